//! Giving a role.

use domain::UnitCode;
use engine::users;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{UserRow, find};
use crate::answer::Fault;
use crate::api::call::Call;
use crate::api::v1::keys;

/// Which role, and where.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    /// Which.
    #[schema(schema_with = keys::role)]
    role: String,
    /// On which unit and all below it; left out for the whole authority.
    unit: Option<String>,
}

/// Gives it.
pub async fn grant(call: Call<NewRole>) -> Result<UserRow, Fault> {
    let (user, _) = find(&call).await?;
    let role = call.given.role.parse();
    let role = role.map_err(|_| Fault::Unreadable("`role`".to_owned()))?;
    let unit = call.given.unit.as_deref().map(UnitCode::new);
    let unit = unit
        .map(|it| it.ok_or(Fault::Unknown("unit")))
        .transpose()?;
    let (app, viewer) = (&call.app, call.viewer()?);
    let what = (role, unit.as_ref());
    users::grant(app.db(), viewer, &user.login, what, app.now()).await?;
    Ok(UserRow::of(&find(&call).await?))
}
