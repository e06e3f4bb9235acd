//! One line of a list: a hash and how often it was seen.

use std::cmp::Ordering;

/// A hash with its count. NT hashes fill the first 16 bytes and leave the rest zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The digest.
    pub hash: [u8; 20],
    /// Times seen in breaches; a list without counts says 1.
    pub count: u32,
}

impl Entry {
    /// The first 64 bits, by which everything is ordered and looked up.
    #[inline]
    #[must_use]
    pub fn prefix(&self) -> u64 {
        prefix_of(&self.hash)
    }

    /// The order of a list: by hash alone. Its first 64 bits nearly always decide.
    #[inline(always)]
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        match self.prefix().cmp(&other.prefix()) {
            Ordering::Equal => self.hash.cmp(&other.hash),
            decided => decided,
        }
    }
}

/// The first 64 bits of a hash of at least 8 bytes; of a shorter one, its bytes and zeros.
#[inline]
pub fn prefix_of(hash: &[u8]) -> u64 {
    hash.first_chunk()
        .map_or_else(|| short_prefix(hash), |bytes| u64::from_be_bytes(*bytes))
}

#[cold]
fn short_prefix(hash: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    bytes[..hash.len()].copy_from_slice(hash);
    u64::from_be_bytes(bytes)
}

/// The number of ranges: the protocol asks by the first five hexadecimal digits.
pub const RANGES: usize = 1 << 20;

/// The range a prefix lies in.
#[inline]
pub const fn range_of(prefix: u64) -> u32 {
    (prefix >> 44) as u32
}

/// The smallest prefix of a range.
#[inline]
pub const fn range_start(range: u32) -> u64 {
    (range as u64) << 44
}
