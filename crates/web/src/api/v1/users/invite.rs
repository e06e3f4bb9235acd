//! Inviting somebody, or anew whoever lost password or telephone.

use domain::{Login, PersonCode};
use engine::users::{self, OneTimeCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{NoMore, UserRow, find};
use crate::answer::Fault;
use crate::api::call::Call;

/// Whom to invite.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// By which name they will sign in.
    #[schema(pattern = "^[a-z0-9._@-]{2,64}$")]
    login: String,
    /// Their name.
    #[schema(pattern = "^[\\p{L}\\p{N}][\\p{L}\\p{N} .'-]*$", max_length = 120)]
    name: String,
    /// Their code on the roster, so that they see their own accounts.
    person: Option<String>,
}

/// A user who holds a one-time code.
#[derive(Serialize, ToSchema)]
pub struct Invited {
    /// The user.
    user: UserRow,
    /// The code: to be handed over in person, good for three days, never shown again.
    code: String,
}

/// Invites somebody who is no user yet.
pub async fn new(call: Call<NewUser>) -> Result<Invited, Fault> {
    let given = &call.given;
    let login = Login::new(&given.login).ok_or(Fault::Unknown("login"))?;
    let name = given.name.trim();
    if name.is_empty() || name.chars().count() > 120 {
        return Err(Fault::Unknown("name"));
    }
    let person = given.person.as_deref().map(PersonCode::new);
    let person = person
        .map(|it| it.ok_or(Fault::Unknown("person")))
        .transpose()?;
    let code = OneTimeCode::new(&call.app.chance()?);
    let (db, now) = (call.app.db(), call.app.now());
    let who = (&login, name, person.as_ref());
    users::invite_new(db, call.viewer()?, who, &code, now).await?;
    let user = users::find(db, &login).await?.ok_or(Fault::NotFound)?;
    Ok(Invited {
        user: UserRow::of(&user),
        code: code.shown(),
    })
}

/// Invites a user anew: password, second factor, sessions and tokens they had are gone.
pub async fn again(call: Call<NoMore>) -> Result<Invited, Fault> {
    let (user, _) = find(&call).await?;
    let code = OneTimeCode::new(&call.app.chance()?);
    let (db, now) = (call.app.db(), call.app.now());
    let who = (&user.login, user.name.as_str(), user.person.as_ref());
    users::invite_by(db, call.viewer()?, who, &code, now).await?;
    Ok(Invited {
        user: UserRow::of(&find(&call).await?),
        code: code.shown(),
    })
}
