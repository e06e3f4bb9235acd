//! Hexadecimal digits, eight bytes at a time.
//!
//! Lists are read and ranges are written at the speed of memory only if digits are turned over
//! with the wide registers. Each half exists for any processor (here) and for x86 with SSSE3
//! (`x86.rs`), a line of a range for AVX-512 too (`avx512.rs`); they are tested to do the same.

#[cfg(target_arch = "x86_64")]
pub mod avx512;
#[cfg(target_arch = "x86_64")]
pub mod x86;

/// A way to read and write digits.
pub trait Digits {
    /// Sixteen digits of either case as eight bytes; `None` if one of them is no digit.
    fn decode(text: &[u8; 16]) -> Option<[u8; 8]>;

    /// Eight bytes as sixteen digits in upper case.
    fn encode(bytes: [u8; 8]) -> [u8; 16];

    /// The first `DIGITS` (32 or 40) of a text as a hash, whose rest is zero; `None` if one of
    /// them is no digit.
    #[inline(always)]
    fn decode_hash<const DIGITS: usize>(text: &[u8; 64]) -> Option<[u8; 20]> {
        let mut hash = [0; 20];
        for at in [0, 16, DIGITS - 16] {
            let digits = text[at..].first_chunk()?;
            hash[at / 2..at / 2 + 8].copy_from_slice(&Self::decode(digits)?);
        }
        Some(hash)
    }

    /// The digits of a hash (its first 64 bits, and what follows them) from the sixth on; after
    /// the 43rd stands anything.
    #[inline(always)]
    fn encode_rest(prefix: u64, tail: &[u8; 16], text: &mut [u8; 64]) {
        let halves = tail.as_chunks().0;
        text[..16].copy_from_slice(&Self::encode((prefix << 20).to_be_bytes()));
        text[11..27].copy_from_slice(&Self::encode(halves[0]));
        text[27..43].copy_from_slice(&Self::encode(halves[1]));
    }
}

/// For any processor.
#[derive(Debug)]
pub struct Portable;

/// The value of each byte as a digit; 255 is none.
static VALUE: [u8; 256] = {
    let mut table = [255; 256];
    let mut digit = 0;
    while digit < 16 {
        table[b"0123456789ABCDEF"[digit] as usize] = digit as u8;
        table[b"0123456789abcdef"[digit] as usize] = digit as u8;
        digit += 1;
    }
    table
};

/// The two digits of each byte.
static PAIR: [[u8; 2]; 256] = {
    let digits = b"0123456789ABCDEF";
    let mut table = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = [digits[byte >> 4], digits[byte & 15]];
        byte += 1;
    }
    table
};

/// The value of a digit; above 15 it is none.
#[inline]
pub fn value(digit: u8) -> u8 {
    VALUE[digit as usize]
}

/// The two digits of a byte, in upper case.
#[inline]
pub fn pair(byte: u8) -> [u8; 2] {
    PAIR[byte as usize]
}

impl Digits for Portable {
    #[inline]
    fn decode(text: &[u8; 16]) -> Option<[u8; 8]> {
        let mut bytes = [0; 8];
        let mut seen = 0;
        for (byte, pair) in bytes.iter_mut().zip(text.as_chunks::<2>().0) {
            let [high, low] = pair.map(value);
            seen |= high | low;
            *byte = high << 4 | (low & 15);
        }
        (seen < 16).then_some(bytes)
    }

    #[inline]
    fn encode(bytes: [u8; 8]) -> [u8; 16] {
        let mut text = [0; 16];
        for (pair, byte) in text.as_chunks_mut::<2>().0.iter_mut().zip(bytes) {
            *pair = self::pair(byte);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_digit_is_one_of_twenty_two_bytes() {
        assert_eq!((0..=255).filter(|&byte| value(byte) < 16).count(), 22);
    }

    proptest! {
        #[test]
        fn digits_come_back(bytes in any::<[u8; 8]>()) {
            let text = Portable::encode(bytes);
            prop_assert_eq!(Portable::decode(&text), Some(bytes));
            prop_assert_eq!(Portable::decode(&text.map(|digit| digit.to_ascii_lowercase())), Some(bytes));
        }

        #[test]
        fn a_foreign_byte_is_seen(bytes in any::<[u8; 8]>(), at in 0_usize..16, foreign in any::<u8>()) {
            let mut text = Portable::encode(bytes);
            text[at] = foreign;
            prop_assert_eq!(Portable::decode(&text).is_some(), foreign.is_ascii_hexdigit());
        }
    }
}
