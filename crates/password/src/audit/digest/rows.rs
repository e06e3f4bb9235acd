//! Many messages digested side by side.

use zeroize::Zeroize;

use super::{Compress, Order, Word};
use crate::audit::lanes::{self, Item, Kernel, Kind, Lanes, Width};

/// Messages of any length, each filled up to whole blocks, at fixed places of one buffer that is
/// wiped when it goes.
pub struct Rows {
    bytes: Vec<u8>,
    blocks: Vec<u8>,
    room: usize,
    block: usize,
    order: Order,
}

impl Rows {
    /// Room for `count` messages of up to `longest` bytes each, for the digest `D`.
    pub fn new<D: Compress>(count: usize, longest: usize) -> Self {
        let room = (longest + 1 + 2 * D::Item::BYTES).div_ceil(D::BLOCK) * D::BLOCK;
        Self {
            bytes: vec![0; count * room],
            blocks: vec![0; count],
            room,
            block: D::BLOCK,
            order: D::ORDER,
        }
    }

    /// How many messages there is room for.
    pub fn count(&self) -> usize {
        self.blocks.len()
    }

    /// The longest message there is room for.
    pub fn longest(&self) -> usize {
        self.room - 1 - self.block / 8
    }

    /// How many blocks a message has.
    #[inline(always)]
    pub fn blocks(&self, row: usize) -> usize {
        usize::from(self.blocks[row])
    }

    /// The blocks of the shortest and of the longest message.
    #[inline(always)]
    pub fn fewest_and_most_blocks(&self) -> (usize, usize) {
        let fewest = self.blocks.iter().copied().min().unwrap_or(0);
        let most = self.blocks.iter().copied().max().unwrap_or(0);
        (usize::from(fewest), usize::from(most))
    }

    /// The bytes of a message, to be changed where its length stays.
    #[inline(always)]
    pub fn row_mut(&mut self, row: usize) -> &mut [u8] {
        &mut self.bytes[row * self.room..][..self.room]
    }

    /// Sets a message from its parts. What does not fit is the caller's fault and is cut off.
    #[inline]
    pub fn set(&mut self, row: usize, parts: &[&[u8]]) {
        let longest = self.longest();
        let bytes = &mut self.bytes[row * self.room..][..self.room];
        let mut length = 0;
        for part in parts {
            let part = &part[..part.len().min(longest - length)];
            bytes[length..length + part.len()].copy_from_slice(part);
            length += part.len();
        }
        let blocks = (length + 1 + self.block / 8).div_ceil(self.block);
        let end = blocks * self.block;
        bytes[length] = 0x80;
        bytes[length + 1..end].fill(0);
        let bits = 8 * length as u64;
        let place = &mut bytes[end - 8..end];
        match self.order {
            Order::LowFirst => place.copy_from_slice(&bits.to_le_bytes()),
            Order::HighFirst => place.copy_from_slice(&bits.to_be_bytes()),
        }
        self.blocks[row] = blocks as u8;
    }
}

impl Drop for Rows {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

/// Digests the first `count` messages; the results stand in `out`, `D::WORDS` numbers each.
pub fn digest_rows<D: Compress>(kind: Kind, rows: &Rows, count: usize, out: &mut [[D::Item; 8]]) {
    lanes::run(kind, DigestRows::<D> { rows, count, out });
}

struct DigestRows<'a, D: Compress> {
    rows: &'a Rows,
    count: usize,
    out: &'a mut [[D::Item; 8]],
}

impl<D: Compress> Kernel for DigestRows<'_, D> {
    type Output = ();

    #[inline(always)]
    fn run<W: Width>(self) {
        let lanes = <D::Item as Word>::Of::<W>::COUNT;
        let mut first = 0;
        while first < self.count {
            let used = lanes.min(self.count - first);
            group::<D, <D::Item as Word>::Of<W>>(self.rows, first, used, self.out);
            first += lanes;
        }
    }
}

#[inline(always)]
fn group<D: Compress, L: Lanes<Item = D::Item>>(
    rows: &Rows,
    first: usize,
    used: usize,
    out: &mut [[D::Item; 8]],
) {
    let last = first + used;
    let most = (first..last).map(|row| rows.blocks(row)).max().unwrap_or(0);
    let mut state = D::INITIAL.map(L::splat);
    let mut columns = [[D::Item::default(); 16]; 8];
    for block in 0..most {
        let words = load_block::<D, L>(rows, first, block);
        D::compress(&mut state, &words);
        for word in 0..D::WORDS {
            state[word].store(&mut columns[word][..L::COUNT]);
        }
        for (lane, out) in out[first..last].iter_mut().enumerate() {
            if rows.blocks(first + lane) == block + 1 {
                for word in 0..D::WORDS {
                    out[word] = columns[word][lane];
                }
            }
        }
    }
}

/// A block of `COUNT` messages from `first` on, a message a lane; where there are fewer, the
/// last one again.
#[inline(always)]
pub fn load_block<D: Compress, L: Lanes<Item = D::Item>>(
    rows: &Rows,
    first: usize,
    block: usize,
) -> [L; 16] {
    let mut columns = [[D::Item::default(); 16]; 16];
    let last = rows.count() - 1;
    for lane in 0..L::COUNT {
        let row = (first + lane).min(last);
        let bytes = &rows.bytes[row * rows.room + block * D::BLOCK..][..D::BLOCK];
        for (column, bytes) in columns.iter_mut().zip(bytes.chunks_exact(D::Item::BYTES)) {
            column[lane] = D::Item::read(D::ORDER, bytes);
        }
    }
    std::array::from_fn(|word| L::load(&columns[word][..L::COUNT]))
}
