//! Cases for a human: whose account is it. Decided once, remembered from then on.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    AccountKind, AccountRef, Actor, AuditEvent, MatchDecision, Observation, Person, PersonCode,
    SnapshotId, UnitCode,
};
use serde::Serialize;
use store::{Database, Reader, StoredAccount, chunk};

use crate::EngineError;

/// An account two people could own, or whose evidence is weak or contradicts itself.
#[derive(Debug, Clone, Serialize)]
pub struct Case {
    /// The account.
    pub account: AccountRef,
    /// The name its source prints, from the snapshot it was read from.
    pub name: Option<String>,
    /// The unit it counts for.
    pub unit: Option<String>,
    /// The name of that unit, or what the source prints where the tree knows none.
    pub unit_name: Option<String>,
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
    /// Name of that unit.
    pub unit_name: Option<String>,
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
    let accounts = reader.list_cases(after, limit).await?;
    let mut printed = printed(&mut reader, &accounts).await?;
    let mut cases = Vec::new();
    for account in accounts {
        let mut candidates = Vec::new();
        for code in &account.link.candidates {
            if let Some(person) = reader.find_person(code).await? {
                let unit_name = unit_name(&mut reader, person.unit.as_ref()).await?;
                candidates.push(candidate(person, unit_name));
            }
        }
        let (name, unit) = printed
            .remove(&(account.snapshot.0, account.line))
            .unwrap_or_default();
        let unit = unit_name(&mut reader, account.unit.as_ref())
            .await?
            .or(unit);
        cases.push(case(account, (name, unit), candidates));
    }
    Ok(cases)
}

/// Name and unit as printed, by snapshot and line.
type Printed = BTreeMap<(i64, u32), (Option<String>, Option<String>)>;

/// What the sources print of these accounts: each snapshot is gone through once, up to the
/// last line that is wanted.
async fn printed(
    reader: &mut Reader<'_>,
    accounts: &[StoredAccount],
) -> Result<Printed, EngineError> {
    let mut wanted: BTreeMap<SnapshotId, BTreeSet<u32>> = BTreeMap::new();
    for account in accounts {
        wanted
            .entry(account.snapshot)
            .or_default()
            .insert(account.line);
    }
    let mut printed = Printed::new();
    for (snapshot, mut lines) in wanted {
        let mut chunks = reader.chunks(snapshot).await?;
        while let Some(chunk) = chunks.next().await? {
            let rows = chunk::decode::<Observation>(&chunk)
                .map_err(|error| EngineError::Worker(error.to_string()))?;
            for row in rows {
                if lines.remove(&row.line) {
                    printed.insert((snapshot.0, row.line), (row.name, row.unit));
                }
            }
            if lines.is_empty() {
                break;
            }
        }
    }
    Ok(printed)
}

async fn unit_name(
    reader: &mut Reader<'_>,
    unit: Option<&UnitCode>,
) -> Result<Option<String>, EngineError> {
    let Some(code) = unit else { return Ok(None) };
    Ok(reader.find_unit(code).await?.map(|unit| unit.name))
}

fn case(
    account: StoredAccount,
    (name, unit_name): (Option<String>, Option<String>),
    candidates: Vec<Candidate>,
) -> Case {
    Case {
        name,
        unit: account.unit.map(|unit| unit.to_string()),
        unit_name,
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

fn candidate(person: Person, unit_name: Option<String>) -> Candidate {
    Candidate {
        code: person.code.to_string(),
        name: person.name,
        unit: person.unit.map(|unit| unit.to_string()),
        unit_name,
        position: person.position,
        status: person.status.as_str(),
    }
}

/// What somebody says about whose account it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// This person's.
    Person(PersonCode),
    /// Nobody's on the roster.
    Nobody,
    /// No person's at all, but of this kind.
    Shared(AccountKind),
}

/// Says whose account it is. In force from the next review.
///
/// # Errors
/// [`EngineError::NoSuchAccount`], [`EngineError::NoSuchPerson`], or the database's refusal.
pub async fn decide(
    db: &Database,
    actor: &Actor,
    account: AccountRef,
    choice: Choice,
    reason: String,
    now: i64,
) -> Result<(), EngineError> {
    let (person, kind) = match choice {
        Choice::Person(person) => (Some(person), None),
        Choice::Nobody => (None, None),
        Choice::Shared(kind) => (None, Some(kind)),
    };
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
        kind,
        decided_by: actor.clone(),
        decided_at: now,
        reason: reason.clone(),
    })
    .await?;
    tx.commit(
        AuditEvent::MatchDecided {
            account,
            person,
            kind,
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
