//! Cases for a human: whose account is it. Decided once, remembered from then on.

use domain::{AccountRef, Actor, AuditEvent, MatchDecision, Person, PersonCode};
use serde::Serialize;
use store::{Database, StoredAccount};

use crate::EngineError;

/// An account two people could own, or whose evidence is weak or contradicts itself.
#[derive(Debug, Clone, Serialize)]
pub struct Case {
    /// The account.
    pub account: AccountRef,
    /// The unit it counts for.
    pub unit: Option<String>,
    /// What speaks for and against the first candidate.
    pub evidence: Vec<&'static str>,
    /// Who it could be, best first.
    pub candidates: Vec<Candidate>,
}

/// Someone an account could belong to.
#[derive(Debug, Clone, Serialize)]
pub struct Candidate {
    /// Personnel code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Unit code.
    pub unit: Option<String>,
    /// Position as printed.
    pub position: Option<String>,
    /// Employment status.
    pub status: &'static str,
}

/// Up to `limit` open cases after an account, by system and login.
///
/// # Errors
/// When the database cannot be read.
pub async fn cases(
    db: &Database,
    after: Option<&AccountRef>,
    limit: u32,
) -> Result<Vec<Case>, EngineError> {
    let mut reader = db.reader().await?;
    let mut cases = Vec::new();
    for account in reader.list_cases(after, limit).await? {
        let mut candidates = Vec::new();
        for code in &account.link.candidates {
            candidates.extend(reader.find_person(code).await?.map(candidate));
        }
        cases.push(case(account, candidates));
    }
    Ok(cases)
}

fn case(account: StoredAccount, candidates: Vec<Candidate>) -> Case {
    Case {
        unit: account.unit.map(|unit| unit.to_string()),
        evidence: account
            .link
            .evidence
            .iter()
            .map(|each| each.as_str())
            .collect(),
        account: account.account,
        candidates,
    }
}

fn candidate(person: Person) -> Candidate {
    Candidate {
        code: person.code.to_string(),
        name: person.name,
        unit: person.unit.map(|unit| unit.to_string()),
        position: person.position,
        status: person.status.as_str(),
    }
}

/// Says whose account it is (`None`: nobody's on the roster). In force from the next review.
///
/// # Errors
/// [`EngineError::NoSuchAccount`], [`EngineError::NoSuchPerson`], or the database's refusal.
pub async fn decide(
    db: &Database,
    actor: &Actor,
    account: AccountRef,
    person: Option<PersonCode>,
    reason: String,
    now: i64,
) -> Result<(), EngineError> {
    let mut tx = db.begin(actor).await?;
    if tx.reader().find_account(&account).await?.is_none() {
        return Err(no_such_account(&account));
    }
    if let Some(code) = &person {
        let known = tx.reader().find_person(code).await?;
        known.ok_or_else(|| EngineError::NoSuchPerson(code.to_string()))?;
    }
    tx.decide_match(&MatchDecision {
        account: account.clone(),
        person: person.clone(),
        decided_by: actor.clone(),
        decided_at: now,
        reason: reason.clone(),
    })
    .await?;
    tx.commit(
        AuditEvent::MatchDecided {
            account,
            person,
            reason,
        },
        now,
    )
    .await?;
    Ok(())
}

/// Takes a decision back.
///
/// # Errors
/// [`EngineError::NoDecision`] when none stands, or the database's refusal.
pub async fn forget(
    db: &Database,
    actor: &Actor,
    account: AccountRef,
    now: i64,
) -> Result<(), EngineError> {
    let mut tx = db.begin(actor).await?;
    if !tx.forget_match(&account, actor, now).await? {
        return Err(EngineError::NoDecision {
            system: account.system.to_string(),
            login: account.login,
        });
    }
    tx.commit(AuditEvent::MatchForgotten { account }, now)
        .await?;
    Ok(())
}

fn no_such_account(account: &AccountRef) -> EngineError {
    EngineError::NoSuchAccount {
        system: account.system.to_string(),
        login: account.login.clone(),
    }
}
