//! Digits with SSSE3, for loops that are compiled for such processors.
#![expect(
    unsafe_code,
    reason = "the processor's instructions; callers have asked the processor for them"
)]

use std::arch::x86_64::{
    __m128i, _mm_add_epi8, _mm_and_si128, _mm_andnot_si128, _mm_cmpgt_epi8, _mm_cvtsi128_si64,
    _mm_maddubs_epi16, _mm_movemask_epi8, _mm_or_si128, _mm_packus_epi16, _mm_set1_epi8,
    _mm_set1_epi16, _mm_shuffle_epi8, _mm_srli_epi16, _mm_sub_epi8, _mm_unpacklo_epi8,
};
use std::mem::transmute;

use super::Digits;

/// For x86-64 from 2013 on. Only [`crate::breach::processor`] calls loops that use it.
#[derive(Debug)]
pub struct Wide;

impl Digits for Wide {
    #[inline(always)]
    fn decode(text: &[u8; 16]) -> Option<[u8; 8]> {
        // SAFETY: only reached through `processor::on_wide`, which has found SSSE3.
        unsafe {
            let text: __m128i = transmute::<[u8; 16], __m128i>(*text);
            let letter_value = _mm_sub_epi8(
                _mm_or_si128(text, _mm_set1_epi8(0x20)),
                _mm_set1_epi8(b'a' as i8),
            );
            let digit_value = _mm_sub_epi8(text, _mm_set1_epi8(b'0' as i8));
            let is_letter = within(letter_value, 6);
            let is_digit = within(digit_value, 10);
            if _mm_movemask_epi8(_mm_or_si128(is_letter, is_digit)) != 0xFFFF {
                return None;
            }
            let nibbles = _mm_or_si128(
                _mm_andnot_si128(is_letter, digit_value),
                _mm_and_si128(is_letter, _mm_add_epi8(letter_value, _mm_set1_epi8(10))),
            );
            let pairs = _mm_maddubs_epi16(nibbles, _mm_set1_epi16(0x0110));
            let bytes = _mm_cvtsi128_si64(_mm_packus_epi16(pairs, pairs));
            Some(bytes.to_le_bytes())
        }
    }

    #[inline(always)]
    fn encode(bytes: [u8; 8]) -> [u8; 16] {
        // SAFETY: as above.
        unsafe {
            let digits = transmute::<[u8; 16], __m128i>(*b"0123456789ABCDEF");
            let mask = _mm_set1_epi8(15);
            let mut both = [0; 16];
            both[..8].copy_from_slice(&bytes);
            let bytes = transmute::<[u8; 16], __m128i>(both);
            let high = _mm_and_si128(_mm_srli_epi16(bytes, 4), mask);
            let low = _mm_and_si128(bytes, mask);
            let nibbles = _mm_unpacklo_epi8(high, low);
            transmute::<__m128i, [u8; 16]>(_mm_shuffle_epi8(digits, nibbles))
        }
    }
}

/// All ones in the bytes of `value` that are from 0 to `limit - 1`.
#[inline(always)]
unsafe fn within(value: __m128i, limit: i8) -> __m128i {
    // SAFETY: SSE2, which every x86-64 has.
    unsafe {
        let negative = _mm_cmpgt_epi8(_mm_set1_epi8(0), value);
        let below = _mm_cmpgt_epi8(_mm_set1_epi8(limit), value);
        _mm_andnot_si128(negative, below)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Portable;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_read_alike(text in any::<[u8; 16]>(), bytes in any::<[u8; 8]>(), at in 0_usize..16) {
            if !std::is_x86_feature_detected!("ssse3") {
                return Ok(());
            }
            prop_assert_eq!(Wide::decode(&text), Portable::decode(&text));
            prop_assert_eq!(Wide::encode(bytes), Portable::encode(bytes));
            let mut digits = Portable::encode(bytes);
            prop_assert_eq!(Wide::decode(&digits), Some(bytes));
            digits[at] = text[0];
            prop_assert_eq!(Wide::decode(&digits), Portable::decode(&digits));
        }
    }
}
