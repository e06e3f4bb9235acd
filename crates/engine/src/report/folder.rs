//! The output folder: files become visible under their names only when all are whole.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::EngineError;

/// A folder that is being written.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
}

/// The documents of a review, in the order they are listed.
pub(crate) const DOCUMENTS: [&str; 5] = [
    "accounts.csv",
    "findings.csv",
    "feeds.json",
    "summary.json",
    "report.xlsx",
];

impl Folder {
    /// Makes the folder if it is not there.
    pub fn open(path: &Path) -> Result<Self, EngineError> {
        fs::create_dir_all(path).map_err(EngineError::write(path))?;
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// Starts a document under a name nobody reads yet.
    pub fn create(&self, name: &str) -> Result<File, EngineError> {
        let path = self.unfinished(name);
        File::create(&path).map_err(EngineError::write(&path))
    }

    /// Opens a document that was started, to read it back.
    pub fn reopen(&self, name: &str) -> Result<File, EngineError> {
        let path = self.unfinished(name);
        File::open(&path).map_err(EngineError::read(&path))
    }

    /// Gives every document its name.
    pub fn publish(&self) -> Result<(), EngineError> {
        for name in DOCUMENTS {
            let path = self.path.join(name);
            fs::rename(self.unfinished(name), &path).map_err(EngineError::write(&path))?;
        }
        Ok(())
    }

    /// Where a document is once it is published.
    pub fn document(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    fn unfinished(&self, name: &str) -> PathBuf {
        self.path.join(format!(".{name}.part"))
    }
}
