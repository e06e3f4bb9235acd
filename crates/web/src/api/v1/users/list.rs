//! Every user, by login.

use domain::Login;
use engine::users;
use serde::Serialize;
use utoipa::ToSchema;

use super::UserRow;
use crate::answer::Fault;
use crate::api::call::Call;
use crate::api::v1::keys;

/// Users of one page.
const PAGE: usize = 100;

/// A page of users.
#[derive(Debug, Serialize, ToSchema)]
pub struct Users {
    /// At most 100, by login.
    rows: Vec<UserRow>,
    /// The cursor of the next page; left out on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Lists them.
pub async fn users(call: Call<keys::From>) -> Result<Users, Fault> {
    let after = match &call.given.cursor {
        Some(cursor) => {
            let [login] = keys::read_cursor(cursor)?;
            Some(Login::new(&login).ok_or(Fault::Unknown("cursor"))?)
        }
        None => None,
    };
    let all = users::list(call.app.db(), after.as_ref(), PAGE as u32 + 1).await?;
    let last = all.get(PAGE - 1).filter(|_| all.len() > PAGE);
    Ok(Users {
        next: last.map(|(user, _)| keys::write_cursor(&[user.login.as_str()])),
        rows: all.iter().take(PAGE).map(UserRow::of).collect(),
    })
}
