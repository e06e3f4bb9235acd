//! A record: one cache line that tells where the entries of its slots are.
//!
//! | bits | |
//! |---|---|
//! | 0–20 | rank: entries of the segment before this record |
//! | 21 | spilled: the record's prefixes stand apart, whole |
//! | 22 | always 1, the end of the slot before |
//! | 23–511 | per slot: a 0 for each entry, then a 1 |
//!
//! A spilled record keeps in bits 64–95 where its prefixes begin among the spilled ones, and in
//! bits 96–127 how many there are.

use crate::breach::processor::Processor;

/// A cache line.
pub const RECORD_BYTES: usize = 64;

/// Bits for slots and entries.
pub const RECORD_ROOM: u32 = 512 - FIRST_BIT;

const RANK_BITS: u32 = 21;
const SPILLED: u64 = 1 << RANK_BITS;
const FIRST_BIT: u32 = RANK_BITS + 2;
const SENTINEL: u64 = 1 << (FIRST_BIT - 1);
const HEAD: u64 = (1 << (FIRST_BIT - 1)) - 1;

/// A record in registers.
#[derive(Debug, Clone, Copy)]
pub struct Record {
    words: [u64; 8],
}

/// The entries of one slot: where they are in the segment, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Group {
    /// Entries of the segment before them.
    pub rank: u32,
    /// How many they are.
    pub count: u32,
}

impl Record {
    /// From the file.
    #[inline(always)]
    pub fn read(bytes: &[u8; RECORD_BYTES]) -> Self {
        let mut words = [0; 8];
        for (word, bytes) in words.iter_mut().zip(bytes.as_chunks::<8>().0) {
            *word = u64::from_le_bytes(*bytes);
        }
        Self { words }
    }

