//! That nothing half is visible in a database, whatever happened to its writers.

use domain::SnapshotId;
use store::{Database, ReviewState};

/// What is visible of a database after a crash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visible {
    /// Snapshots, each with all its rows.
    pub snapshots: usize,
    /// Reviews that came to their end, each with all its documents.
    pub finished: usize,
}

/// Counts what is visible, and reads all of it.
///
/// # Panics
/// When a snapshot lacks rows, a finished review lacks documents or has unreadable ones,
/// more than one review is running, or the record is not whole.
pub async fn visible(db: &Database, documents: usize) -> Visible {
    db.verify_record(None).await.expect("the record is whole");
    let mut reader = db.reader().await.expect("the database can be read");
    let mut snapshots = 0;
    while let Ok(snapshot) = reader.get_snapshot(SnapshotId(snapshots + 1)).await {
        let mut rows = 0;
        let mut chunks = reader.chunks(snapshot.id).await.expect("chunks");
        while let Some(chunk) = chunks.next().await.expect("a whole chunk") {
            rows += u64::from(chunk.rows);
        }
        assert_eq!(rows, snapshot.rows, "half of {}", snapshot.kind);
        snapshots += 1;
    }
    let reviews = reader.list_reviews(None, u32::MAX).await.expect("reviews");
    let in_state = |state| reviews.iter().filter(move |review| review.state == state);
    assert!(in_state(ReviewState::Running).count() <= 1, "{reviews:?}");
    for review in in_state(ReviewState::Finished) {
        let kept = reader
            .list_artefacts(review.number)
            .await
            .expect("documents");
        assert_eq!(kept.len(), documents, "documents of {}", review.number);
        for document in kept {
            reader
                .write_artefact(review.number, &document.name, std::io::sink())
                .await
                .expect("a whole document");
        }
    }
    Visible {
        snapshots: usize::try_from(snapshots).expect("a count"),
        finished: in_state(ReviewState::Finished).count(),
    }
}
