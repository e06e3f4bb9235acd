//! Approving, refusing and taking back. Nobody decides about what they asked for, nor about an account that
//! could be their own.

use domain::{Actor, AuditEvent, Login, Moment, Waiver, WaiverDecision, WaiverNumber, WaiverState};
use store::{Database, Tx};

use super::ask::latest;
use crate::EngineError;
use crate::access::{Action, Viewer};
use crate::campaign::words;
use crate::jobs::Workshop;
use crate::view::UnitTree;

/// Approves one: it counts from today to its last day.
///
/// # Errors
/// [`EngineError::OwnWaiver`], [`EngineError::OwnCase`], [`EngineError::NotNow`] when it no longer waits or
/// its last day is past, [`EngineError::WaiverTooLong`] when the policy allows less by now.
pub async fn approve(
    db: &Database,
    workshop: &Workshop,
    by: &Viewer,
    number: WaiverNumber,
    said: &str,
    now: i64,
) -> Result<(), EngineError> {
    let limits = workshop.policy()?.waiver;
    let today = Moment::Instant(now).date();
    let mut tx = db.begin(&by.actor()).await?;
    let waiver = judged(&mut tx, by, number).await?;
    if waiver.until < today {
        return Err(EngineError::NotNow);
    }
    let earlier = tx.reader().list_waivers_of_account(&waiver.account).await?;
    let latest = latest(&limits, &waiver.rules, today, &earlier);
    if waiver.until > latest {
        return Err(EngineError::WaiverTooLong(latest));
    }
    // Nobody need say why they agree to a reason that was given.
    let said = words(said).unwrap_or_default();
    decide(tx, by, number, (WaiverState::Approved, said), now).await
}

/// Refuses one, with a reason.
///
/// # Errors
/// As [`approve`]; [`EngineError::WordsNeeded`] without a reason.
pub async fn refuse(
    db: &Database,
    by: &Viewer,
    number: WaiverNumber,
    said: &str,
    now: i64,
) -> Result<(), EngineError> {
    let said = words(said)?;
    let mut tx = db.begin(&by.actor()).await?;
    judged(&mut tx, by, number).await?;
    decide(tx, by, number, (WaiverState::Refused, said), now).await
}

/// Takes one back, with a reason: whoever asked, or whoever may decide about it. From the next review on
/// it counts no more.
///
/// # Errors
/// [`EngineError::OutOfScope`] for anybody else, [`EngineError::NotNow`] when there is nothing to take back,
/// [`EngineError::WordsNeeded`] without a reason.
pub async fn withdraw(
    db: &Database,
    by: &Viewer,
    number: WaiverNumber,
    said: &str,
    (tree, now): (&UnitTree, i64),
) -> Result<(), EngineError> {
    let reason = words(said)?;
    let mut tx = db.begin(&by.actor()).await?;
    let waiver = tx.reader().find_waiver(number).await?;
    let waiver = waiver.ok_or(EngineError::OutOfScope)?;
    let account = tx.reader().get_account(&waiver.account).await?;
    let judges = by.scope(Action::JudgeWaivers);
    if waiver.asked_by != by.actor() && !judges.reaches(account.unit.as_ref(), tree) {
        return Err(EngineError::OutOfScope);
    }
    let today = Moment::Instant(now).date();
    if waiver.is_over(today) || !tx.withdraw_waiver(number, &reason, now).await? {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::WaiverWithdrawn {
        waiver: number.0,
        reason,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// A waiver somebody may decide about.
async fn judged(tx: &mut Tx, by: &Viewer, number: WaiverNumber) -> Result<Waiver, EngineError> {
    let mut reader = tx.reader();
    let waiver = reader.find_waiver(number).await?;
    let waiver = waiver.ok_or(EngineError::OutOfScope)?;
    if waiver.state != WaiverState::Asked {
        return Err(EngineError::NotNow);
    }
    // Two names of one person are one person.
    let asker = match user_of(&waiver.asked_by) {
        Some(login) => reader.find_user(&login).await?,
        None => None,
    };
    let person = asker.and_then(|user| user.person);
    let same = person.is_some() && person == by.user.person;
    if waiver.asked_by == by.actor() || same {
        return Err(EngineError::OwnWaiver);
    }
    let account = reader.get_account(&waiver.account).await?;
    match by.could_own(&account.link) {
        true => Err(EngineError::OwnCase),
        false => Ok(waiver),
    }
}

async fn decide(
    mut tx: Tx,
    by: &Viewer,
    number: WaiverNumber,
    (state, said): (WaiverState, String),
    now: i64,
) -> Result<(), EngineError> {
    let decision = WaiverDecision {
        by: by.actor(),
        name: by.user.name.clone(),
        at: now,
        from: Moment::Instant(now).date(),
        words: said,
    };
    if !tx.decide_waiver(number, state, &decision).await? {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::WaiverDecided {
        waiver: number.0,
        decision: state.as_str().to_owned(),
        reason: decision.words,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// The login of whoever came by the pages.
pub(super) fn user_of(actor: &Actor) -> Option<Login> {
    Login::new(actor.name()).filter(|login| Actor::user(login) == *actor)
}
