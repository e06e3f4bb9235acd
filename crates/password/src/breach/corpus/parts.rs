//! The directory in memory: which segment a prefix belongs to, and where its parts are.

use std::path::Path;

use crate::breach::BreachError;
use crate::breach::bits::word_at;
use crate::breach::format::{
    BadHeader, HEADER_BYTES, Header, Rank, Record, SEGMENT_BYTES, Segment, checksum,
};

/// The segments of a file.
#[derive(Debug)]
pub struct Parts {
    parts: Vec<Part>,
    /// For each value of the top bits: segments that start below it.
    below: Vec<u32>,
    /// Bits of a prefix below the top ones.
    below_top: u32,
}

/// A segment as lookups need it: one cache line.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub struct Part {
    /// No prefix of the segment is below.
    pub start: u64,
    /// `2^38 / slots_per_record`, rounded up: divides by multiplying.
    reciprocal: u64,
    /// Where it begins in the file: its records come first.
    pub records: usize,
    /// Where its ranks begin, after its own beginning.
    ranks: u32,
    /// Where its low bits begin, after its own beginning.
    lows: u32,
    /// Where its spilled prefixes begin, after its own beginning.
    spill: u32,
    /// Slots.
    pub slots: u32,
    /// Slots of a record.
    pub slots_per_record: u32,
    /// Bits below a slot.
    pub low_bits: u32,
    /// Entries.
    pub entries: u32,
    /// Where it stands in the directory.
    pub segment: u32,
}

impl Part {
    fn of(segment: &Segment, at: usize) -> Self {
        let cut = segment.geometry;
        Self {
            start: segment.start,
            reciprocal: (1_u64 << 38).div_ceil(u64::from(cut.slots_per_record)),
            records: segment.offset as usize,
            ranks: segment.ranks() as u32,
            lows: segment.lows() as u32,
            spill: segment.spill() as u32,
            slots: cut.slots,
            slots_per_record: cut.slots_per_record,
            low_bits: cut.low_bits,
            entries: segment.entries,
            segment: at as u32,
        }
    }

    /// The record of a slot, and the slot within it. Slots are below 2^24 and records hold
    /// fewer than 2^9, so the error of the reciprocal stays below one part in 2^5 of a slot.
    #[inline(always)]
    pub const fn record_of(&self, slot: u32) -> (u32, u32) {
        let record = self.share(slot as u64);
        (record, slot - record * self.slots_per_record)
    }

    /// What is to `entries` as one slot is to a record.
    #[inline(always)]
    pub const fn share(&self, entries: u64) -> u32 {
        (entries.wrapping_mul(self.reciprocal) >> 38) as u32
    }

    /// Where its low bits begin in the file.
    #[inline(always)]
    pub const fn lows(&self) -> usize {
        self.records + self.lows as usize
    }

    /// Where the rank of a record is in the file.
    #[inline(always)]
    pub const fn rank_at(&self, record: u32) -> usize {
        self.records + self.ranks as usize + record as usize * 4
    }

    /// The ranks of a record and of the next.
    #[inline(always)]
    pub fn ranks(&self, bytes: &[u8], record: u32) -> (Rank, Rank) {
        let both = word_at(bytes, self.rank_at(record));
        (Rank(both as u32), Rank((both >> 32) as u32))
    }

    /// The prefixes of a spilled record, little-endian, of the file's bytes.
    pub fn spilled<'a>(&self, bytes: &'a [u8], record: &Record<'_>) -> Option<&'a [[u8; 8]]> {
        let (start, count) = record.spill();
        let at = self.records + self.spill as usize + start as usize * 8;
        Some(bytes.get(at..)?.get(..count as usize * 8)?.as_chunks().0)
    }
}

