//! Why a document could not be written, and what to do about it.

use std::path::{Path, PathBuf};

/// A document that was not written. What had been written of it is not to be used.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The file itself could not be made.
    #[error("cannot write `{}`: {source}; check that the folder exists, is writable and has room", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A .csv row could not be written.
    #[error("cannot write the .csv rows: {0}; check that the disk has room")]
    Csv(#[from] csv::Error),
    /// The workbook could not be put together.
    #[error(
        "cannot write the workbook: {0}; check that the disk and the temporary folder have room"
    )]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The workbook's container could not be written.
    #[error("cannot write the workbook: {0}; check that the disk has room")]
    Container(#[from] zip::result::ZipError),
    /// Rows and figures of a report contradict each other.
    #[error("cannot write the report: {0}")]
    Disagree(#[from] crate::report::DisagreeError),
    /// What lies beneath the .csv could not be written.
    #[error("cannot write: {0}; check that the disk has room")]
    Io(#[from] std::io::Error),
}

impl DocumentError {
    /// Names the file a fault of the operating system belongs to.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::File {
            path: path.to_owned(),
            source,
        }
    }
}
