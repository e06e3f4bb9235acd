//! Accounts.

pub mod list;
pub mod show;

use domain::AccountRef;
use engine::StoredAccount;
use serde::Serialize;
use utoipa::ToSchema;

use super::keys;
use crate::answer::Fault;

/// An account in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccountRow {
    /// The system.
    #[schema(schema_with = keys::system)]
    pub system: String,
    /// Its name there.
    pub login: String,
    /// What it is for.
    pub kind: String,
    /// Whether it is an administrator's.
    pub privileged: bool,
    /// Its state in the system.
    pub status: String,
    /// The unit it counts for; left out where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whose it is on the roster; left out where nobody is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// By what they were matched.
    pub match_tier: String,
    /// Whether the newest source no longer has it.
    pub gone: bool,
}

impl AccountRow {
    pub(super) fn of(account: &StoredAccount, owner: Option<String>) -> Self {
        Self {
            system: account.account.system.to_string(),
            login: account.account.login.clone(),
            kind: account.kind.to_string(),
            privileged: account.privileged,
            status: account.status.to_string(),
            unit: account.unit.as_ref().map(ToString::to_string),
            person: account.link.person.as_ref().map(ToString::to_string),
            owner,
            match_tier: account.link.tier.to_string(),
            gone: account.gone_review.is_some(),
        }
    }
}

/// The cursor after an account.
fn cursor(account: &AccountRef) -> String {
    keys::write_cursor(&[account.system.as_str(), &account.login])
}

/// The account a cursor stands after.
fn after(cursor: &str) -> Result<AccountRef, Fault> {
    let [system, login] = keys::read_cursor(cursor)?;
    let system = system.parse().map_err(|_| Fault::Unknown("cursor"))?;
    Ok(AccountRef { system, login })
}
