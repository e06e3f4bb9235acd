//! Chance as a guest: ChaCha8 seeded by the caller, so that a seed is a sample.
//!
//! ChaCha8's stream is fixed by its specification, and every draw below is plain integer
//! arithmetic on it: the same seed gives the same bytes on every machine and version.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of draws.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of one part of the province: parts do not disturb each other, so a change
    /// in how one commune is made leaves its neighbours as they were.
    pub fn for_part(seed: u64, part: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(part);
        Self(rng)
    }

    /// A number in `0..bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.0.next_u64()) * (bound as u128);
        (wide >> 64) as usize
    }

    /// A number in `low..=high`; `low` when the range is empty.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high.saturating_sub(low).saturating_add(1)).unwrap_or(0);
        low + self.below(width) as i64
    }

    /// True in `share` of a thousand draws.
    pub fn permille(&mut self, share: u32) -> bool {
        self.below(1000) < share as usize
    }

    /// One of the items.
    pub fn pick<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }

    /// One of the words, by weight.
    pub fn weighted(&mut self, table: &[(&'static str, u32)]) -> &'static str {
        let total: u32 = table.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total as usize) as u32;
        for (word, weight) in table {
            if left < *weight {
                return word;
            }
            left -= weight;
        }
        ""
    }

    /// Fisher–Yates.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_stream_and_parts_differ() {
        let draw = |seed, part| {
            let mut chance = Chance::for_part(seed, part);
            (0..8).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7, 1), draw(7, 1));
        assert_ne!(draw(7, 1), draw(7, 2));
        assert_ne!(draw(7, 1), draw(8, 1));
    }

    #[test]
    fn weights_are_kept() {
        let mut chance = Chance::for_part(1, 0);
        let heads = (0..10_000)
            .filter(|_| chance.weighted(&[("a", 9), ("b", 1)]) == "a")
            .count();
        assert!((8_800..9_200).contains(&heads), "{heads}");
    }
}
