//! What can go wrong with a corpus. The words for people are `breach-error-<key>` in `breach.ftl`.

use std::io;
use std::path::{Path, PathBuf};

use super::HashKind;

/// Why an index could not be built, opened or asked.
#[derive(Debug, thiserror::Error)]
pub enum BreachError {
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is no index of ours.
    #[error("{}: not an index of rasoat", .0.display())]
    Foreign(PathBuf),
    /// An index of a later (or never released) version.
    #[error("{}: version {version} of the format", path.display())]
    Version {
        /// Which file.
        path: PathBuf,
        /// Its version.
        version: u32,
    },
    /// The file ends before its index does.
    #[error("{}: {length} bytes of {expected}", path.display())]
    Truncated {
        /// Which file.
        path: PathBuf,
        /// How long it is.
        length: u64,
        /// How long it should be.
        expected: u64,
    },
    /// A part of the file is not what was written.
    #[error("{}: damaged ({part})", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// Which part: `header`, `directory`, `segment 17`.
        part: String,
    },
    /// The index holds hashes of another kind.
    #[error("the index holds {index}, asked was {asked}")]
    OtherKind {
        /// What it holds.
        index: HashKind,
        /// What was asked.
        asked: HashKind,
    },
    /// The index keeps prefixes only; a complete one was needed.
    #[error("{}: keeps prefixes only", .0.display())]
    PrefixesOnly(PathBuf),
    /// More hashes share their first 64 bits than chance allows by far.
    #[error("more than {0} hashes share their first 64 bits: this is no list of hashes")]
    NotHashes(usize),
    /// Too many lines stand out of order for the room there is to sort them.
    #[error("more than {0} hashes stand out of order")]
    TooUnsorted(u64),
}

impl BreachError {
    /// A failure of the system at a path.
    pub fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io {
            path: path.to_owned(),
            source,
        }
    }

    /// The message's key after `breach-error-`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Io { .. } => "io",
            Self::Foreign(_) => "foreign",
            Self::Version { .. } => "version",
            Self::Truncated { .. } => "truncated",
            Self::Damaged { .. } => "damaged",
            Self::OtherKind { .. } => "other-kind",
            Self::PrefixesOnly(_) => "prefixes-only",
            Self::NotHashes(_) => "not-hashes",
            Self::TooUnsorted(_) => "too-unsorted",
        }
    }
}
