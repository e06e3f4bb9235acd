//! Lanes of x86-64: AVX2 and AVX-512.
#![expect(
    unsafe_code,
    reason = "the processor's instructions; `run` asks the processor for them first"
)]

use std::arch::x86_64::*;

use super::{Kernel, Lanes, Width};

/// Whether the processor has AVX2. The answer is cached by std.
#[inline]
pub fn has_avx2() -> bool {
    std::is_x86_feature_detected!("avx2")
}

/// Whether the processor has the parts of AVX-512 that are used.
#[inline]
pub fn has_avx512() -> bool {
    std::is_x86_feature_detected!("avx512f") && std::is_x86_feature_detected!("avx512bw")
}

/// Runs a kernel compiled for AVX2. The caller has asked [`has_avx2`].
#[inline]
pub fn on_avx2<K: Kernel>(kernel: K) -> K::Output {
    #[target_feature(enable = "avx2")]
    fn inner<K: Kernel>(kernel: K) -> K::Output {
        kernel.run::<Avx2>()
    }
    debug_assert!(has_avx2());
    // SAFETY: `run` has found the feature.
    unsafe { inner(kernel) }
}

/// Runs a kernel compiled for AVX-512. The caller has asked [`has_avx512`].
#[inline]
pub fn on_avx512<K: Kernel>(kernel: K) -> K::Output {
    #[target_feature(enable = "avx512f,avx512bw")]
    fn inner<K: Kernel>(kernel: K) -> K::Output {
        kernel.run::<Avx512>()
    }
    debug_assert!(has_avx512());
    // SAFETY: `run` has found the features.
    unsafe { inner(kernel) }
}

/// x86-64 with AVX2.
#[derive(Debug, Clone, Copy)]
pub struct Avx2;

impl Width for Avx2 {
    type Narrow = Narrow256;
    type Wide = Wide256;
}

/// x86-64 with AVX-512.
#[derive(Debug, Clone, Copy)]
pub struct Avx512;

impl Width for Avx512 {
    type Narrow = Narrow512;
    type Wide = Wide512;
}

/// Eight numbers of 32 bits.
#[derive(Clone, Copy)]
pub struct Narrow256(__m256i);
/// Four numbers of 64 bits.
#[derive(Clone, Copy)]
pub struct Wide256(__m256i);
/// Sixteen numbers of 32 bits.
#[derive(Clone, Copy)]
pub struct Narrow512(__m512i);
/// Eight numbers of 64 bits.
#[derive(Clone, Copy)]
pub struct Wide512(__m512i);

// Each body's unsafe call is reached through `on_avx2` or `on_avx512` alone, which are entered
// only where the processor has the feature; loads and stores check the slice's length first.

macro_rules! avx2_lanes {
    ($type:ident, $item:ty, $count:literal, $signed:ty, $splat:ident, $add:ident, $left:ident, $right:ident) => {
        impl Lanes for $type {
            type Item = $item;
            const COUNT: usize = $count;

            #[inline(always)]
            fn splat(item: $item) -> Self {
                // SAFETY: see above.
                Self(unsafe { $splat(item as $signed) })
            }

            #[inline(always)]
            fn load(items: &[$item]) -> Self {
                let items = &items[..$count];
                // SAFETY: see above.
                Self(unsafe { _mm256_loadu_si256(items.as_ptr().cast()) })
            }

            #[inline(always)]
            fn store(self, items: &mut [$item]) {
                let items = &mut items[..$count];
                // SAFETY: see above.
                unsafe { _mm256_storeu_si256(items.as_mut_ptr().cast(), self.0) }
            }

            #[inline(always)]
            fn add(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $add(self.0, other.0) })
            }

            #[inline(always)]
            fn xor(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm256_xor_si256(self.0, other.0) })
            }

            #[inline(always)]
            fn and(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm256_and_si256(self.0, other.0) })
            }

            #[inline(always)]
            fn or(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm256_or_si256(self.0, other.0) })
            }

            #[inline(always)]
            fn and_not(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm256_andnot_si256(self.0, other.0) })
            }

            #[inline(always)]
            fn rotate_left<const N: i32>(self) -> Self {
                // SAFETY: see above. The counts are constants, so these become shifts by immediates.
                Self(unsafe {
                    _mm256_or_si256(
                        $left(self.0, _mm_cvtsi32_si128(N)),
                        $right(self.0, _mm_cvtsi32_si128(8 * size_of::<$item>() as i32 - N)),
                    )
                })
            }

            #[inline(always)]
            fn shift_right<const N: i32>(self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $right(self.0, _mm_cvtsi32_si128(N)) })
            }
        }
    };
}

macro_rules! avx512_lanes {
    ($type:ident, $item:ty, $count:literal, $signed:ty, $splat:ident, $add:ident, $rotate:ident, $right:ident) => {
        impl Lanes for $type {
            type Item = $item;
            const COUNT: usize = $count;

            #[inline(always)]
            fn splat(item: $item) -> Self {
                // SAFETY: see above.
                Self(unsafe { $splat(item as $signed) })
            }

            #[inline(always)]
            fn load(items: &[$item]) -> Self {
                let items = &items[..$count];
                // SAFETY: see above.
                Self(unsafe { _mm512_loadu_si512(items.as_ptr().cast()) })
            }

            #[inline(always)]
            fn store(self, items: &mut [$item]) {
                let items = &mut items[..$count];
                // SAFETY: see above.
                unsafe { _mm512_storeu_si512(items.as_mut_ptr().cast(), self.0) }
            }

            #[inline(always)]
            fn add(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $add(self.0, other.0) })
            }

            #[inline(always)]
            fn xor(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm512_xor_si512(self.0, other.0) })
            }

            #[inline(always)]
            fn and(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm512_and_si512(self.0, other.0) })
            }

            #[inline(always)]
            fn or(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm512_or_si512(self.0, other.0) })
            }

            #[inline(always)]
            fn and_not(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm512_andnot_si512(self.0, other.0) })
            }

            #[inline(always)]
            fn rotate_left<const N: i32>(self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $rotate::<N>(self.0) })
            }

            #[inline(always)]
            fn shift_right<const N: i32>(self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $right(self.0, _mm_cvtsi32_si128(N)) })
            }

            // One instruction for any function of three bits: its truth table is the constant.
            #[inline(always)]
            fn select(self, yes: Self, no: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm512_ternarylogic_epi64::<0xCA>(self.0, yes.0, no.0) })
            }

            #[inline(always)]
            fn xor3(self, b: Self, c: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm512_ternarylogic_epi64::<0x96>(self.0, b.0, c.0) })
            }

            #[inline(always)]
            fn majority(self, b: Self, c: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { _mm512_ternarylogic_epi64::<0xE8>(self.0, b.0, c.0) })
            }
        }
    };
}

avx2_lanes!(
    Narrow256,
    u32,
    8,
    i32,
    _mm256_set1_epi32,
    _mm256_add_epi32,
    _mm256_sll_epi32,
    _mm256_srl_epi32
);
avx2_lanes!(
    Wide256,
    u64,
    4,
    i64,
    _mm256_set1_epi64x,
    _mm256_add_epi64,
    _mm256_sll_epi64,
    _mm256_srl_epi64
);
avx512_lanes!(
    Narrow512,
    u32,
    16,
    i32,
    _mm512_set1_epi32,
    _mm512_add_epi32,
    _mm512_rol_epi32,
    _mm512_srl_epi32
);
avx512_lanes!(
    Wide512,
    u64,
    8,
    i64,
    _mm512_set1_epi64,
    _mm512_add_epi64,
    _mm512_rol_epi64,
    _mm512_srl_epi64
);
