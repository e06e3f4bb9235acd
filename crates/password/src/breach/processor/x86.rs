//! x86-64 with AVX2 and BMI2: every one since 2013 (Intel) and 2015 (AMD).

use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch, _pdep_u64};
use std::sync::atomic::{AtomicU8, Ordering};

use super::{Line, Loop, Processor, select_by_words};
use crate::breach::bits::bits_at;
use crate::breach::hex::x86::Wide;

/// What a loop can be compiled for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Any processor.
    Any,
    /// AVX2 and BMI2.
    Haswell,
    /// AVX-512 with counts of bits and shifts of pairs.
    Avx512,
}

/// The level found, counted from 1; 0 before it was asked for.
static FOUND: AtomicU8 = AtomicU8::new(0);

/// The best level of this processor.
#[inline(always)]
pub fn level() -> Level {
    match FOUND.load(Ordering::Relaxed) {
        3 => Level::Avx512,
        2 => Level::Haswell,
        1 => Level::Any,
        _ => ask(),
    }
}

#[cold]
fn ask() -> Level {
    let haswell = std::is_x86_feature_detected!("avx2")
        && std::is_x86_feature_detected!("bmi1")
        && std::is_x86_feature_detected!("bmi2")
        && std::is_x86_feature_detected!("popcnt")
        && std::is_x86_feature_detected!("lzcnt");
    let avx512 = std::is_x86_feature_detected!("avx512f")
        && std::is_x86_feature_detected!("avx512bw")
        && std::is_x86_feature_detected!("avx512vl")
        && std::is_x86_feature_detected!("avx512vpopcntdq")
        && std::is_x86_feature_detected!("avx512vbmi")
        && std::is_x86_feature_detected!("avx512vbmi2");
    let (level, number) = match (haswell, avx512) {
        (true, true) => (Level::Avx512, 3),
        (true, false) => (Level::Haswell, 2),
        (false, _) => (Level::Any, 1),
    };
    FOUND.store(number, Ordering::Relaxed);
    level
}

/// Runs a loop compiled for [`Level::Haswell`].
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt,lzcnt")]
pub fn on_haswell<L: Loop>(task: L) -> L::Output {
    task.run::<Haswell>()
}

/// x86-64 with AVX2 and BMI2.
#[derive(Debug)]
pub struct Haswell;

impl Processor for Haswell {
    type Digits = Wide;

    #[inline(always)]
    fn select(line: &Line, k: u32) -> u32 {
        select_by_words(line, k, select_in_word)
    }

    #[inline(always)]
    fn any_equal(line: &Line, first: u32, bits: u32, count: u32, value: u64) -> bool {
        // A branch on what memory says would throw away the look-ups under way behind this one;
        // more than three values are one case in fifty.
        const COMMON: u32 = 3;
        let value = value & ((1 << bits) - 1);
        let equal = |at: u32| bits_at(line, u64::from(first + at * bits), bits) == value;
        let mut found = false;
        for at in 0..COMMON {
            found |= (at < count) & equal(at);
        }
        found || (count > COMMON && (COMMON..count).any(equal))
    }

    #[inline(always)]
    fn prefetch(bytes: &[u8], at: usize) {
        // SAFETY: a prefetch reads nothing, and may be given any address.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(bytes.as_ptr().wrapping_add(at).cast()) }
    }
}

/// The place of the `k`-th set bit of a word; 64 if there is none.
#[inline(always)]
pub fn select_in_word(word: u64, k: u32) -> u32 {
    // SAFETY: BMI2; only loops compiled for [`Level::Haswell`] and above call it.
    unsafe { _pdep_u64(1_u64.checked_shl(k).unwrap_or(0), word) }.trailing_zeros()
}
