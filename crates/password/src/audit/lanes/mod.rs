//! Several hashes at once: a number for every lane of the processor's widest registers.
//!
//! A kernel is written once over [`Lanes`] and compiled for each kind of processor; [`widest`]
//! asks the processor once which one to call.

mod portable;
#[cfg(target_arch = "x86_64")]
mod x86;

/// What a lane holds: `u32` or `u64`.
pub trait Item: Copy + Default + PartialEq {
    /// Bytes of one.
    const BYTES: usize;
}

impl Item for u32 {
    const BYTES: usize = 4;
}

impl Item for u64 {
    const BYTES: usize = 8;
}

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
