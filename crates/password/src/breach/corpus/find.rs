//! Looking a prefix up: one cache line says which entries share its slot, and for six slots of
//! ten there is none; else one more line holds their low bits.

use super::map::Map;
use super::parts::{Part, Parts};
use super::{Corpus, Leaked};
use crate::breach::bits::{GammaReader, bits_at, word_at};
use crate::breach::format::{Group, RECORD_BYTES, Rank, Record, SEGMENT_BYTES, Segment};
use crate::breach::processor::{Loop, MOST_VALUES, Processor};

/// Entries with a prefix: the first, and how many.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    pub segment: u32,
    pub record: u32,
    pub rank: u32,
    pub count: u32,
}

/// Where a prefix must be, if it is there.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub part: &'a Part,
    pub record: u32,
    /// Within the record.
    pub slot: u32,
    pub prefix: u64,
}

impl<'a> Place<'a> {
    #[inline(always)]
    pub fn of(parts: &'a Parts, prefix: u64) -> Option<Self> {
        let part = parts.of_prefix(prefix)?;
        let slot = (prefix - part.start) >> part.low_bits;
        if slot >= u64::from(part.slots) {
            return None;
        }
        let (record, slot) = part.record_of(slot as u32);
        Some(Self {
            part,
            record,
            slot,
            prefix,
        })
    }

    /// Where the record is in the file.
    #[inline(always)]
    pub const fn record_at(&self) -> usize {
        self.part.records + self.record as usize * RECORD_BYTES
    }

    /// Asks for the lines where the low bits should be: hashes are spread evenly enough to
    /// guess them before the record is there to tell.
    #[inline(always)]
    fn prefetch_lows<P: Processor>(&self, bytes: &[u8], rank: Rank, next: Rank) {
        let entries = u64::from(next.0.wrapping_sub(rank.0)) * u64::from(self.slot);
        let guess = rank.0.wrapping_add(self.part.share(entries));
        let at = self.low_at(guess);
        P::prefetch(bytes, at.wrapping_sub(24));
        P::prefetch(bytes, at.wrapping_add(40));
    }

    /// Where the low bits of an entry are in the file.
    #[inline(always)]
    pub const fn low_at(&self, rank: u32) -> usize {
        self.part.lows() + ((rank as u64 * self.part.low_bits as u64) >> 3) as usize
    }

    /// Whether the slot, which has this group of entries, holds the prefix. No branch depends on
    /// what the record or the low bits say but for what hardly ever happens: a wrong guess
    /// would throw away the look-ups already under way behind this one.
    #[inline(always)]
    pub fn holds<P: Processor>(&self, map: &Map, rank: Rank, group: Group) -> bool {
        let bits = self.part.low_bits;
        let nth = rank.entries().wrapping_add(group.rank);
        let first = (u64::from(nth) * u64::from(bits)) as u32 & 7;
        match map.line(self.low_at(nth)) {
            Some(line) if group.count <= MOST_VALUES => P::any_equal(
                line,
                first,
                bits,
                group.count,
                self.prefix - self.part.start,
            ),
            // Crowded, or damaged.
            _ => self.search::<P>(map.bytes()).is_some(),
        }
    }

    /// The entries that have the prefix, in no hurry.
    #[cold]
    #[inline(never)]
    pub fn search<P: Processor>(&self, bytes: &[u8]) -> Option<Found> {
        let part = self.part;
        let (rank, _) = part.ranks(bytes, self.record);
        let record = Record::at(bytes, self.record_at())?;
        if rank.is_spilled() {
            return self.search_spilled(bytes, rank, &record);
        }
        let group = record.whole_group::<P>(self.slot);
        let first = rank.entries().checked_add(group.rank)?;
        let end = first.checked_add(group.count)?.min(part.entries);
        let (lows, bits) = (bytes.get(part.lows()..)?, part.low_bits);
        let low = (self.prefix - part.start) & ((1 << bits) - 1);
        let equal = |&nth: &u32| bits_at(lows, u64::from(nth) * u64::from(bits), bits) == low;
        let nth = (first..end).find(equal)?;
        let count = 1 + (nth + 1..end).take_while(equal).count() as u32;
        Some(self.found(nth, count))
    }

