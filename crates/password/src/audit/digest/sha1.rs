//! SHA-1 (FIPS 180-4): raw, salted in directories, and under PBKDF2.

use super::md::{INITIAL, choose, majority, parity};
use super::{Compress, Order};
use crate::audit::lanes::Lanes;

/// SHA-1.
#[derive(Debug, Clone, Copy)]
pub struct Sha1;

impl Compress for Sha1 {
    type Item = u32;
    const ORDER: Order = Order::HighFirst;
    const WORDS: usize = 5;
    const INITIAL: [u32; 8] = {
        let mut initial = INITIAL;
        initial[4] = 0xc3d2_e1f0;
        initial
    };

    #[inline(always)]
    fn compress<L: Lanes<Item = u32>>(state: &mut [L; 8], block: &[L; 16]) {
        let mut w = *block;
        let [mut a, mut b, mut c, mut d, mut e, ..] = *state;
        macro_rules! rounds {
            ($f:expr, $k:literal, $($t:literal)*) => {
                $(
                    if $t >= 16 {
                        let i = $t % 16;
                        w[i] = w[i]
                            .xor3(w[($t + 2) % 16], w[($t + 8) % 16])
                            .xor(w[($t + 13) % 16])
                            .rotate_left::<1>();
                    }
                    let next = a
                        .rotate_left::<5>()
                        .add($f(b, c, d))
                        .add(e.add(L::splat($k)).add(w[$t % 16]));
                    (e, d, c, b, a) = (d, c, b.rotate_left::<30>(), a, next);
                )*
            };
        }
        rounds!(choose, 0x5a82_7999,
            0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19);
        rounds!(parity, 0x6ed9_eba1,
            20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39);
        rounds!(majority, 0x8f1b_bcdc,
            40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59);
        rounds!(parity, 0xca62_c1d6,
            60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79);
        for (word, new) in state.iter_mut().zip([a, b, c, d, e]) {
            *word = word.add(new);
        }
    }
}
