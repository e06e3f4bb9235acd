//! The accounts that count for a unit itself.

use engine::view::unit_accounts;
use serde::Serialize;
use utoipa::ToSchema;

use super::AccountRow;
use crate::answer::Fault;
use crate::api::call::Call;
use crate::api::v1::keys;

/// A page of accounts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Accounts {
    /// At most 50, by system and login.
    rows: Vec<AccountRow>,
    /// The cursor of the next page; left out on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Lists them; that it was looked at goes on record.
pub async fn of_unit(call: Call<keys::From>) -> Result<Accounts, Fault> {
    let after = call.given.cursor.as_deref().map(super::after).transpose()?;
    let (app, viewer, unit) = (&call.app, call.viewer()?, call.unit()?);
    let page = unit_accounts(app.db(), viewer, &unit, after.as_ref(), app.now()).await?;
    let rows = page.rows.into_iter();
    Ok(Accounts {
        rows: rows
            .map(|hit| AccountRow::of(&hit.account, hit.owner))
            .collect(),
        next: page.next.as_ref().map(super::cursor),
    })
}
