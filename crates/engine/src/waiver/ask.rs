//! Asking for an exception: for what is found today, with a reason, no longer than the policy allows.

use domain::{AccountRef, AuditEvent, Date, Moment, RuleId, Waiver, WaiverNumber, WaiverState};
use policy::WaiverLimits;
use store::{Database, NewWaiver, StoredAccount};

use super::effect::{Effect, RuleEffect, of_rules, open};
use crate::EngineError;
use crate::access::Viewer;
use crate::campaign::words;
use crate::jobs::Workshop;

/// What somebody asks for.
#[derive(Debug, Clone)]
pub struct Asking {
    /// Which rules are to be lifted.
    pub rules: Vec<RuleId>,
    /// The last day.
    pub until: Option<Date>,
    /// Why.
    pub reason: String,
}

/// What somebody who asks has before them.
#[derive(Debug)]
pub struct Grounds {
    /// The account.
    pub account: StoredAccount,
    /// What may be lifted: violations, and what is excepted already and may be asked for anew.
    pub rules: Vec<RuleEffect>,
    /// The last day for each of them, and for none in particular.
    pub latest: Vec<(RuleId, Date)>,
    /// What was asked for before, newest first.
    pub earlier: Vec<Waiver>,
}

/// Why a waiver is not asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAsked {
    /// No rule was chosen, or one that nothing is wrong with.
    Rules,
    /// The last day is past or none.
    Day,
    /// The last day is later than the policy allows: this one is the latest.
    TooLong(Date),
    /// No reason.
    Reason,
    /// One for such a rule waits already.
    Waits(WaiverNumber),
}

/// What may be asked for an account; `None` when no review has seen it.
///
/// # Errors
/// When the database or the policy cannot be read.
pub async fn grounds(
    db: &Database,
    workshop: &Workshop,
    of: &AccountRef,
    now: i64,
) -> Result<Option<Grounds>, EngineError> {
    let limits = workshop.policy()?.waiver;
    let today = Moment::Instant(now).date();
    let mut reader = db.reader().await?;
    let Some(account) = reader.find_account(of).await? else {
        return Ok(None);
    };
    let found = open(&mut reader, of).await?;
    let all: Vec<RuleId> = found.iter().map(|open| open.finding.rule).collect();
    let mut rules = of_rules(&found, &all);
    rules.retain(|rule| matches!(rule.effect, Effect::Lifts | Effect::Stays));
    let earlier = reader.list_waivers_of_account(of).await?;
    let latest = |rule: &RuleEffect| {
        let day = latest(&limits, &[rule.rule], today, &earlier);
        (rule.rule, day)
    };
    Ok(Some(Grounds {
        account,
        latest: rules.iter().map(latest).collect(),
        rules,
        earlier,
    }))
}

/// Asks for an exception.
///
/// # Errors
/// [`EngineError::NoSuchAccount`], or when it cannot be written; what is not asked is no error.
pub async fn ask(
    db: &Database,
    workshop: &Workshop,
    by: &Viewer,
    of: &AccountRef,
    asking: &Asking,
    now: i64,
) -> Result<Result<WaiverNumber, NotAsked>, EngineError> {
    let Some(grounds) = grounds(db, workshop, of, now).await? else {
        return Err(EngineError::NoSuchAccount {
            system: of.system.to_string(),
            login: of.login.clone(),
        });
    };
    let known = |rule: &RuleId| grounds.rules.iter().any(|known| known.rule == *rule);
    let mut rules = asking.rules.clone();
    rules.sort_unstable();
    rules.dedup();
    if rules.is_empty() || !rules.iter().all(known) {
        return Ok(Err(NotAsked::Rules));
    }
    let today = Moment::Instant(now).date();
    let Some(until) = asking.until.filter(|until| *until >= today) else {
        return Ok(Err(NotAsked::Day));
    };
    let latest = latest(&workshop.policy()?.waiver, &rules, today, &grounds.earlier);
    if until > latest {
        return Ok(Err(NotAsked::TooLong(latest)));
    }
    let Ok(reason) = words(&asking.reason) else {
        return Ok(Err(NotAsked::Reason));
    };
    let mut tx = db.begin(&by.actor()).await?;
    let earlier = tx.reader().list_waivers_of_account(of).await?;
    let waits = earlier.iter().find(|waiver| {
        let same = waiver.rules.iter().any(|rule| rules.contains(rule));
        waiver.state == WaiverState::Asked && same
    });
    if let Some(waits) = waits {
        return Ok(Err(NotAsked::Waits(waits.number)));
    }
    let new = NewWaiver {
        account: of,
        rules: &rules,
        until,
        reason: &reason,
    };
    let number = tx.ask_waiver(&new, now).await?;
    let event = AuditEvent::WaiverAsked {
        waiver: number.0,
        account: of.clone(),
        rules,
        until,
        reason,
    };
    tx.commit(event, now).await?;
    Ok(Ok(number))
}

/// The last day a waiver that begins on `from` may count on, given what was approved before.
pub(super) fn latest(
    limits: &WaiverLimits,
    rules: &[RuleId],
    from: Date,
    earlier: &[Waiver],
) -> Date {
    limits.last_day(rules, from, |rule| {
        let began = earlier.iter().filter(|waiver| waiver.rules.contains(&rule));
        // One that was taken back had counted too; one that was refused never did.
        began
            .filter(|waiver| waiver.state != WaiverState::Refused)
            .filter_map(|waiver| waiver.decision.as_ref())
            .map(|decision| decision.from)
            .min()
    })
}
