//! Several hashes at once: a number for every lane of the processor's widest registers.
//!
//! A kernel is written once over [`Lanes`] and compiled for each kind of processor; [`widest`]
//! asks the processor once which one to call.

/// The same for each of sixteen rows, written out: in a loop, or a closure, the compiler would put
/// them into memory, and not know the processor.
macro_rules! for_each_row {
    ($row:ident => $body:block) => {
        for_each_row!($row => $body, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
    };
    ($row:ident => $body:block, $($at:literal)*) => {
        $({
            let $row = $at;
            $body
        })*
    };
}
pub(super) use for_each_row;

mod portable;
#[cfg(target_arch = "x86_64")]
mod x86;

/// In which order the bytes of a message make numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The lowest byte first.
    LowFirst,
    /// The highest byte first.
    HighFirst,
}

/// What a lane holds: `u32` or `u64`.
pub trait Item: Copy + Default + PartialEq {
    /// Bytes of one.
    const BYTES: usize;
    /// From its first bytes.
    fn read(order: Order, bytes: &[u8]) -> Self;
    /// Into the first bytes.
    fn write(self, order: Order, bytes: &mut [u8]);
}

macro_rules! item {
    ($item:ty) => {
        impl Item for $item {
            const BYTES: usize = size_of::<Self>();

            #[inline(always)]
            fn read(order: Order, bytes: &[u8]) -> Self {
                let mut own = [0; size_of::<Self>()];
                own.copy_from_slice(&bytes[..Self::BYTES]);
                match order {
                    Order::LowFirst => Self::from_le_bytes(own),
                    Order::HighFirst => Self::from_be_bytes(own),
                }
            }

            #[inline(always)]
            fn write(self, order: Order, bytes: &mut [u8]) {
                let own = match order {
                    Order::LowFirst => self.to_le_bytes(),
                    Order::HighFirst => self.to_be_bytes(),
                };
                bytes[..own.len()].copy_from_slice(&own);
            }
        }
    };
}

item!(u32);
item!(u64);

/// One number a lane; every operation works on all lanes, each for itself.
pub trait Lanes: Copy {
    /// What a lane holds.
    type Item: Item;
    /// How many lanes.
    const COUNT: usize;
    /// The same number in every lane.
    fn splat(item: Self::Item) -> Self;
    /// The first `COUNT` numbers of a slice.
    fn load(items: &[Self::Item]) -> Self;
    /// Into the first `COUNT` places of a slice.
    fn store(self, items: &mut [Self::Item]);
    /// From the bytes of `COUNT` numbers.
    fn read(order: Order, bytes: &[u8]) -> Self;
    /// Into the bytes of `COUNT` numbers.
    fn write(self, order: Order, bytes: &mut [u8]);
    /// Sum, modulo the width.
    fn add(self, other: Self) -> Self;
    /// Exclusive or.
    fn xor(self, other: Self) -> Self;
    /// And.
    fn and(self, other: Self) -> Self;
    /// Or.
    fn or(self, other: Self) -> Self;
    /// `!self & other`.
    fn and_not(self, other: Self) -> Self;
    /// Rotation to the left by `N` bits.
    fn rotate_left<const N: i32>(self) -> Self;
    /// Shift to the right by `N` bits.
    fn shift_right<const N: i32>(self) -> Self;
    /// A bit a lane, the first one lowest, for every lane where both hold the same.
    fn equal(self, other: Self) -> u32;
    /// Exchanges the numbers off the diagonal, `D` lanes being the side of a square (a power of two
    /// below `COUNT`): in every second square ours for those of the other. See [`transpose`].
    fn exchange<const D: usize>(self, other: Self) -> (Self, Self);

    /// Bits of `yes` where `self` has ones, of `no` elsewhere.
    #[inline(always)]
    fn select(self, yes: Self, no: Self) -> Self {
        self.and(yes.xor(no)).xor(no)
    }

    /// Three exclusive ors.
    #[inline(always)]
    fn xor3(self, b: Self, c: Self) -> Self {
        self.xor(b).xor(c)
    }

    /// The bit that two of three have.
    #[inline(always)]
    fn majority(self, b: Self, c: Self) -> Self {
        self.and(b).or(c.and(self.or(b)))
    }
}

/// Turns squares of `COUNT` rows over: number `i` of row `k` becomes number `k` of row `i`.
#[inline(always)]
pub fn transpose<L: Lanes>(rows: &mut [L; 16]) {
    exchange_all::<L, 1>(rows);
    if L::COUNT > 2 {
        exchange_all::<L, 2>(rows);
    }
    if L::COUNT > 4 {
        exchange_all::<L, 4>(rows);
    }
    if L::COUNT > 8 {
        exchange_all::<L, 8>(rows);
    }
}

#[inline(always)]
fn exchange_all<L: Lanes, const D: usize>(rows: &mut [L; 16]) {
    for_each_row!(row => {
        if row & D == 0 {
            (rows[row], rows[row + D]) = rows[row].exchange::<D>(rows[row + D]);
        }
    });
}

/// A loop over lanes of both widths, compiled for each kind of processor.
pub trait Kernel {
    /// What it gives.
    type Output;
    /// Runs it; must be marked `#[inline(always)]`, or it is compiled for any processor alone.
    fn run<W: Width>(self) -> Self::Output;
}

/// The registers of a kind of processor, seen as lanes of 32 and of 64 bits.
pub trait Width {
    /// 32-bit lanes.
    type Narrow: Lanes<Item = u32>;
    /// 64-bit lanes.
    type Wide: Lanes<Item = u64>;
}

pub use portable::Portable;

/// The kinds of processor a kernel is compiled for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any.
    Portable,
    /// x86-64 with AVX2 (2013).
    Avx2,
    /// x86-64 with AVX-512 F and BW.
    Avx512,
}

impl Kind {
    /// Those this processor can run, the widest last.
    #[must_use]
    pub fn available() -> Vec<Self> {
        let mut kinds = vec![Self::Portable];
        #[cfg(target_arch = "x86_64")]
        {
            if x86::has_avx2() {
                kinds.push(Self::Avx2);
            }
            if x86::has_avx512() {
                kinds.push(Self::Avx512);
            }
        }
        kinds
    }

    /// The name, as reports print it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Portable => "portable",
            Self::Avx2 => "avx2",
            Self::Avx512 => "avx512",
        }
    }
}

/// The widest kind this processor has.
#[must_use]
pub fn widest() -> Kind {
    #[cfg(target_arch = "x86_64")]
    {
        if x86::has_avx512() {
            return Kind::Avx512;
        }
        if x86::has_avx2() {
            return Kind::Avx2;
        }
    }
    Kind::Portable
}

/// Runs a kernel compiled for `kind`; for any processor, when this one does not have it.
#[inline]
pub fn run<K: Kernel>(kind: Kind, kernel: K) -> K::Output {
    #[cfg(target_arch = "x86_64")]
    match kind {
        Kind::Avx512 if x86::has_avx512() => return x86::on_avx512(kernel),
        Kind::Avx2 if x86::has_avx2() => return x86::on_avx2(kernel),
        _ => {}
    }
    kernel.run::<Portable>()
}

#[cfg(test)]
mod tests;
