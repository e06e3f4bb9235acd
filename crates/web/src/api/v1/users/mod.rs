//! Users and their roles, for administrators.

pub mod close;
pub mod grant;
pub mod invite;
pub mod list;
pub mod revoke;
pub mod show;

use domain::{Login, RoleGrant, User};
use engine::users;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::keys;
use crate::answer::Fault;
use crate::api::call::Call;

/// A user and the roles they hold.
#[derive(Debug, Serialize, ToSchema)]
pub struct UserRow {
    /// By which name they sign in.
    pub login: String,
    /// Their name.
    pub name: String,
    /// Whose code that is on the roster; left out for nobody's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// `invited`, `active` or `closed`.
    pub state: String,
    /// Whether they proved a second factor.
    pub second_factor: bool,
    /// The roles they hold.
    pub roles: Vec<GrantRow>,
}

/// A role somebody holds.
#[derive(Debug, Serialize, ToSchema)]
pub struct GrantRow {
    /// Its number, by which it is taken back.
    pub grant: i64,
    /// Which.
    #[schema(schema_with = keys::role)]
    pub role: String,
    /// On which unit and all below it; left out for the whole authority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

impl GrantRow {
    pub(super) fn of(grant: &RoleGrant) -> Self {
        Self {
            grant: grant.number,
            role: grant.role.to_string(),
            unit: grant.unit.as_ref().map(ToString::to_string),
        }
    }
}

impl UserRow {
    fn of((user, roles): &(User, Vec<RoleGrant>)) -> Self {
        Self {
            login: user.login.to_string(),
            name: user.name.clone(),
            person: user.person.as_ref().map(ToString::to_string),
            state: user.state.to_string(),
            second_factor: user.factor_proved,
            roles: roles.iter().map(GrantRow::of).collect(),
        }
    }
}

/// Nothing more is to be said.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoMore {}

/// The user of the address and the roles they hold.
async fn find<T>(call: &Call<T>) -> Result<(User, Vec<RoleGrant>), Fault> {
    let login = Login::new(call.part("user")).ok_or(Fault::NotFound)?;
    let found = users::find(call.app.db(), &login).await?;
    found.ok_or(Fault::NotFound)
}
