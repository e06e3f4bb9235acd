//! Lanes for any processor: arrays. What the compiler makes of them is its own business.

use super::{Item, Lanes, Order, Width};

/// Any processor.
#[derive(Debug, Clone, Copy)]
pub struct Portable;

impl Width for Portable {
    type Narrow = Array<u32, 4>;
    type Wide = Array<u64, 2>;
}

/// `N` numbers side by side.
#[derive(Clone, Copy)]
pub struct Array<T, const N: usize>([T; N]);

macro_rules! array_lanes {
    ($item:ty) => {
        impl<const N: usize> Lanes for Array<$item, N> {
            type Item = $item;
            const COUNT: usize = N;

            #[inline(always)]
            fn splat(item: $item) -> Self {
                Self([item; N])
            }

            #[inline(always)]
            fn load(items: &[$item]) -> Self {
                Self(std::array::from_fn(|lane| items[lane]))
            }

            #[inline(always)]
            fn store(self, items: &mut [$item]) {
                items[..N].copy_from_slice(&self.0);
            }

            #[inline(always)]
            fn read(order: Order, bytes: &[u8]) -> Self {
                Self(std::array::from_fn(|lane| {
                    <$item>::read(order, &bytes[lane * <$item>::BYTES..])
                }))
            }

            #[inline(always)]
            fn write(self, order: Order, bytes: &mut [u8]) {
                let places = bytes.chunks_exact_mut(<$item>::BYTES);
                for (item, place) in self.0.into_iter().zip(places) {
                    item.write(order, place);
                }
            }

            #[inline(always)]
            fn add(self, other: Self) -> Self {
                Self(std::array::from_fn(|lane| {
                    self.0[lane].wrapping_add(other.0[lane])
                }))
            }

            #[inline(always)]
            fn xor(self, other: Self) -> Self {
                Self(std::array::from_fn(|lane| self.0[lane] ^ other.0[lane]))
            }

            #[inline(always)]
            fn and(self, other: Self) -> Self {
                Self(std::array::from_fn(|lane| self.0[lane] & other.0[lane]))
            }

            #[inline(always)]
            fn or(self, other: Self) -> Self {
                Self(std::array::from_fn(|lane| self.0[lane] | other.0[lane]))
            }

            #[inline(always)]
            fn and_not(self, other: Self) -> Self {
                Self(std::array::from_fn(|lane| !self.0[lane] & other.0[lane]))
            }

            #[inline(always)]
            fn rotate_left<const B: i32>(self) -> Self {
                Self(self.0.map(|item| item.rotate_left(B.unsigned_abs())))
            }

            #[inline(always)]
            fn shift_right<const B: i32>(self) -> Self {
                Self(self.0.map(|item| item >> B.unsigned_abs()))
            }

            #[inline(always)]
            fn equal(self, other: Self) -> u32 {
                let pairs = self.0.iter().zip(other.0).enumerate();
                pairs.fold(0, |bits, (lane, (own, other))| {
                    bits | u32::from(*own == other) << lane
                })
            }

            #[inline(always)]
            fn exchange<const D: usize>(self, other: Self) -> (Self, Self) {
                let (mut low, mut high) = (self, other);
                for lane in (0..N).filter(|lane| lane & D == 0) {
                    (low.0[lane + D], high.0[lane]) = (other.0[lane], self.0[lane + D]);
                }
                (low, high)
            }
        }
    };
}

array_lanes!(u32);
array_lanes!(u64);