    /// The entries of a spilled record that have the prefix.
    fn search_spilled(&self, bytes: &[u8], rank: Rank, record: &Record<'_>) -> Option<Found> {
        let prefixes = self.part.spilled(bytes, record)?;
        let value = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
        let first = prefixes.partition_point(|bytes| value(bytes) < self.prefix);
        let equal = prefixes[first..]
            .iter()
            .take_while(|bytes| value(bytes) == self.prefix)
            .count();
        (equal > 0).then(|| self.found(rank.entries().wrapping_add(first as u32), equal as u32))
    }

    const fn found(&self, rank: u32, count: u32) -> Found {
        Found {
            segment: self.part.segment,
            record: self.record,
            rank,
            count,
        }
    }
}

/// Whether a prefix is there. It is no larger than two registers: passed through memory, one
/// look-up could not begin before the one in front of it had left the processor.
pub struct Contains<'a> {
    pub corpus: &'a Corpus,
    pub prefix: u64,
}

impl Loop for Contains<'_> {
    type Output = bool;

    #[inline(always)]
    fn run<P: Processor>(self) -> bool {
        let map = &self.corpus.map;
        let Some(place) = Place::of(&self.corpus.parts, self.prefix) else {
            return false;
        };
        let (rank, next) = place.part.ranks(map.bytes(), place.record);
        place.prefetch_lows::<P>(map.bytes(), rank, next);
        match map.line(place.record_at()) {
            Some(line) if !rank.is_spilled() => {
                place.holds::<P>(map, rank, Record::of(line).group::<P>(place.slot))
            }
            _ => place.search::<P>(map.bytes()).is_some(),
        }
    }
}

/// One prefix, and which entries have it.
pub struct Find<'a> {
    pub corpus: &'a Corpus,
    pub prefix: u64,
}

impl Loop for Find<'_> {
    type Output = Option<Found>;

    #[inline(always)]
    fn run<P: Processor>(self) -> Option<Found> {
        Place::of(&self.corpus.parts, self.prefix)?.search::<P>(self.corpus.map.bytes())
    }
}

impl Corpus {
    /// Which of the entries found has the rest of the hash too, with its count.
    #[cold]
    pub(super) fn confirm(&self, found: &Found, tail: &[u8]) -> Option<Leaked> {
        let segment = self.segment(found.segment)?;
        let length = self.header.tail_bytes();
        let cold = self.map.bytes().get(segment.cold(length))?;
        let rank = (found.rank..found.rank.checked_add(found.count)?).find(|&rank| {
            let at = rank as usize * length;
            cold.get(at..at + length) == Some(tail)
        })?;
        let record = self.rank(&segment, found.record)?.entries();
        let mut counts = segment.counts_from(cold, found.record, length)?;
        // A record spans fewer entries than a segment: damage cannot make this long.
        for _ in record..rank.min(segment.entries) {
            counts.next();
        }
        Some(Leaked {
            count: Some(counts.next().max(1)),
        })
    }

    /// A segment, from the directory.
    pub(super) fn segment(&self, at: u32) -> Option<Segment> {
        let directory = self.header.directory as usize + at as usize * SEGMENT_BYTES;
        Segment::read(self.map.bytes().get(directory..)?.first_chunk()?)
    }

    fn rank(&self, segment: &Segment, record: u32) -> Option<Rank> {
        let at = segment.offset as usize + segment.ranks() + record as usize * 4;
        let rank = self.map.bytes().get(at..)?.first_chunk()?;
        Some(Rank(u32::from_le_bytes(*rank)))
    }
}

impl Segment {
    /// The counts of the entries from a record on; `cold` is the segment's cold part.
    pub(super) fn counts_from<'a>(
        &self,
        cold: &'a [u8],
        record: u32,
        tail_bytes: usize,
    ) -> Option<GammaReader<'a>> {
        let bit = word_at(cold, self.offsets(tail_bytes) + record as usize * 4) as u32;
        let codes = cold.get(self.counts(tail_bytes)..)?;
        Some(GammaReader::new(codes, u64::from(bit)))
    }
}
