//! Looking a prefix up: one cache line says which entries share its slot, and for six slots of
//! ten there is none; else one more line holds their low bits.

use super::parts::{Part, Parts};
use super::{Corpus, Leaked};
use crate::breach::bits::{GammaReader, bits_at, word_at};
use crate::breach::format::{Group, RECORD_BYTES, Record, SEGMENT_BYTES, Segment};
use crate::breach::processor::{Loop, Processor};

/// Entries with a prefix: the first, and how many.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    pub segment: u32,
    pub record: u32,
    pub rank: u32,
    pub count: u32,
}

/// Slots with more entries are one in a thousand.
const COMMON_GROUP: u32 = 3;

/// Where a prefix must be, if it is there.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub part: &'a Part,
    pub record: u32,
    /// Within the record.
    pub slot: u32,
    pub low: u64,
    pub prefix: u64,
}

impl<'a> Place<'a> {
    #[inline(always)]
    pub fn of(parts: &'a Parts, prefix: u64) -> Option<Self> {
        let part = parts.of_prefix(prefix)?;
        let above = prefix - part.start;
        let slot = above >> part.low_bits;
        if slot >= u64::from(part.slots) {
            return None;
        }
        let (record, slot) = part.record_of(slot as u32);
        Some(Self {
            part,
            record,
            slot,
            low: above & ((1 << part.low_bits) - 1),
            prefix,
        })
    }

    /// Where the record is in the file.
    #[inline(always)]
    pub const fn record_at(&self) -> usize {
        self.part.records + self.record as usize * RECORD_BYTES
    }

    /// The record.
    #[inline(always)]
    pub fn record(&self, bytes: &[u8]) -> Option<Record> {
        bytes
            .get(self.record_at()..)?
            .first_chunk()
            .map(Record::read)
    }

    /// The entries of the slot, if they lie inside the segment.
    #[inline(always)]
    pub fn group<P: Processor>(&self, record: &Record) -> Option<Group> {
        let group = record.group::<P>(self.slot);
        let inside = group.count > 0
            && group.rank < self.part.entries
            && group.count <= self.part.entries - group.rank;
        inside.then_some(group)
    }

    /// Where the low bits of an entry are in the file.
    #[inline(always)]
    pub const fn low_at(&self, rank: u32) -> usize {
        self.part.lows + ((rank as u64 * self.part.low_bits as u64) >> 3) as usize
    }

    /// The entries of the group that have the prefix.
    #[inline(always)]
    pub fn search(&self, bytes: &[u8], group: Group) -> Option<Found> {
        let bits = self.part.low_bits;
        let lows = &bytes[self.part.lows..];
        let first = u64::from(group.rank) * u64::from(bits);
        let equal =
            |at: u32| bits_at(lows, first + u64::from(at) * u64::from(bits), bits) == self.low;
        let at = (0..group.count).find(|&at| equal(at))?;
        let count = 1 + (at + 1..group.count).take_while(|&at| equal(at)).count() as u32;
        Some(self.found(group.rank + at, count))
    }

    /// Whether the slot holds the prefix, without a branch that depends on what the record or
    /// the low bits say: a wrong guess would throw away the look-ups already under way behind it.
    #[inline(always)]
    pub fn holds(&self, bytes: &[u8], group: Group) -> bool {
        let bits = self.part.low_bits;
        let lows = &bytes[self.part.lows..];
        let first = u64::from(group.rank) * u64::from(bits);
        let mut found = false;
        for at in 0..COMMON_GROUP {
            let low = bits_at(lows, first + u64::from(at) * u64::from(bits), bits);
            found |= (at < group.count) & (low == self.low);
        }
        if group.count > COMMON_GROUP {
            return self.search(bytes, group).is_some();
        }
        found
    }

    /// The entries of a spilled record that have the prefix.
    #[cold]
    pub fn search_spilled(
        &self,
        bytes: &[u8],
        record: &Record,
        start: u32,
        count: u32,
    ) -> Option<Found> {
        let prefixes = self.part.spilled(bytes, start, count)?;
        let value = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
        let first = prefixes.partition_point(|bytes| value(bytes) < self.prefix);
        let equal = prefixes[first..]
            .iter()
            .take_while(|bytes| value(bytes) == self.prefix)
            .count();
        (equal > 0).then(|| self.found(record.rank() + first as u32, equal as u32))
    }

    fn found(&self, rank: u32, count: u32) -> Found {
        Found {
            segment: self.part.segment,
            record: self.record,
            rank,
            count,
        }
    }
}

/// Whether a prefix is there.
pub struct Contains<'a> {
    pub bytes: &'a [u8],
    pub parts: &'a Parts,
    pub prefix: u64,
}

impl Loop for Contains<'_> {
    type Output = bool;

    #[inline(always)]
    fn run<P: Processor>(self) -> bool {
        let Some(place) = Place::of(self.parts, self.prefix) else {
            return false;
        };
        let Some(record) = place.record(self.bytes) else {
            return false;
        };
        if let Some((start, count)) = record.spill() {
            return place
                .search_spilled(self.bytes, &record, start, count)
                .is_some();
        }
        place.holds(self.bytes, record.group::<P>(place.slot))
    }
}

/// One prefix, and which entries have it.
pub struct Find<'a> {
    pub bytes: &'a [u8],
    pub parts: &'a Parts,
    pub prefix: u64,
}

impl Loop for Find<'_> {
    type Output = Option<Found>;

    #[inline(always)]
    fn run<P: Processor>(self) -> Option<Found> {
        let place = Place::of(self.parts, self.prefix)?;
        let record = place.record(self.bytes)?;
        if let Some((start, count)) = record.spill() {
            return place.search_spilled(self.bytes, &record, start, count);
        }
        let group = place.group::<P>(&record)?;
        place.search(self.bytes, group)
    }
}

impl Corpus {
    /// Which of the entries found has the rest of the hash too, with its count.
    #[cold]
    pub(super) fn confirm(&self, found: &Found, tail: &[u8]) -> Option<Leaked> {
        let segment = self.segment(found.segment)?;
        let length = self.header.tail_bytes();
        let cold = self.map.bytes().get(segment.cold(length))?;
        let tails = cold.get(segment.tails()..)?;
        let rank = (found.rank..found.rank.checked_add(found.count)?).find(|&rank| {
            let at = rank as usize * length;
            tails.get(at..at + length) == Some(tail)
        })?;
        let record = self.record_rank(&segment, found.record)?;
        let mut counts = segment.counts_from(cold, found.record)?;
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

    fn record_rank(&self, segment: &Segment, record: u32) -> Option<u32> {
        let at = segment.offset as usize + record as usize * RECORD_BYTES;
        Some(Record::read(self.map.bytes().get(at..)?.first_chunk()?).rank())
    }
}

impl Segment {
    /// The counts of the entries from a record on; `cold` is the segment's cold part.
    pub(super) fn counts_from<'a>(&self, cold: &'a [u8], record: u32) -> Option<GammaReader<'a>> {
        let bit = word_at(cold, record as usize * 4) as u32;
        let codes = cold.get(self.counts()..self.tails())?;
        Some(GammaReader::new(codes, u64::from(bit)))
    }
}
