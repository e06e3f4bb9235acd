//! x86-64 with AVX-512 as Ice Lake (2019) and Zen 4 (2022) have it: a line is one register.
//!
//! A look-up waits for memory, and the processor begins the next ones meanwhile as far as its
//! window of some hundred instructions reaches: half the instructions are twice the look-ups.

use std::arch::x86_64::{
    __m512i, _mm_cvtsi32_si128, _mm_cvtsi128_si32, _mm512_add_epi64, _mm512_alignr_epi64,
    _mm512_castsi512_si128, _mm512_cmple_epu64_mask, _mm512_loadu_si512, _mm512_mul_epu32,
    _mm512_permutexvar_epi64, _mm512_popcnt_epi64, _mm512_set_epi64, _mm512_set1_epi64,
    _mm512_setzero_si512, _mm512_shrdv_epi64, _mm512_sll_epi64, _mm512_srli_epi64,
    _mm512_sub_epi64, _mm512_testn_epi64_mask, _mm512_xor_si512,
};

use super::x86::{Haswell, select_in_word};
use super::{Line, Loop, Processor};
use crate::breach::hex::avx512::Wider;

/// Runs a loop compiled for such a processor.
#[target_feature(
    enable = "avx512f,avx512bw,avx512vl,avx512vpopcntdq,avx512vbmi,avx512vbmi2,avx2,bmi1,bmi2,popcnt,lzcnt"
)]
pub fn on_avx512<L: Loop>(task: L) -> L::Output {
    task.run::<Avx512>()
}

/// x86-64 with AVX-512.
#[derive(Debug)]
pub struct Avx512;

impl Processor for Avx512 {
    type Digits = Wider;

    #[inline(always)]
    fn select(line: &Line, k: u32) -> u32 {
        // SAFETY: only reached through `on_avx512`.
        unsafe {
            let zero = _mm512_setzero_si512();
            let ones = _mm512_popcnt_epi64(load(line));
            // Each word's ones and those of all before it.
            let two = _mm512_add_epi64(ones, _mm512_alignr_epi64::<7>(ones, zero));
            let four = _mm512_add_epi64(two, _mm512_alignr_epi64::<6>(two, zero));
            let sums = _mm512_add_epi64(four, _mm512_alignr_epi64::<4>(four, zero));
            let passed = _mm512_cmple_epu64_mask(sums, _mm512_set1_epi64(i64::from(k)));
            let at = passed.trailing_ones() & 7;
            let before = _mm512_sub_epi64(sums, ones);
            let before = _mm512_permutexvar_epi64(_mm512_set1_epi64(i64::from(at)), before);
            let before = _mm_cvtsi128_si32(_mm512_castsi512_si128(before)) as u32;
            let word = u64::from_le_bytes(line.as_chunks().0[at as usize]);
            at * 64 + select_in_word(word, k.wrapping_sub(before) & 63)
        }
    }

    #[inline(always)]
    fn any_equal(line: &Line, first: u32, bits: u32, count: u32, value: u64) -> bool {
        // SAFETY: only reached through `on_avx512`.
        unsafe {
            let words = load(line);
            let nth = _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0);
            let steps = _mm512_mul_epu32(nth, _mm512_set1_epi64(i64::from(bits)));
            let places = _mm512_add_epi64(steps, _mm512_set1_epi64(i64::from(first)));
            // The two words each value may lie in, shifted as one.
            let at = _mm512_srli_epi64::<6>(places);
            let next = _mm512_add_epi64(at, _mm512_set1_epi64(1));
            let low = _mm512_permutexvar_epi64(at, words);
            let high = _mm512_permutexvar_epi64(next, words);
            let values = _mm512_shrdv_epi64(low, high, places);
            let differ = _mm512_xor_si512(values, _mm512_set1_epi64(value as i64));
            let above = _mm_cvtsi32_si128(64_i32.wrapping_sub(bits as i32));
            let equal =
                _mm512_testn_epi64_mask(_mm512_sll_epi64(differ, above), _mm512_set1_epi64(-1));
            u32::from(equal) & ((1_u32 << (count & 31)) - 1) != 0
        }
    }

    #[inline(always)]
    fn prefetch(bytes: &[u8], at: usize) {
        Haswell::prefetch(bytes, at);
    }
}

#[inline(always)]
unsafe fn load(line: &Line) -> __m512i {
    // SAFETY: 64 bytes are read from 64 bytes, at any alignment.
    unsafe { _mm512_loadu_si512(line.as_ptr().cast()) }
}