impl Parts {
    fn new(segments: &[Segment]) -> Self {
        let parts: Vec<Part> = segments
            .iter()
            .enumerate()
            .map(|(at, segment)| Part::of(segment, at))
            .collect();
        // With some sixteen values of the top bits a segment, a segment rarely starts inside one.
        let top_bits = (segments.len().max(1).ilog2() + 4).clamp(8, 18);
        let below_top = 64 - top_bits;
        let below = (0..=1_u128 << top_bits)
            .map(|top| {
                let limit = top << below_top;
                parts.partition_point(|part| u128::from(part.start) < limit) as u32
            })
            .collect();
        Self {
            parts,
            below,
            below_top,
        }
    }

    /// The segment a prefix belongs to.
    #[inline(always)]
    pub fn of_prefix(&self, prefix: u64) -> Option<&Part> {
        let top = (prefix >> self.below_top) as usize;
        let (from, to) = (self.below[top] as usize, self.below[top + 1] as usize);
        let after = if from == to {
            from
        } else {
            from + self.parts[from..to].partition_point(|part| part.start <= prefix)
        };
        self.parts.get(after.wrapping_sub(1))
    }

    /// All segments.
    pub fn all(&self) -> &[Part] {
        &self.parts
    }

    /// The segments that may hold prefixes from `low` to `high`.
    pub fn between(&self, low: u64, high: u64) -> &[Part] {
        let after_low = self.parts.partition_point(|part| part.start <= low);
        let after_high = self.parts.partition_point(|part| part.start <= high);
        &self.parts[after_low.saturating_sub(1)..after_high]
    }
}

/// Reads and checks header and directory.
pub fn read(path: &Path, bytes: &[u8]) -> Result<(Header, Parts), BreachError> {
    let damaged = |part: &str| BreachError::Damaged {
        path: path.to_owned(),
        part: part.to_owned(),
    };
    let header = Header::read(bytes).map_err(|bad| match bad {
        BadHeader::Foreign => BreachError::Foreign(path.to_owned()),
        BadHeader::Version(version) => BreachError::Version {
            path: path.to_owned(),
            version,
        },
        BadHeader::Damaged => damaged("header"),
    })?;
    let expected = header.directory + u64::from(header.segments) * SEGMENT_BYTES as u64;
    if (bytes.len() as u64) < expected {
        return Err(BreachError::Truncated {
            path: path.to_owned(),
            length: bytes.len() as u64,
            expected,
        });
    }
    let directory = &bytes[header.directory as usize..];
    if bytes.len() as u64 > expected || checksum(directory) != header.directory_sum {
        return Err(damaged("directory"));
    }
    let segments = segments(&header, directory).ok_or_else(|| damaged("directory"))?;
    Ok((header, Parts::new(&segments)))
}

/// The segments, if they follow each other as they must and fill the file.
pub fn segments(header: &Header, directory: &[u8]) -> Option<Vec<Segment>> {
    let mut end = HEADER_BYTES;
    let mut entries = 0;
    let mut segments: Vec<Segment> = Vec::new();
    for bytes in directory.as_chunks::<SEGMENT_BYTES>().0 {
        let segment = Segment::read(bytes)?;
        let ascending = segments
            .last()
            .is_none_or(|before| before.start < segment.start);
        if !ascending || segment.offset as usize != end {
            return None;
        }
        end = segment.cold(header.tail_bytes()).end;
        entries += u64::from(segment.entries);
        segments.push(segment);
    }
    (end as u64 == header.directory && entries == header.entries).then_some(segments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breach::format::{Geometry, RECORD_ROOM};

    #[test]
    fn the_reciprocal_divides() {
        for slots_per_record in 1..=RECORD_ROOM {
            let geometry = Geometry {
                low_bits: 0,
                slots_per_record,
                slots: 1,
            };
            let segment = Segment {
                start: 0,
                offset: 0,
                entries: 1,
                geometry,
                spilled: 0,
                count_bytes: 0,
                hot_sum: 0,
                cold_sum: 0,
            };
            let part = Part::of(&segment, 0);
            for slot in (0..1 << 24).step_by(997).chain((1 << 24) - 1000..1 << 24) {
                assert_eq!(
                    part.record_of(slot),
                    (slot / slots_per_record, slot % slots_per_record)
                );
            }
        }
    }
}
