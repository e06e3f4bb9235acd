//! The output folder: files become visible under their names only when all are whole, and
//! all of them at once.

mod exchange;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use exchange::Exchange;
use store::PackedDocument;

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
    /// Makes the folder if it is not there, and ends what a run that was killed left undone.
    pub fn open(path: &Path) -> Result<Self, EngineError> {
        fs::create_dir_all(path).map_err(EngineError::write(path))?;
        let folder = Self {
            path: path.to_owned(),
        };
        let exchange = folder.exchange();
        exchange.recover().map_err(EngineError::write(path))?;
        let unfinished = exchange.unfinished();
        fs::create_dir_all(&unfinished).map_err(EngineError::write(&unfinished))?;
        Ok(folder)
    }

    /// Starts a document where nobody reads yet.
    pub fn create(&self, name: &str) -> Result<File, EngineError> {
        let path = self.exchange().unfinished().join(name);
        File::create(&path).map_err(EngineError::write(&path))
    }

    /// Packs a document that has been written, to keep it.
    pub fn pack(&self, name: &str) -> Result<PackedDocument, EngineError> {
        let path = self.exchange().unfinished().join(name);
        let file = File::open(&path).map_err(EngineError::read(&path))?;
        Ok(PackedDocument::pack(file)?)
    }

    /// Gives every document its name, all in one step.
    pub fn publish(&self) -> Result<(), EngineError> {
        let published = self.exchange().run();
        published.map_err(EngineError::write(&self.path))
    }

    /// Where a document is once it is published.
    pub fn document(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    fn exchange(&self) -> Exchange<'_> {
        Exchange::new(&self.path, &DOCUMENTS)
    }
}
