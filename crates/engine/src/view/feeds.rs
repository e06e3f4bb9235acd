//! What was read from each source in the last review, and whether it was believed.

use domain::Snapshot;
use store::Database;

use super::Board;
use crate::EngineError;

/// A source in the last review.
#[derive(Debug)]
pub struct FeedView {
    /// The copy that was read, with the verdict of that review.
    pub snapshot: Snapshot,
}

/// The sources of a board's review, by kind.
///
/// # Errors
/// When the database cannot be read.
pub async fn feeds(db: &Database, board: &Board) -> Result<Vec<FeedView>, EngineError> {
    let Some(review) = &board.review else {
        return Ok(Vec::new());
    };
    let snapshots = db.reader().await?.list_snapshots(review.number).await?;
    Ok(snapshots
        .into_iter()
        .map(|snapshot| FeedView { snapshot })
        .collect())
}
