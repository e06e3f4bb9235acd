//! Why a sample could not be made, checked or spoiled, and what to do about it.

use std::path::{Path, PathBuf};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("cannot use `{}`: {source}; check that it exists, may be used and has room", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A table could not be written.
    #[error(transparent)]
    Document(#[from] documents::DocumentError),
    /// A file of the truth or of a review is not what the contract says.
    #[error("`{}`, line {line}: {problem}; write it again with `rasoat sample` or `rasoat review`", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// Line, 1-based.
        line: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// There is no such way of spoiling a sample.
    #[error("there is no sabotage `{found}`; known: {known}")]
    UnknownSabotage {
        /// What was asked for.
        found: String,
        /// What there is.
        known: String,
    },
}

impl Error {
    /// Names the file a fault of the operating system belongs to.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::File {
            path: path.to_owned(),
            source,
        }
    }
}
