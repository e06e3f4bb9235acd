//! Taking a role back.

use engine::users;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::{UserRow, find};
use crate::answer::Fault;
use crate::api::call::Call;

/// Which role.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OldRole {
    /// Its number.
    #[serde(deserialize_with = "whole")]
    grant: i64,
}

/// A whole number however it is written: to JSON Schema `7.0` is one.
fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    let number = serde_json::Number::deserialize(from)?;
    // Up to here a floating point number holds every whole one.
    let exact = |it: &f64| it.fract() == 0.0 && it.abs() < 9e15;
    let written_so = || number.as_f64().filter(exact).map(|it| it as i64);
    let whole = number.as_i64().or_else(written_so);
    whole.ok_or_else(|| D::Error::custom("not a whole number"))
}

/// Takes it back.
pub async fn revoke(call: Call<OldRole>) -> Result<UserRow, Fault> {
    let (user, _) = find(&call).await?;
    let (app, viewer) = (&call.app, call.viewer()?);
    users::revoke(app.db(), viewer, &user.login, call.given.grant, app.now()).await?;
    Ok(UserRow::of(&find(&call).await?))
}
