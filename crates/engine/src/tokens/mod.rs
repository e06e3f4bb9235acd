//! Tokens: what other programs show instead of a password. A token acts as its owner, with the rights the
//! owner has at that moment and never more, narrowed where the owner wished.

mod answers;
mod secret;

use chrono::Days;
use domain::{AuditEvent, Date, Login, Moment, UnitCode};
pub use store::ApiToken;
use store::{Database, NewToken};

pub use answers::{Answered, Asking, KEPT, answered, ask, forget, request_digest};
pub use secret::TokenSecret;

use crate::EngineError;
use crate::access::{Action, Viewer};
use crate::view::UnitTree;

/// No token counts longer, in days.
pub const LONGEST: u64 = 366;

/// Tokens somebody may have at a time.
pub const AT_ONCE: usize = 20;

/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;

/// The time of Vietnam is so many microseconds ahead.
const AHEAD: i64 = 7 * 3_600_000_000;

/// What somebody wants a token to be.
#[derive(Debug, Clone)]
pub struct Wish {
    /// What it is called: 1 to 80 characters.
    pub name: String,
    /// The last day it counts on, as of Vietnam.
    pub last_day: Option<Date>,
    /// The unit it is narrowed to.
    pub unit: Option<UnitCode>,
    /// Whether it only reads.
    pub reads_only: bool,
}

/// Why a token is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMade {
    /// It has no name, or one longer than 80 characters.
    Name,
    /// The last day is past, more than a year away, or none.
    LastDay,
    /// The unit does not exist, or the owner reaches nothing there.
    Unit,
    /// The owner has [`AT_ONCE`] already.
    TooMany,
}

/// Makes a token of the viewer; its secret can never be shown again.
///
/// # Errors
/// When it cannot be written; what is not made is no error.
pub async fn make(
    db: &Database,
    by: &Viewer,
    wish: &Wish,
    secret: &TokenSecret,
    now: i64,
) -> Result<Result<i64, NotMade>, EngineError> {
    let name = wish.name.trim();
    if name.is_empty() || name.chars().count() > 80 {
        return Ok(Err(NotMade::Name));
    }
    let Some(ends_at) = wish.last_day.and_then(|day| end_of(day, now)) else {
        return Ok(Err(NotMade::LastDay));
    };
    let mut tx = db.begin(&by.actor()).await?;
    if let Some(unit) = &wish.unit {
        let tree = UnitTree::new(tx.reader().all_units().await?);
        let narrowed = by.clone().narrowed(unit, &tree);
        let reaches = |action: Action| !narrowed.scope(action).is_empty();
        if !tree.knows(unit) || !Action::ALL.into_iter().any(reaches) {
            return Ok(Err(NotMade::Unit));
        }
    }
    if tx.reader().list_tokens(by.login(), now).await?.len() >= AT_ONCE {
        return Ok(Err(NotMade::TooMany));
    }
    let token = NewToken {
        digest: &secret.digest(db.access_key()),
        name,
        unit: wish.unit.as_ref(),
        reads_only: wish.reads_only,
        ends_at,
    };
    let number = tx.add_token(by.login(), &token, now).await?;
    let event = AuditEvent::TokenMade {
        login: by.login().clone(),
        token: number,
        unit: wish.unit.clone(),
        reads_only: wish.reads_only,
        ends_at,
    };
    tx.commit(event, now).await?;
    Ok(Ok(number))
}

/// The last day a token made now may count on.
#[must_use]
pub fn latest_day(now: i64) -> Date {
    let today = Moment::Instant(now).date();
    today
        .checked_add_days(Days::new(LONGEST - 1))
        .unwrap_or(today)
}

/// The end of a day in Vietnam; `None` when it is past, or more than a year away.
fn end_of(day: Date, now: i64) -> Option<i64> {
    let today = Moment::Instant(now).date();
    if !(today..=latest_day(now)).contains(&day) {
        return None;
    }
    let since = day.signed_duration_since(today).num_days();
    let midnight = (now + AHEAD).div_euclid(DAY) * DAY - AHEAD;
    Some(midnight + (since + 1) * DAY)
}

/// The tokens of somebody that count, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &Database, of: &Login, now: i64) -> Result<Vec<ApiToken>, EngineError> {
    Ok(db.reader().await?.list_tokens(of, now).await?)
}

/// Takes a token of the viewer back; nothing happens when it counts no more.
///
/// # Errors
/// When it cannot be written.
pub async fn revoke(db: &Database, by: &Viewer, number: i64, now: i64) -> Result<(), EngineError> {
    let mut tx = db.begin(&by.actor()).await?;
    if tx.revoke_token(by.login(), number, now).await? {
        let event = AuditEvent::TokenRevoked {
            login: by.login().clone(),
            token: number,
        };
        tx.commit(event, now).await?;
    }
    Ok(())
}

/// Whom a secret stands for, with the rights they have now, and its token. The viewer is not yet
/// narrowed to the token's unit, which takes a tree: [`Viewer::narrowed`]. The first use of a day goes on
/// record.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn find(
    db: &Database,
    secret: &TokenSecret,
    now: i64,
) -> Result<Option<(Viewer, ApiToken)>, EngineError> {
    let mut reader = db.reader().await?;
    let digest = secret.digest(db.access_key());
    let Some(token) = reader.find_token(&digest, now).await? else {
        return Ok(None);
    };
    let Some(user) = reader.find_user(&token.login).await? else {
        return Ok(None);
    };
    let roles = reader.list_roles_of(&token.login).await?;
    drop(reader);
    let viewer = Viewer::new(user, roles);
    let day = |at: i64| (at + AHEAD).div_euclid(DAY);
    if token.used_at.is_none_or(|at| day(at) < day(now)) {
        let mut tx = db.begin(&viewer.actor()).await?;
        tx.use_token(token.number, now).await?;
        let event = AuditEvent::TokenUsed {
            login: token.login.clone(),
            token: token.number,
        };
        tx.commit(event, now).await?;
    }
    Ok(Some((viewer, token)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::clock::{NOW, day, today};

    #[test]
    fn a_token_counts_to_the_end_of_a_day_in_vietnam_and_a_year_at_most() {
        // NOW is eight in the morning there: sixteen hours of the day are left.
        assert_eq!(end_of(today(), NOW), Some(NOW + 16 * 3_600_000_000));
        assert_eq!(end_of(day("2026-11-19"), NOW), None);
        assert_eq!(latest_day(NOW), day("2027-11-20"));
        assert!(end_of(day("2027-11-20"), NOW).is_some());
        assert_eq!(end_of(day("2027-11-21"), NOW), None);
    }
}
