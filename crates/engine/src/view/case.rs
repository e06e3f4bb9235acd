//! A case laid out for whoever decides: the account on one side, each candidate on the other, and of everything
//! both sides say whether it agrees.

use domain::{AccountRef, MatchDecision, Observation, Person, PersonCode};
use store::{Database, Reader, StoredAccount};

use super::UnitTree;
use super::account::source;
use super::compared::{Compared, compare};
use super::findings::seen;
use crate::EngineError;
use crate::access::{Action, Scope, Viewer};
use crate::cases::Choice;

/// Cases of one page.
pub const CASES: usize = 25;

/// Cases asked for at a time while those in scope are sought.
const AT_ONCE: u32 = 200;

/// A case on the list.
#[derive(Debug)]
pub struct CaseLine {
    /// The account.
    pub account: StoredAccount,
    /// The names of the candidates.
    pub candidates: Vec<String>,
}

/// A page of cases.
#[derive(Debug, Default)]
pub struct CasePage {
    /// Those that are open.
    pub open: Vec<CaseLine>,
    /// After which the next page begins, if there is one.
    pub next: Option<AccountRef>,
    /// Decisions in force from the next review on, the newest first.
    pub decided: Vec<MatchDecision>,
}

/// A case.
#[derive(Debug)]
pub struct CaseView {
    /// The account.
    pub account: StoredAccount,
    /// What its source prints.
    pub row: Option<Observation>,
    /// Who it could be, best first.
    pub candidates: Vec<CaseCandidate>,
    /// What was decided, in force from the next review.
    pub decision: Option<MatchDecision>,
}

/// Someone it could be.
#[derive(Debug)]
pub struct CaseCandidate {
    /// Who.
    pub person: Person,
    /// What both sides say.
    pub compared: Vec<Compared>,
}

/// The open cases a viewer may decide, after an account.
///
/// # Errors
/// When the database cannot be read.
pub async fn list_cases(
    db: &Database,
    scope: &Scope,
    tree: &UnitTree,
    after: Option<AccountRef>,
) -> Result<CasePage, EngineError> {
    let mut reader = db.reader().await?;
    let mut decided = reader.all_decisions().await?;
    decided.sort_by_key(|decision| std::cmp::Reverse(decision.decided_at));
    let mut page = CasePage::default();
    let mut after = after;
    'all: loop {
        let some = reader.list_cases(after.as_ref(), AT_ONCE).await?;
        let last = some.len() < AT_ONCE as usize;
        for account in some {
            let is_decided = decided.iter().any(|it| it.account == account.account);
            if is_decided || !scope.reaches(account.unit.as_ref(), tree) {
                after = Some(account.account);
                continue;
            }
            if page.open.len() == CASES {
                page.next = page.open.last().map(|line| line.account.account.clone());
                break 'all;
            }
            after = Some(account.account.clone());
            page.open.push(line(&mut reader, account).await?);
        }
        if last {
            break;
        }
    }
    for decision in decided {
        let account = reader.find_account(&decision.account).await?;
        // What the newest review has taken in is no longer for the next one.
        let waits = account.is_some_and(|account| {
            account.link.tier != domain::MatchTier::Decided
                && scope.reaches(account.unit.as_ref(), tree)
        });
        if waits && page.decided.len() < CASES {
            page.decided.push(decision);
        }
    }
    Ok(page)
}

async fn line(reader: &mut Reader<'_>, account: StoredAccount) -> Result<CaseLine, EngineError> {
    let mut candidates = Vec::new();
    for code in &account.link.candidates {
        candidates.extend(reader.find_person(code).await?.map(|person| person.name));
    }
    Ok(CaseLine {
        account,
        candidates,
    })
}

/// A case; an account that is none any more too, so that a decision can be taken back.
///
/// # Errors
/// When the database cannot be read.
pub async fn case(
    db: &Database,
    of: &AccountRef,
    tree: &UnitTree,
) -> Result<Option<CaseView>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(account) = reader.find_account(of).await? else {
        return Ok(None);
    };
    let row = source(&mut reader, &account)
        .await?
        .and_then(|(_, row)| row);
    let mut codes = account.link.candidates.clone();
    codes.extend(account.link.person.clone());
    codes.dedup();
    let mut candidates = Vec::new();
    for code in &codes {
        if let Some(person) = reader.find_person(code).await? {
            let compared = compare(&account, row.as_ref(), &person, tree);
            candidates.push(CaseCandidate { person, compared });
        }
    }
    let decision = reader.find_decision(of).await?;
    Ok(Some(CaseView {
        account,
        row,
        candidates,
        decision,
    }))
}

/// Puts on record that a case was looked at: it shows what is known of people.
///
/// # Errors
/// When it cannot be written.
pub async fn case_seen(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    now: i64,
) -> Result<(), EngineError> {
    let shown = format!("{}/{}", of.system, of.login);
    seen(db, by, "case", &shown, 1, now).await
}

/// Decides a case. Nobody decides about an account that could be their own.
///
/// # Errors
/// [`EngineError::OwnCase`], [`EngineError::OutOfScope`], and as [`crate::decide`].
pub async fn decide_case(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    choice: Choice,
    reason: String,
    (tree, now): (&UnitTree, i64),
) -> Result<(), EngineError> {
    may_decide(db, by, of, tree, chosen(&choice)).await?;
    crate::decide(db, &by.actor(), of.clone(), choice, reason, now).await
}

/// Takes a decision back.
///
/// # Errors
/// As [`decide_case`], and as [`crate::forget`].
pub async fn undo_case(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    (tree, now): (&UnitTree, i64),
) -> Result<(), EngineError> {
    may_decide(db, by, of, tree, None).await?;
    crate::forget(db, &by.actor(), of.clone(), now).await
}

fn chosen(choice: &Choice) -> Option<&PersonCode> {
    match choice {
        Choice::Person(code) => Some(code),
        Choice::Nobody | Choice::Shared(_) => None,
    }
}

async fn may_decide(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    tree: &UnitTree,
    chosen: Option<&PersonCode>,
) -> Result<(), EngineError> {
    let mut reader = db.reader().await?;
    let found = reader.find_account(of).await?;
    let account = found.ok_or(EngineError::OutOfScope)?;
    let scope = by.scope(Action::DecideCases);
    if !scope.reaches(account.unit.as_ref(), tree) {
        return Err(EngineError::OutOfScope);
    }
    let decision = reader.find_decision(of).await?;
    let decided = decision.and_then(|decision| decision.person);
    let own = by.user.person.as_ref();
    let named = own.is_some() && [decided.as_ref(), chosen].contains(&own);
    match named || by.could_own(&account.link) {
        true => Err(EngineError::OwnCase),
        false => Ok(()),
    }
}
