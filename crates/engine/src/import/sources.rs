//! The feeds of a review and the digests by which they are recognised.

use std::path::{Path, PathBuf};

use connectors::FeedError;
use domain::{FeedKind, Snapshot};

/// A feed to read.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// What it is about.
    pub kind: FeedKind,
    /// Where it is.
    pub path: PathBuf,
}

/// A feed and its SHA-256, or why it has none.
#[derive(Debug)]
pub(crate) struct SourceDigest {
    /// What it is about.
    pub kind: FeedKind,
    /// Where it is.
    pub path: PathBuf,
    /// What it is called in documents and on pages.
    pub shown: String,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: Result<String, FeedError>,
    /// What stands of an earlier review, where no new file was given.
    pub standing: Option<Snapshot>,
}

impl SourceDigest {
    /// A feed of which nothing new came: what was last believed of it stands, with its own day.
    pub fn standing(snapshot: Snapshot) -> Self {
        Self {
            kind: snapshot.kind.clone(),
            path: PathBuf::from(&snapshot.path),
            shown: snapshot.path.clone(),
            sha256: Ok(snapshot.sha256.clone()),
            standing: Some(snapshot),
        }
    }

    /// The feed without its digest.
    pub fn source(&self) -> Source {
        Source {
            kind: self.kind.clone(),
            path: self.path.clone(),
        }
    }
}

/// Digests the feeds, each on a thread of its own: reading a file once more costs less than
/// reading it as a table. Files are called by their path below `under`, or by the whole of it.
pub(crate) fn digests(sources: Vec<Source>, under: Option<&Path>) -> Vec<SourceDigest> {
    std::thread::scope(|scope| {
        let running: Vec<_> = sources
            .iter()
            .map(|source| {
                scope.spawn(|| connectors::digest(&source.path).map(|(sha256, _)| sha256))
            })
            .collect();
        let digests: Vec<_> = running
            .into_iter()
            .map(std::thread::ScopedJoinHandle::join)
            .collect();
        sources
            .iter()
            .zip(digests)
            .filter_map(|(source, digest)| {
                let sha256 = digest.ok()?;
                Some(SourceDigest {
                    kind: source.kind.clone(),
                    path: source.path.clone(),
                    shown: shown(&source.path, under),
                    sha256,
                    standing: None,
                })
            })
            .collect()
    })
}

fn shown(path: &Path, under: Option<&Path>) -> String {
    let below = under.and_then(|under| path.strip_prefix(under).ok());
    below.unwrap_or(path).display().to_string()
}
