//! Accounts whose login, name or owner contain what is given, without marks.

use engine::access::Action;
use engine::view::search;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::answer::Fault;
use crate::api::call::Call;
use crate::api::v1::accounts::AccountRow;

/// What to search for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    /// Two characters or more; marks and case do not count.
    q: String,
}

/// What was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct Found {
    /// At most 50, by system and login.
    rows: Vec<AccountRow>,
    /// Whether there are more: search for more words.
    more: bool,
}

/// Searches within what the caller may see.
pub async fn found(call: Call<Typed>) -> Result<Found, Fault> {
    let scope = call.viewer()?.scope(Action::SeeAccounts);
    let found = search(call.app.db(), &scope, &call.given.q).await?;
    let rows = found.hits.into_iter();
    Ok(Found {
        rows: rows
            .map(|hit| AccountRow::of(&hit.account, hit.owner))
            .collect(),
        more: found.more,
    })
}
