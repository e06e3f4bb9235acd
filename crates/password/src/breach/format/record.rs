//! A record: one cache line that tells where the entries of its slots are.
//!
//! | bits | |
//! |---|---|
//! | 0 | always 1, the end of the slot before |
//! | 1–511 | per slot: a 0 for each entry, then a 1; after the last only 1s |
//!
//! Entries are counted from the record's first. How many the segment has before it stands apart,
//! as its [`Rank`], in an array small enough to stay near the processor.
//!
//! A record whose prefixes do not fit is *spilled*, as its rank says: they stand apart, whole.
//! Its bits 0–31 tell where they begin among the spilled ones, and bits 32–63 how many they are.

use crate::breach::processor::{Line, Processor};

/// A cache line.
pub const RECORD_BYTES: usize = 64;

/// Bits for slots and entries.
pub const RECORD_ROOM: u32 = 512 - FIRST_BIT;

const FIRST_BIT: u32 = 1;

/// Entries of the segment before a record; the highest bit says that the record is spilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank(pub u32);

impl Rank {
    const SPILLED: u32 = 1 << 31;

    /// Of a record whose prefixes stand apart.
    #[must_use]
    pub const fn spilled(entries: u32) -> Self {
        Self(entries | Self::SPILLED)
    }

    /// Whether the record's prefixes stand apart.
    #[inline(always)]
    pub const fn is_spilled(self) -> bool {
        self.0 & Self::SPILLED != 0
    }

    /// Entries of the segment before the record.
    #[inline(always)]
    pub const fn entries(self) -> u32 {
        self.0 & !Self::SPILLED
    }
}

/// A record where it lies in the file.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    bytes: &'a Line,
}

/// The entries of one slot: where they are in the record, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Group {
    /// Entries of the record before them.
    pub rank: u32,
    /// How many they are.
    pub count: u32,
}

/// A record under construction.
#[derive(Debug)]
pub struct RecordWriter {
    words: [u64; 8],
}

impl RecordWriter {
    /// Without entries.
    pub const fn new() -> Self {
        Self {
            words: [u64::MAX; 8],
        }
    }

    /// Notes the record's `nth` entry, which is in `slot`. What lies beyond the room is not
    /// noted: [`RecordWriter::finish`] will say that it does not fit.
    #[inline(always)]
    pub fn entry(&mut self, slot: u32, nth: u32) {
        let bit = FIRST_BIT + slot + nth;
        if let Some(word) = self.words.get_mut((bit >> 6) as usize) {
            *word &= !(1 << (bit & 63));
        }
    }

    /// The record for the file, or `None` if so many slots and entries do not fit.
    pub fn finish(&self, slots: u32, entries: u32) -> Option<[u8; RECORD_BYTES]> {
        (u64::from(slots) + u64::from(entries) <= u64::from(RECORD_ROOM))
            .then(|| to_bytes(self.words))
    }
}

/// The record, for the file, of prefixes that stand apart.
pub fn spilled_record(start: u32, count: u32) -> [u8; RECORD_BYTES] {
    let mut words = [0; 8];
    words[0] = u64::from(start) | u64::from(count) << 32;
    to_bytes(words)
}

