//! What MD4, MD5 and SHA-1 share (RFC 1320, RFC 1321, FIPS 180-4).

use crate::audit::lanes::Lanes;

/// The state before the first block.
pub const INITIAL: [u32; 8] = [
    0x6745_2301,
    0xefcd_ab89,
    0x98ba_dcfe,
    0x1032_5476,
    0,
    0,
    0,
    0,
];

/// The bits of `y` where `x` has ones, of `z` elsewhere.
#[inline(always)]
pub fn choose<L: Lanes>(x: L, y: L, z: L) -> L {
    x.select(y, z)
}

/// The bits that two of three have.
#[inline(always)]
pub fn majority<L: Lanes>(x: L, y: L, z: L) -> L {
    x.majority(y, z)
}

/// Three exclusive ors.
#[inline(always)]
pub fn parity<L: Lanes>(x: L, y: L, z: L) -> L {
    x.xor3(y, z)
}
