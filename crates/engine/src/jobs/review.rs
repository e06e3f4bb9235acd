//! The review over confirmed files, as a job: files are laid out, the ordinary review runs, and the end of the
//! job is part of the change that makes the review visible.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::{AuditEvent, Date, FeedKind, GateVerdict, Moment, RuleId};
use serde::{Deserialize, Serialize};
use store::{Claim, Database, Job, JobState, Tx, Upload, UploadState};

use super::Workshop;
use crate::{EngineError, ReviewOutcome, ReviewRequest};

/// What came of a review that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewResult {
    /// Its number.
    pub review: i64,
    /// Nothing had changed.
    pub unchanged: bool,
    /// Its day.
    pub as_of: Date,
    /// Accounts.
    pub accounts: Option<u64>,
    /// What is wrong with them.
    pub failing: Option<u64>,
    /// New, mended and returned since the last review.
    pub changes: Option<(u64, u64, u64)>,
    /// The sources that were not believed after all.
    pub refused: Vec<String>,
}

/// Why work could not be done, by language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobFault {
    /// What is to be said.
    pub words: BTreeMap<String, String>,
}

/// Does the work.
pub(super) async fn run(
    db: &Database,
    workshop: &Workshop,
    job: &Job,
    claim: &Claim,
    now: i64,
) -> Result<(), EngineError> {
    let place = workshop.place(&format!("job-{}", job.number))?;
    let request = request(db, workshop, job, claim, &place, now).await;
    let done = match request {
        Ok(request) => crate::review(db, &request, workshop.watch().clone()).await,
        Err(fault) => Err(fault),
    };
    let _ = fs::remove_dir_all(&place);
    done.map(|_| ())
}

async fn request(
    db: &Database,
    workshop: &Workshop,
    job: &Job,
    claim: &Claim,
    place: &Path,
    now: i64,
) -> Result<ReviewRequest, EngineError> {
    let uploads = db.reader().await?.list_uploads_of(job.number).await?;
    let mut files = BTreeMap::new();
    let mut mapping = String::new();
    for upload in &uploads {
        files.insert(upload.kind.clone(), lay(db, upload, place).await?);
        mapping.push_str(&upload.mapping);
        mapping.push('\n');
    }
    let today = Moment::Instant(now).date();
    let as_of = uploads.iter().map(|upload| upload.as_of).max();
    let mapping_file = place.join("mapping.toml");
    fs::write(&mapping_file, &mapping).map_err(EngineError::write(&mapping_file))?;
    let units = files.remove(&FeedKind::Units);
    let roster = files.remove(&FeedKind::Roster);
    let sources = files.into_iter().filter_map(|(kind, path)| match kind {
        FeedKind::System(system) => Some((system, path)),
        FeedKind::Units | FeedKind::Roster => None,
    });
    Ok(ReviewRequest {
        units,
        roster,
        sources: sources.collect(),
        standing: true,
        under: Some(place.to_owned()),
        claim: Some(claim.clone()),
        as_of: as_of.unwrap_or(today),
        policy: workshop.policy_file(),
        mapping: (!mapping.trim().is_empty()).then_some(mapping_file),
        out: workshop.documents(),
        language: workshop.language(),
        actor: job.asked_by.clone(),
        now,
    })
}

/// Each file in a folder of its own, under its own name.
async fn lay(db: &Database, upload: &Upload, place: &Path) -> Result<PathBuf, EngineError> {
    let folder = place.join(upload.kind.to_string().replace(['/', ':'], "-"));
    fs::create_dir_all(&folder).map_err(EngineError::write(&folder))?;
    let path = folder.join(&upload.name);
    let file = fs::File::create(&path).map_err(EngineError::write(&path))?;
    db.reader().await?.write_upload(upload.number, file).await?;
    Ok(path)
}

/// Makes sure that the job is still this node's, before the larger half of it begins.
pub(crate) async fn keep(tx: &mut Tx, request: &ReviewRequest) -> Result<(), EngineError> {
    let Some(claim) = &request.claim else {
        return Ok(());
    };
    match tx.keep_job(claim, request.now + super::LEASE).await? {
        true => Ok(()),
        false => Err(EngineError::JobLost),
    }
}

/// Ends the job within the change that makes its review visible.
pub(crate) async fn close(
    tx: &mut Tx,
    request: &ReviewRequest,
    outcome: &ReviewOutcome,
) -> Result<(), EngineError> {
    let Some(claim) = &request.claim else {
        return Ok(());
    };
    let refused = |kind: &FeedKind| {
        let mut feeds = outcome.feeds.iter();
        feeds.any(|feed| feed.kind == *kind && feed.verdict == GateVerdict::Refused)
    };
    let mut not_believed = Vec::new();
    for upload in tx.reader().list_uploads_of(claim.job).await? {
        let to = match refused(&upload.kind) {
            true => {
                not_believed.push(upload.kind.to_string());
                UploadState::Refused
            }
            false => UploadState::Used,
        };
        let moved = (UploadState::Confirmed, to);
        tx.move_upload(upload.number, moved, Some(claim.job))
            .await?;
    }
    let state = match not_believed.is_empty() {
        true => JobState::Done,
        false => JobState::Refused,
    };
    let result = ReviewResult::of(outcome, not_believed);
    let result =
        serde_json::to_string(&result).map_err(|error| EngineError::Worker(error.to_string()))?;
    if !tx.finish_job(claim, state, &result, request.now).await? {
        return Err(EngineError::JobLost);
    }
    let event = AuditEvent::JobEnded {
        job: claim.job,
        state: state.as_str().to_owned(),
    };
    tx.record(&event, request.now).await?;
    Ok(())
}

/// Lets the files of a job that failed wait for a decision again.
pub(super) async fn give_back(tx: &mut Tx, job: i64) -> Result<(), EngineError> {
    for upload in tx.reader().list_uploads_of(job).await? {
        let moved = (UploadState::Confirmed, UploadState::Staged);
        tx.move_upload(upload.number, moved, None).await?;
    }
    Ok(())
}

impl ReviewResult {
    fn of(outcome: &ReviewOutcome, refused: Vec<String>) -> Self {
        let total = outcome.total.as_ref();
        let failing = |total: &crate::Figures| {
            let rules = RuleId::ALL.iter();
            rules.map(|rule| total.of(*rule).fail).sum()
        };
        Self {
            review: outcome.review,
            unchanged: outcome.unchanged,
            as_of: outcome.as_of,
            accounts: total.map(|total| total.all.accounts),
            failing: total.map(failing),
            changes: outcome
                .changes
                .map(|changes| (changes.opened, changes.fixed, changes.reopened)),
            refused,
        }
    }
}
