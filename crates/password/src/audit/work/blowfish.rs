//! Blowfish (B. Schneier, 1993) as bcrypt uses it, several instances in step: one alone waits for
//! its tables most of the time.

use std::sync::LazyLock;

use zeroize::Zeroize;

/// The tables of one instance.
#[derive(Clone)]
pub struct Blowfish {
    p: [u32; 18],
    s: [[u32; 256]; 4],
}

/// The tables every instance begins with: the fraction of pi, bit after bit.
static INITIAL: LazyLock<Blowfish> = LazyLock::new(|| {
    let words = pi_fraction(18 + 4 * 256);
    let mut initial = Blowfish {
        p: [0; 18],
        s: [[0; 256]; 4],
    };
    let places = initial.p.iter_mut().chain(initial.s.as_flattened_mut());
    for (place, word) in places.zip(words) {
        *place = word;
    }
    initial
});

impl Blowfish {
    /// The tables every instance begins with.
    pub fn initial() -> Self {
        INITIAL.clone()
    }
}

impl Drop for Blowfish {
    fn drop(&mut self) {
        self.p.zeroize();
        self.s.as_flattened_mut().zeroize();
    }
}

/// Encrypts one block with each instance.
#[inline(always)]
pub fn encrypt<const N: usize>(all: &[Blowfish; N], left: &mut [u32; N], right: &mut [u32; N]) {
    for round in (0..16).step_by(2) {
        half::<N>(all, round, left, right);
        half::<N>(all, round + 1, right, left);
    }
    for i in 0..N {
        left[i] ^= all[i].p[16];
        right[i] ^= all[i].p[17];
    }
    std::mem::swap(left, right);
}

/// One round: `a` takes its part of the key, `b` what the tables make of `a`.
#[inline(always)]
fn half<const N: usize>(all: &[Blowfish; N], round: usize, a: &mut [u32; N], b: &mut [u32; N]) {
    for i in 0..N {
        a[i] ^= all[i].p[round];
    }
    for i in 0..N {
        let [x, y, z, w] = a[i].to_be_bytes();
        let s = &all[i].s;
        b[i] ^= (s[0][usize::from(x)].wrapping_add(s[1][usize::from(y)]) ^ s[2][usize::from(z)])
            .wrapping_add(s[3][usize::from(w)]);
    }
}

/// Mixes a key (18 numbers an instance) and a salt (four, over and over) into the tables.
#[inline(always)]
pub fn expand<const N: usize>(
    all: &mut [Blowfish; N],
    keys: &[[u32; 18]; N],
    salts: Option<&[[u32; 4]; N]>,
) {
    for (one, key) in all.iter_mut().zip(keys) {
        for (p, key) in one.p.iter_mut().zip(key) {
            *p ^= key;
        }
    }
    let (mut left, mut right) = ([0; N], [0; N]);
    let salted = |at: usize, left: &mut [u32; N], right: &mut [u32; N]| {
        if let Some(salts) = salts {
            for i in 0..N {
                left[i] ^= salts[i][at % 4];
                right[i] ^= salts[i][(at + 1) % 4];
            }
        }
    };
    for at in (0..18).step_by(2) {
        salted(at, &mut left, &mut right);
        encrypt(all, &mut left, &mut right);
        for i in 0..N {
            (all[i].p[at], all[i].p[at + 1]) = (left[i], right[i]);
        }
    }
    for table in 0..4 {
        for at in (0..256).step_by(2) {
            salted(at + 18, &mut left, &mut right);
            encrypt(all, &mut left, &mut right);
            for i in 0..N {
                let table = &mut all[i].s[table];
                (table[at], table[at + 1]) = (left[i], right[i]);
            }
        }
    }
}

/// The first `count` numbers of 32 bits of the fraction of pi, by Machin's formula:
/// pi = 16 arctan(1/5) - 4 arctan(1/239). Shorter than the table, and checked against a known hash.
fn pi_fraction(count: usize) -> Vec<u32> {
    // One number before the point, two behind the wanted ones for what division cuts off.
    let length = count + 3;
    let mut sum = vec![0_u32; length];
    for (times, x, mut negative) in [(16, 5, false), (4, 239, true)] {
        let mut power = vec![0_u32; length];
        power[0] = times;
        divide(&mut power, x);
        let mut odd = 1;
        while power.iter().any(|&word| word > 0) {
            let mut term = power.clone();
            divide(&mut term, odd);
            add(&mut sum, &term, negative);
            divide(&mut power, x * x);
            odd += 2;
            negative = !negative;
        }
    }
    sum[1..=count].to_vec()
}

/// The long number, its highest part first, divided by a small one.
fn divide(number: &mut [u32], by: u32) {
    let mut rest = 0_u64;
    for word in number {
        let part = rest << 32 | u64::from(*word);
        *word = (part / u64::from(by)) as u32;
        rest = part % u64::from(by);
    }
}

/// Adds (or takes away) a long number.
fn add(sum: &mut [u32], term: &[u32], negative: bool) {
    let mut carry = false;
    for (sum, &term) in sum.iter_mut().zip(term).rev() {
        (*sum, carry) = if negative {
            let (less, a) = sum.overflowing_sub(term);
            let (less, b) = less.overflowing_sub(u32::from(carry));
            (less, a || b)
        } else {
            let (more, a) = sum.overflowing_add(term);
            let (more, b) = more.overflowing_add(u32::from(carry));
            (more, a || b)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_begin_with_pi() {
        assert_eq!(INITIAL.p[..3], [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e]);
        assert_eq!(INITIAL.s[3][255], 0x3ac3_72e6);
    }
}
