//! Where people sign in: who tries too often waits, and no more passwords are hashed at once than the
//! machine bears.

use std::sync::Mutex;

use domain::Login;
use password::check::Candidate;
use password::own;
use store::{Database, UserSecret};
use tokio::sync::Semaphore;

use super::throttle::{Source, Throttle};
use super::{Factor, Token, session};
use crate::EngineError;

/// Passwords hashed at the same time: 19 MiB and some 30 ms each.
const AT_ONCE: usize = 4;

/// What somebody typed. It has no `Debug`.
pub struct Attempt<'a> {
    /// The login.
    pub login: &'a str,
    /// The password.
    pub password: Candidate,
    /// The code of the second factor, empty where there is none.
    pub code: &'a str,
    /// From where.
    pub source: Source,
    /// The browser, as far as it says.
    pub device: &'a str,
}

/// Why somebody is not let in. What exactly was wrong is not said: it would help whoever guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Login, password or code.
    Wrong,
    /// Too many failures from this place: so many minutes to wait.
    Wait(i64),
}

/// Where people sign in; one for a running program.
#[derive(Debug)]
pub struct Desk {
    throttle: Mutex<Throttle>,
    hashing: Semaphore,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            throttle: Mutex::default(),
            hashing: Semaphore::new(AT_ONCE),
        }
    }
}

impl Desk {
    /// Signs in: from then on whoever holds `token` is that user. The session of `former`, the token
    /// the browser had, ends.
    ///
    /// # Errors
    /// When the database cannot be read or written; a refusal is no error.
    pub async fn sign_in(
        &self,
        db: &Database,
        attempt: Attempt<'_>,
        token: &Token,
        former: Option<&Token>,
        now: i64,
    ) -> Result<Result<Login, Refused>, EngineError> {
        let typed = attempt.login.trim().to_ascii_lowercase();
        let tried = async {
            let attempted = (typed.as_str(), attempt.password);
            let secret = match self.secret_of(db, attempted, &attempt.source, now).await? {
                Ok(secret) => secret,
                Err(refused) => return Ok(Err(refused)),
            };
            let Some(step) = second_factor(db, &secret, attempt.code, now) else {
                return Ok(Err(Refused::Wrong));
            };
            let tokens = (token, former);
            let begun = session::begin(db, &secret, tokens, attempt.device, step, now).await?;
            Ok(begun.map(|()| secret.user.login))
        };
        self.counted(&typed, &attempt.source, now, tried).await
    }

    /// Whether somebody who is signed in knows their password: asked again before what cannot be undone,
    /// and counted like signing in.
    ///
    /// # Errors
    /// When the database cannot be read; a refusal is no error.
    pub async fn knows(
        &self,
        db: &Database,
        login: &Login,
        password: Candidate,
        source: &Source,
        now: i64,
    ) -> Result<Result<(), Refused>, EngineError> {
        let tried = async {
            let attempted = (login.as_str(), password);
            let secret = self.secret_of(db, attempted, source, now).await?;
            Ok(secret.map(|_| ()))
        };
        self.counted(login.as_str(), source, now, tried).await
    }

    /// Tries something unless there were too many failures from that place, and counts how it went. A
    /// try counts as a failure until it is known to be none: of many at once no more get through than of
    /// many in a row.
    async fn counted<T>(
        &self,
        login: &str,
        source: &Source,
        now: i64,
        tried: impl Future<Output = Result<Result<T, Refused>, EngineError>>,
    ) -> Result<Result<T, Refused>, EngineError> {
        if let Err(minutes) = self.throttle().begins(login, source, now) {
            return Ok(Err(Refused::Wait(minutes)));
        }
        let outcome = tried.await;
        match &outcome {
            Ok(Ok(_)) => self.throttle().succeeded(login, source),
            Ok(Err(_)) => self.throttle().failed(source, now),
            // A fault of ours is nobody's failure.
            Err(_) => self.throttle().withdrawn(login, source),
        }
        outcome
    }

    /// What is kept of a login, if the password is theirs. It takes as long when there is no such login.
    async fn secret_of(
        &self,
        db: &Database,
        (typed, password): (&str, Candidate),
        source: &Source,
        now: i64,
    ) -> Result<Result<UserSecret, Refused>, EngineError> {
        let _turn = self.turn().await?;
        // Those who waited for their turn before this one may have failed meanwhile.
        if let Err(minutes) = self.throttle().bears(source, now) {
            return Ok(Err(Refused::Wait(minutes)));
        }
        let secret = match Login::new(typed) {
            Some(login) => db.reader().await?.find_user_secret(&login).await?,
            None => None,
        };
        let (right, secret) = verify(password, secret).await?;
        Ok(secret.filter(|_| right).ok_or(Refused::Wrong))
    }

    /// Hashes a new password, waiting for a turn.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub async fn hash(&self, password: Candidate, salt: [u8; 16]) -> Result<String, EngineError> {
        let _turn = self.turn().await?;
        tokio::task::spawn_blocking(move || own::hash(&password, &salt))
            .await
            .map_err(worker)?
            .map_err(worker)
    }

    async fn turn(&self) -> Result<tokio::sync::SemaphorePermit<'_>, EngineError> {
        self.hashing.acquire().await.map_err(worker)
    }

    fn throttle(&self) -> std::sync::MutexGuard<'_, Throttle> {
        // A count is a count even if whoever held it died.
        self.throttle
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Whether the second factor is in order: `Some(None)` where there is none, `Some(step)` where the code
/// is right and was not spent before. Whoever holds a role that asks for one and never proved it comes
/// in with their own accounts only ([`crate::access::Viewer::new`]).
fn second_factor(db: &Database, secret: &UserSecret, code: &str, now: i64) -> Option<Option<i64>> {
    if !secret.user.factor_proved {
        return Some(None);
    }
    Factor::of(&secret.user, db.access_key())
        .step(code, now)
        .filter(|step| *step > secret.factor_step)
        .map(Some)
}

async fn verify(
    password: Candidate,
    secret: Option<UserSecret>,
) -> Result<(bool, Option<UserSecret>), EngineError> {
    tokio::task::spawn_blocking(move || {
        let hash = secret.as_ref().map(|secret| secret.password_hash.as_str());
        (own::verify(&password, hash), secret)
    })
    .await
    .map_err(worker)
}

fn worker(fault: impl std::fmt::Display) -> EngineError {
    EngineError::Worker(fault.to_string())
}
