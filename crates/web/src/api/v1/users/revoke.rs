//! Taking a role back.

use engine::users;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{UserRow, find};
use crate::answer::Fault;
use crate::api::call::Call;

/// Which role.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OldRole {
    /// Its number.
    grant: i64,
}

/// Takes it back.
pub async fn revoke(call: Call<OldRole>) -> Result<UserRow, Fault> {
    let (user, _) = find(&call).await?;
    let (app, viewer) = (&call.app, call.viewer()?);
    users::revoke(app.db(), viewer, &user.login, call.given.grant, app.now()).await?;
    Ok(UserRow::of(&find(&call).await?))
}
