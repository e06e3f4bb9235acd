//! Whom the token stands for, what it may do, and their own accounts.

use domain::Moment;
use engine::view::own;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::Fault;
use crate::api::call::{Call, Nothing};
use crate::api::v1::accounts::AccountRow;
use crate::api::v1::findings::FindingRow;
use crate::api::v1::users::GrantRow;

/// Whom the token stands for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// By which name they sign in.
    login: String,
    /// Their name.
    name: String,
    /// The roles that count, as far as the token is narrowed.
    roles: Vec<GrantRow>,
    /// The token.
    token: TokenRow,
    /// Their own accounts; none for a token that is narrowed to a unit.
    accounts: Vec<OwnRow>,
}

/// The token that was shown.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokenRow {
    /// What its owner calls it.
    name: String,
    /// Until when it counts.
    ends_at: String,
    /// Whether it only reads.
    reads_only: bool,
    /// The unit it is narrowed to; left out where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
}

/// One of somebody's own accounts.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwnRow {
    /// The account.
    account: AccountRow,
    /// What is open.
    open: Vec<FindingRow>,
}

/// Shows them.
pub async fn me(call: Call<Nothing>) -> Result<Me, Fault> {
    let (viewer, token) = call.asked.program().ok_or(Fault::Unauthorized)?;
    let catalog = call.asked.catalog();
    let accounts = own(call.app.db(), viewer).await?;
    let accounts = accounts.into_iter().map(|own| OwnRow {
        account: AccountRow::of(&own.account, Some(viewer.user.name.clone())),
        open: own
            .open
            .iter()
            .map(|finding| FindingRow::of(finding, catalog))
            .collect(),
    });
    Ok(Me {
        login: viewer.login().to_string(),
        name: viewer.user.name.clone(),
        roles: viewer.roles.iter().map(GrantRow::of).collect(),
        token: TokenRow {
            name: token.name.clone(),
            ends_at: Moment::Instant(token.ends_at).to_string(),
            reads_only: token.reads_only,
            unit: token.unit.as_ref().map(ToString::to_string),
        },
        accounts: accounts.collect(),
    })
}
