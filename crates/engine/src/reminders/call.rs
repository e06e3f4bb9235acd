//! Asking for the work that sends what is due: by the clock, one piece of work at a time.

use std::sync::Arc;
use std::time::Duration;

use domain::AuditEvent;
use store::Database;

use super::wanted::Course;
use super::{Postman, REMIND, work};
use crate::EngineError;
use crate::jobs::{Workshop, node};

/// How often it is looked whether something is due.
const LOOK: Duration = Duration::from_secs(60);

/// Asks for the work when something is due and nobody has asked; gives its number.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn call(
    db: &Database,
    workshop: &Workshop,
    now: i64,
) -> Result<Option<i64>, EngineError> {
    let Some(postman) = workshop.postman() else {
        return Ok(None);
    };
    if postman.rests_until() > now || !is_due(db, postman, now).await? {
        return Ok(None);
    }
    let by = node(workshop);
    let mut tx = db.begin(&by).await?;
    if tx.reader().find_open_job(REMIND).await?.is_some() {
        return Ok(None);
    }
    let job = tx.add_job(REMIND, &by, now).await?;
    tx.commit(AuditEvent::RemindersDue { job }, now).await?;
    workshop.call();
    Ok(Some(job))
}

/// Looks by the clock, until the task is dropped.
pub async fn keep_calling(db: Database, workshop: Arc<Workshop>, now: fn() -> i64) {
    loop {
        if let Err(fault) = call(&db, &workshop, now()).await {
            tracing::error!(%fault, "it could not be seen whether reminders are due");
        }
        tokio::time::sleep(LOOK).await;
    }
}

async fn is_due(db: &Database, postman: &Postman, now: i64) -> Result<bool, EngineError> {
    let mut reader = db.reader().await?;
    if reader.has_reminder(now).await?
        || reader.count_lapsed_reminders(now - work::LAPSES).await? > 0
    {
        return Ok(true);
    }
    for course in Course::all(&mut reader).await? {
        if !course
            .wanted(&mut reader, &postman.schedule, now)
            .await?
            .is_empty()
        {
            return Ok(true);
        }
    }
    Ok(false)
}
