//! The documents in an output folder, as somebody who looks at it now would see them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The names of the contract.
pub const NAMES: [&str; 5] = [
    "accounts.csv",
    "findings.csv",
    "feeds.json",
    "summary.json",
    "report.xlsx",
];

/// Documents by name; none is a folder nothing has been issued to.
#[derive(Clone, PartialEq, Eq)]
pub struct Documents(BTreeMap<&'static str, Vec<u8>>);

impl Documents {
    /// What is seen in a folder.
    pub fn seen(folder: &Path) -> Self {
        let documents = NAMES
            .into_iter()
            .filter_map(|name| Some((name, fs::read(folder.join(name)).ok()?)));
        Self(documents.collect())
    }

    /// A folder with nothing in it.
    pub fn none() -> Self {
        Self(BTreeMap::new())
    }

    /// Lays them into a folder.
    pub fn lay(&self, folder: &Path) {
        for (name, bytes) in &self.0 {
            fs::write(folder.join(name), bytes).unwrap();
        }
    }

    /// Where they differ from others.
    pub fn differ(&self, other: &Self) -> Vec<&'static str> {
        let differs = |name: &&str| self.0.get(*name) != other.0.get(*name);
        NAMES.into_iter().filter(differs).collect()
    }
}

/// Names and sizes: the bytes would fill the screen.
impl std::fmt::Debug for Documents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sizes = self.0.iter().map(|(name, bytes)| (name, bytes.len()));
        f.debug_map().entries(sizes).finish()
    }
}
