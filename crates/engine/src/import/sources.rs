//! The feeds of a review and the digests by which they are recognised.

use std::path::PathBuf;

use connectors::FeedError;
use domain::FeedKind;

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
    /// SHA-256 of the file, lower-case hex.
    pub sha256: Result<String, FeedError>,
}

impl SourceDigest {
    /// The feed without its digest.
    pub fn source(&self) -> Source {
        Source {
            kind: self.kind.clone(),
            path: self.path.clone(),
        }
    }
}

/// Digests the feeds, each on a thread of its own: reading a file once more costs less than
/// reading it as a table.
pub(crate) fn digests(sources: Vec<Source>) -> Vec<SourceDigest> {
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
                    sha256,
                })
            })
            .collect()
    })
}
