//! The accounts that count for a unit, each with its owner's name.

use domain::{AccountRef, UnitCode};
use store::Database;

use super::findings::seen;
use super::{AccountHit, PAGE};
use crate::EngineError;
use crate::access::Viewer;

/// A page of accounts.
#[derive(Debug, Default)]
pub struct AccountPage {
    /// At most [`PAGE`], by system and login.
    pub rows: Vec<AccountHit>,
    /// Where the next page begins, if there is one.
    pub next: Option<AccountRef>,
}

/// A page of the accounts that count for a unit itself. That it was looked at goes on record.
///
/// # Errors
/// When the database cannot be read or the look cannot be recorded.
pub async fn unit_accounts(
    db: &Database,
    viewer: &Viewer,
    unit: &UnitCode,
    after: Option<&AccountRef>,
    now: i64,
) -> Result<AccountPage, EngineError> {
    let mut reader = db.reader().await?;
    let mut found = reader.list_accounts_of_unit(unit, after, PAGE + 1).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more);
    let next = next.map(|last| last.account.clone());
    let mut rows = Vec::with_capacity(found.len());
    for account in found {
        rows.push(AccountHit::of(account, &mut reader).await?);
    }
    drop(reader);
    seen(db, viewer, "accounts", unit.as_str(), rows.len(), now).await?;
    Ok(AccountPage { rows, next })
}
