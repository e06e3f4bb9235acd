//! Proving: whether a chain is whole, and if not, at which number it first goes wrong.

use std::fmt;
use std::str::FromStr;

use crate::{Digest, NotHex, PublicKey, SignedEntry};

/// The newest entry of a chain, to be kept where the database's owner cannot reach it
/// (another machine, paper). Printed as `number:digest`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number of the newest entry; 0 for an empty chain.
    pub seq: i64,
    /// Its digest.
    pub digest: Digest,
}

impl Head {
    /// Before the first entry.
    pub const START: Self = Self {
        seq: 0,
        digest: Digest::ZERO,
    };
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.digest)
    }
}

impl FromStr for Head {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        let (seq, digest) = text.trim().split_once(':').ok_or(NotHex { expected: 64 })?;
        Ok(Self {
            seq: seq.parse().map_err(|_| NotHex { expected: 64 })?,
            digest: digest.parse()?,
        })
    }
}

/// Where a chain first goes wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// An entry is missing, doubled or out of order.
    #[error("entry {expected} of the record is missing: entry {found} stands in its place")]
    WrongNumber {
        /// The number that should come next.
        expected: i64,
        /// The number found.
        found: i64,
    },
    /// The entry does not follow the one before it.
    #[error("entry {seq} of the record does not follow entry {}", seq - 1)]
    BrokenLink {
        /// Number of the entry.
        seq: i64,
    },
    /// The entry was changed after it was written.
    #[error("entry {seq} of the record was changed after it was written")]
    Changed {
        /// Number of the entry.
        seq: i64,
    },
    /// The entry was not signed with this database's key.
    #[error("entry {seq} of the record is not signed with this key")]
    WrongSignature {
        /// Number of the entry.
        seq: i64,
    },
    /// The chain is sound in itself, but is not the one whose head was kept elsewhere.
    #[error("entry {seq} of the record is not the one whose digest was kept elsewhere")]
    AnotherChain {
        /// Number of the entry.
        seq: i64,
    },
    /// The newest entries were cut off.
    #[error("the record ends at entry {last}, but entry {anchored} had been written")]
    TailCut {
        /// Number of the last entry found.
        last: i64,
        /// Number of the head that was kept elsewhere.
        anchored: i64,
    },
}

/// Reads a chain from its first entry on, one entry at a time.
#[derive(Debug)]
pub struct Verifier<'a> {
    key: &'a PublicKey,
    anchor: Option<&'a Head>,
    head: Head,
}

impl<'a> Verifier<'a> {
    /// Starts before the first entry; `anchor` is a head that was kept elsewhere.
    #[must_use]
    pub const fn new(key: &'a PublicKey, anchor: Option<&'a Head>) -> Self {
        Self {
            key,
            anchor,
            head: Head::START,
        }
    }

    /// Takes the next entry.
    ///
    /// # Errors
    /// When it is not the rightful next one; names its number.
    pub fn next(&mut self, signed: &SignedEntry) -> Result<(), ChainFault> {
        let entry = &signed.entry;
        let (seq, expected) = (entry.seq, self.head.seq.saturating_add(1));
        if seq != expected {
            return Err(ChainFault::WrongNumber {
                expected,
                found: seq,
            });
        }
        if entry.prev != self.head.digest {
            return Err(ChainFault::BrokenLink { seq });
        }
        if entry.digest() != signed.digest {
            return Err(ChainFault::Changed { seq });
        }
        if !self.key.proves(&signed.digest, &signed.signature) {
            return Err(ChainFault::WrongSignature { seq });
        }
        self.head = Head {
            seq,
            digest: signed.digest,
        };
        match self.anchor {
            Some(anchor) if anchor.seq == seq && *anchor != self.head => {
                Err(ChainFault::AnotherChain { seq })
            }
            _ => Ok(()),
        }
    }

    /// Says that there are no more entries, and gives the head to keep elsewhere.
    ///
    /// # Errors
    /// When the chain ends before the anchored head.
    pub fn finish(self) -> Result<Head, ChainFault> {
        match self.anchor {
            Some(anchor) if anchor.seq > self.head.seq => Err(ChainFault::TailCut {
                last: self.head.seq,
                anchored: anchor.seq,
            }),
            _ => Ok(self.head),
        }
    }
}

/// Verifies a whole chain and gives its head.
///
/// # Errors
/// The first fault, with the number of the entry.
pub fn verify<'e>(
    entries: impl IntoIterator<Item = &'e SignedEntry>,
    key: &PublicKey,
    anchor: Option<&Head>,
) -> Result<Head, ChainFault> {
    let mut verifier = Verifier::new(key, anchor);
    for entry in entries {
        verifier.next(entry)?;
    }
    verifier.finish()
}
