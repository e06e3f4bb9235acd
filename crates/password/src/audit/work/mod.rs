//! The work of one guess: is it the password of this hash? One file a way of hashing; the many
//! spellings of hashes (the folder `scheme`) are understood into these few.

mod argon2;
mod bcrypt;
mod blowfish;
mod digest;
mod pbkdf2;
mod rounds;
mod yescrypt;

pub use argon2::Argon2;
pub use bcrypt::{Bcrypt, decode as decode_bcrypt};
pub use digest::{Digest, DigestKind, LONGEST_SALT};
pub use pbkdf2::{Pbkdf2, Prf};
pub use rounds::{Rounds, RoundsKind};
pub use yescrypt::Yescrypt;

use zeroize::Zeroizing;

use super::lanes::Kind;

/// A stored hash, understood: everything needed to tell whether a guess is its password.
pub enum Stored {
    /// One digest of password and salt.
    Digest(Digest),
    /// `$1$`, `$5$`, `$6$`.
    Rounds(Rounds),
    /// `$2a$`, `$2b$`, `$2y$`.
    Bcrypt(Bcrypt),
    /// PBKDF2.
    Pbkdf2(Pbkdf2),
    /// Argon2.
    Argon2(Argon2),
    /// `$y$`.
    Yescrypt(Yescrypt),
    /// The password itself.
    Plain(Zeroizing<Vec<u8>>),
}

/// Hashes of one class are checked side by side: same work, same cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class {
    /// Which way of hashing, and which digest in it.
    pub family: u8,
    /// Iterations, cost or memory.
    pub cost: u64,
    /// Whether a guess costs so little that one account is worked through at a time.
    pub fast: bool,
}

/// One guess at one hash.
#[derive(Clone, Copy)]
pub struct Try<'a> {
    /// The hash.
    pub stored: &'a Stored,
    /// The guess in UTF-8.
    pub guess: &'a [u8],
}

impl Stored {
    /// Which others it can be checked with.
    #[must_use]
    pub fn class(&self) -> Class {
        let (family, cost) = match self {
            Self::Plain(_) => (0, 0),
            Self::Digest(digest) => (1 + digest.kind as u8, 0),
            Self::Rounds(rounds) => (16 + rounds.kind as u8, u64::from(rounds.rounds)),
            Self::Pbkdf2(pbkdf2) => (24 + pbkdf2.prf as u8, u64::from(pbkdf2.iterations)),
            Self::Bcrypt(bcrypt) => (32, u64::from(bcrypt.cost)),
            Self::Argon2(argon2) => (40, argon2.cost()),
            Self::Yescrypt(_) => (48, 0),
        };
        Class {
            family,
            cost,
            fast: matches!(self, Self::Plain(_) | Self::Digest(_)),
        }
    }
}

/// Checks guesses; one a thread. Its buffers are wiped when it goes.
pub struct Worker {
    kind: Kind,
    digests: digest::Buffers,
    argon2: argon2::Memory,
}

impl Worker {
    /// A worker for this kind of processor.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            digests: digest::Buffers::default(),
            argon2: argon2::Memory::default(),
        }
    }

    /// Says of each try whether the guess is the password. All must be of one class.
    pub fn check(&mut self, tries: &[Try<'_>], hits: &mut Vec<bool>) {
        hits.clear();
        hits.resize(tries.len(), false);
        let Some(first) = tries.first() else { return };
        match first.stored {
            Stored::Plain(_) => each(
                tries,
                hits,
                |stored, guess| matches!(stored, Stored::Plain(plain) if plain.as_slice() == guess),
            ),
            Stored::Digest(digest) => {
                self.digests.check(self.kind, digest.kind, tries, hits);
            }
            Stored::Rounds(rounds) => rounds::check(self.kind, rounds.kind, tries, hits),
            Stored::Pbkdf2(one) => pbkdf2::check(self.kind, one.prf, tries, hits),
            Stored::Bcrypt(_) => bcrypt::check(tries, hits),
            Stored::Argon2(_) => {
                let memory = &mut self.argon2;
                each(
                    tries,
                    hits,
                    |stored, guess| matches!(stored, Stored::Argon2(argon2) if argon2.is(guess, memory)),
                );
            }
            Stored::Yescrypt(_) => each(
                tries,
                hits,
                |stored, guess| matches!(stored, Stored::Yescrypt(own) if own.is(guess)),
            ),
        }
    }
}

fn each(tries: &[Try<'_>], hits: &mut [bool], mut is: impl FnMut(&Stored, &[u8]) -> bool) {
    for (one, hit) in tries.iter().zip(hits) {
        *hit = is(one.stored, one.guess);
    }
}
