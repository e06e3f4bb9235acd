//! How full each range is: a list that was cut short shows as ranges with too few entries.

use crate::breach::entry::RANGES;

/// From this average on, a range far below it is no chance.
const TELLING_AVERAGE: f64 = 20.0;

/// Chance stays within this many standard deviations in all ranges of all lists.
const DEVIATIONS: f64 = 8.0;

/// Entries of every range.
#[derive(Debug)]
pub struct RangeSizes(Vec<u32>);

impl RangeSizes {
    /// All empty.
    pub fn new() -> Self {
        Self(vec![0; RANGES])
    }

    /// Counts an entry.
    #[inline]
    pub fn add(&mut self, range: u32) {
        self.0[range as usize] += 1;
    }

    /// Whether the range has entries.
    pub fn holds(&self, range: u32) -> bool {
        self.0[range as usize] > 0
    }

    /// Entries of the fullest.
    pub fn largest(&self) -> u32 {
        self.0.iter().copied().max().unwrap_or_default()
    }

    /// Ranges with fewer entries than chance explains, where the list is long enough to tell.
    pub fn thin(&self) -> Vec<u32> {
        let total: u64 = self.0.iter().map(|&size| u64::from(size)).sum();
        let average = total as f64 / RANGES as f64;
        if average < TELLING_AVERAGE {
            return Vec::new();
        }
        let least = (average - DEVIATIONS * average.sqrt()).max(1.0);
        let thin = |&range: &u32| f64::from(self.0[range as usize]) < least;
        (0..RANGES as u32).filter(thin).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_that_was_cut_short_is_named() {
        let mut sizes = RangeSizes(vec![500; RANGES]);
        sizes.0[77] = 250;
        sizes.0[RANGES - 1] = 0;
        sizes.0[5] = 420;
        assert_eq!(sizes.thin(), [77, RANGES as u32 - 1]);
        assert_eq!(RangeSizes(vec![3; RANGES]).thin(), []);
    }
}
