//! The rounds of `$1$`, `$5$` and `$6$`, several passwords side by side.
//!
//! Each round digests the last digest with password and salt in an order that its number decides;
//! there are eight such orders. Each lane has its eight messages laid out once; a round puts the
//! last digest in its place. Where the digest stands first (every other round) it never leaves
//! the registers.

use zeroize::Zeroize;

use super::rows::{Rows, load_block};
use super::{Compress, Word};
use crate::audit::lanes::{self, Item, Kernel, Kind, Lanes, Width, for_each_row, transpose};

/// One password's way through the rounds.
pub struct Repeat {
    digest: [u8; 64],
    size: usize,
    password: Vec<u8>,
    salt: Vec<u8>,
}

impl Repeat {
    /// Begins with a digest; password and salt are what goes into every round.
    pub fn new<D: Compress>(digest: &[u8], password: &[u8], salt: &[u8]) -> Self {
        let mut own = [0; 64];
        own[..D::OUT].copy_from_slice(&digest[..D::OUT]);
        Self {
            digest: own,
            size: D::OUT,
            password: password.to_vec(),
            salt: salt.to_vec(),
        }
    }

    /// The digest as it is now.
    pub fn digest(&self) -> &[u8] {
        &self.digest[..self.size]
    }

    fn longest(&self) -> usize {
        self.size + 2 * self.password.len() + self.salt.len()
    }
}

impl Drop for Repeat {
    fn drop(&mut self) {
        self.digest.zeroize();
        self.password.zeroize();
        self.salt.zeroize();
    }
}

/// Runs all passwords through the rounds.
pub fn repeat<D: Compress>(kind: Kind, rounds: u32, passwords: &mut [Repeat]) {
    lanes::run(
        kind,
        AllRounds::<D> {
            rounds,
            passwords,
            digest: std::marker::PhantomData,
        },
    );
}

struct AllRounds<'a, D> {
    rounds: u32,
    passwords: &'a mut [Repeat],
    digest: std::marker::PhantomData<D>,
}

impl<D: Compress> Kernel for AllRounds<'_, D> {
    type Output = ();

    #[inline(always)]
    fn run<W: Width>(self) {
        let lanes = <D::Item as Word>::Of::<W>::COUNT;
        for passwords in self.passwords.chunks_mut(lanes) {
            group::<D, <D::Item as Word>::Of<W>>(self.rounds, passwords);
        }
    }
}

/// Which of the eight orders a round has.
#[inline(always)]
const fn order_of(round: u32) -> usize {
    let odd = round & 1;
    let with_salt = !round.is_multiple_of(3) as u32;
    let with_password = !round.is_multiple_of(7) as u32;
    (odd << 2 | with_salt << 1 | with_password) as usize
}

/// The messages of one order, and where the digest stands in each.
struct Layout {
    rows: Rows,
    places: Vec<usize>,
}

impl Layout {
    fn new<D: Compress>(order: usize, lanes: usize, longest: usize, passwords: &[Repeat]) -> Self {
        let mut rows = Rows::new::<D>(lanes, longest);
        let mut places = Vec::with_capacity(lanes);
        let nothing: &[u8] = &[];
        for lane in 0..lanes {
            let one = passwords.get(lane).unwrap_or(&passwords[0]);
            let salt = if order & 2 > 0 { &one.salt } else { nothing };
            let middle = if order & 1 > 0 {
                &one.password
            } else {
                nothing
            };
            if order & 4 > 0 {
                rows.set(lane, [&one.password, salt, middle, one.digest()]);
                places.push(one.password.len() + salt.len() + middle.len());
            } else {
                rows.set(lane, [one.digest(), salt, middle, &one.password]);
                places.push(0);
            }
        }
        Self { rows, places }
    }
}

