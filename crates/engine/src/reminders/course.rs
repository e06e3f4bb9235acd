//! What people decide of a campaign's reminders: to pause, to go on, to remind now.

use domain::{AuditEvent, CampaignNumber, ReminderMatter, ReminderStage, UnitCode};
use store::Database;

use super::people::People;
use super::wanted::{Course, tree};
use crate::EngineError;
use crate::access::Viewer;
use crate::campaign::{CampaignView, day_of, under_way, words};
use crate::jobs::Workshop;

/// Lets a campaign remind nobody until further notice.
///
/// # Errors
/// [`EngineError::WordsNeeded`] without a reason, [`EngineError::NotNow`] when it is paused or not under way.
pub async fn pause(
    db: &Database,
    by: &Viewer,
    view: &CampaignView,
    reason: &str,
    now: i64,
) -> Result<(), EngineError> {
    under_way(view)?;
    let reason = words(reason)?;
    let campaign = view.campaign.number;
    let mut tx = db.begin(&by.actor()).await?;
    if !tx.pause_reminders(campaign, &reason, now).await? {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::RemindersPaused {
        campaign: campaign.0,
        reason,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Lets a campaign remind again.
///
/// # Errors
/// [`EngineError::NotNow`] when it was not paused.
pub async fn resume(
    db: &Database,
    by: &Viewer,
    campaign: CampaignNumber,
    now: i64,
) -> Result<(), EngineError> {
    let mut tx = db.begin(&by.actor()).await?;
    if !tx.resume_reminders(campaign).await? {
        return Err(EngineError::NotNow);
    }
    let campaign = campaign.0;
    tx.commit(AuditEvent::RemindersResumed { campaign }, now)
        .await?;
    Ok(())
}

/// Reminds units whose report has not come, now and at whatever hour; gives how many letters were written down. Once
/// a day and person: a second time on the same day nothing is added.
///
/// # Errors
/// [`EngineError::NotNow`] when the campaign is not under way, is paused, or none of the units still owes a report.
pub async fn remind_now(
    db: &Database,
    workshop: &Workshop,
    by: &Viewer,
    (view, units): (&CampaignView, &[UnitCode]),
    now: i64,
) -> Result<u64, EngineError> {
    under_way(view)?;
    if workshop.postman().is_none() {
        return Err(EngineError::NoMail);
    }
    let tree = tree(db).await?;
    let mut tx = db.begin(&by.actor()).await?;
    let campaign = view.campaign.number;
    let paused = tx.reader().find_reminder_pause(campaign).await?;
    let course = Course::of(&mut tx.reader(), view.clone()).await?;
    let people = People::load(&mut tx.reader()).await?;
    let stage = ReminderStage::Asked(day_of(now));
    let chosen: Vec<&UnitCode> = course
        .missing()
        .filter(|unit| units.contains(unit))
        .collect();
    if paused.is_some() || chosen.is_empty() {
        return Err(EngineError::NotNow);
    }
    let mut letters = 0;
    for unit in chosen {
        for row in course.rows((unit, ReminderMatter::Report, stage), &people, &tree) {
            letters += u64::from(tx.add_reminder(&row, now).await?);
        }
    }
    if letters == 0 {
        return Ok(0);
    }
    let campaign = campaign.0;
    tx.commit(AuditEvent::RemindersPlanned { campaign, letters }, now)
        .await?;
    super::call(db, workshop, now).await?;
    Ok(letters)
}
