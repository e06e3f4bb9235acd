//! How the prefixes of one segment are cut up.
//!
//! The universe of a segment is cut into *slots* of `2^low_bits` prefixes, and every
//! `slots_per_record` of them share a *record* of one cache line, which tells for each slot how
//! many entries it has (one bit an entry, one a slot: Elias and Fano's code). With about
//! 0.6 to 1.2 entries a slot this takes half a bit more an entry than theory's floor; the room a
//! record keeps for chance takes a third of a bit.

use super::record::RECORD_ROOM;

/// The largest `low_bits`: eight bytes at any bit offset hold 57.
const MOST_LOW_BITS: u32 = 56;

/// A record is planned to hold its expected entries and this many standard deviations more.
/// What overflows all the same is kept apart, whole; at 3.5 that is one record in 4,000.
const DEVIATIONS: f64 = 3.5;

/// Bits of a record and its rank.
const RECORD_AND_RANK: f64 = 544.0;

/// How the prefixes of a segment are cut up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Geometry {
    /// Bits of a prefix below its slot, kept as they are.
    pub low_bits: u32,
    /// Slots that share a record; at least 1, at most [`RECORD_ROOM`].
    pub slots_per_record: u32,
    /// Slots of the segment.
    pub slots: u32,
}

impl Geometry {
    /// The cheapest cut for `entries` prefixes of which the last is `span` above the start.
    pub fn for_segment(entries: usize, span: u64) -> Self {
        let entries = entries.max(1) as f64;
        let average_gap = (span as f64 + 1.0) / entries;
        let around = average_gap.log2().floor().max(0.0) as u32;
        (around.saturating_sub(1)..=around + 1)
            .map(|low_bits| Self::with_low_bits(low_bits.min(MOST_LOW_BITS), entries, span))
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map_or_else(|| Self::with_low_bits(0, entries, span).0, |(best, _)| best)
    }

    /// A cut, and the bits it will take.
    fn with_low_bits(low_bits: u32, entries: f64, span: u64) -> (Self, f64) {
        // A segment has at most 2^21 entries and a gap of at least 2^(low_bits - 2) an entry,
        // so that slots always fit.
        let slots = ((span >> low_bits) + 1).min(u64::from(u32::MAX)) as u32;
        let slots_per_record = slots_per_record(entries / f64::from(slots));
        let records = f64::from(slots.div_ceil(slots_per_record));
        let bits = entries * f64::from(low_bits) + records * RECORD_AND_RANK;
        let geometry = Self {
            low_bits,
            slots_per_record,
            slots,
        };
        (geometry, bits)
    }

    /// Records of the segment.
    pub const fn records(&self) -> u32 {
        self.slots.div_ceil(self.slots_per_record)
    }
}

/// How many slots of `load` entries each fit a record: the solution of
/// `slots + load·slots + 3.5·√(load·slots) = room`.
fn slots_per_record(load: f64) -> u32 {
    let room = f64::from(RECORD_ROOM);
    let linear = DEVIATIONS * load.sqrt();
    let square = 1.0 + load;
    let root = (linear * linear + 4.0 * square * room).sqrt();
    let slots = ((root - linear) / (2.0 * square)).powi(2);
    (slots as u32).clamp(1, RECORD_ROOM)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breach::format::SEGMENT_TARGET;

    /// The floor of theory for a set of `n` of the 2^64 prefixes.
    fn floor(entries: f64) -> f64 {
        64.0 - entries.log2() + 1.443
    }

    #[test]
    fn the_hot_part_stays_within_three_per_cent_of_the_floor() {
        for entries in [5e6, 5e7, 2e8, 5e8, 1e9, 1.4e9, 2e9, 2.8e9, 4e9] {
            let share = SEGMENT_TARGET as f64 / entries;
            let span = (share * 2.0_f64.powi(64)) as u64;
            let geometry = Geometry::for_segment(SEGMENT_TARGET, span);
            let bits = f64::from(geometry.low_bits)
                + f64::from(geometry.records()) * RECORD_AND_RANK / SEGMENT_TARGET as f64;
            assert!(
                bits <= 1.03 * floor(entries),
                "{entries}: {bits} of {}",
                floor(entries)
            );
        }
    }

    #[test]
    fn any_span_gives_a_cut_that_holds() {
        for entries in [1, 2, 1000, 1 << 20, (1 << 21) - 1] {
            for span in [0, 1, 1 << 20, 1 << 44, u64::MAX] {
                let geometry = Geometry::for_segment(entries, span);
                assert!(
                    u64::from(geometry.slots) > span >> geometry.low_bits,
                    "{entries} {span}"
                );
                assert!(geometry.slots < 1 << 24);
                assert!((1..=RECORD_ROOM).contains(&geometry.slots_per_record));
            }
        }
    }
}
