//! Which instructions this processor has: asked once, then a loop is run that is compiled for them.
#![expect(
    unsafe_code,
    reason = "a function compiled for a processor may be called on such a one only"
)]

use super::bits::bits_at;
use super::hex::{Digits, Portable};

#[cfg(target_arch = "x86_64")]
mod avx512;
#[cfg(target_arch = "x86_64")]
mod x86;

/// A cache line.
pub type Line = [u8; 64];

/// Values that [`Processor::any_equal`] looks through at most: of 56 bits, and from a bit within
/// a byte on, they fill a line.
pub const MOST_VALUES: u32 = 8;

/// A loop that is compiled for any processor, for x86-64 with AVX2 and BMI2 (2013), and for
/// x86-64 with AVX-512 as it is since 2019.
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

    /// The place of the `k`-th set bit of a line, counted from 0; anything if there is none.
    fn select(line: &Line, k: u32) -> u32;

    /// Whether one of the `count` (at most [`MOST_VALUES`]) values of `bits` bits (at most 56),
    /// packed from bit `first` (below 8) on, is that of the lowest bits of `value`.
    fn any_equal(line: &Line, first: u32, bits: u32, count: u32, value: u64) -> bool;

    /// Asks for the cache line at `bytes[at]`, to be used later; `at` may lie outside.
    fn prefetch(bytes: &[u8], at: usize);
}

/// Runs `task` compiled for the best this processor has.
#[inline(always)]
pub fn run<L: Loop>(task: L) -> L::Output {
    #[cfg(target_arch = "x86_64")]
    match x86::level() {
        // SAFETY: the level was found by asking the processor.
        x86::Level::Avx512 => return unsafe { avx512::on_avx512(task) },
        // SAFETY: the same.
        x86::Level::Haswell => return unsafe { x86::on_haswell(task) },
        x86::Level::Any => {}
    }
    task.run::<Any>()
}

/// Any processor.
#[derive(Debug)]
pub struct Any;

impl Processor for Any {
    type Digits = Portable;

    #[inline]
    fn select(line: &Line, k: u32) -> u32 {
        select_by_words(line, k, |word, k| {
            let mut word = word;
            for _ in 0..k {
                word &= word.wrapping_sub(1);
            }
            word.trailing_zeros()
        })
    }

    #[inline]
    fn any_equal(line: &Line, first: u32, bits: u32, count: u32, value: u64) -> bool {
        let value = value & ((1 << bits) - 1);
        (0..count).any(|at| bits_at(line, u64::from(first + at * bits), bits) == value)
    }

    #[inline]
    fn prefetch(_: &[u8], _: usize) {}
}

/// Finds the word with the `k`-th set bit by counting, and lets `in_word` find the bit.
#[inline(always)]
fn select_by_words(line: &Line, k: u32, in_word: impl Fn(u64, u32) -> u32) -> u32 {
    let words = line.as_chunks().0;
    let (mut at, mut passed, mut sum) = (0, 0, 0);
    for word in &words[..7] {
        sum += u64::from_le_bytes(*word).count_ones();
        let beyond = sum <= k;
        at += usize::from(beyond);
        passed = if beyond { sum } else { passed };
    }
    at as u32 * 64 + in_word(u64::from_le_bytes(words[at & 7]), k - passed)
}

#[cfg(test)]
mod tests;