fn to_bytes(words: [u64; 8]) -> [u8; RECORD_BYTES] {
    let mut bytes = [0; RECORD_BYTES];
    for (bytes, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(words) {
        *bytes = word.to_le_bytes();
    }
    bytes
}

impl<'a> Record<'a> {
    /// The record of a line.
    #[inline(always)]
    pub const fn of(bytes: &'a Line) -> Self {
        Self { bytes }
    }

    /// The record at `at` in the file, if the file is as long.
    #[inline(always)]
    pub fn at(bytes: &'a [u8], at: usize) -> Option<Self> {
        let bytes = bytes.get(at..)?.first_chunk()?;
        Some(Self { bytes })
    }

    #[inline(always)]
    fn words(&self) -> [u64; 8] {
        let mut words = [0; 8];
        for (word, bytes) in words.iter_mut().zip(self.bytes.as_chunks().0) {
            *word = u64::from_le_bytes(*bytes);
        }
        words
    }

    /// Where the prefixes of a spilled record are: start and count.
    pub fn spill(&self) -> (u32, u32) {
        let word = self.words()[0];
        (word as u32, (word >> 32) as u32)
    }

    /// The entries of a slot of a record that is not spilled; of more than 56 it may say that
    /// they are 64. In a damaged record they may be anywhere: whoever reads them looks whether
    /// they are there.
    #[inline(always)]
    pub fn group<P: Processor>(&self, slot: u32) -> Group {
        // The bit after the end of the slot before.
        let start = P::select(self.bytes, slot) + 1;
        // One reading sees at least the next 57 bits, or all that are left.
        let at = (start >> 3).min(RECORD_BYTES as u32 - 8);
        let window = self.bytes[at as usize..].first_chunk();
        let window = window.map_or(0, |bytes| u64::from_le_bytes(*bytes));
        Group {
            rank: start.wrapping_sub(FIRST_BIT + slot),
            count: (window >> ((start - at * 8) & 63)).trailing_zeros(),
        }
    }

    /// As [`Record::group`], but exact however many they are.
    pub fn whole_group<P: Processor>(&self, slot: u32) -> Group {
        let mut group = self.group::<P>(slot);
        if group.count > 56 {
            let set = |bit: &u32| self.bytes[(bit >> 3) as usize] >> (bit & 7) & 1 == 1;
            let start = group.rank.wrapping_add(FIRST_BIT + slot);
            let end = (start..512).find(set).unwrap_or(512);
            group.count = end.saturating_sub(start);
        }
        group
    }

    /// Every entry of `slots` slots, in order: its rank within the record, and its slot.
    #[inline(always)]
    pub fn entries(&self, slots: u32) -> RecordEntries {
        let mut words = self.words();
        // Set, unless it was damaged.
        words[0] |= 1;
        RecordEntries {
            words,
            zeros: !words[0],
            at: 0,
            rank: 0,
            slots,
        }
    }
}

/// See [`Record::entries`].
#[derive(Debug)]
pub struct RecordEntries {
    words: [u64; 8],
    zeros: u64,
    at: u32,
    rank: u32,
    slots: u32,
}

impl Iterator for RecordEntries {
    type Item = (u32, u32);

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        while self.zeros == 0 {
            self.at += 1;
            self.zeros = !*self.words.get(self.at as usize)?;
        }
        let bit = self.at * 64 + self.zeros.trailing_zeros();
        self.zeros &= self.zeros - 1;
        // The bits before it that are not ends of slots: the head, and entries.
        let slot = bit - (FIRST_BIT + self.rank);
        if slot >= self.slots {
            return None;
        }
        let rank = self.rank;
        self.rank += 1;
        Some((rank, slot))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breach::processor::{self, Loop};
    use proptest::prelude::*;

    struct Groups<'a>(Record<'a>, u32);

    impl Loop for Groups<'_> {
        type Output = Vec<Group>;
        #[inline(always)]
        fn run<P: Processor>(self) -> Vec<Group> {
            (0..self.1)
                .map(|slot| self.0.whole_group::<P>(slot))
                .collect()
        }
    }

    proptest! {
        #[test]
        fn slots_come_back(counts in prop::collection::vec(
            prop_oneof![20 => 0_u32..4, 1 => 0_u32..200], 1..511))
        {
            let (mut groups, mut entries) = (Vec::new(), Vec::new());
            let mut writer = RecordWriter::new();
            for (slot, &count) in (0..).zip(&counts) {
                let rank = entries.len() as u32;
                groups.push(Group { rank, count });
                for nth in rank..rank + count {
                    writer.entry(slot, nth);
                    entries.push((nth, slot));
                }
            }
            let (slots, total) = (counts.len() as u32, entries.len() as u32);
            let bytes = writer.finish(slots, total);
            prop_assert_eq!(bytes.is_some(), slots + total <= RECORD_ROOM);
            let Some(bytes) = bytes else { return Ok(()) };
            let record = Record { bytes: &bytes };
            prop_assert_eq!(&processor::run(Groups(record, slots)), &groups);
            prop_assert_eq!(&Groups(record, slots).run::<processor::Any>(), &groups);
            prop_assert_eq!(record.entries(slots).collect::<Vec<_>>(), entries);
        }

        #[test]
        fn a_damaged_record_does_not_panic(bytes in any::<[u8; 32]>(), slot in 0_u32..511) {
            let mut whole = [0; RECORD_BYTES];
            whole[..32].copy_from_slice(&bytes);
            let record = Record { bytes: &whole };
            processor::run(Groups(record, slot));
            Groups(record, slot).run::<processor::Any>();
            let _ = record.entries(511).count();
        }
    }

    #[test]
    fn a_spilled_record_says_where() {
        let bytes = spilled_record(3, 900);
        assert_eq!(Record { bytes: &bytes }.spill(), (3, 900));
    }
}
