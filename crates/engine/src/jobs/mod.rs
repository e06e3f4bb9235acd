//! Work that outlives the request that asked for it: durable in the database, done by one node at a time,
//! gone on with after a crash.
//!
//! A node *claims* work for a while (`LEASE`). What it does becomes visible in one change, and the end of the
//! work is part of that change: a node that was thought dead and is not cannot commit, because the work is
//! no longer its own. There is one writer at a time on both engines, so no two nodes claim the same.

mod review;
mod watch;
mod workshop;

use domain::{Actor, AuditEvent};
use store::{Claim, Database, Job, JobState};
use text::{Catalog, Language};

pub use review::{JobFault, ReviewResult};
pub(crate) use review::{close, keep};
pub use store::{Job as JobRow, JobState as State};
pub use watch::Seen;
pub use workshop::Workshop;

use crate::EngineError;
use crate::reminders::{REMIND, work};

/// A review over confirmed files.
pub(crate) const REVIEW: &str = "review";

/// For how long a node holds its work, in microseconds: longer than a review of a nation takes.
pub(crate) const LEASE: i64 = 10 * 60 * 1_000_000;

/// Work that was begun so often and never came to its end is given up.
const MOST_TRIES: i64 = 5;

/// Does the oldest work that nobody does; gives its number, or `None` when there is none.
///
/// # Errors
/// When the database cannot be read or written. Work that fails is no error: why stands beside it.
pub async fn run_next(
    db: &Database,
    workshop: &Workshop,
    now: fn() -> i64,
) -> Result<Option<i64>, EngineError> {
    if !db.reader().await?.has_work(workshop.owner(), now()).await? {
        return Ok(None);
    }
    let mut tx = db.begin(&node(workshop)).await?;
    let until = now() + LEASE;
    let Some(job) = tx.claim_job(workshop.owner(), now(), until).await? else {
        return Ok(None);
    };
    let claim = Claim {
        job: job.number,
        owner: workshop.owner().to_owned(),
    };
    let event = AuditEvent::JobStarted {
        job: job.number,
        node: claim.owner.clone(),
        tries: job.tries,
    };
    tx.commit(event, now()).await?;
    workshop.watch().begin(job.number);
    let done = match job.tries > MOST_TRIES {
        true => Err(EngineError::GivenUp(MOST_TRIES)),
        false if job.kind == REMIND => work::run(db, workshop, &job, &claim, now).await,
        false => review::run(db, workshop, &job, &claim, now()).await,
    };
    workshop.watch().end();
    match done {
        Ok(()) => {}
        // Another node goes on with it, and tells what becomes of it.
        Err(EngineError::JobLost) => tracing::warn!(job = job.number, "taken over"),
        Err(fault) => fail(db, workshop, &claim, &fault, now()).await?,
    }
    Ok(Some(job.number))
}

/// Does work as it comes, until the task is dropped. Faults of the database are logged, and it is tried
/// again.
pub async fn work(db: Database, workshop: std::sync::Arc<Workshop>, now: fn() -> i64) {
    loop {
        match run_next(&db, &workshop, now).await {
            Ok(Some(_)) => {}
            Ok(None) => workshop.wait().await,
            Err(fault) => {
                tracing::error!(%fault, "work could not be done");
                workshop.wait().await;
            }
        }
    }
}

/// Some work.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &Database, number: i64) -> Result<Option<Job>, EngineError> {
    Ok(db.reader().await?.find_job(number).await?)
}

/// The newest work.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &Database, limit: u32) -> Result<Vec<Job>, EngineError> {
    Ok(db.reader().await?.list_jobs(limit).await?)
}

/// What came of a review that was asked for, as it stands beside the work.
#[must_use]
pub fn result(outcome: &str) -> Option<ReviewResult> {
    serde_json::from_str(outcome).ok()
}

/// Why work could not be done, as it stands beside the work.
#[must_use]
pub fn fault(outcome: &str) -> Option<JobFault> {
    serde_json::from_str(outcome).ok()
}

/// As whom a node takes work upon itself; the work itself is done in the name of whoever asked for it.
pub(crate) fn node(workshop: &Workshop) -> Actor {
    Actor::operator(&format!("node-{}", workshop.owner()))
}

/// Puts down why work could not be done. The files that were to go into it wait for a decision again.
async fn fail(
    db: &Database,
    workshop: &Workshop,
    claim: &Claim,
    fault: &EngineError,
    now: i64,
) -> Result<(), EngineError> {
    tracing::warn!(job = claim.job, %fault, "work failed");
    let said = Language::ALL.iter().map(|language| {
        let words = crate::words::error(fault, Catalog::of(*language));
        (language.as_str().to_owned(), words)
    });
    let outcome = JobFault {
        words: said.collect(),
    };
    let mut tx = db.begin(&node(workshop)).await?;
    review::give_back(&mut tx, claim.job).await?;
    let outcome =
        serde_json::to_string(&outcome).map_err(|error| EngineError::Worker(error.to_string()))?;
    if tx
        .finish_job(claim, JobState::Failed, &outcome, now)
        .await?
    {
        let event = AuditEvent::JobEnded {
            job: claim.job,
            state: JobState::Failed.as_str().to_owned(),
        };
        tx.commit(event, now).await?;
    }
    Ok(())
}
