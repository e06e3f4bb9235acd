//! An index, opened: the questions that can be asked of it.

mod batch;
mod find;
mod map;
mod parts;
mod prefixes;
mod range;
mod read_back;
mod scan;
mod verify;

pub use range::RangeBody;
pub use read_back::read_back;

use std::path::{Path, PathBuf};

use super::entry::prefix_of;
use super::format::Header;
use super::{BreachError, HashKind, processor};
use find::{Contains, Find};
use map::Map;
use parts::Parts;

/// An index, mapped into memory. Many threads may ask it at once.
///
/// The header and the directory are checked when it is opened, [`Corpus::verify`] checks the
/// rest. Damage never makes a question read outside the file; it may make the answer wrong.
/// The file must stay as it is while it is open: replace it by renaming another over it, as
/// `rasoat breach build` does. One that is cut short by another program ends this one
/// (`SIGBUS`); [`Corpus::is_whole`] tells before a long piece of work.
#[derive(Debug)]
pub struct Corpus {
    path: PathBuf,
    map: Map,
    header: Header,
    parts: Parts,
}

/// A hash that is in the corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaked {
    /// Times seen in breaches; unknown in an index of prefixes only.
    pub count: Option<u32>,
}

impl Corpus {
    /// Opens an index and checks header and directory.
    ///
    /// # Errors
    /// When the file cannot be read, is no index, is of another version, cut short or damaged.
    pub fn open(path: &Path) -> Result<Self, BreachError> {
        let map = Map::open(path)?;
        let (header, parts) = parts::read(path, map.bytes())?;
        Ok(Self {
            path: path.to_owned(),
            map,
            header,
            parts,
        })
    }

    /// Says that very many questions will come: what is not in memory yet is read in larger
    /// pieces, which makes the first of them slower and all later ones faster.
    pub fn expect_many_questions(&self) {
        self.map.will_be_asked_much();
    }

    /// Which digest its hashes are.
    #[must_use]
    pub const fn kind(&self) -> HashKind {
        self.header.kind
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many hashes it holds.
    #[must_use]
    pub const fn entries(&self) -> u64 {
        self.header.entries
    }

    /// Whether it keeps whole hashes and counts, so that ranges can be answered.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.header.complete
    }

    /// Entries of the fullest range.
    #[must_use]
    pub const fn largest_range(&self) -> u32 {
        self.header.largest_range
    }

    /// Bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.map.bytes().len() as u64
    }

    /// A number that differs between indexes of different content.
    #[must_use]
    pub const fn identity(&self) -> u64 {
        self.header.directory_sum
    }

    /// Whether a SHA-1 hash is in the corpus.
    ///
    /// # Errors
    /// When the corpus holds hashes of another kind.
    pub fn contains_sha1(&self, hash: &[u8; 20]) -> Result<Option<Leaked>, BreachError> {
        self.expect(HashKind::Sha1)?;
        Ok(self.find(hash))
    }

    /// Whether an NT hash is in the corpus.
    ///
    /// # Errors
    /// When the corpus holds hashes of another kind.
    pub fn contains_nt(&self, hash: &[u8; 16]) -> Result<Option<Leaked>, BreachError> {
        self.expect(HashKind::Ntlm)?;
        Ok(self.find(hash))
    }

    fn expect(&self, asked: HashKind) -> Result<(), BreachError> {
        if self.kind() == asked {
            return Ok(());
        }
        Err(BreachError::OtherKind {
            index: self.kind(),
            asked,
        })
    }

    /// Whether a hash of the corpus' kind is in it. In an index of prefixes only, another hash
    /// with the same first 64 bits is taken for it: of two milliards of hashes, one in ten
    /// milliards of others does that.
    #[inline]
    pub(super) fn find(&self, hash: &[u8]) -> Option<Leaked> {
        let prefix = prefix_of(hash);
        if !self.contains_prefix(prefix) {
            return None;
        }
        let found = self.find_prefix(prefix)?;
        if self.header.complete {
            self.confirm(&found, &hash[8..])
        } else {
            Some(Leaked { count: None })
        }
    }

    /// Whether some hash begins with these 64 bits.
    #[inline]
    #[must_use]
    pub fn contains_prefix(&self, prefix: u64) -> bool {
        processor::run(Contains {
            corpus: self,
            prefix,
        })
    }

    #[inline]
    fn find_prefix(&self, prefix: u64) -> Option<find::Found> {
        processor::run(Find {
            corpus: self,
            prefix,
        })
    }

    /// Whether the file is still as long as when it was opened.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.map.is_whole()
    }
}

#[cfg(test)]
mod tests;
