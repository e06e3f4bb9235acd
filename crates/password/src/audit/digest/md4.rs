//! MD4 (RFC 1320): the digest of NT hashes.

use super::md::{INITIAL, choose, majority, parity};
use super::{Compress, Order};
use crate::audit::lanes::Lanes;

/// MD4.
#[derive(Debug, Clone, Copy)]
pub struct Md4;

impl Compress for Md4 {
    type Item = u32;
    const ORDER: Order = Order::LowFirst;
    const WORDS: usize = 4;
    const INITIAL: [u32; 8] = INITIAL;

    #[inline(always)]
    fn compress<L: Lanes<Item = u32>>(state: &mut [L; 8], m: &[L; 16]) {
        let [mut a, mut b, mut c, mut d, ..] = *state;
        macro_rules! step {
            ($f:ident, $k:expr, $a:ident $b:ident $c:ident $d:ident, $i:literal, $s:literal) => {
                $a = $a
                    .add($f($b, $c, $d))
                    .add(m[$i])
                    .add(L::splat($k))
                    .rotate_left::<$s>();
            };
        }
        macro_rules! quad {
            ($f:ident, $k:expr, [$i0:literal $i1:literal $i2:literal $i3:literal],
             [$s0:literal $s1:literal $s2:literal $s3:literal]) => {
                step!($f, $k, a b c d, $i0, $s0);
                step!($f, $k, d a b c, $i1, $s1);
                step!($f, $k, c d a b, $i2, $s2);
                step!($f, $k, b c d a, $i3, $s3);
            };
        }
        quad!(choose, 0, [0 1 2 3], [3 7 11 19]);
        quad!(choose, 0, [4 5 6 7], [3 7 11 19]);
        quad!(choose, 0, [8 9 10 11], [3 7 11 19]);
        quad!(choose, 0, [12 13 14 15], [3 7 11 19]);
        quad!(majority, 0x5a82_7999, [0 4 8 12], [3 5 9 13]);
        quad!(majority, 0x5a82_7999, [1 5 9 13], [3 5 9 13]);
        quad!(majority, 0x5a82_7999, [2 6 10 14], [3 5 9 13]);
        quad!(majority, 0x5a82_7999, [3 7 11 15], [3 5 9 13]);
        quad!(parity, 0x6ed9_eba1, [0 8 4 12], [3 9 11 15]);
        quad!(parity, 0x6ed9_eba1, [2 10 6 14], [3 9 11 15]);
        quad!(parity, 0x6ed9_eba1, [1 9 5 13], [3 9 11 15]);
        quad!(parity, 0x6ed9_eba1, [3 11 7 15], [3 9 11 15]);
        for (word, new) in state.iter_mut().zip([a, b, c, d]) {
            *word = word.add(new);
        }
    }
}
