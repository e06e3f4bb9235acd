//! Sessions: a token in the browser, its keyed digest in the database.

use domain::{AuditEvent, Login};
use record::AccessKey;
pub use store::SessionRow;
use store::{Database, UserSecret};

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
/// browser it was sent to. It begins with `chance` and so differs in every answer: answers are compressed, and
/// a secret that stays the same beside words of somebody else's choosing could be guessed by their length.
#[must_use]
pub fn form_tag(token: &Token, key: &AccessKey, chance: &[u8; 8]) -> String {
    tagged(token, key, &hex(chance))
}

/// Whether a form brought back a tag of that browser; takes as long whatever differs.
#[must_use]
pub fn is_form_tag(token: &Token, key: &AccessKey, shown: &str) -> bool {
    let Some((chance, _)) = shown.split_at_checked(16) else {
        return false;
    };
    let tag = tagged(token, key, chance);
    let differ = tag.bytes().zip(shown.bytes());
    let differ = differ.fold(0, |sum, (a, b)| sum | (a ^ b));
    tag.len() == shown.len() && differ == 0
}

fn tagged(token: &Token, key: &AccessKey, chance: &str) -> String {
    let tag = key.tag("form", &[&token.0, chance]);
    format!("{chance}{}", hex(&tag[..24]))
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
/// whoever's it was: all or nothing. Refused when what was signed in by counts no more, since hashing takes
/// a while: a password that was changed meanwhile, a user who was closed or invited anew.
pub(super) async fn begin(
    db: &Database,
    by: &UserSecret,
    (token, former): (&Token, Option<&Token>),
    device: &str,
    step: Option<i64>,
    now: i64,
) -> Result<Result<(), Refused>, EngineError> {
    let key = db.access_key();
    let login = &by.user.login;
    let mut tx = db.begin(&domain::Actor::user(login)).await?;
    let stands = tx.reader().find_user_secret(login).await?;
    if stands.is_none_or(|now| now.password_hash != by.password_hash) {
        return Ok(Err(Refused::Wrong));
    }
    if let Some(step) = step
        && !tx.spend_factor_step(login, step).await?
    {
        return Ok(Err(Refused::Wrong));
    }
    if let Some(former) = former {
        let digest = former.digest(key);
        if let Some(SessionRow { login: of, .. }) = tx.reader().find_session(&digest, now).await? {
            let sessions = tx.end_session(&of, &digest).await?;
            if of != *login {
                let event = AuditEvent::SignedOut {
                    login: of,
                    sessions,
                };
                tx.record(&event, now).await?;
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use record::MasterKey;
    use store::{Activation, CodeRow};
    use testkit::TestDatabase;
    use testkit::build::actor;
    use testkit::clock::NOW;

    /// Sets a password as somebody invited does.
    async fn comes_in(on: &TestDatabase, login: &Login, password_hash: &str) {
        let code = CodeRow {
            digest: "c",
            until: NOW + 1,
        };
        let activation = Activation {
            password_hash,
            factor_proved: false,
            factor_step: 0,
        };
        let mut tx = on.db.begin(&actor()).await.unwrap();
        tx.invite_user(login, "An", None, code, NOW).await.unwrap();
        tx.end_sessions(login).await.unwrap();
        tx.activate_user(login, &activation).await.unwrap();
        let login = login.clone();
        let event = AuditEvent::UserInvited { login };
        tx.commit(event, NOW).await.unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_password_that_counts_no_more_begins_no_session() {
        testkit::on_both(async |on: &TestDatabase| {
            let login = Login::new("an").unwrap();
            comes_in(on, &login, "old").await;
            let mut reader = on.db.reader().await.unwrap();
            let verified = reader.find_user_secret(&login).await.unwrap().unwrap();
            drop(reader);
            let token = Token::new(&[1; 32]);
            let enter = async || {
                let tokens = (&token, None);
                begin(&on.db, &verified, tokens, "test", None, NOW)
                    .await
                    .unwrap()
            };
            assert_eq!(enter().await, Ok(()));
            // Between the check of the password and the session somebody was invited anew.
            comes_in(on, &login, "new").await;
            assert_eq!(enter().await, Err(Refused::Wrong));
            assert!(find(&on.db, &token, NOW).await.unwrap().is_none());
        })
        .await;
    }

    #[test]
    fn a_form_tag_differs_in_every_answer_and_is_of_one_browser() {
        let key = MasterKey::new(&[7; 32]).access_key();
        let (mine, other) = (Token::new(&[1; 32]), Token::new(&[2; 32]));
        let tag = form_tag(&mine, &key, &[1; 8]);
        assert_ne!(tag, form_tag(&mine, &key, &[2; 8]));
        assert!(is_form_tag(&mine, &key, &tag));
        assert!(!is_form_tag(&other, &key, &tag));
        let changed = format!(
            "{}{}",
            &tag[..63],
            if tag.ends_with('0') { '1' } else { '0' }
        );
        for no in [
            "",
            "0",
            &tag[..16],
            &tag[..63],
            &changed,
            &format!("{tag}0"),
            &"ộ".repeat(32),
        ] {
            assert!(!is_form_tag(&mine, &key, no), "{no}");
        }
    }
}
