//! Many prefixes at once: memory answers the next while this one is worked on.

use super::Corpus;
use super::find::Place;
use super::parts::Parts;
use crate::breach::format::Group;
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
            bytes: self.map.bytes(),
            parts: &self.parts,
            prefixes,
            found,
        });
    }
}

struct FindMany<'a> {
    bytes: &'a [u8],
    parts: &'a Parts,
    prefixes: &'a [u64],
    found: &'a mut [bool],
}

impl Loop for FindMany<'_> {
    type Output = ();

    #[inline(always)]
    fn run<P: Processor>(self) {
        let mut places = [None::<Place<'_>>; UNDER_WAY];
        let mut groups = [Group::default(); UNDER_WAY];
        let chunks = self.prefixes.chunks(UNDER_WAY);
        for (prefixes, found) in chunks.zip(self.found.chunks_mut(UNDER_WAY)) {
            for (place, prefix) in places.iter_mut().zip(prefixes) {
                *place = Place::of(self.parts, *prefix);
                if let Some(place) = place {
                    P::prefetch(self.bytes, place.record_at());
                }
            }
            for ((place, group), found) in places.iter().zip(&mut groups).zip(found.iter_mut()) {
                *group = Group::default();
                let Some((place, record)) = place
                    .as_ref()
                    .and_then(|place| Some((place, place.record(self.bytes)?)))
                else {
                    continue;
                };
                if let Some((start, count)) = record.spill() {
                    *found = place
                        .search_spilled(self.bytes, &record, start, count)
                        .is_some();
                } else {
                    *group = record.group::<P>(place.slot);
                    P::prefetch(self.bytes, place.low_at(group.rank));
                    P::prefetch(self.bytes, place.low_at(group.rank) + 15);
                }
            }
            for ((place, group), found) in places.iter().zip(&groups).zip(found) {
                if let Some(place) = place {
                    *found |= place.holds(self.bytes, *group);
                }
            }
        }
    }
}
