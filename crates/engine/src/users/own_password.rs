//! Changing one's own password: whoever knows the old one sets another, and signs in anew everywhere.

use domain::{AuditEvent, PasswordRules};
use password::check::{Candidate, Judgement};
use store::Database;

use super::invitation::refused;
use crate::EngineError;
use crate::access::Viewer;
use crate::sign_in::{Desk, Refused, Source};

/// What somebody typed. It has no `Debug`.
pub struct PasswordChange {
    /// The password they have.
    pub old: Candidate,
    /// The new one.
    pub new: Candidate,
    /// The same, typed again.
    pub again: Candidate,
    /// From where.
    pub source: Source,
    /// 16 bytes of good randomness.
    pub salt: [u8; 16],
}

/// Why the password stays as it is.
#[derive(Debug)]
pub enum NotChanged {
    /// The two new ones differ.
    Differ,
    /// The program's own policy refuses it; so it does what is nearly the old one.
    Password(Box<Judgement>),
    /// The old one is wrong.
    Old,
    /// Too many failures from this place: so many minutes to wait.
    Wait(i64),
}

/// Puts another password in place. Every session ends, this one too, and every token for programs is
/// revoked, as when somebody comes back by a code: whoever had stolen one is out.
///
/// # Errors
/// When it cannot be written; what is not accepted is no error.
pub async fn change_password(
    db: &Database,
    desk: &Desk,
    by: &Viewer,
    change: PasswordChange,
    rules: &PasswordRules,
    now: i64,
) -> Result<Result<(), NotChanged>, EngineError> {
    if change.new.expose() != change.again.expose() {
        return Ok(Err(NotChanged::Differ));
    }
    let judged = (&change.new, Some(&change.old));
    if let Some(judgement) = refused(&by.user, judged, rules, now) {
        return Ok(Err(NotChanged::Password(Box::new(judgement))));
    }
    let login = by.login().clone();
    match desk
        .knows(db, &login, change.old, &change.source, now)
        .await?
    {
        Ok(()) => {}
        Err(Refused::Wrong) => return Ok(Err(NotChanged::Old)),
        Err(Refused::Wait(minutes)) => return Ok(Err(NotChanged::Wait(minutes))),
    }
    let hash = desk.hash(change.new, change.salt).await?;
    let mut tx = db.begin(&by.actor()).await?;
    tx.set_password(&login, &hash).await?;
    tx.end_sessions(&login).await?;
    tx.revoke_tokens(&login, now).await?;
    tx.commit(AuditEvent::PasswordChanged { login }, now)
        .await?;
    Ok(Ok(()))
}
