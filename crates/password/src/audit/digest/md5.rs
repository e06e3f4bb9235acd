//! MD5 (RFC 1321): raw, salted in directories, and inside `$1$`.

use super::md::{INITIAL, choose, parity};
use super::{Compress, Order};
use crate::audit::lanes::Lanes;

/// MD5.
#[derive(Debug, Clone, Copy)]
pub struct Md5;

impl Compress for Md5 {
    type Item = u32;
    const ORDER: Order = Order::LowFirst;
    const WORDS: usize = 4;
    const INITIAL: [u32; 8] = INITIAL;

    #[inline(always)]
    #[rustfmt::skip]
    fn compress<L: Lanes<Item = u32>>(state: &mut [L; 8], m: &[L; 16]) {
        let [mut a, mut b, mut c, mut d, ..] = *state;
        macro_rules! step {
            ($f:ident, $k:literal, $a:ident $b:ident $c:ident $d:ident, $i:literal, $s:literal) => {
                $a = $a
                    .add($f($b, $c, $d))
                    .add(m[$i])
                    .add(L::splat($k))
                    .rotate_left::<$s>()
                    .add($b);
            };
        }
        macro_rules! quad {
            ($f:ident, [$k0:literal $k1:literal $k2:literal $k3:literal],
             [$i0:literal $i1:literal $i2:literal $i3:literal],
             [$s0:literal $s1:literal $s2:literal $s3:literal]) => {
                step!($f, $k0, a b c d, $i0, $s0);
                step!($f, $k1, d a b c, $i1, $s1);
                step!($f, $k2, c d a b, $i2, $s2);
                step!($f, $k3, b c d a, $i3, $s3);
            };
        }
        quad!(choose, [0xd76a_a478 0xe8c7_b756 0x2420_70db 0xc1bd_ceee], [0 1 2 3], [7 12 17 22]);
        quad!(choose, [0xf57c_0faf 0x4787_c62a 0xa830_4613 0xfd46_9501], [4 5 6 7], [7 12 17 22]);
        quad!(choose, [0x6980_98d8 0x8b44_f7af 0xffff_5bb1 0x895c_d7be], [8 9 10 11], [7 12 17 22]);
        quad!(choose, [0x6b90_1122 0xfd98_7193 0xa679_438e 0x49b4_0821], [12 13 14 15], [7 12 17 22]);
        quad!(choose_last, [0xf61e_2562 0xc040_b340 0x265e_5a51 0xe9b6_c7aa], [1 6 11 0], [5 9 14 20]);
        quad!(choose_last, [0xd62f_105d 0x0244_1453 0xd8a1_e681 0xe7d3_fbc8], [5 10 15 4], [5 9 14 20]);
        quad!(choose_last, [0x21e1_cde6 0xc337_07d6 0xf4d5_0d87 0x455a_14ed], [9 14 3 8], [5 9 14 20]);
        quad!(choose_last, [0xa9e3_e905 0xfcef_a3f8 0x676f_02d9 0x8d2a_4c8a], [13 2 7 12], [5 9 14 20]);
        quad!(parity, [0xfffa_3942 0x8771_f681 0x6d9d_6122 0xfde5_380c], [5 8 11 14], [4 11 16 23]);
        quad!(parity, [0xa4be_ea44 0x4bde_cfa9 0xf6bb_4b60 0xbebf_bc70], [1 4 7 10], [4 11 16 23]);
        quad!(parity, [0x289b_7ec6 0xeaa1_27fa 0xd4ef_3085 0x0488_1d05], [13 0 3 6], [4 11 16 23]);
        quad!(parity, [0xd9d4_d039 0xe6db_99e5 0x1fa2_7cf8 0xc4ac_5665], [9 12 15 2], [4 11 16 23]);
        quad!(odd, [0xf429_2244 0x432a_ff97 0xab94_23a7 0xfc93_a039], [0 7 14 5], [6 10 15 21]);
        quad!(odd, [0x655b_59c3 0x8f0c_cc92 0xffef_f47d 0x8584_5dd1], [12 3 10 1], [6 10 15 21]);
        quad!(odd, [0x6fa8_7e4f 0xfe2c_e6e0 0xa301_4314 0x4e08_11a1], [8 15 6 13], [6 10 15 21]);
        quad!(odd, [0xf753_7e82 0xbd3a_f235 0x2ad7_d2bb 0xeb86_d391], [4 11 2 9], [6 10 15 21]);
        for (word, new) in state.iter_mut().zip([a, b, c, d]) {
            *word = word.add(new);
        }
    }
}

#[inline(always)]
fn choose_last<L: Lanes>(x: L, y: L, z: L) -> L {
    z.select(x, y)
}

/// `y ^ (x | !z)`, which is `!(y ^ (z & !x))`.
#[inline(always)]
fn odd<L: Lanes<Item = u32>>(x: L, y: L, z: L) -> L {
    y.xor3(x.and_not(z), L::splat(u32::MAX))
}
