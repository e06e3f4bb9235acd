//! SHA-256: salted in directories, in `$5$`, and under PBKDF2.

use super::{Compress, Order};
use crate::audit::lanes::Lanes;

/// Sha256 (FIPS 180-4).
#[derive(Debug, Clone, Copy)]
pub struct Sha256;

impl Compress for Sha256 {
    type Item = u32;
    const ORDER: Order = Order::HighFirst;
    const WORDS: usize = 8;
    const INITIAL: [u32; 8] = INITIAL;

    #[inline(always)]
    fn compress<L: Lanes<Item = u32>>(state: &mut [L; 8], block: &[L; 16]) {
        let mut w = *block;
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
        macro_rules! round {
            ($a:ident $b:ident $c:ident $d:ident $e:ident $f:ident $g:ident $h:ident, $t:expr, $i:literal) => {
                let big = $e
                    .rotate_left::<26>()
                    .xor3($e.rotate_left::<21>(), $e.rotate_left::<7>());
                let first = $h
                    .add(big)
                    .add($e.select($f, $g))
                    .add(L::splat(ROUND[$t + $i]))
                    .add(w[$i]);
                let big = $a
                    .rotate_left::<30>()
                    .xor3($a.rotate_left::<19>(), $a.rotate_left::<10>());
                $d = $d.add(first);
                $h = first.add(big).add($a.majority($b, $c));
            };
        }
        let mut t = 0;
        loop {
            round!(a b c d e f g h, t, 0);
            round!(h a b c d e f g, t, 1);
            round!(g h a b c d e f, t, 2);
            round!(f g h a b c d e, t, 3);
            round!(e f g h a b c d, t, 4);
            round!(d e f g h a b c, t, 5);
            round!(c d e f g h a b, t, 6);
            round!(b c d e f g h a, t, 7);
            round!(a b c d e f g h, t, 8);
            round!(h a b c d e f g, t, 9);
            round!(g h a b c d e f, t, 10);
            round!(f g h a b c d e, t, 11);
            round!(e f g h a b c d, t, 12);
            round!(d e f g h a b c, t, 13);
            round!(c d e f g h a b, t, 14);
            round!(b c d e f g h a, t, 15);
            t += 16;
            if t == ROUND.len() {
                break;
            }
            for i in 0..16 {
                let (early, late) = (w[(i + 1) % 16], w[(i + 14) % 16]);
                let early = early
                    .rotate_left::<25>()
                    .xor3(early.rotate_left::<14>(), early.shift_right::<3>());
                let late = late
                    .rotate_left::<15>()
                    .xor3(late.rotate_left::<13>(), late.shift_right::<10>());
                w[i] = w[i].add(early).add(w[(i + 9) % 16]).add(late);
            }
        }
        for (word, new) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *word = word.add(new);
        }
    }
}

/// The first bits of the fractions of the square roots of the first primes.
#[rustfmt::skip]
const INITIAL: [u32; 8] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
];

/// The first bits of the fractions of the cube roots of the first primes.
#[rustfmt::skip]
const ROUND: [u32; 64] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
    0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
    0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
    0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
    0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
];
