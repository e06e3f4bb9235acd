//! Why a feed could not be read at all. Each says what, where, and the next step.

use std::io;
use std::path::{Path, PathBuf};

/// A feed that could not be read. [`FeedError::code`] names the message
/// (`feed-error-<code>` in the locales); the text here is for logs.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// The file cannot be opened or read.
    #[error("{path}: cannot be read ({source}); check that the file exists and may be read")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// Nothing is in it.
    #[error("{path}: the file is empty; export it again")]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// Larger than the limit.
    #[error("{path}: {bytes} bytes, more than the {limit} allowed; split it or raise the limit")]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
        /// The limit.
        limit: u64,
    },
    /// Something else than a table.
    #[error("{path}: this is {found}, not a table; export it as .xlsx or .csv")]
    NotATable {
        /// The file.
        path: PathBuf,
        /// What it was recognised as.
        found: &'static str,
    },
    /// Protected by a password.
    #[error("{path}: protected by a password; save it without one and try again")]
    Encrypted {
        /// The file.
        path: PathBuf,
    },
    /// The container or a part of it is broken.
    #[error("{path}: damaged ({detail}); export or copy it again")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// A container that unpacks to more than is reasonable.
    #[error("{path}: unpacks to more than allowed ({detail}); save it anew with values only")]
    Bomb {
        /// The file.
        path: PathBuf,
        /// Which bound was broken.
        detail: String,
    },
    /// More rows than the limit.
    #[error("{path}: more than {limit} rows; split it or raise the limit")]
    TooManyRows {
        /// The file.
        path: PathBuf,
        /// The limit.
        limit: u32,
    },
    /// More columns than the limit.
    #[error("{path}: more than {limit} columns; delete those without content")]
    TooManyColumns {
        /// The file.
        path: PathBuf,
        /// The limit.
        limit: u32,
    },
    /// The sheet the mapping names is not there.
    #[error("{path}: no sheet `{sheet}` (there are: {sheets}); correct the mapping")]
    NoSuchSheet {
        /// The file.
        path: PathBuf,
        /// The sheet asked for.
        sheet: String,
        /// The sheets there are.
        sheets: String,
    },
    /// No sheet has a table in it.
    #[error("{path}: no table found; check that this is the right file")]
    NoTable {
        /// The file.
        path: PathBuf,
    },
    /// The column without which the feed means nothing was not found.
    #[error(
        "{path}: no column for `{wanted}` in a {kind} feed (headings: {headings}); \
         check the file, or name the column in the mapping"
    )]
    NoKeyColumn {
        /// The file.
        path: PathBuf,
        /// The kind of feed.
        kind: String,
        /// The field that is missing.
        wanted: domain::Field,
        /// The headings found.
        headings: String,
    },
    /// The mapping asks for something this file does not have.
    #[error(
        "{path}: the mapping names the column `{column}`, which is not there (headings: {headings})"
    )]
    NoSuchColumn {
        /// The file.
        path: PathBuf,
        /// The column asked for.
        column: String,
        /// The headings found.
        headings: String,
    },
}

impl FeedError {
    /// The message key: `feed-error-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "unreadable",
            Self::Empty { .. } => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::NotATable { .. } => "not-a-table",
            Self::Encrypted { .. } => "encrypted",
            Self::Damaged { .. } => "damaged",
            Self::Bomb { .. } => "bomb",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::NoSuchSheet { .. } => "no-such-sheet",
            Self::NoTable { .. } => "no-table",
            Self::NoKeyColumn { .. } => "no-key-column",
            Self::NoSuchColumn { .. } => "no-such-column",
        }
    }

    /// Every code there is, for the locales to be checked against.
    pub const CODES: [&'static str; 13] = [
        "unreadable",
        "empty",
        "too-large",
        "not-a-table",
        "encrypted",
        "damaged",
        "bomb",
        "too-many-rows",
        "too-many-columns",
        "no-such-sheet",
        "no-table",
        "no-key-column",
        "no-such-column",
    ];

    /// The file at fault.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Unreadable { path, .. }
            | Self::Empty { path }
            | Self::TooLarge { path, .. }
            | Self::NotATable { path, .. }
            | Self::Encrypted { path }
            | Self::Damaged { path, .. }
            | Self::Bomb { path, .. }
            | Self::TooManyRows { path, .. }
            | Self::TooManyColumns { path, .. }
            | Self::NoSuchSheet { path, .. }
            | Self::NoTable { path }
            | Self::NoKeyColumn { path, .. }
            | Self::NoSuchColumn { path, .. } => path,
        }
    }

    /// The arguments of the message, by name.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let mut arguments = vec![("path", self.path().display().to_string())];
        match self {
            Self::Unreadable { source, .. } => arguments.push(("detail", source.to_string())),
            Self::TooLarge { bytes, limit, .. } => {
                arguments.push(("bytes", bytes.to_string()));
                arguments.push(("limit", limit.to_string()));
            }
            Self::NotATable { found, .. } => arguments.push(("found", (*found).to_owned())),
            Self::Damaged { detail, .. } | Self::Bomb { detail, .. } => {
                arguments.push(("detail", detail.clone()));
            }
            Self::TooManyRows { limit, .. } | Self::TooManyColumns { limit, .. } => {
                arguments.push(("limit", limit.to_string()));
            }
            Self::NoSuchSheet { sheet, sheets, .. } => {
                arguments.push(("sheet", sheet.clone()));
                arguments.push(("sheets", sheets.clone()));
            }
            Self::NoKeyColumn {
                kind,
                wanted,
                headings,
                ..
            } => {
                arguments.push(("kind", kind.clone()));
                arguments.push(("field", wanted.to_string()));
                arguments.push(("headings", headings.clone()));
            }
            Self::NoSuchColumn {
                column, headings, ..
            } => {
                arguments.push(("column", column.clone()));
                arguments.push(("headings", headings.clone()));
            }
            Self::Empty { .. } | Self::Encrypted { .. } | Self::NoTable { .. } => {}
        }
        arguments
    }

    pub(crate) fn unreadable(path: &Path, source: io::Error) -> Self {
        Self::Unreadable {
            path: path.to_owned(),
            source,
        }
    }

    pub(crate) fn damaged(path: &Path, detail: impl ToString) -> Self {
        Self::Damaged {
            path: path.to_owned(),
            detail: detail.to_string(),
        }
    }
}
