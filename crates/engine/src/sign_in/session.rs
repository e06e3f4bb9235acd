//! Sessions: a token in the browser, its keyed digest in the database.

use domain::{AuditEvent, Login};
use record::AccessKey;
use store::Database;
pub use store::SessionRow;

use super::Refused;
use crate::EngineError;
use crate::access::Viewer;

/// How long a session lasts: a working day. Microseconds.
pub const LIFETIME: i64 = 10 * 3600 * 1_000_000;

/// What a browser holds: 256 bits as hexadecimal digits. It has no `Debug`.
pub struct Token(String);

impl Token {
    /// Of 32 bytes of good randomness.
    #[must_use]
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(hex(bytes))
    }

    /// As a browser sent it; `None` when it cannot be one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let fits = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        fits.then(|| Self(text.to_owned()))
    }

    /// For the browser alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// As the database knows it.
    pub(super) fn digest(&self, key: &AccessKey) -> String {
        hex(&key.tag("session", &[&self.0]))
    }
}

/// What a form must bring back to be believed to come from a page of ours: bound to the token of the
/// browser it was sent to.
#[must_use]
pub fn form_tag(token: &Token, key: &AccessKey) -> String {
    hex(&key.tag("form", &[&token.0]))
}

/// What a browser that once signed in as somebody keeps as a proof of it.
#[must_use]
pub fn device_tag(login: &str, nonce: &str, key: &AccessKey) -> String {
    hex(&key.tag("browser", &[login, nonce]))
}

/// Who holds a token, while it lasts.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(
    db: &Database,
    token: &Token,
    now: i64,
) -> Result<Option<(Viewer, SessionRow)>, EngineError> {
    let digest = token.digest(db.access_key());
    let mut reader = db.reader().await?;
    let Some(session) = reader.find_session(&digest, now).await? else {
        return Ok(None);
    };
    let Some(user) = reader.find_user(&session.login).await? else {
        return Ok(None);
    };
    let roles = reader.list_roles_of(&session.login).await?;
    Ok(Some((Viewer::new(user, roles), session)))
}

/// The sessions of somebody that last, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &Database, of: &Login, now: i64) -> Result<Vec<SessionRow>, EngineError> {
    Ok(db.reader().await?.list_sessions(of, now).await?)
}

/// Ends one session of the viewer, by its digest.
///
/// # Errors
/// When it cannot be written.
pub async fn end_one(
    db: &Database,
    viewer: &Viewer,
    digest: &str,
    now: i64,
) -> Result<(), EngineError> {
    let mut tx = db.begin(&viewer.actor()).await?;
    let sessions = tx.end_session(viewer.login(), digest).await?;
    let login = viewer.login().clone();
    tx.commit(AuditEvent::SignedOut { login, sessions }, now)
        .await?;
    Ok(())
}

/// Ends every session of the viewer.
///
/// # Errors
/// When it cannot be written.
pub async fn end_all(db: &Database, viewer: &Viewer, now: i64) -> Result<(), EngineError> {
    let mut tx = db.begin(&viewer.actor()).await?;
    let sessions = tx.end_sessions(viewer.login()).await?;
    let login = viewer.login().clone();
    tx.commit(AuditEvent::SignedOut { login, sessions }, now)
        .await?;
    Ok(())
}

/// Begins a session, spends the second factor's step and ends the session the browser had before,
/// all or nothing.
pub(super) async fn begin(
    db: &Database,
    login: &Login,
    (token, former): (&Token, Option<&Token>),
    device: &str,
    step: Option<i64>,
    now: i64,
) -> Result<Result<(), Refused>, EngineError> {
    let key = db.access_key();
    let mut tx = db.begin(&domain::Actor::user(login)).await?;
    if let Some(step) = step
        && !tx.spend_factor_step(login, step).await?
    {
        return Ok(Err(Refused::Wrong));
    }
    if let Some(former) = former {
        tx.end_session(login, &former.digest(key)).await?;
    }
    tx.add_session(&SessionRow {
        digest: token.digest(key),
        login: login.clone(),
        device: device.chars().take(120).collect(),
        started_at: now,
        ends_at: now + LIFETIME,
    })
    .await?;
    let login = login.clone();
    tx.commit(AuditEvent::SignedIn { login }, now).await?;
    Ok(Ok(()))
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(64), |mut out, byte| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        })
}
