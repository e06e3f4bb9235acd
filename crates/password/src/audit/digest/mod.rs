//! Digests, written once over lanes of any width.

mod hmac;
mod md;
mod md4;
mod md5;
mod repeat;
mod rows;
mod sha1;
mod sha2;

pub use hmac::{HmacLane, iterate_hmac};
pub use md4::Md4;
pub use md5::Md5;
pub use repeat::{Repeat, repeat};
pub use rows::{Rows, digest_rows};
pub use sha1::Sha1;
pub use sha2::{Sha256, Sha512};

pub use super::lanes::Order;
use super::lanes::{Item, Lanes, Width};

/// A digest that takes a message in blocks of sixteen numbers.
pub trait Compress {
    /// Its numbers.
    type Item: Word;
    /// How bytes become numbers.
    const ORDER: Order;
    /// Numbers of the result.
    const WORDS: usize;
    /// The state before the first block; those after `WORDS` are not used.
    const INITIAL: [Self::Item; 8];
    /// Bytes of a block.
    const BLOCK: usize = 16 * Self::Item::BYTES;
    /// Bytes of the result.
    const OUT: usize = Self::WORDS * Self::Item::BYTES;

    /// Takes one block a lane.
    fn compress<L: Lanes<Item = Self::Item>>(state: &mut [L; 8], block: &[L; 16]);
}

/// A number of a message, and the lanes of a processor that hold such.
pub trait Word: Item {
    /// The lanes of `W` that hold it.
    type Of<W: Width>: Lanes<Item = Self>;
}

impl Word for u32 {
    type Of<W: Width> = W::Narrow;
}

impl Word for u64 {
    type Of<W: Width> = W::Wide;
}
