//! What changed between two reviews.

use store::{Change, Database, Review, ReviewNumber};

use crate::EngineError;

/// Two reviews and what changed from one to the other, by system, login and rule.
#[derive(Debug, Clone)]
pub struct ReviewDiff {
    /// The earlier review.
    pub from: Review,
    /// The later one.
    pub to: Review,
    /// Each finding that began, came back, ended or says something else.
    pub changes: Vec<Change>,
}

/// Compares two reviews; the last two when none are named.
///
/// # Errors
/// [`EngineError::TooFewReviews`] when there are not two, or the database's refusal.
pub async fn diff(db: &Database, between: Option<(i64, i64)>) -> Result<ReviewDiff, EngineError> {
    let mut reader = db.reader().await?;
    let (from, to) = match between {
        Some((from, to)) => (
            reader.get_review(ReviewNumber(from)).await?,
            reader.get_review(ReviewNumber(to)).await?,
        ),
        None => {
            let mut last = reader.list_reviews(None, 2).await?.into_iter();
            match (last.next(), last.next()) {
                (Some(to), Some(from)) => (from, to),
                (only, _) => return Err(EngineError::TooFewReviews(usize::from(only.is_some()))),
            }
        }
    };
    let mut changes = Vec::new();
    reader
        .each_change(from.number, to.number, |change| {
            changes.push(change);
            Ok::<(), EngineError>(())
        })
        .await?;
    Ok(ReviewDiff { from, to, changes })
}
