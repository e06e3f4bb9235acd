//! A line of a range with AVX-512: all its digits in one register.
#![expect(
    unsafe_code,
    reason = "the processor's instructions; callers have asked the processor for them"
)]

use std::arch::x86_64::{
    __m512i, _mm_set_epi64x, _mm256_set_m128i, _mm256_storeu_si256, _mm512_and_si512,
    _mm512_cvtepi16_epi8, _mm512_cvtepu8_epi16, _mm512_loadu_si512, _mm512_maddubs_epi16,
    _mm512_movepi8_mask, _mm512_or_si512, _mm512_permutex2var_epi8, _mm512_permutexvar_epi8,
    _mm512_set1_epi16, _mm512_shuffle_epi8, _mm512_slli_epi16, _mm512_srli_epi16,
    _mm512_storeu_si512,
};

use super::x86::Wide;
use super::{Digits, VALUE};

/// For x86-64 with AVX-512. Only [`crate::breach::processor`] calls loops that use it.
#[derive(Debug)]
pub struct Wider;

/// The place of each digit wanted among the 48 of a hash: five are left out.
static FROM_SIXTH: [u8; 64] = {
    let mut places = [0; 64];
    let mut at = 0;
    while at < 64 {
        places[at] = (at as u8 + 5) & 63;
        at += 1;
    }
    places
};

/// The value of each byte of ASCII as a digit, in two registers; 255 is none.
static VALUES: [[u8; 64]; 2] = {
    let mut values = [[0; 64]; 2];
    let mut at = 0;
    while at < 128 {
        values[at / 64][at % 64] = VALUE[at];
        at += 1;
    }
    values
};

/// The digits, once for each quarter of a register.
static DIGITS: [u8; 64] = {
    let mut digits = [0; 64];
    let mut at = 0;
    while at < 64 {
        digits[at] = b"0123456789ABCDEF"[at % 16];
        at += 1;
    }
    digits
};

impl Digits for Wider {
    #[inline(always)]
    fn decode(text: &[u8; 16]) -> Option<[u8; 8]> {
        Wide::decode(text)
    }

    #[inline(always)]
    fn decode_hash<const DIGITS: usize>(text: &[u8; 64]) -> Option<[u8; 20]> {
        let mut bytes = [0; 32];
        // SAFETY: only reached through `processor::avx512`, which has found the instructions; 32
        // bytes are stored to 32 bytes, at any alignment.
        unsafe {
            let text = load(text);
            let nibbles = _mm512_permutex2var_epi8(load(&VALUES[0]), text, load(&VALUES[1]));
            // Beyond ASCII, or none in the table: the highest bit is set.
            let none = _mm512_movepi8_mask(_mm512_or_si512(nibbles, text));
            if none & ((1 << DIGITS) - 1) != 0 {
                return None;
            }
            let pairs = _mm512_maddubs_epi16(nibbles, _mm512_set1_epi16(0x0110));
            _mm256_storeu_si256(bytes.as_mut_ptr().cast(), _mm512_cvtepi16_epi8(pairs));
        }
        bytes[DIGITS / 2..].fill(0);
        bytes.first_chunk().copied()
    }

    #[inline(always)]
    fn encode(bytes: [u8; 8]) -> [u8; 16] {
        Wide::encode(bytes)
    }

    #[inline(always)]
    fn encode_rest(prefix: u64, tail: &[u8; 16], text: &mut [u8; 64]) {
        let [first, second] = [0, 1].map(|half| i64::from_le_bytes(tail.as_chunks().0[half]));
        // SAFETY: only reached through `processor::avx512`, which has found the instructions; 64
        // bytes are loaded from and stored to 64 bytes, at any alignment.
        unsafe {
            let begin = _mm_set_epi64x(first, prefix.swap_bytes() as i64);
            let bytes = _mm512_cvtepu8_epi16(_mm256_set_m128i(_mm_set_epi64x(0, second), begin));
            let (high, low) = (_mm512_srli_epi16(bytes, 4), _mm512_slli_epi16(bytes, 8));
            let nibbles = _mm512_and_si512(_mm512_or_si512(high, low), _mm512_set1_epi16(0x0F0F));
            let wanted = _mm512_permutexvar_epi8(load(&FROM_SIXTH), nibbles);
            let digits = _mm512_shuffle_epi8(load(&DIGITS), wanted);
            _mm512_storeu_si512(text.as_mut_ptr().cast(), digits);
        }
    }
}

#[inline(always)]
unsafe fn load(bytes: &[u8; 64]) -> __m512i {
    // SAFETY: 64 bytes are read from 64 bytes, at any alignment.
    unsafe { _mm512_loadu_si512(bytes.as_ptr().cast()) }
}
