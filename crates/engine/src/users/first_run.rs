//! The first administrator: made by whoever can read the terminal the program runs on.

use domain::{Actor, Login, Role};
use store::Database;

use super::{OneTimeCode, invite};
use crate::EngineError;

/// Whether nobody who can sign in is an administrator yet.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_first_run(db: &Database) -> Result<bool, EngineError> {
    let roles = db.reader().await?.all_roles().await?;
    Ok(!roles.iter().any(|grant| grant.role == Role::Administrator))
}

/// Invites the first administrator, who is the responsible officer too: in a ward there is but one
/// person. Later the roles can be parted.
///
/// # Errors
/// [`EngineError::NotFirstRun`] when there is an administrator, or the database's refusal.
pub async fn first_administrator(
    db: &Database,
    (login, name): (&Login, &str),
    code: &OneTimeCode,
    now: i64,
) -> Result<(), EngineError> {
    if !is_first_run(db).await? {
        return Err(EngineError::NotFirstRun);
    }
    let held = db.reader().await?.list_roles_of(login).await?;
    let roles: Vec<_> = [Role::Administrator, Role::ResponsibleOfficer]
        .into_iter()
        .filter(|role| !held.iter().any(|grant| grant.role == *role))
        .map(|role| (role, None))
        .collect();
    let actor = Actor::operator("first-run");
    invite(db, &actor, (login, name, None), &roles, code, now).await
}
