//! Lanes of x86-64: AVX2 and AVX-512.
#![expect(
    unsafe_code,
    reason = "the processor's instructions; `run` asks the processor for them first"
)]

use std::arch::x86_64::*;

use super::{Kernel, Lanes, Order, Width};

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

/// The same for registers of 256 and of 512 bits: one instruction an operation.
macro_rules! lanes {
    ($type:ident of $count:literal $item:ty as $signed:ty {
        $splat:ident $add:ident $right:ident
        $load:ident $store:ident $xor:ident $and:ident $or:ident $and_not:ident $shuffle:ident
    } $($own:item)*) => {
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
                Self(unsafe { $load(items.as_ptr().cast()) })
            }

            #[inline(always)]
            fn store(self, items: &mut [$item]) {
                let items = &mut items[..$count];
                // SAFETY: see above.
                unsafe { $store(items.as_mut_ptr().cast(), self.0) }
            }

            #[inline(always)]
            fn read(order: Order, bytes: &[u8]) -> Self {
                let bytes = &bytes[..size_of::<Self>()];
                // SAFETY: see above.
                let own = Self(unsafe { $load(bytes.as_ptr().cast()) });
                own.ordered(order)
            }

            #[inline(always)]
            fn write(self, order: Order, bytes: &mut [u8]) {
                let bytes = &mut bytes[..size_of::<Self>()];
                // SAFETY: see above.
                unsafe { $store(bytes.as_mut_ptr().cast(), self.ordered(order).0) }
            }

            #[inline(always)]
            fn add(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $add(self.0, other.0) })
            }

            #[inline(always)]
            fn xor(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $xor(self.0, other.0) })
            }

            #[inline(always)]
            fn and(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $and(self.0, other.0) })
            }

            #[inline(always)]
            fn or(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $or(self.0, other.0) })
            }

            #[inline(always)]
            fn and_not(self, other: Self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $and_not(self.0, other.0) })
            }

            #[inline(always)]
            fn shift_right<const N: i32>(self) -> Self {
                // SAFETY: see above. The count is a constant, so this becomes a shift by an immediate.
                Self(unsafe { $right(self.0, _mm_cvtsi32_si128(N)) })
            }

            $($own)*
        }

        impl $type {
            /// Each number's bytes in the order of a message; the processor has the lowest first.
            #[inline(always)]
            fn ordered(self, order: Order) -> Self {
                if order == Order::LowFirst {
                    return self;
                }
                let turned = const { turned::<{ size_of::<$item>() }>() };
                // SAFETY: see above; the table is as long as the widest register.
                Self(unsafe { $shuffle(self.0, $load(turned.as_ptr().cast())) })
            }
        }
    };
}

/// For every byte, the one that takes its place when numbers of `BYTES` bytes are turned around;
/// counted, as the instruction does, within sixteen.
const fn turned<const BYTES: usize>() -> [u8; 64] {
    let mut places = [0; 64];
    let mut at = 0;
    while at < 64 {
        let own = at % 16;
        places[at] = (own / BYTES * BYTES + BYTES - 1 - own % BYTES) as u8;
        at += 1;
    }
    places
}

macro_rules! avx2_lanes {
    ($type:ident of $count:literal $item:ty as $signed:ty, $splat:ident $add:ident $left:ident $right:ident $same:ident $mask:ident $cast:ident) => {
        lanes! {
            $type of $count $item as $signed {
                $splat $add $right
                _mm256_loadu_si256 _mm256_storeu_si256 _mm256_xor_si256 _mm256_and_si256
                _mm256_or_si256 _mm256_andnot_si256 _mm256_shuffle_epi8
            }

            #[inline(always)]
            fn rotate_left<const N: i32>(self) -> Self {
                // SAFETY: see above. The counts are constants, as in `shift_right`.
                Self(unsafe {
                    _mm256_or_si256(
                        $left(self.0, _mm_cvtsi32_si128(N)),
                        $right(self.0, _mm_cvtsi32_si128(8 * size_of::<$item>() as i32 - N)),
                    )
                })
            }

            #[inline(always)]
            fn equal(self, other: Self) -> u32 {
                // SAFETY: see above.
                let bits = unsafe { $mask($cast($same(self.0, other.0))) };
                bits.cast_unsigned()
            }

            #[inline(always)]
            fn exchange<const D: usize>(self, other: Self) -> (Self, Self) {
                let (low, high) = exchanged(D * size_of::<$item>(), self.0, other.0);
                (Self(low), Self(high))
            }
        }
    };
}

