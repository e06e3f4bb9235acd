//! What a unit says of its findings: it explains one, or claims it done. Neither closes it: that does
//! the next evidence, and a claim that evidence speaks against is shown as such.

use domain::{AccountRef, AnswerKind, AuditEvent, RuleId};
use store::{Database, FindingAnswer, FindingsAsked, NewAnswer, StoredAccount, StoredFinding};

use super::CampaignView;
use super::course::under_way;
use super::figures::covered;
use crate::EngineError;
use crate::access::Viewer;
use crate::view::{Board, PAGE, seen};

/// Letters of a reason or explanation, at most.
const WORDS: usize = 2_000;

/// A finding of a campaign, whose account it is, and what its unit says.
#[derive(Debug, Clone)]
pub struct CampaignFinding {
    /// The finding.
    pub stored: StoredFinding,
    /// The account.
    pub account: StoredAccount,
    /// The owner's name, where there is one.
    pub owner: Option<String>,
    /// What the unit says.
    pub answer: Option<FindingAnswer>,
    /// Whether it was claimed done, and later evidence still finds it.
    pub is_refuted: bool,
}

/// A page of them.
#[derive(Debug, Default)]
pub struct FindingList {
    /// At most a page.
    pub rows: Vec<CampaignFinding>,
    /// Where the next page begins, if there is one.
    pub next: Option<(AccountRef, RuleId)>,
}

/// A page of a unit's findings in a campaign. That it was looked at goes on record.
///
/// # Errors
/// When the database cannot be read or the look cannot be recorded.
pub async fn findings(
    db: &Database,
    viewer: &Viewer,
    (asked, after): (&FindingsAsked, Option<&(AccountRef, RuleId)>),
    board: &Board,
    now: i64,
) -> Result<FindingList, EngineError> {
    let newest = board.review.as_ref().map(|review| review.number);
    let after = after.map(|(account, rule)| (account, *rule));
    let mut reader = db.reader().await?;
    let mut found = reader
        .list_campaign_findings(asked, after, PAGE + 1)
        .await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more).map(|last| {
        let finding = &last.stored.finding;
        (finding.account.clone(), finding.rule)
    });
    let mut rows = Vec::with_capacity(found.len());
    for each in found {
        let account = reader.get_account(&each.stored.finding.account).await?;
        let owner = match &account.link.person {
            Some(code) => reader.find_person(code).await?.map(|person| person.name),
            None => None,
        };
        let is_refuted = each.answer.as_ref().is_some_and(|answer| {
            answer.kind == AnswerKind::Claimed && newest.is_some_and(|it| answer.review < it)
        });
        rows.push(CampaignFinding {
            stored: each.stored,
            account,
            owner,
            answer: each.answer,
            is_refuted,
        });
    }
    drop(reader);
    seen(db, viewer, "campaign", asked.unit.as_str(), rows.len(), now).await?;
    Ok(FindingList { rows, next })
}

/// Answers for a finding of a unit.
///
/// # Errors
/// [`EngineError::WordsNeeded`] without words, [`EngineError::NotNow`] when the campaign is not under
/// way, [`EngineError::NoSuchAccount`] when the unit has no such finding open in it.
pub async fn answer(
    db: &Database,
    by: &Viewer,
    (view, unit, board): (&CampaignView, &domain::UnitCode, &Board),
    (account, rule): (&AccountRef, RuleId),
    (kind, said): (AnswerKind, &str),
    now: i64,
) -> Result<(), EngineError> {
    under_way(view)?;
    let said = words(said)?;
    let mut tx = db.begin(&by.actor()).await?;
    let mut reader = tx.reader();
    let unknown = || EngineError::NoSuchAccount {
        system: account.system.to_string(),
        login: account.login.clone(),
    };
    let stored = reader.find_account(account).await?.ok_or_else(unknown)?;
    let findings = reader.list_findings_of_account(account).await?;
    let is_open = findings
        .iter()
        .any(|each| each.finding.rule == rule && each.to_review.is_none());
    let own = covered(unit, &board.tree, &view.participants());
    let is_own = stored.unit.is_some_and(|of| own.contains(&of));
    if !is_own || !is_open || !view.terms.covers(&account.system) {
        return Err(unknown());
    }
    let review = reader.find_latest_review().await?;
    let review = review.ok_or(EngineError::NotNow)?.number;
    let new = NewAnswer {
        campaign: view.campaign.number,
        account,
        rule,
        kind,
        words: &said,
        review,
    };
    tx.answer_finding(&new, now).await?;
    let event = AuditEvent::FindingAnswered {
        campaign: view.campaign.number.0,
        account: account.clone(),
        rule,
        answer: kind.as_str().to_owned(),
        words: said,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Words somebody gives as a reason: there must be some, and not too many.
pub(crate) fn words(typed: &str) -> Result<String, EngineError> {
    let words: String = typed.trim().chars().take(WORDS).collect();
    match words.is_empty() {
        true => Err(EngineError::WordsNeeded),
        false => Ok(words),
    }
}
