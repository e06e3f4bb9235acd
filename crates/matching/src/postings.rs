//! A frozen many-valued index from 64-bit keys to row numbers, about ten bytes an entry.
//!
//! Half a million people must fit in small memory, and a lookup may cost one cache
//! miss, not twenty: entries lie sorted by key, and a table over the top bits of the
//! key says where to start. Frozen and sorted, so nothing depends on insertion order.

/// Index from hashed keys to row numbers; rows of one key come back in ascending order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Postings {
    shift: u32,
    starts: Vec<u32>,
    prints: Vec<u32>,
    rows: Vec<u32>,
}

impl Postings {
    /// Freezes the pairs (key, row).
    pub(crate) fn freeze(mut pairs: Vec<(u64, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let bits = usize::BITS - pairs.len().leading_zeros();
        let shift = 64 - bits.clamp(1, 28);
        let mut starts = vec![0_u32; (1_usize << (64 - shift)) + 1];
        for (key, _) in &pairs {
            starts[(key >> shift) as usize + 1] += 1;
        }
        for bucket in 1..starts.len() {
            starts[bucket] += starts[bucket - 1];
        }
        Self {
            shift,
            starts,
            prints: pairs.iter().map(|(key, _)| *key as u32).collect(),
            rows: pairs.iter().map(|(_, row)| *row).collect(),
        }
    }

    /// The rows under `key`, ascending.
    ///
    /// Two keys that agree in the bucket bits and the low 32 bits are one to this index
    /// (odds below 2⁻⁴⁵): callers whose tier acts unattended compare the text as well.
    pub(crate) fn rows(&self, key: u64) -> &[u32] {
        if self.starts.is_empty() {
            return &[];
        }
        let bucket = (key >> self.shift) as usize;
        let (start, end) = (
            self.starts[bucket] as usize,
            self.starts[bucket + 1] as usize,
        );
        let prints = &self.prints[start..end];
        let print = key as u32;
        let Some(first) = prints.iter().position(|p| *p == print) else {
            return &[];
        };
        let count = prints[first..].iter().take_while(|p| **p == print).count();
        &self.rows[start + first..start + first + count]
    }

    /// Bytes held.
    pub(crate) fn bytes(&self) -> usize {
        4 * (self.starts.capacity() + self.prints.capacity() + self.rows.capacity())
    }
}

/// A fixed 64-bit hash (FNV-1a over eight bytes at a time, then a finaliser): the same on
/// every machine and in every run.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut state = 0xcbf2_9ce4_8422_2325_u64 ^ bytes.len() as u64;
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        let mut eight = [0_u8; 8];
        eight.copy_from_slice(word);
        state = (state ^ mix(u64::from_le_bytes(eight))).wrapping_mul(PRIME);
    }
    for byte in words.remainder() {
        state = (state ^ u64::from(*byte)).wrapping_mul(PRIME);
    }
    mix(state)
}

/// Spreads a number over 64 bits (the splitmix64 finaliser's constants).
pub(crate) const fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Builds maps that hash as [`hash`] does: short keys, no secrets, the same in every run.
pub(crate) type FixedState = std::hash::BuildHasherDefault<FixedHasher>;

/// The hasher behind [`FixedState`].
#[derive(Debug, Default)]
pub(crate) struct FixedHasher(u64);

impl std::hash::Hasher for FixedHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mix(self.0 ^ hash(bytes));
    }

    fn write_u8(&mut self, byte: u8) {
        self.0 ^= u64::from(byte);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_row_of_a_key_and_nothing_else() {
        let pairs: Vec<(u64, u32)> = (0..5_000_u32)
            .map(|row| (mix(u64::from(row % 1_700)), row))
            .collect();
        let index = Postings::freeze(pairs);
        for key in 0..1_700_u32 {
            let expected: Vec<u32> = (0..5_000).filter(|row| row % 1_700 == key).collect();
            assert_eq!(index.rows(mix(u64::from(key))), expected);
        }
        assert!(index.rows(mix(9_999)).is_empty());
        assert!(Postings::freeze(Vec::new()).rows(1).is_empty());
        assert!(Postings::default().rows(1).is_empty());
    }

    #[test]
    fn the_hash_tells_near_texts_apart() {
        assert_ne!(hash(b"nguyenvanhung"), hash(b"nguyenvanhunh"));
        assert_ne!(hash(b""), hash(b"\0"));
        assert_eq!(hash(b"tranthioanh"), hash(b"tranthioanh"));
    }
}
