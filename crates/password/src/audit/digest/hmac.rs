//! HMAC fed with its own result, several keys side by side, summed as PBKDF2 does.

use zeroize::Zeroize;

use super::{Compress, Word};
use crate::audit::lanes::{self, Item, Kernel, Kind, Lanes, Width};

/// One key's way through the iterations.
pub struct HmacLane<D: Compress> {
    key: [u8; 128],
    last: [D::Item; 8],
    /// The exclusive or of all results so far.
    pub sum: [D::Item; 8],
}

impl<D: Compress> HmacLane<D> {
    /// Begins with the result of the first iteration. The key is at most a block long.
    pub fn new(key: &[u8], first: &[u8; 64]) -> Self {
        let mut own = [0; 128];
        own[..key.len()].copy_from_slice(key);
        let mut last = [D::Item::default(); 8];
        for (word, bytes) in last
            .iter_mut()
            .zip(first[..D::OUT].chunks_exact(D::Item::BYTES))
        {
            *word = D::Item::read(D::ORDER, bytes);
        }
        Self {
            key: own,
            last,
            sum: last,
        }
    }

    /// The key's block, each byte changed as HMAC does.
    fn block(&self, change: u8, word: usize) -> D::Item {
        let mut block = self.key;
        for byte in &mut block {
            *byte ^= change;
        }
        let at = word * D::Item::BYTES;
        let item = D::Item::read(D::ORDER, &block[at..at + D::Item::BYTES]);
        block.zeroize();
        item
    }
}

impl<D: Compress> Drop for HmacLane<D> {
    fn drop(&mut self) {
        self.key.zeroize();
        self.last = [D::Item::default(); 8];
        self.sum = [D::Item::default(); 8];
    }
}

/// So many more iterations of all keys.
pub fn iterate_hmac<D: Compress>(kind: Kind, iterations: u32, keys: &mut [HmacLane<D>]) {
    lanes::run(kind, Iterate { iterations, keys });
}

struct Iterate<'a, D: Compress> {
    iterations: u32,
    keys: &'a mut [HmacLane<D>],
}

impl<D: Compress> Kernel for Iterate<'_, D> {
    type Output = ();

    #[inline(always)]
    fn run<W: Width>(self) {
        let lanes = <D::Item as Word>::Of::<W>::COUNT;
        for keys in self.keys.chunks_mut(lanes) {
            group::<D, <D::Item as Word>::Of<W>>(self.iterations, keys);
        }
    }
}

#[inline(always)]
fn group<D: Compress, L: Lanes<Item = D::Item>>(iterations: u32, keys: &mut [HmacLane<D>]) {
    let across = |of: &dyn Fn(&HmacLane<D>) -> D::Item| {
        let mut column = [D::Item::default(); 16];
        for (item, key) in column.iter_mut().zip(keys.iter()) {
            *item = of(key);
        }
        L::load(&column[..L::COUNT])
    };
    let keyed = |change: u8| {
        let block: [L; 16] = std::array::from_fn(|word| across(&|key| key.block(change, word)));
        let mut state = D::INITIAL.map(L::splat);
        D::compress(&mut state, &block);
        state
    };
    let (inner, outer) = (keyed(0x36), keyed(0x5c));
    let mut last: [L; 8] = std::array::from_fn(|word| across(&|key| key.last[word]));
    let mut sum: [L; 8] = std::array::from_fn(|word| across(&|key| key.sum[word]));
    // What follows the digest in its block never changes: the end mark and the length.
    let mut end = [0; 128];
    end[D::OUT] = 0x80;
    let bits = 8 * (D::BLOCK + D::OUT) as u64;
    end[D::BLOCK - 8..D::BLOCK].copy_from_slice(&bits.to_be_bytes());
    let end: [L; 16] = std::array::from_fn(|word| {
        let at = word * D::Item::BYTES;
        L::splat(D::Item::read(D::ORDER, &end[at..at + D::Item::BYTES]))
    });
    for _ in 0..iterations {
        for start in [&inner, &outer] {
            let mut block = end;
            block[..D::WORDS].copy_from_slice(&last[..D::WORDS]);
            let mut state = *start;
            D::compress(&mut state, &block);
            last = state;
        }
        for word in 0..D::WORDS {
            sum[word] = sum[word].xor(last[word]);
        }
    }
    let mut column = [D::Item::default(); 16];
    for (word, sum) in sum.iter().enumerate().take(D::WORDS) {
        sum.store(&mut column[..L::COUNT]);
        for (key, &item) in keys.iter_mut().zip(&column) {
            key.sum[word] = item;
        }
    }
}