    /// For the file.
    pub fn to_bytes(self) -> [u8; RECORD_BYTES] {
        let mut bytes = [0; RECORD_BYTES];
        for (bytes, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(self.words) {
            *bytes = word.to_le_bytes();
        }
        bytes
    }

    /// The record of slots with these many entries, or `None` if they do not fit.
    pub fn of_slots(rank: u32, entries: &[u16]) -> Option<Self> {
        let mut words = [0; 8];
        words[0] = u64::from(rank) | SENTINEL;
        let mut bit = FIRST_BIT as usize;
        for &count in entries {
            bit += usize::from(count);
            *words.get_mut(bit >> 6)? |= 1 << (bit & 63);
            bit += 1;
        }
        Some(Self { words })
    }

    /// The record of prefixes that stand apart.
    pub fn spilled(rank: u32, start: u32, count: u32) -> Self {
        let mut words = [0; 8];
        words[0] = u64::from(rank) | SPILLED | SENTINEL;
        words[1] = u64::from(start) | u64::from(count) << 32;
        Self { words }
    }

    /// Entries of the segment before this record.
    #[inline(always)]
    pub const fn rank(&self) -> u32 {
        (self.words[0] & (SPILLED - 1)) as u32
    }

    /// Where the record's prefixes are among the spilled ones: start and count.
    #[inline(always)]
    pub const fn spill(&self) -> Option<(u32, u32)> {
        if self.words[0] & SPILLED == 0 {
            None
        } else {
            Some((self.words[1] as u32, (self.words[1] >> 32) as u32))
        }
    }

    /// The entries of a slot of a record that is not spilled. In a damaged record they may be
    /// anywhere: whoever reads them looks whether they are there.
    #[inline(always)]
    pub fn group<P: Processor>(&self, slot: u32) -> Group {
        let start = self.after_one::<P>(slot);
        Group {
            rank: (self.rank() + start).wrapping_sub(FIRST_BIT + slot),
            count: self.zeros_from(start),
        }
    }

    /// The bit after the `k`-th set bit from the sentinel on.
    #[inline(always)]
    fn after_one<P: Processor>(&self, k: u32) -> u32 {
        let mut words = self.words;
        words[0] &= !HEAD;
        let mut before = [0; 8];
        let mut sum = 0;
        for (before, word) in before.iter_mut().zip(words) {
            *before = sum;
            sum += word.count_ones();
        }
        let mut at = 0;
        for &before in &before[1..] {
            at += usize::from(before <= k);
        }
        let bit = P::select(words[at], k - before[at]);
        at as u32 * 64 + bit + 1
    }

    /// How many zeros follow from a bit on.
    #[inline(always)]
    fn zeros_from(&self, start: u32) -> u32 {
        let at = (start >> 6) as usize;
        let Some(word) = self.words.get(at) else {
            return 0;
        };
        let rest = word >> (start & 63);
        if rest != 0 {
            return rest.trailing_zeros();
        }
        let mut zeros = 64 - (start & 63);
        for word in &self.words[at + 1..] {
            zeros += word.trailing_zeros();
            if *word != 0 {
                break;
            }
        }
        zeros
    }

    /// Every entry of `slots` slots, in order: its rank and its slot within the record.
    #[inline(always)]
    pub fn entries(&self, slots: u32) -> RecordEntries {
        let mut words = self.words;
        words[0] |= (SENTINEL << 1) - 1;
        RecordEntries {
            words,
            zeros: !words[0],
            at: 0,
            rank: self.rank(),
            passed: FIRST_BIT,
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
    /// Bits before the next entry that are not ends of slots: the head, and entries.
    passed: u32,
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
        let slot = bit - self.passed;
        if slot >= self.slots {
            return None;
        }
        let rank = self.rank;
        self.rank += 1;
        self.passed += 1;
        Some((rank, slot))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breach::processor::{self, Loop};
    use proptest::prelude::*;

    struct Groups<'a>(&'a Record, u32);

    impl Loop for Groups<'_> {
        type Output = Vec<Group>;
        #[inline(always)]
        fn run<P: Processor>(self) -> Vec<Group> {
            (0..self.1).map(|slot| self.0.group::<P>(slot)).collect()
        }
    }

    proptest! {
        #[test]
        fn slots_come_back(rank in 0_u32..1 << 21, counts in prop::collection::vec(
            prop_oneof![20 => 0_u16..4, 1 => 0_u16..200], 1..489))
        {
            let total: usize = counts.iter().map(|&count| usize::from(count)).sum();
            let fits = counts.len() + total <= RECORD_ROOM as usize;
            let record = Record::of_slots(rank, &counts);
            prop_assert_eq!(record.is_some(), fits);
            let Some(record) = record else { return Ok(()) };
            let record = Record::read(&record.to_bytes());
            prop_assert_eq!(record.rank(), rank);
            prop_assert_eq!(record.spill(), None);
            let (mut groups, mut entries, mut next) = (Vec::new(), Vec::new(), rank);
            for (slot, &count) in counts.iter().enumerate() {
                groups.push(Group { rank: next, count: u32::from(count) });
                for _ in 0..count {
                    entries.push((next, slot as u32));
                    next += 1;
                }
            }
            let slots = counts.len() as u32;
            prop_assert_eq!(&processor::run(Groups(&record, slots)), &groups);
            prop_assert_eq!(&Groups(&record, slots).run::<processor::Any>(), &groups);
            prop_assert_eq!(record.entries(slots).collect::<Vec<_>>(), entries);
        }

        #[test]
        fn a_damaged_record_does_not_panic(bytes in any::<[u8; 32]>(), slot in 0_u32..489) {
            let mut whole = [0; RECORD_BYTES];
            whole[..32].copy_from_slice(&bytes);
            let record = Record::read(&whole);
            let _ = record.group::<processor::Any>(slot);
            let _ = record.entries(489).count();
        }
    }

    #[test]
    fn a_spilled_record_says_where() {
        assert_eq!(
            Record::read(&Record::spilled(7, 3, 900).to_bytes()).spill(),
            Some((3, 900))
        );
    }
}
