//! Keys seen so far: to find a key that comes twice, and to sketch the whole set.
//!
//! A key is kept as 64 bits: a few bytes an account, whatever the feed's size.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// Values in a sketch.
const SKETCH: usize = 64;

/// The keys of a feed.
pub(super) struct Keys {
    seen: HashSet<u64, BuildHasherDefault<AsIs>>,
    sketch: [u64; SKETCH],
}

impl Keys {
    pub(super) fn new() -> Self {
        Self {
            seen: HashSet::default(),
            sketch: [u64::MAX; SKETCH],
        }
    }

    /// Adds a key to the sketch.
    pub(super) fn sketch(&mut self, Key(hash): Key) {
        // A MinHash: for each of 64 permutations of the hashes, the smallest.
        let permutations = Key(hash).permutations::<SKETCH>();
        for (smallest, hash) in self.sketch.iter_mut().zip(permutations) {
            *smallest = (*smallest).min(hash);
        }
    }

    /// Whether a key is new.
    pub(super) fn is_new(&mut self, Key(hash): Key) -> bool {
        self.seen.insert(hash)
    }

    /// The sketch; empty when there was no key.
    pub(super) fn into_sketch(self) -> Vec<u64> {
        if self.sketch.iter().all(|value| *value == u64::MAX) {
            return Vec::new();
        }
        self.sketch.to_vec()
    }
}

/// A key as 64 bits.
#[derive(Clone, Copy)]
pub(super) struct Key(u64);

impl Key {
    /// A hash that is the same on every machine and in every release: sketches are stored and
    /// compared with later ones. Case is folded on the way.
    pub(super) fn of(key: &str) -> Self {
        if key.is_ascii() {
            return Self(mix(key.bytes().map(|byte| byte.to_ascii_lowercase())));
        }
        Self(mix(key.to_lowercase().bytes()))
    }

    /// The hash itself.
    pub(super) const fn hash(self) -> u64 {
        self.0
    }

    /// The hash under `N` permutations, the same for everybody.
    pub(super) fn permutations<const N: usize>(self) -> impl Iterator<Item = u64> {
        let factors = std::iter::successors(Some(0x9e37_79b9_7f4a_7c15_u64), |factor| {
            Some(factor.wrapping_add(0x3c6e_f372_fe94_f82a))
        });
        let hash = self.0;
        factors
            .take(N)
            .map(move |factor| hash.wrapping_mul(factor).rotate_left(29) ^ factor)
    }
}

fn mix(bytes: impl Iterator<Item = u8>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    // FNV leaves the high bits weak; this spreads them.
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ (hash >> 32)
}

/// Keys are hashed already.
#[derive(Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(keys: impl Iterator<Item = u32>) -> Vec<u64> {
        let mut all = Keys::new();
        keys.for_each(|key| all.sketch(Key::of(&format!("user{key}"))));
        all.into_sketch()
    }

    fn alike(one: &[u64], other: &[u64]) -> usize {
        one.iter()
            .zip(other)
            .filter(|(one, other)| one == other)
            .count()
    }

    #[test]
    fn sketches_show_how_much_two_sets_share() {
        let all = sketch(0..1000);
        assert_eq!(all, sketch((0..1000).rev()));
        assert!(alike(&all, &sketch(0..900)) >= 48);
        assert!(alike(&all, &sketch(5000..6000)) <= 4);
        let half = alike(&all, &sketch(500..1500));
        assert!((8..=36).contains(&half), "{half}");
    }

    #[test]
    fn case_does_not_make_another_key() {
        let mut keys = Keys::new();
        assert!(keys.is_new(Key::of("Đỗ.An")));
        assert!(!keys.is_new(Key::of("đỗ.an")));
        assert!(keys.is_new(Key::of("do.an")));
    }
}
