//! A program that got no answer asks again under the same key, and what it asked happens once.

use domain::AuditEvent;
use sha2::{Digest as _, Sha256};
use store::{ApiToken, Database};

use crate::EngineError;
use crate::access::Viewer;
use crate::sign_in::hex;

/// How long an answer is kept, in microseconds: a day.
pub const KEPT: i64 = 86_400_000_000;

/// Microseconds after which a request that was begun and not answered may be put anew: no address of ours takes longer than a
/// minute, so the node that began it died. Whether it had happened nobody can tell; what a program can change so says that
/// it is done already.
const WAITED: i64 = 120_000_000;

/// What an answer is sealed for.
const PURPOSE: &str = "api answer";

/// A request under a key.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// The token that was shown.
    pub token: &'a ApiToken,
    /// The key the program gave.
    pub key: &'a str,
    /// The address, as the list of routes has it.
    pub route: &'a str,
    /// Digest of address and body.
    pub request: &'a str,
}

/// What is known of a request under a key. It has no `Debug`.
pub enum Answered {
    /// Nothing: it is begun now.
    Not,
    /// It was answered: status and body.
    With(u16, Vec<u8>),
    /// It was begun and has not been answered, or the program was stopped before it was.
    UnderWay,
    /// Something else was asked under the key.
    Otherwise,
}

/// The digest of what is asked: the address as it was given, and the body.
#[must_use]
pub fn request_digest(db: &Database, path: &str, body: &[u8]) -> String {
    let body = hex(&Sha256::digest(body));
    hex(&db.access_key().tag("api request", &[path, &body]))
}

/// Begins a request under a key, or says what became of it.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn ask(
    db: &Database,
    by: &Viewer,
    asking: Asking<'_>,
    now: i64,
) -> Result<Answered, EngineError> {
    let at = (asking.token.number, asking.key);
    let mut tx = db.begin(&by.actor()).await?;
    if tx
        .begin_answer(at, asking.request, (now - KEPT, now - WAITED, now))
        .await?
    {
        let event = AuditEvent::ProgramAsked {
            token: asking.token.number,
            route: asking.route.to_owned(),
        };
        tx.commit(event, now).await?;
        return Ok(Answered::Not);
    }
    let Some(known) = tx.reader().find_answer(at).await? else {
        return Ok(Answered::UnderWay);
    };
    if known.request != asking.request {
        return Ok(Answered::Otherwise);
    }
    let parts = parts(&asking);
    let parts = parts.each_ref().map(String::as_str);
    let body = db.access_key().unseal(PURPOSE, &parts, &known.sealed);
    Ok(match (u16::try_from(known.status), body) {
        (Ok(status), Some(body)) if status > 0 => Answered::With(status, body.to_vec()),
        _ => Answered::UnderWay,
    })
}

/// Keeps the answer of a request that was begun. `nonce` is good randomness.
///
/// # Errors
/// When it cannot be written.
pub async fn answered(
    db: &Database,
    by: &Viewer,
    asking: Asking<'_>,
    (status, body): (u16, &[u8]),
    nonce: [u8; 12],
    now: i64,
) -> Result<(), EngineError> {
    let parts = parts(&asking);
    let parts = parts.each_ref().map(String::as_str);
    let sealed = db.access_key().seal(PURPOSE, &parts, nonce, body);
    let sealed = sealed.ok_or_else(|| EngineError::Worker("an answer is too long".to_owned()))?;
    let token = asking.token.number;
    let mut tx = db.begin(&by.actor()).await?;
    tx.finish_answer((token, asking.key), i64::from(status), &sealed)
        .await?;
    tx.commit(AuditEvent::ProgramAnswered { token, status }, now)
        .await?;
    Ok(())
}

/// Forgets a request that was refused and changed nothing: it may be put anew under the same key.
///
/// # Errors
/// When it cannot be written.
pub async fn forget(
    db: &Database,
    by: &Viewer,
    asking: Asking<'_>,
    status: u16,
    now: i64,
) -> Result<(), EngineError> {
    let token = asking.token.number;
    let mut tx = db.begin(&by.actor()).await?;
    tx.forget_answer((token, asking.key)).await?;
    tx.commit(AuditEvent::ProgramAnswered { token, status }, now)
        .await?;
    Ok(())
}

fn parts(asking: &Asking<'_>) -> [String; 3] {
    [
        asking.token.number.to_string(),
        asking.key.to_owned(),
        asking.request.to_owned(),
    ]
}
