//! A segment's entries become its bytes.

use crate::breach::bits::BitWriter;
use crate::breach::format::{
    ALIGNMENT, Geometry, RECORD_BYTES, RECORD_ROOM, Record, Segment, checksum,
};

/// Entries of one segment, in columns.
#[derive(Debug, Default)]
pub struct Columns {
    /// First 64 bits of each hash, ascending.
    pub prefixes: Vec<u64>,
    /// The bytes after them, one hash after the other; empty in an index of prefixes only.
    pub tails: Vec<u8>,
    /// Times seen.
    pub counts: Vec<u32>,
}

/// Room that is used again for every segment.
#[derive(Debug, Default)]
pub struct Encoder {
    bits: BitWriter,
    spilled: Vec<u64>,
    /// First entry of each record.
    ranks: Vec<u32>,
    hot: Vec<u8>,
    cold: Vec<u8>,
}

impl Encoder {
    /// Encodes a segment that has entries; the bytes stand in [`Encoder::hot`] and
    /// [`Encoder::cold`] until the next.
    pub fn encode(&mut self, columns: &Columns, start: u64, offset: u64) -> Segment {
        let prefixes = &columns.prefixes;
        let span = prefixes.last().map_or(0, |last| last - start);
        let geometry = Geometry::for_segment(prefixes.len(), span);
        self.hot.clear();
        self.cold.clear();
        self.records(prefixes, start, geometry);
        self.lows(prefixes, start, geometry.low_bits);
        for prefix in &self.spilled {
            self.hot.extend_from_slice(&prefix.to_le_bytes());
        }
        pad(&mut self.hot);
        let mut count_bytes = 0;
        if !columns.tails.is_empty() {
            count_bytes = self.counts(&columns.counts);
            self.cold.extend_from_slice(&columns.tails);
            self.cold.extend_from_slice(&[0; 16]);
            pad(&mut self.cold);
        }
        Segment {
            start,
            offset,
            entries: prefixes.len() as u32,
            geometry,
            spilled: self.spilled.len() as u32,
            count_bytes,
            hot_sum: checksum(&self.hot),
            cold_sum: checksum(&self.cold),
        }
    }

    /// Records and low bits.
    pub fn hot(&self) -> &[u8] {
        &self.hot
    }

    /// Counts and tails.
    pub fn cold(&self) -> &[u8] {
        &self.cold
    }

    fn records(&mut self, prefixes: &[u64], start: u64, cut: Geometry) {
        self.spilled.clear();
        self.ranks.clear();
        self.hot.reserve(cut.records() as usize * RECORD_BYTES);
        let mut at = 0;
        for first in (0..cut.slots).step_by(cut.slots_per_record as usize) {
            let slots = cut.slots_per_record.min(cut.slots - first);
            let mut per_slot = [0_u16; RECORD_ROOM as usize];
            let begin = at;
            while let Some(prefix) = prefixes.get(at) {
                let slot = (((prefix - start) >> cut.low_bits) as u32).wrapping_sub(first);
                if slot >= slots {
                    break;
                }
                let count = &mut per_slot[slot as usize];
                *count = count.saturating_add(1);
                at += 1;
            }
            let rank = begin as u32;
            let record = Record::of_slots(rank, &per_slot[..slots as usize]).unwrap_or_else(|| {
                let spilled = self.spilled.len() as u32;
                self.spilled.extend_from_slice(&prefixes[begin..at]);
                Record::spilled(rank, spilled, (at - begin) as u32)
            });
            self.ranks.push(rank);
            self.hot.extend_from_slice(&record.to_bytes());
        }
    }

    fn lows(&mut self, prefixes: &[u64], start: u64, low_bits: u32) {
        let mask = (1 << low_bits) - 1;
        for prefix in prefixes {
            self.bits.push((prefix - start) & mask, low_bits);
        }
        self.bits.finish_into(&mut self.hot);
        self.hot.resize(self.hot.len().next_multiple_of(8), 0);
    }

    /// Where each record's counts begin, then the counts; gives the bytes of the latter.
    fn counts(&mut self, counts: &[u32]) -> u32 {
        let mut at = 0;
        let ends = self.ranks.iter().skip(1).map(|rank| *rank as usize);
        for end in ends.chain([counts.len()]) {
            self.cold
                .extend_from_slice(&(self.bits.bits() as u32).to_le_bytes());
            for count in &counts[at..end] {
                self.bits.push_gamma(*count);
            }
            at = end;
        }
        let before = self.cold.len();
        self.bits.finish_into(&mut self.cold);
        (self.cold.len() - before) as u32
    }
}

fn pad(bytes: &mut Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(ALIGNMENT), 0);
}
