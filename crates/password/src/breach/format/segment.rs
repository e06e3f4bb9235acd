//! One segment as its directory entry tells it, and where its parts are.

use std::ops::Range;

use super::{ALIGNMENT, Geometry, RECORD_BYTES, RECORD_ROOM, SEGMENT_LIMIT};
use crate::breach::bits::READ_AHEAD;

/// Bytes of a directory entry.
pub const SEGMENT_BYTES: usize = 64;

/// Bytes after the tails, so that the last can be read as others are.
pub const TAIL_READ_AHEAD: usize = 16;

/// A segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// No prefix of the segment is below; the next segment's start ends it.
    pub start: u64,
    /// Where it begins in the file.
    pub offset: u64,
    /// Entries in it.
    pub entries: u32,
    /// How its prefixes are cut up.
    pub geometry: Geometry,
    /// Prefixes that stand apart, whole, because their record overflowed.
    pub spilled: u32,
    /// Bytes of the counts' codes.
    pub count_bytes: u32,
    /// Checksum of the hot part.
    pub hot_sum: u64,
    /// Checksum of the cold part.
    pub cold_sum: u64,
}

impl Segment {
    /// Bytes of the records, at the beginning of the segment.
    pub const fn record_bytes(&self) -> usize {
        self.geometry.records() as usize * RECORD_BYTES
    }

    /// Where the ranks begin in the segment: one a record and one for its end, four bytes each.
    pub const fn ranks(&self) -> usize {
        self.record_bytes()
    }

    /// Where the low bits begin in the segment.
    pub const fn lows(&self) -> usize {
        (self.ranks() + (self.geometry.records() as usize + 1) * 4).next_multiple_of(8)
    }

    /// Where the spilled prefixes begin in the segment.
    pub const fn spill(&self) -> usize {
        let bits = self.entries as usize * self.geometry.low_bits as usize;
        self.lows() + (bits.div_ceil(8) + READ_AHEAD).next_multiple_of(8)
    }

    /// Bytes of the hot part.
    pub const fn hot_bytes(&self) -> usize {
        (self.spill() + self.spilled as usize * 8).next_multiple_of(ALIGNMENT)
    }

    /// Where the offsets begin in the cold part, one a record, after the tails: each tells at
    /// which bit of the codes the record's counts begin.
    pub const fn offsets(&self, tail_bytes: usize) -> usize {
        (self.entries as usize * tail_bytes + TAIL_READ_AHEAD).next_multiple_of(4)
    }

    /// Where the codes of the counts begin in the cold part.
    pub const fn counts(&self, tail_bytes: usize) -> usize {
        self.offsets(tail_bytes) + self.geometry.records() as usize * 4
    }

    /// Bytes of the cold part, which begins with the tails; 0 in an index of prefixes only.
    pub const fn cold_bytes(&self, tail_bytes: usize) -> usize {
        if tail_bytes == 0 {
            return 0;
        }
        (self.counts(tail_bytes) + self.count_bytes as usize).next_multiple_of(ALIGNMENT)
    }

    /// The hot part in the file.
    pub const fn hot(&self) -> Range<usize> {
        self.offset as usize..self.offset as usize + self.hot_bytes()
    }

    /// The cold part in the file.
    pub const fn cold(&self, tail_bytes: usize) -> Range<usize> {
        let start = self.offset as usize + self.hot_bytes();
        start..start + self.cold_bytes(tail_bytes)
    }

    /// For the file.
    pub fn to_bytes(self) -> [u8; SEGMENT_BYTES] {
        let mut bytes = [0; SEGMENT_BYTES];
        bytes[0..8].copy_from_slice(&self.start.to_le_bytes());
        bytes[8..16].copy_from_slice(&self.offset.to_le_bytes());
        bytes[16..24].copy_from_slice(&self.hot_sum.to_le_bytes());
        bytes[24..32].copy_from_slice(&self.cold_sum.to_le_bytes());
        bytes[32..36].copy_from_slice(&self.entries.to_le_bytes());
        bytes[36..40].copy_from_slice(&self.geometry.slots.to_le_bytes());
        bytes[40..44].copy_from_slice(&self.geometry.slots_per_record.to_le_bytes());
        bytes[44..48].copy_from_slice(&self.geometry.low_bits.to_le_bytes());
        bytes[48..52].copy_from_slice(&self.spilled.to_le_bytes());
        bytes[52..56].copy_from_slice(&self.count_bytes.to_le_bytes());
        bytes
    }

    /// From the file; `None` where the numbers cannot be those of a segment.
    pub fn read(bytes: &[u8; SEGMENT_BYTES]) -> Option<Self> {
        let number = |at: usize| {
            u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
        };
        let long = |at: usize| u64::from(number(at)) | u64::from(number(at + 4)) << 32;
        let segment = Self {
            start: long(0),
            offset: long(8),
            hot_sum: long(16),
            cold_sum: long(24),
            entries: number(32),
            geometry: Geometry {
                slots: number(36),
                slots_per_record: number(40),
                low_bits: number(44),
            },
            spilled: number(48),
            count_bytes: number(52),
        };
        segment.is_possible().then_some(segment)
    }

    fn is_possible(&self) -> bool {
        let cut = self.geometry;
        (1..=SEGMENT_LIMIT as u32).contains(&self.entries)
            && (1..1 << 24).contains(&cut.slots)
            && (1..=RECORD_ROOM).contains(&cut.slots_per_record)
            && cut.low_bits <= 56
            && self.spilled <= self.entries
            && self.count_bytes <= self.entries * 8 + READ_AHEAD as u32
            && self.offset.is_multiple_of(ALIGNMENT as u64)
            && self.offset < 1 << 50
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_comes_back() {
        let segment = Segment {
            start: 1 << 60,
            offset: 128,
            entries: 1000,
            geometry: Geometry {
                low_bits: 38,
                slots_per_record: 200,
                slots: 1300,
            },
            spilled: 3,
            count_bytes: 400,
            hot_sum: 5,
            cold_sum: 6,
        };
        assert_eq!(Segment::read(&segment.to_bytes()), Some(segment));
        let mut bytes = segment.to_bytes();
        bytes[44] = 57;
        assert_eq!(Segment::read(&bytes), None);
    }
}
