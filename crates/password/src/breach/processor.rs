//! Which instructions this processor has: asked once, then a loop is run that is compiled for them.
#![expect(
    unsafe_code,
    reason = "a function compiled for a processor may be called on such a one only"
)]

use super::hex::{Digits, Portable};

/// A loop that is compiled twice: for any processor, and for x86-64 with AVX2 and BMI2 (2013).
pub trait Loop {
    /// What it gives.
    type Output;
    /// Runs it; must be marked `#[inline(always)]`, or it is compiled for any processor alone.
    fn run<P: Processor>(self) -> Self::Output;
}

/// What differs between processors.
pub trait Processor {
    /// How digits are read and written.
    type Digits: Digits;

    /// The place of the `k`-th set bit of `word`, counted from 0; 64 or more if there is none.
    fn select(word: u64, k: u32) -> u32;

    /// Asks for the cache line at `bytes[at]`, to be used later.
    fn prefetch(bytes: &[u8], at: usize);
}

/// Runs `task` compiled for the best this processor has.
#[inline]
pub fn run<L: Loop>(task: L) -> L::Output {
    #[cfg(target_arch = "x86_64")]
    if x86::found() {
        // SAFETY: `found` has just said so.
        return unsafe { x86::on_wide(task) };
    }
    task.run::<Any>()
}

/// Any processor.
#[derive(Debug)]
pub struct Any;

impl Processor for Any {
    type Digits = Portable;

    #[inline]
    fn select(word: u64, k: u32) -> u32 {
        let mut word = word;
        for _ in 0..k {
            word &= word.wrapping_sub(1);
        }
        word.trailing_zeros()
    }

    #[inline]
    fn prefetch(_: &[u8], _: usize) {}
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch, _pdep_u64};

    use super::{Loop, Processor};
    use crate::breach::hex::x86::Wide;

    /// Whether the processor has all that `on_wide` is compiled for. The answer is cached by std.
    #[inline]
    pub fn found() -> bool {
        std::is_x86_feature_detected!("avx2")
            && std::is_x86_feature_detected!("bmi1")
            && std::is_x86_feature_detected!("bmi2")
            && std::is_x86_feature_detected!("popcnt")
            && std::is_x86_feature_detected!("lzcnt")
    }

    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt,lzcnt")]
    pub fn on_wide<L: Loop>(task: L) -> L::Output {
        task.run::<Haswell>()
    }

    /// x86-64 with AVX2 and BMI2.
    #[derive(Debug)]
    pub struct Haswell;

    impl Processor for Haswell {
        type Digits = Wide;

        #[inline(always)]
        fn select(word: u64, k: u32) -> u32 {
            // SAFETY: only reached through `on_wide`.
            unsafe { _pdep_u64(1_u64.checked_shl(k).unwrap_or(0), word) }.trailing_zeros()
        }

        #[inline(always)]
        fn prefetch(bytes: &[u8], at: usize) {
            if at < bytes.len() {
                // SAFETY: the address is inside the slice; a prefetch reads nothing.
                unsafe { _mm_prefetch::<_MM_HINT_T0>(bytes.as_ptr().add(at).cast()) }
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::super::Any;
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn both_select_alike(word in any::<u64>(), k in 0_u32..70) {
                if found() {
                    prop_assert_eq!(Haswell::select(word, k), Any::select(word, k));
                }
            }
        }
    }
}
