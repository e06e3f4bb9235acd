//! Bits packed from the lowest upwards, and whole numbers in Elias' gamma code.
//!
//! Counts of leaked passwords fall off like a power: more than half are 1, and gamma spends one
//! bit on those, three on 2 and 3. It needs no table, and costs a fifth of a bit over the entropy.

/// Bytes that must follow packed bits, so that eight can always be read at once.
pub const READ_AHEAD: usize = 8;

/// Packs bits.
#[derive(Debug, Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    /// Whole bytes written; what `bytes` holds beyond them is room.
    written: usize,
    /// Fewer than eight bits that do not fill a byte yet.
    pending: u64,
    used: u32,
}

/// Most bits that are pushed at once: with those pending they fill eight bytes.
const MOST_BITS: u32 = 56;

impl BitWriter {
    /// Makes room for so many values of so many bits.
    pub fn reserve(&mut self, values: usize, bits: u32) {
        let wanted = self.written + (values * bits as usize).div_ceil(8) + 2 * READ_AHEAD;
        if self.bytes.len() < wanted {
            self.bytes.resize(wanted, 0);
        }
    }

    /// Appends the lowest `bits` (at most 56) of `value`, whose other bits are zero. There is
    /// no branch that depends on how full the last byte is.
    #[inline(always)]
    pub fn push(&mut self, value: u64, bits: u32) {
        self.pending |= value << self.used;
        self.used += bits;
        if self.bytes.len() - self.written < 2 * READ_AHEAD {
            self.grow();
        }
        if let Some(room) = self.bytes[self.written..].first_chunk_mut() {
            *room = self.pending.to_le_bytes();
        }
        let whole = self.used >> 3;
        self.written += whole as usize;
        self.pending >>= whole * 8;
        self.used &= 7;
    }

    #[cold]
    fn grow(&mut self) {
        self.bytes.resize((self.bytes.len() * 2).max(64 << 10), 0);
    }

    /// Appends a count, which is at least 1, in gamma code.
    #[inline(always)]
    pub fn push_gamma(&mut self, count: u32) {
        let count = count.max(1);
        let zeros = count.ilog2();
        let rest = u64::from(count) ^ (1 << zeros);
        let code = (rest << 1 | 1) << zeros;
        if 2 * zeros < MOST_BITS {
            self.push(code, 2 * zeros + 1);
        } else {
            self.push_large(code, 2 * zeros + 1);
        }
    }

    #[cold]
    fn push_large(&mut self, code: u64, bits: u32) {
        self.push(code & u64::from(u32::MAX), 32);
        self.push(code >> 32, bits - 32);
    }

    /// How many bits were pushed.
    pub const fn bits(&self) -> u64 {
        self.written as u64 * 8 + self.used as u64
    }

    /// Moves the bytes, with room to read ahead, to the end of `out` and starts anew.
    pub fn finish_into(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.bytes[..self.written]);
        let rest = self.used.div_ceil(8) as usize;
        out.extend_from_slice(&self.pending.to_le_bytes()[..rest]);
        out.extend_from_slice(&[0; READ_AHEAD]);
        (self.written, self.pending, self.used) = (0, 0, 0);
    }
}

/// Eight bytes from `at`; zeros past the end.
#[inline]
pub fn word_at(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(<[u8]>::first_chunk) {
        Some(word) => u64::from_le_bytes(*word),
        None => 0,
    }
}

/// Bits `at .. at + bits`, of which there are at most 56; zeros past the end.
#[inline]
pub fn bits_at(bytes: &[u8], at: u64, bits: u32) -> u64 {
    (word_at(bytes, (at >> 3) as usize) >> (at & 7)) & ((1 << bits) - 1)
}

/// Reads gamma codes one after the other.
#[derive(Debug)]
pub struct GammaReader<'a> {
    bytes: &'a [u8],
    window: u64,
    have: u32,
    next: usize,
}

impl<'a> GammaReader<'a> {
    /// Starts at a bit.
    #[inline]
    pub fn new(bytes: &'a [u8], bit: u64) -> Self {
        let mut reader = Self {
            bytes,
            window: 0,
            have: 0,
            next: (bit >> 3) as usize,
        };
        reader.refill();
        let skipped = (bit & 7) as u32;
        reader.window >>= skipped;
        reader.have -= skipped;
        reader
    }

    #[inline(always)]
    fn refill(&mut self) {
        self.window |= word_at(self.bytes, self.next) << self.have;
        self.next += ((63 - self.have) >> 3) as usize;
        self.have |= 56;
    }

    /// The next count; 0 where there is none (damaged bytes).
    #[inline(always)]
    pub fn next(&mut self) -> u32 {
        if self.have < 32 {
            self.refill();
        }
        let zeros = self.window.trailing_zeros();
        if zeros > 15 {
            return self.next_large();
        }
        self.take(zeros)
    }

    #[inline(always)]
    fn take(&mut self, zeros: u32) -> u32 {
        let one = 1_u64 << zeros;
        let rest = (self.window >> (zeros + 1)) & (one - 1);
        self.window >>= 2 * zeros + 1;
        self.have -= 2 * zeros + 1;
        (one | rest) as u32
    }

    /// A count above 65,535: its code may be longer than what one reading brings.
    #[cold]
    fn next_large(&mut self) -> u32 {
        self.refill();
        let zeros = self.window.trailing_zeros();
        match zeros {
            0..=27 => self.take(zeros),
            28..=31 => {
                self.window >>= zeros;
                self.have -= zeros;
                self.refill();
                let one = 1_u64 << zeros;
                let rest = (self.window >> 1) & (one - 1);
                self.window >>= zeros + 1;
                self.have -= zeros + 1;
                (one | rest) as u32
            }
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_come_back(counts in prop::collection::vec(
            prop_oneof![1_u32..4, 1_u32..300, 1_u32..=u32::MAX], 0..300), skip in 0_u32..70)
        {
            let mut writer = BitWriter::default();
            for _ in 0..skip {
                writer.push(1, 1);
            }
            for &count in &counts {
                writer.push_gamma(count);
            }
            let mut bytes = Vec::new();
            writer.finish_into(&mut bytes);
            let mut reader = GammaReader::new(&bytes, u64::from(skip));
            for &count in &counts {
                prop_assert_eq!(reader.next(), count);
            }
        }

        #[test]
        fn packed_values_come_back(values in prop::collection::vec(any::<u64>(), 0..200), bits in 0_u32..=56) {
            let mask = (1_u64 << bits) - 1;
            let mut writer = BitWriter::default();
            for &value in &values {
                writer.push(value & mask, bits);
            }
            prop_assert_eq!(writer.bits(), values.len() as u64 * u64::from(bits));
            let mut bytes = Vec::new();
            writer.finish_into(&mut bytes);
            for (i, &value) in values.iter().enumerate() {
                prop_assert_eq!(bits_at(&bytes, i as u64 * u64::from(bits), bits), value & mask);
            }
        }
    }

    #[test]
    fn damage_ends_in_zero_not_in_a_panic() {
        let mut reader = GammaReader::new(&[0; 9], 0);
        assert_eq!(reader.next(), 0);
        assert_eq!(GammaReader::new(&[], 1000).next(), 0);
    }
}
