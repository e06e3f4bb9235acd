//! How one feed would be read, before anything is believed: nothing is kept.

use std::ops::ControlFlow;
use std::path::Path;

use connectors::{Feed, FeedSummary, IdentityKey, Layout, Limits, Mapping, ReadOptions};
use domain::{Date, FeedKind};

use crate::EngineError;

/// What was decided about a feed, and what was counted.
#[derive(Debug)]
pub struct FeedPreview {
    /// Format, encoding, heading row, columns.
    pub layout: Layout,
    /// Rows read, rows not usable.
    pub summary: FeedSummary,
}

/// Reads a feed to its end and keeps nothing of it.
///
/// # Errors
/// When the file cannot be read as a table, or the mapping is not understood.
pub fn preview(
    path: &Path,
    kind: &FeedKind,
    as_of: Date,
    mapping: Option<&Path>,
) -> Result<FeedPreview, EngineError> {
    let mapping = match mapping {
        Some(path) => Some(Mapping::parse(
            &std::fs::read_to_string(path).map_err(EngineError::read(path))?,
        )?),
        None => None,
    };
    read_through(path, kind, as_of, mapping.as_ref())
}

/// The same by a mapping at hand.
pub(crate) fn read_through(
    path: &Path,
    kind: &FeedKind,
    as_of: Date,
    mapping: Option<&Mapping>,
) -> Result<FeedPreview, EngineError> {
    // The hashes are thrown away, so any key will do.
    let identity_key = IdentityKey::new([0; 32]);
    let options = ReadOptions {
        as_of,
        identity_key: &identity_key,
        mapping,
        limits: Limits::default(),
    };
    let mut feed = Feed::open(path, kind, &options)?;
    let summary = match kind {
        FeedKind::Units => feed.read_units(&mut |_| ControlFlow::Continue(()))?,
        FeedKind::Roster => feed.read_roster(&mut |_| ControlFlow::Continue(()))?,
        FeedKind::System(_) => feed.read_accounts(&mut |_| ControlFlow::Continue(()))?,
    };
    Ok(FeedPreview {
        layout: feed.layout(),
        summary,
    })
}
