//! Roles are given and taken back by an administrator, to others: nobody raises themselves.

use domain::{AuditEvent, Login, PersonCode, Role, RoleGrant, UnitCode, User, UserState};
use store::Database;

use super::{OneTimeCode, invite};
use crate::EngineError;
use crate::access::{Action, Viewer};
use crate::view::UnitTree;

/// Invites somebody by an administrator, or anew whoever lost password or telephone.
///
/// # Errors
/// As [`grant`].
pub async fn invite_by(
    db: &Database,
    by: &Viewer,
    (login, name, person): (&Login, &str, Option<&PersonCode>),
    code: &OneTimeCode,
    now: i64,
) -> Result<(), EngineError> {
    may(by, login, None, &UnitTree::default())?;
    if let Some(person) = person {
        let known = db.reader().await?.find_person(person).await?;
        known.ok_or_else(|| EngineError::NoSuchPerson(person.to_string()))?;
    }
    invite(db, &by.actor(), (login, name, person), &[], code, now).await
}

/// Invites somebody who is no user yet.
///
/// # Errors
/// [`EngineError::UserExists`], or as [`invite_by`].
pub async fn invite_new(
    db: &Database,
    by: &Viewer,
    (login, name, person): (&Login, &str, Option<&PersonCode>),
    code: &OneTimeCode,
    now: i64,
) -> Result<(), EngineError> {
    if find(db, login).await?.is_some() {
        return Err(EngineError::UserExists(login.to_string()));
    }
    invite_by(db, by, (login, name, person), code, now).await
}

/// Gives a role.
///
/// # Errors
/// [`EngineError::OwnRole`] for one's own, [`EngineError::OutOfScope`] for a unit the administrator
/// does not administer, [`EngineError::NoSuchUser`], or the database's refusal.
pub async fn grant(
    db: &Database,
    by: &Viewer,
    to: &Login,
    (role, unit): (Role, Option<&UnitCode>),
    now: i64,
) -> Result<(), EngineError> {
    let mut tx = db.begin(&by.actor()).await?;
    let tree = UnitTree::new(tx.reader().all_units().await?);
    may(by, to, unit, &tree)?;
    if let Some(unit) = unit
        && !tree.knows(unit)
    {
        return Err(EngineError::NoSuchUnit(unit.to_string()));
    }
    let user = tx.reader().find_user(to).await?;
    user.ok_or_else(|| EngineError::NoSuchUser(to.to_string()))?;
    tx.grant_role(to, role, unit, now).await?;
    let event = AuditEvent::RoleGranted {
        login: to.clone(),
        role,
        unit: unit.cloned(),
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Takes a role back.
///
/// # Errors
/// As [`grant`].
pub async fn revoke(
    db: &Database,
    by: &Viewer,
    from: &Login,
    number: i64,
    now: i64,
) -> Result<(), EngineError> {
    let mut tx = db.begin(&by.actor()).await?;
    let tree = UnitTree::new(tx.reader().all_units().await?);
    let roles = tx.reader().list_roles_of(from).await?;
    let held = roles.iter().find(|grant| grant.number == number);
    let held = held.ok_or_else(|| EngineError::NoSuchUser(from.to_string()))?;
    may(by, from, held.unit.as_ref(), &tree)?;
    tx.revoke_role(from, number, now).await?;
    let event = AuditEvent::RoleRevoked {
        login: from.clone(),
        grant: number,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Lets somebody sign in no more; their sessions end.
///
/// # Errors
/// As [`grant`].
pub async fn close(db: &Database, by: &Viewer, who: &Login, now: i64) -> Result<(), EngineError> {
    let mut tx = db.begin(&by.actor()).await?;
    let tree = UnitTree::new(tx.reader().all_units().await?);
    may(by, who, None, &tree)?;
    let user = tx.reader().find_user(who).await?;
    user.filter(|user| user.state != UserState::Closed)
        .ok_or_else(|| EngineError::NoSuchUser(who.to_string()))?;
    tx.close_user(who).await?;
    tx.end_sessions(who).await?;
    tx.revoke_tokens(who, now).await?;
    let login = who.clone();
    tx.commit(AuditEvent::UserClosed { login }, now).await?;
    Ok(())
}

/// Up to `limit` users after a login, each with the roles they hold.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(
    db: &Database,
    after: Option<&Login>,
    limit: u32,
) -> Result<Vec<(User, Vec<RoleGrant>)>, EngineError> {
    let mut reader = db.reader().await?;
    let mut users = Vec::new();
    for user in reader.list_users(after, limit).await? {
        let roles = reader.list_roles_of(&user.login).await?;
        users.push((user, roles));
    }
    Ok(users)
}

/// A user and the roles they hold.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(
    db: &Database,
    login: &Login,
) -> Result<Option<(User, Vec<RoleGrant>)>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(user) = reader.find_user(login).await? else {
        return Ok(None);
    };
    let roles = reader.list_roles_of(login).await?;
    Ok(Some((user, roles)))
}

fn may(
    by: &Viewer,
    whom: &Login,
    unit: Option<&UnitCode>,
    tree: &UnitTree,
) -> Result<(), EngineError> {
    if by.login() == whom {
        return Err(EngineError::OwnRole);
    }
    if !by.scope(Action::ManageUsers).reaches(unit, tree) {
        return Err(EngineError::OutOfScope);
    }
    Ok(())
}