macro_rules! avx512_lanes {
    ($type:ident of $count:literal $item:ty as $signed:ty, $splat:ident $add:ident $rotate:ident $right:ident $permute:ident $equal:ident) => {
        lanes! {
            $type of $count $item as $signed {
                $splat $add $right
                _mm512_loadu_si512 _mm512_storeu_si512 _mm512_xor_si512 _mm512_and_si512
                _mm512_or_si512 _mm512_andnot_si512 _mm512_shuffle_epi8
            }

            #[inline(always)]
            fn rotate_left<const N: i32>(self) -> Self {
                // SAFETY: see above.
                Self(unsafe { $rotate::<N>(self.0) })
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

            #[inline(always)]
            fn equal(self, other: Self) -> u32 {
                // SAFETY: see above.
                u32::from(unsafe { $equal(self.0, other.0) })
            }

            #[inline(always)]
            fn exchange<const D: usize>(self, other: Self) -> (Self, Self) {
                // Which of the numbers of both, the other's counted behind our own.
                let (low, high) = const {
                    let (mut low, mut high) = ([0; $count], [0; $count]);
                    let mut at = 0;
                    while at < $count {
                        (low[at], high[at]) = if at & D == 0 {
                            (at as $item, (at + D) as $item)
                        } else {
                            (($count + at - D) as $item, ($count + at) as $item)
                        };
                        at += 1;
                    }
                    (low, high)
                };
                let (low, high) = (Self::load(&low), Self::load(&high));
                // SAFETY: see above.
                unsafe {
                    (
                        Self($permute(self.0, low.0, other.0)),
                        Self($permute(self.0, high.0, other.0)),
                    )
                }
            }
        }
    };
}

avx2_lanes! {
    Narrow256 of 8 u32 as i32, _mm256_set1_epi32 _mm256_add_epi32 _mm256_sll_epi32 _mm256_srl_epi32
    _mm256_cmpeq_epi32 _mm256_movemask_ps _mm256_castsi256_ps
}
avx2_lanes! {
    Wide256 of 4 u64 as i64, _mm256_set1_epi64x _mm256_add_epi64 _mm256_sll_epi64 _mm256_srl_epi64
    _mm256_cmpeq_epi64 _mm256_movemask_pd _mm256_castsi256_pd
}
avx512_lanes! {
    Narrow512 of 16 u32 as i32,
    _mm512_set1_epi32 _mm512_add_epi32 _mm512_rol_epi32 _mm512_srl_epi32 _mm512_permutex2var_epi32
    _mm512_cmpeq_epi32_mask
}
avx512_lanes! {
    Wide512 of 8 u64 as i64,
    _mm512_set1_epi64 _mm512_add_epi64 _mm512_rol_epi64 _mm512_srl_epi64 _mm512_permutex2var_epi64
    _mm512_cmpeq_epi64_mask
}

/// [`Lanes::exchange`] for squares with a side of so many bytes: 4, 8 or 16.
#[inline(always)]
fn exchanged(side: usize, a: __m256i, b: __m256i) -> (__m256i, __m256i) {
    // SAFETY: see above.
    unsafe {
        match side {
            4 => (
                _mm256_blend_epi32::<0xAA>(a, _mm256_slli_epi64::<32>(b)),
                _mm256_blend_epi32::<0xAA>(_mm256_srli_epi64::<32>(a), b),
            ),
            8 => (_mm256_unpacklo_epi64(a, b), _mm256_unpackhi_epi64(a, b)),
            _ => (
                _mm256_permute2x128_si256::<0x20>(a, b),
                _mm256_permute2x128_si256::<0x31>(a, b),
            ),
        }
    }
}
