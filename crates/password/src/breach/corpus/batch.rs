//! Many prefixes at once: memory answers the next while this one is worked on.

use super::Corpus;
use super::find::Place;
use crate::breach::format::{Group, Rank, Record};
use crate::breach::processor::{self, Loop, Processor};

/// Prefixes under way at once.
const UNDER_WAY: usize = 32;

impl Corpus {
    /// For each prefix whether some hash begins with it; the fastest way to ask many.
    ///
    /// `found` gets one answer a prefix.
    pub fn contains_prefixes(&self, prefixes: &[u64], found: &mut Vec<bool>) {
        found.clear();
        found.resize(prefixes.len(), false);
        processor::run(FindMany {
            corpus: self,
            prefixes,
            found,
        });
    }
}

struct FindMany<'a> {
    corpus: &'a Corpus,
    prefixes: &'a [u64],
    found: &'a mut [bool],
}

/// A look-up under way.
#[derive(Clone, Copy)]
struct UnderWay<'a> {
    place: Place<'a>,
    /// Known once it has come, as the record.
    rank: Rank,
    /// The same; `None` where [`Place::search`] must look.
    group: Option<Group>,
}

impl Loop for FindMany<'_> {
    type Output = ();

    #[inline(always)]
    fn run<P: Processor>(self) {
        let map = &self.corpus.map;
        let mut all = [None; UNDER_WAY];
        let chunks = self.prefixes.chunks(UNDER_WAY);
        for (prefixes, found) in chunks.zip(self.found.chunks_mut(UNDER_WAY)) {
            for (under_way, prefix) in all.iter_mut().zip(prefixes) {
                *under_way = Place::of(&self.corpus.parts, *prefix).map(|place| {
                    P::prefetch(map.bytes(), place.record_at());
                    P::prefetch(map.bytes(), place.part.rank_at(place.record));
                    UnderWay {
                        place,
                        rank: Rank(0),
                        group: None,
                    }
                });
            }
            for under_way in all[..prefixes.len()].iter_mut().flatten() {
                let place = under_way.place;
                under_way.rank = place.part.ranks(map.bytes(), place.record).0;
                let line = map.line(place.record_at());
                let line = line.filter(|_| !under_way.rank.is_spilled());
                under_way.group = line.map(|line| {
                    let group = Record::of(line).group::<P>(place.slot);
                    let nth = under_way.rank.entries().wrapping_add(group.rank);
                    let at = place.low_at(nth);
                    P::prefetch(map.bytes(), at);
                    P::prefetch(map.bytes(), at.wrapping_add(15));
                    group
                });
            }
            for (under_way, found) in all.iter().zip(found) {
                *found = under_way.is_some_and(|UnderWay { place, rank, group }| match group {
                    Some(group) => place.holds::<P>(map, rank, group),
                    None => place.search::<P>(map.bytes()).is_some(),
                });
            }
        }
    }
}
