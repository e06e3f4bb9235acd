//! What a person decides about a file they have looked at: that it is to be read, or thrown away.

use std::collections::BTreeSet;

use domain::{AuditEvent, FeedKind};
use store::{Database, Tx, UploadState};

use super::UploadPreview;
use crate::EngineError;
use crate::access::Viewer;
use crate::import::standing;
use crate::jobs::REVIEW;

/// What became of a file that was confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmed {
    /// A review with it was asked for.
    Asked(i64),
    /// It waits: a first review needs these too.
    Waits(Vec<Missing>),
}

/// What a first review lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The unit tree.
    Units,
    /// The people.
    Roster,
    /// Any system.
    System,
}

impl Missing {
    /// The key of its name (`feed-<key>`).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Roster => "roster",
            Self::System => "system",
        }
    }
}

/// Confirms a file: from now on it is to be read. Once nothing is missing, a review is asked for.
///
/// # Errors
/// [`EngineError::UploadGone`] when it was decided about meanwhile, [`EngineError::UploadRefused`] when the
/// gate would not believe it as it would be read.
pub async fn confirm(
    db: &Database,
    by: &Viewer,
    number: i64,
    now: i64,
) -> Result<Confirmed, EngineError> {
    let stands: BTreeSet<FeedKind> = standing(db).await?.into_iter().map(|it| it.kind).collect();
    let mut tx = db.begin(&by.actor()).await?;
    let upload = tx.reader().find_upload(number).await?;
    let upload = upload
        .filter(|upload| upload.state == UploadState::Staged)
        .ok_or(EngineError::UploadGone)?;
    if !UploadPreview::from_json(&upload.preview)?.can_be_believed() {
        return Err(EngineError::UploadRefused);
    }
    let waiting = waiting(&mut tx).await?;
    for (other, kind) in &waiting {
        if *kind == upload.kind {
            let moved = (UploadState::Confirmed, UploadState::Discarded);
            tx.move_upload(*other, moved, None).await?;
        }
    }
    let mut ready: Vec<(i64, FeedKind)> = waiting;
    ready.retain(|(_, kind)| *kind != upload.kind);
    ready.push((number, upload.kind));
    let missing = missing(stands.iter().chain(ready.iter().map(|(_, kind)| kind)));
    let job = match missing.is_empty() {
        true => Some(tx.add_job(REVIEW, &by.actor(), now).await?),
        false => None,
    };
    for (each, _) in &ready {
        let from = match *each == number {
            true => UploadState::Staged,
            false => UploadState::Confirmed,
        };
        tx.move_upload(*each, (from, UploadState::Confirmed), job)
            .await?;
    }
    let event = AuditEvent::UploadConfirmed {
        upload: number,
        job,
    };
    tx.commit(event, now).await?;
    Ok(job.map_or_else(|| Confirmed::Waits(missing), Confirmed::Asked))
}

/// Throws a file away; one that waits for others too.
///
/// # Errors
/// [`EngineError::UploadGone`] when it was decided about meanwhile.
pub async fn discard(db: &Database, by: &Viewer, number: i64, now: i64) -> Result<(), EngineError> {
    let mut tx = db.begin(&by.actor()).await?;
    let upload = tx.reader().find_upload(number).await?;
    let from = upload.map(|upload| (upload.state, upload.job));
    let from = match from {
        Some((from @ (UploadState::Staged | UploadState::Confirmed), None)) => from,
        _ => return Err(EngineError::UploadGone),
    };
    tx.move_upload(number, (from, UploadState::Discarded), None)
        .await?;
    tx.commit(AuditEvent::UploadDiscarded { upload: number }, now)
        .await?;
    Ok(())
}

/// Files that were confirmed and go into no review yet.
async fn waiting(tx: &mut Tx) -> Result<Vec<(i64, FeedKind)>, EngineError> {
    let confirmed = tx.reader().list_uploads(UploadState::Confirmed).await?;
    let waiting = confirmed.into_iter().filter(|upload| upload.job.is_none());
    Ok(waiting.map(|upload| (upload.number, upload.kind)).collect())
}

/// What a review lacks that has these.
pub fn missing<'k>(has: impl Iterator<Item = &'k FeedKind>) -> Vec<Missing> {
    let has: Vec<&FeedKind> = has.collect();
    let system = has.iter().any(|kind| matches!(kind, FeedKind::System(_)));
    let there = [
        (Missing::Units, has.contains(&&FeedKind::Units)),
        (Missing::Roster, has.contains(&&FeedKind::Roster)),
        (Missing::System, system),
    ];
    let lacking = there.into_iter().filter(|(_, there)| !there);
    lacking.map(|(missing, _)| missing).collect()
}
