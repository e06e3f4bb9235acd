//! Reading entries in order.

use super::Corpus;
use super::parts::Part;
use crate::breach::bits::bits_at;
use crate::breach::format::{RECORD_BYTES, Rank, Record, Segment};

/// Takes entries one after another. A closure does, where nothing is compiled for a processor: what
/// is must be inlined wherever it is called, and only a function can say so. A closure called in
/// two places was not, and a line took seven times as long.
pub trait Each {
    /// Takes one.
    fn entry(&mut self, rank: u32, prefix: u64);
}

impl<F: FnMut(u32, u64)> Each for F {
    #[inline]
    fn entry(&mut self, rank: u32, prefix: u64) {
        self(rank, prefix);
    }
}

/// The records of one segment in which prefixes from `low` to `high` may be.
#[derive(Debug, Clone, Copy)]
pub struct Scan<'a> {
    pub bytes: &'a [u8],
    pub part: &'a Part,
    pub low: u64,
    pub high: u64,
}

impl Scan<'_> {
    /// First and last record, if any.
    #[inline]
    pub fn records(&self) -> Option<(u32, u32)> {
        let part = self.part;
        let last_slot = u64::from(part.slots - 1);
        let slot = |prefix: u64| prefix.saturating_sub(part.start) >> part.low_bits;
        let first = slot(self.low);
        if first > last_slot || self.high < part.start {
            return None;
        }
        let last = slot(self.high).min(last_slot);
        Some((
            part.record_of(first as u32).0,
            part.record_of(last as u32).0,
        ))
    }

    /// Hands over rank and prefix of every entry of a record, in order.
    #[inline(always)]
    pub fn record(&self, number: u32, each: &mut impl Each) -> Option<()> {
        let part = self.part;
        let at = part.records + number as usize * RECORD_BYTES;
        let record = Record::at(self.bytes, at)?;
        let (rank, _) = part.ranks(self.bytes, number);
        if rank.is_spilled() {
            return self.spilled(rank, &record, each);
        }
        let before = rank.entries();
        let lows = self.bytes.get(part.lows()..)?;
        let first = number * part.slots_per_record;
        let slots = part.slots_per_record.min(part.slots.checked_sub(first)?);
        let bits = part.low_bits;
        for (nth, slot) in record.entries(slots) {
            let rank = before.wrapping_add(nth);
            if rank >= part.entries {
                return None;
            }
            let low = bits_at(lows, u64::from(rank) * u64::from(bits), bits);
            // Wraps in a damaged directory alone.
            let above = u64::from(first + slot) << bits | low;
            each.entry(rank, part.start.wrapping_add(above));
        }
        Some(())
    }

    #[cold]
    fn spilled(&self, rank: Rank, record: &Record<'_>, each: &mut impl Each) -> Option<()> {
        let part = self.part;
        let prefixes = part.spilled(self.bytes, record)?;
        for (rank, bytes) in (rank.entries()..part.entries).zip(prefixes) {
            each.entry(rank, u64::from_le_bytes(*bytes));
        }
        Some(())
    }
}

/// The cold part of a segment.
#[derive(Debug, Clone, Copy)]
pub struct Cold<'a> {
    pub segment: Segment,
    /// The tails come first.
    pub bytes: &'a [u8],
}

impl Corpus {
    /// The cold part of a segment of a complete index.
    pub(super) fn cold(&self, part: &Part) -> Option<Cold<'_>> {
        let segment = self.segment(part.segment)?;
        let bytes = self
            .map
            .bytes()
            .get(segment.cold(self.header.tail_bytes()))?;
        Some(Cold { segment, bytes })
    }
}
