//! One digest of salt and password: NT, `{SSHA}`, raw MD5 and their kin.

use zeroize::Zeroize;

use super::{Stored, Try};
use crate::audit::digest::{Compress, Md4, Md5, Rows, Sha1, Sha256, Sha512, digest_rows};
use crate::audit::lanes::{Item, Kind};

/// Which digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DigestKind {
    /// MD4 of the password in UTF-16LE.
    Nt,
    /// MD5.
    Md5,
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
}

impl DigestKind {
    /// Bytes of the digest.
    #[must_use]
    pub const fn bytes(self) -> usize {
        match self {
            Self::Nt | Self::Md5 => 16,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }
}

/// A digest of `before`, the password, `after`.
pub struct Digest {
    /// Which one.
    pub kind: DigestKind,
    /// What stands before the password.
    pub before: Vec<u8>,
    /// What stands behind it.
    pub after: Vec<u8>,
    /// The digest.
    pub digest: Vec<u8>,
}

/// The longest salt that is worked with, in bytes.
pub const LONGEST_SALT: usize = 64;
/// The longest message: a guess in UTF-16 with a salt before or behind.
const LONGEST: usize = 2 * crate::habits::LONGEST + 2 * LONGEST_SALT;
/// Messages digested in one go: they stay in the nearest cache.
const AT_ONCE: usize = 64;

/// The messages and results of each digest.
#[derive(Default)]
pub struct Buffers {
    md4: Buffer<Md4>,
    md5: Buffer<Md5>,
    sha1: Buffer<Sha1>,
    sha256: Buffer<Sha256>,
    sha512: Buffer<Sha512>,
}

impl Buffers {
    /// Checks tries of one kind.
    pub fn check(&mut self, kind: Kind, digest: DigestKind, tries: &[Try<'_>], hits: &mut [bool]) {
        match digest {
            DigestKind::Nt => self.md4.check(kind, tries, hits, true),
            DigestKind::Md5 => self.md5.check(kind, tries, hits, false),
            DigestKind::Sha1 => self.sha1.check(kind, tries, hits, false),
            DigestKind::Sha256 => self.sha256.check(kind, tries, hits, false),
            DigestKind::Sha512 => self.sha512.check(kind, tries, hits, false),
        }
    }
}

struct Buffer<D: Compress> {
    rows: Rows,
    wanted: [D::Item; AT_ONCE],
}

impl<D: Compress> Default for Buffer<D> {
    fn default() -> Self {
        Self {
            rows: Rows::new::<D>(AT_ONCE, LONGEST),
            wanted: [D::Item::default(); AT_ONCE],
        }
    }
}

impl<D: Compress> Buffer<D> {
    fn check(&mut self, kind: Kind, tries: &[Try<'_>], hits: &mut [bool], wide: bool) {
        for (tries, hits) in tries.chunks(AT_ONCE).zip(hits.chunks_mut(AT_ONCE)) {
            for (row, one) in tries.iter().enumerate() {
                let Stored::Digest(stored) = one.stored else {
                    continue;
                };
                if !wide {
                    let parts = [&stored.before[..], one.guess, &stored.after];
                    self.rows.set(row, parts);
                } else if one.guess.is_ascii() {
                    self.rows.set_wide(row, one.guess);
                } else {
                    self.set_marked(row, one.guess);
                }
                self.wanted[row] = D::Item::read(D::ORDER, &stored.digest);
            }
            let begins = &mut |row: usize, result| {
                if let Stored::Digest(stored) = tries[row].stored {
                    hits[row] = is_digest::<D>(&result, &stored.digest);
                }
            };
            digest_rows::<D>(kind, &self.rows, tries.len(), &self.wanted, begins);
        }
    }

    /// A guess with marks in UTF-16LE.
    #[cold]
    fn set_marked(&mut self, row: usize, guess: &[u8]) {
        let mut wide = [0_u8; 2 * crate::habits::LONGEST];
        let mut length = 0;
        if let Ok(text) = std::str::from_utf8(guess) {
            for (pair, unit) in wide.chunks_exact_mut(2).zip(text.encode_utf16()) {
                pair.copy_from_slice(&unit.to_le_bytes());
                length += 2;
            }
        }
        self.rows.set(row, [&wide[..length]]);
        wide.zeroize();
    }
}

/// Whether the numbers of a result are the bytes of a stored digest. The first number decides
/// all but always.
#[inline(always)]
pub fn is_digest<D: Compress>(result: &[D::Item; 8], stored: &[u8]) -> bool {
    let width = D::Item::BYTES;
    stored.len() >= width
        && stored
            .chunks_exact(width)
            .zip(result)
            .all(|(bytes, &word)| D::Item::read(D::ORDER, bytes) == word)
        && stored.len().is_multiple_of(width)
}
