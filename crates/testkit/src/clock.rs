//! A clock that stands still, and can be moved by hand.

use std::sync::atomic::{AtomicI64, Ordering};

use domain::Date;

/// 2026-11-20T01:00:00Z, eight in the morning in Vietnam: microseconds since 1970.
pub const NOW: i64 = 1_795_136_400_000_000;

/// The day of [`NOW`] in Vietnam: what tests review as of.
#[must_use]
pub fn today() -> Date {
    day("2026-11-20")
}

/// A day written as ISO 8601.
#[must_use]
pub fn day(text: &str) -> Date {
    text.parse().expect("a day as YYYY-MM-DD")
}

/// A clock that moves only when told to.
#[derive(Debug)]
pub struct Clock(AtomicI64);

impl Default for Clock {
    fn default() -> Self {
        Self(AtomicI64::new(NOW))
    }
}

impl Clock {
    /// Microseconds since 1970.
    pub fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Lets time pass.
    pub fn advance_days(&self, days: i64) {
        self.0.fetch_add(days * 86_400_000_000, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Moment;

    #[test]
    fn the_clock_stands_on_the_day_it_says() {
        let clock = Clock::default();
        assert_eq!(Moment::Instant(clock.now()).date(), today());
        clock.advance_days(1);
        assert_eq!(Moment::Instant(clock.now()).date(), day("2026-11-21"));
    }
}
