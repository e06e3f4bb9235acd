//! One user.

use super::{UserRow, find};
use crate::answer::Fault;
use crate::api::call::{Call, Nothing};

/// Shows them.
pub async fn user(call: Call<Nothing>) -> Result<UserRow, Fault> {
    Ok(UserRow::of(&find(&call).await?))
}