#[inline(always)]
fn group<D: Compress, L: Lanes<Item = D::Item>>(rounds: u32, passwords: &mut [Repeat]) {
    let longest = passwords.iter().map(Repeat::longest).max().unwrap_or(0);
    let mut layouts: [Layout; 8] =
        std::array::from_fn(|order| Layout::new::<D>(order, L::COUNT, longest, passwords));
    // The blocks of the orders that begin with the digest, in the registers' form.
    let first_blocks: [[L; 16]; 4] =
        std::array::from_fn(|order| load_block::<D, L>(&layouts[order].rows, 0, 0));
    let mut columns = [[D::Item::default(); 16]; 8];
    for (lane, one) in passwords.iter().enumerate() {
        for (word, bytes) in one.digest().chunks_exact(D::Item::BYTES).enumerate() {
            columns[word][lane] = D::Item::read(D::ORDER, bytes);
        }
    }
    let mut digest: [L; 8] = std::array::from_fn(|word| L::load(&columns[word][..L::COUNT]));
    for round in 0..rounds {
        let order = order_of(round);
        let first = if order < 4 {
            let mut block = first_blocks[order];
            block[..D::WORDS].copy_from_slice(&digest[..D::WORDS]);
            block
        } else {
            put_last::<D, L>(&mut layouts[order], &digest);
            load_block::<D, L>(&layouts[order].rows, 0, 0)
        };
        digest = digest_messages::<D, L>(&layouts[order].rows, first, &mut columns);
    }
    for (word, column) in columns.iter_mut().enumerate().take(D::WORDS) {
        digest[word].store(&mut column[..L::COUNT]);
    }
    for (lane, one) in passwords.iter_mut().enumerate() {
        let places = one.digest.chunks_exact_mut(D::Item::BYTES);
        for (place, column) in places.zip(&columns).take(D::WORDS) {
            column[lane].write(D::ORDER, place);
        }
    }
}

/// Puts the digest at its place in every lane's message.
#[inline(always)]
fn put_last<D: Compress, L: Lanes<Item = D::Item>>(layout: &mut Layout, digest: &[L; 8]) {
    let mut words = [L::splat(D::Item::default()); 16];
    words[..D::WORDS].copy_from_slice(&digest[..D::WORDS]);
    // As many numbers at a time as there are lanes are a square, whose rows are the lanes' bytes.
    transpose(&mut words);
    for_each_row!(word => {
        let (part, lane) = (word / L::COUNT * L::COUNT, word % L::COUNT);
        if part < D::WORDS {
            let length = L::COUNT.min(D::WORDS - part) * D::Item::BYTES;
            let mut bytes = [0; 64];
            words[word].write(D::ORDER, &mut bytes);
            let at = layout.places[lane] + part * D::Item::BYTES;
            layout.rows.row_mut(lane)[at..at + length].copy_from_slice(&bytes[..length]);
        }
    });
}

/// Digests one message a lane, whose first block is in the registers already.
#[inline(always)]
fn digest_messages<D: Compress, L: Lanes<Item = D::Item>>(
    rows: &Rows,
    first: [L; 16],
    columns: &mut [[D::Item; 16]; 8],
) -> [L; 8] {
    let mut state = D::INITIAL.map(L::splat);
    D::compress(&mut state, &first);
    let (fewest, most) = rows.fewest_and_most_blocks();
    if most == 1 {
        return state;
    }
    let mut block = 1;
    let mut done = [[D::Item::default(); 16]; 8];
    while block < most {
        if block >= fewest {
            // Some lanes are through: theirs are set aside.
            for word in 0..D::WORDS {
                state[word].store(&mut columns[word][..L::COUNT]);
            }
            set_aside(rows, block, columns, &mut done);
        }
        let words = load_block::<D, L>(rows, 0, block);
        D::compress(&mut state, &words);
        block += 1;
    }
    if fewest == most {
        return state;
    }
    for word in 0..D::WORDS {
        state[word].store(&mut columns[word][..L::COUNT]);
    }
    set_aside(rows, most, columns, &mut done);
    std::array::from_fn(|word| L::load(&done[word][..L::COUNT]))
}

/// Keeps the results of the lanes whose message has `blocks` blocks.
#[inline(always)]
fn set_aside<I: Copy>(rows: &Rows, blocks: usize, from: &[[I; 16]; 8], to: &mut [[I; 16]; 8]) {
    for lane in 0..rows.count() {
        if rows.blocks(lane) == blocks {
            for (to, from) in to.iter_mut().zip(from) {
                to[lane] = from[lane];
            }
        }
    }
}
