//! A page of findings, each with whose account it is.

use std::collections::BTreeMap;

use domain::{AccountRef, AuditEvent, RuleId, UnitCode};
use store::{Database, FindingFilter, StoredAccount, StoredFinding};

use super::PAGE;
use crate::EngineError;
use crate::access::Viewer;

/// A finding and the account it is about.
#[derive(Debug, Clone)]
pub struct FindingView {
    /// The finding and since which review.
    pub stored: StoredFinding,
    /// The account.
    pub account: StoredAccount,
    /// The owner's name, where there is one.
    pub owner: Option<String>,
}

/// A page of findings.
#[derive(Debug, Default)]
pub struct FindingPage {
    /// At most [`PAGE`].
    pub rows: Vec<FindingView>,
    /// Where the next page begins, if there is one.
    pub next: Option<(AccountRef, RuleId)>,
}

/// A page of findings. That it was looked at goes on record: such lists are secret.
///
/// # Errors
/// When the database cannot be read or the look cannot be recorded.
pub async fn findings(
    db: &Database,
    viewer: &Viewer,
    filter: &FindingFilter,
    after: Option<&(AccountRef, RuleId)>,
    now: i64,
) -> Result<FindingPage, EngineError> {
    let after = after.map(|(account, rule)| (account, *rule));
    let mut reader = db.reader().await?;
    let mut found = reader.list_findings_below(filter, after, PAGE + 1).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| (last.finding.account.clone(), last.finding.rule));
    let mut names = BTreeMap::new();
    let mut rows = Vec::with_capacity(found.len());
    for stored in found {
        let account = reader.get_account(&stored.finding.account).await?;
        if let Some(code) = &account.link.person
            && !names.contains_key(code)
        {
            let person = reader.find_person(code).await?;
            names.insert(code.clone(), person.map(|person| person.name));
        }
        let owner = account.link.person.as_ref();
        rows.push(FindingView {
            owner: owner.and_then(|code| names.get(code).cloned().flatten()),
            stored,
            account,
        });
    }
    drop(reader);
    let of = filter.below.as_ref().map_or("*", UnitCode::as_str);
    seen(db, viewer, "findings", of, rows.len(), now).await?;
    Ok(FindingPage { rows, next })
}

/// Puts a look on record.
pub(crate) async fn seen(
    db: &Database,
    viewer: &Viewer,
    page: &str,
    of: &str,
    rows: usize,
    now: i64,
) -> Result<(), EngineError> {
    let event = AuditEvent::ListSeen {
        page: page.to_owned(),
        of: of.to_owned(),
        rows: rows as u64,
    };
    let tx = db.begin(&viewer.actor()).await?;
    tx.commit(event, now).await?;
    Ok(())
}
