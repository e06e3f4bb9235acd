//! Letting a user sign in no more.

use engine::users;

use super::{NoMore, UserRow, find};
use crate::answer::Fault;
use crate::api::call::Call;

/// Closes them: their sessions and tokens end.
pub async fn close(call: Call<NoMore>) -> Result<UserRow, Fault> {
    let (user, _) = find(&call).await?;
    let (app, viewer) = (&call.app, call.viewer()?);
    users::close(app.db(), viewer, &user.login, app.now()).await?;
    Ok(UserRow::of(&find(&call).await?))
}
