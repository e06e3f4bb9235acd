//! A segment's entries become its bytes.

use crate::breach::bits::{BitWriter, READ_AHEAD};
use crate::breach::format::{
    ALIGNMENT, Geometry, Rank, RecordWriter, Segment, TAIL_READ_AHEAD, checksum, spilled_record,
};
use crate::breach::processor::{self, Loop, Processor};

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

impl Columns {
    fn clear(&mut self) {
        self.prefixes.clear();
        self.tails.clear();
        self.counts.clear();
    }
}

/// Room that is used again for every segment.
#[derive(Debug, Default)]
pub struct Encoder {
    bits: BitWriter,
    /// Of each record, and of the segment's end.
    ranks: Vec<Rank>,
    spilled: Vec<u64>,
    hot: Vec<u8>,
    cold: Vec<u8>,
}

impl Encoder {
    /// Encodes a segment that has entries, whose columns it empties; the bytes stand in
    /// [`Encoder::hot`] and [`Encoder::cold`] until the next.
    pub fn encode(&mut self, columns: &mut Columns, start: u64, offset: u64) -> Segment {
        processor::run(Encode {
            encoder: self,
            columns,
            start,
            offset,
        })
    }

    /// Records, ranks and low bits.
    pub fn hot(&self) -> &[u8] {
        &self.hot
    }

    /// Counts and tails.
    pub fn cold(&self) -> &[u8] {
        &self.cold
    }

    #[inline(always)]
    fn segment(&mut self, columns: &mut Columns, start: u64, offset: u64) -> Segment {
        let prefixes = &columns.prefixes;
        let span = prefixes.last().map_or(0, |last| last - start);
        let geometry = Geometry::for_segment(prefixes.len(), span);
        self.prefixes(prefixes, start, geometry);
        let mut count_bytes = 0;
        let entries = prefixes.len() as u32;
        // The cold part begins with the tails as they are.
        std::mem::swap(&mut self.cold, &mut columns.tails);
        if !self.cold.is_empty() {
            self.cold.extend_from_slice(&[0; TAIL_READ_AHEAD]);
            pad(&mut self.cold, 4);
            count_bytes = self.counts(&columns.counts);
            pad(&mut self.cold, ALIGNMENT);
        }
        columns.clear();
        Segment {
            start,
            offset,
            entries,
            geometry,
            spilled: self.spilled.len() as u32,
            count_bytes,
            hot_sum: checksum(&self.hot),
            cold_sum: checksum(&self.cold),
        }
    }

    /// The hot part: records and ranks, then the low bits, then what was spilled.
    #[inline(always)]
    fn prefixes(&mut self, prefixes: &[u64], start: u64, cut: Geometry) {
        self.hot.clear();
        self.ranks.clear();
        self.spilled.clear();
        let mask = (1 << cut.low_bits) - 1;
        self.bits.reserve(prefixes.len(), cut.low_bits);
        let mut at = 0;
        for first in (0..cut.slots).step_by(cut.slots_per_record as usize) {
            let slots = cut.slots_per_record.min(cut.slots - first);
            let begin = at;
            let mut record = RecordWriter::new();
            while let Some(prefix) = prefixes.get(at) {
                let above = prefix - start;
                let slot = ((above >> cut.low_bits) as u32).wrapping_sub(first);
                if slot >= slots {
                    break;
                }
                record.entry(slot, (at - begin) as u32);
                self.bits.push(above & mask, cut.low_bits);
                at += 1;
            }
            let (rank, bytes) = match record.finish(slots, (at - begin) as u32) {
                Some(bytes) => (Rank(begin as u32), bytes),
                None => {
                    let spilled = self.spilled.len() as u32;
                    self.spilled.extend_from_slice(&prefixes[begin..at]);
                    let bytes = spilled_record(spilled, (at - begin) as u32);
                    (Rank::spilled(begin as u32), bytes)
                }
            };
            self.ranks.push(rank);
            self.hot.extend_from_slice(&bytes);
        }
        self.ranks.push(Rank(at as u32));
        for rank in &self.ranks {
            self.hot.extend_from_slice(&rank.0.to_le_bytes());
        }
        pad(&mut self.hot, READ_AHEAD);
        self.bits.finish_into(&mut self.hot);
        pad(&mut self.hot, READ_AHEAD);
        for prefix in &self.spilled {
            self.hot.extend_from_slice(&prefix.to_le_bytes());
        }
        pad(&mut self.hot, ALIGNMENT);
    }

    /// Where each record's counts begin, then the counts; gives the bytes of the latter.
    #[inline(always)]
    fn counts(&mut self, counts: &[u32]) -> u32 {
        for ends in self.ranks.windows(2) {
            let bit = self.bits.bits() as u32;
            self.cold.extend_from_slice(&bit.to_le_bytes());
            let [from, to] = [ends[0], ends[1]].map(|rank| rank.entries() as usize);
            for count in &counts[from..to] {
                self.bits.push_gamma(*count);
            }
        }
        let before = self.cold.len();
        self.bits.finish_into(&mut self.cold);
        (self.cold.len() - before) as u32
    }
}

struct Encode<'a> {
    encoder: &'a mut Encoder,
    columns: &'a mut Columns,
    start: u64,
    offset: u64,
}

impl Loop for Encode<'_> {
    type Output = Segment;

    #[inline(always)]
    fn run<P: Processor>(self) -> Segment {
        self.encoder.segment(self.columns, self.start, self.offset)
    }
}

fn pad(bytes: &mut Vec<u8>, to: usize) {
    bytes.resize(bytes.len().next_multiple_of(to), 0);
}
