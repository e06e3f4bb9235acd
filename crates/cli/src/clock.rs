//! The clock and the user: the two things the rest of the house is told and never asks for.

use std::time::{SystemTime, UNIX_EPOCH};

use domain::{Actor, Date, Moment};

/// Microseconds since 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the clock is read"
)]
pub fn now() -> i64 {
    let elapsed = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(elapsed.as_micros()).unwrap_or(i64::MAX)
}

/// Today in Vietnam.
pub fn today() -> Date {
    Moment::Instant(now()).date()
}

/// Who sits at the command line, by the operating system's word.
pub fn operator() -> Actor {
    let user = ["RASOAT_USER", "USER", "LOGNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok());
    Actor::operator(user.as_deref().unwrap_or("unknown"))
}
