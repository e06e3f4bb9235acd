//! Many messages digested side by side.

use zeroize::Zeroize;

use super::{Compress, Order, Word};
use crate::audit::lanes::{self, Item, Kernel, Kind, Lanes, Width, for_each_row, transpose};

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
    #[inline(always)]
    pub fn set<const N: usize>(&mut self, row: usize, parts: [&[u8]; N]) {
        let length = parts.iter().map(|part| part.len()).sum();
        let mut rest = self.begin(row, length);
        for part in parts {
            let (place, behind) = rest.split_at_mut(part.len().min(rest.len()));
            lay(place, &part[..place.len()], |eight| eight);
            rest = behind;
        }
    }

    /// Sets a message to a text's bytes with a zero behind each: UTF-16LE of what is ASCII.
    #[inline(always)]
    pub fn set_wide(&mut self, row: usize, ascii: &[u8]) {
        let place = self.begin(row, 2 * ascii.len());
        let ascii = &ascii[..place.len() / 2];
        lay::<16>(place, ascii, |eight| {
            std::array::from_fn(|at| if at % 2 == 0 { eight[at / 2] } else { 0 })
        });
    }

    /// Ends a message of this length; the place for it, all zeros.
    #[inline(always)]
    fn begin(&mut self, row: usize, length: usize) -> &mut [u8] {
        let length = length.min(self.longest());
        // A block's length is a power of two.
        let blocks = (length + self.block / 8 + self.block) >> self.block.trailing_zeros();
        let bits = 8 * length as u64;
        let bits = match self.order {
            Order::LowFirst => bits.to_le_bytes(),
            Order::HighFirst => bits.to_be_bytes(),
        };
        self.blocks[row] = blocks as u8;
        let bytes = &mut self.bytes[row * self.room..][..blocks * self.block];
        // Hardly any message has more than one block or two: lengths the compiler knows, and no call.
        match bytes.as_chunks_mut::<64>().0 {
            [one] => *one = [0; 64],
            [one, two] => (*one, *two) = ([0; 64], [0; 64]),
            more => more.fill([0; 64]),
        }
        if let Some(end) = bytes.last_chunk_mut() {
            *end = bits;
        }
        bytes[length] = 0x80;
        &mut bytes[..length]
    }
}

/// Lays a text into its place in pieces of a length the compiler knows, each of eight bytes made to
/// `N`; the last piece may lie half over the one before.
#[inline(always)]
fn lay<const N: usize>(place: &mut [u8], text: &[u8], make: impl Fn([u8; 8]) -> [u8; N]) {
    if let Some(last) = text.last_chunk() {
        let places = place.as_chunks_mut().0.iter_mut();
        for (place, eight) in places.zip(text.as_chunks().0) {
            *place = make(*eight);
        }
        if let Some(place) = place.last_chunk_mut() {
            *place = make(*last);
        }
    } else {
        for (place, &byte) in place.chunks_exact_mut(N / 8).zip(text) {
            place[0] = byte;
        }
    }
}

impl Drop for Rows {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

/// Digests the first `count` messages; there is a wanted number for each there is room for. Where a
/// result begins with its number the place is told, and the whole result in `D::WORDS` numbers.
pub fn digest_rows<D: Compress>(
    kind: Kind,
    rows: &Rows,
    count: usize,
    wanted: &[D::Item],
    begins: &mut dyn FnMut(usize, [D::Item; 8]),
) {
    let kernel = DigestRows::<D> {
        rows,
        count,
        wanted,
        begins,
    };
    lanes::run(kind, kernel);
}

struct DigestRows<'a, D: Compress> {
    rows: &'a Rows,
    count: usize,
    wanted: &'a [D::Item],
    begins: &'a mut dyn FnMut(usize, [D::Item; 8]),
}

impl<D: Compress> Kernel for DigestRows<'_, D> {
    type Output = ();

    #[inline(always)]
    fn run<W: Width>(self) {
        let lanes = <D::Item as Word>::Of::<W>::COUNT;
        for first in (0..self.count).step_by(lanes) {
            let used = lanes.min(self.count - first);
            let wanted = &self.wanted[first..first + lanes];
            group::<D, <D::Item as Word>::Of<W>>(self.rows, first, used, wanted, self.begins);
        }
    }
}

#[inline(always)]
fn group<D: Compress, L: Lanes<Item = D::Item>>(
    rows: &Rows,
    first: usize,
    used: usize,
    wanted: &[D::Item],
    begins: &mut dyn FnMut(usize, [D::Item; 8]),
) {
    let blocks = &rows.blocks[first..first + L::COUNT];
    let most = blocks.iter().fold(0, |most, &own| most.max(own));
    let wanted = L::load(wanted);
    let mut state = D::INITIAL.map(L::splat);
    for block in 1..=most {
        let words = load_block::<D, L>(rows, first, usize::from(block - 1));
        D::compress(&mut state, &words);
        let equal = state[0].equal(wanted);
        if equal != 0 {
            for (lane, &own) in blocks.iter().enumerate().take(used) {
                // What a lane holds behind its last block means nothing.
                if equal >> lane & 1 == 1 && own == block {
                    begins(first + lane, lane_of(&state, lane));
                }
            }
        }
    }
}

/// One lane of a result. Hardly ever needed, so it may be slow.
#[cold]
#[inline(never)]
fn lane_of<L: Lanes>(state: &[L; 8], lane: usize) -> [L::Item; 8] {
    state.map(|words| {
        let mut column = [L::Item::default(); 16];
        words.store(&mut column[..L::COUNT]);
        column[lane]
    })
}

/// A block of `COUNT` messages from `first` on, a message a lane.
#[inline(always)]
pub fn load_block<D: Compress, L: Lanes<Item = D::Item>>(
    rows: &Rows,
    first: usize,
    block: usize,
) -> [L; 16] {
    let bytes = &rows.bytes[first * rows.room + block * D::BLOCK..];
    // `COUNT` numbers of each message at a time are a square.
    let mut words = [L::splat(D::Item::default()); 16];
    for_each_row!(word => {
        let (part, lane) = (word / L::COUNT, word % L::COUNT);
        let at = lane * rows.room + part * L::COUNT * D::Item::BYTES;
        words[word] = L::read(D::ORDER, &bytes[at..]);
    });
    transpose(&mut words);
    words
}
