//! A span the letters count in: calendar months ("03 tháng/lần") or days.

use std::fmt;

use crate::Date;
use chrono::{Days, Months};

/// A number of calendar months or of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// Calendar months; the day is clamped to the end of a shorter month.
    Months(u16),
    /// Days.
    Days(u16),
}

/// The words a policy file may use for the two units.
const MONTH_WORDS: [&str; 3] = ["months", "month", "tháng"];
const DAY_WORDS: [&str; 3] = ["days", "day", "ngày"];

impl Period {
    /// `count` calendar months.
    #[must_use]
    pub const fn months(count: u16) -> Self {
        Self::Months(count)
    }

    /// `count` days.
    #[must_use]
    pub const fn days(count: u16) -> Self {
        Self::Days(count)
    }

    /// The last day that is still within the period that began on `start`: 30/11 and three
    /// months give 28/2, or 29/2 in a leap year. A day beyond the calendar is its end.
    #[must_use]
    pub fn after(self, start: Date) -> Date {
        match self {
            Self::Months(count) => start.checked_add_months(Months::new(u32::from(count))),
            Self::Days(count) => start.checked_add_days(Days::new(u64::from(count))),
        }
        .unwrap_or(Date::MAX)
    }

    /// The first day within the period that ends on `end`; `None` before the calendar.
    #[must_use]
    pub fn before(self, end: Date) -> Option<Date> {
        match self {
            Self::Months(count) => end.checked_sub_months(Months::new(u32::from(count))),
            Self::Days(count) => end.checked_sub_days(Days::new(u64::from(count))),
        }
    }

    /// Reads `3 months`, `90 days`, `3 tháng`, `90 ngày`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (count, unit) = text.trim().split_once(char::is_whitespace)?;
        let count: u16 = count.parse().ok()?;
        let unit = unit.trim().to_lowercase();
        if MONTH_WORDS.contains(&unit.as_str()) {
            Some(Self::Months(count))
        } else if DAY_WORDS.contains(&unit.as_str()) {
            Some(Self::Days(count))
        } else {
            None
        }
    }

    /// Its length for comparing periods: a calendar month counts 30 days, as in the letters.
    #[must_use]
    pub const fn nominal_days(self) -> u32 {
        match self {
            Self::Months(count) => count as u32 * 30,
            Self::Days(count) => count as u32,
        }
    }

    /// No time at all: due at once.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        matches!(self, Self::Months(0) | Self::Days(0))
    }
}

impl fmt::Display for Period {
    /// ISO 8601: `P3M`, `P90D`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Months(count) => write!(f, "P{count}M"),
            Self::Days(count) => write!(f, "P{count}D"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn months_are_clamped_to_the_end_of_a_shorter_month() {
        let quarter = Period::months(3);
        assert_eq!(quarter.after(day("2023-11-30")), day("2024-02-29"));
        assert_eq!(quarter.after(day("2024-11-30")), day("2025-02-28"));
        assert_eq!(quarter.after(day("2024-08-31")), day("2024-11-30"));
    }

    #[test]
    fn a_period_beyond_the_calendar_ends_with_it() {
        assert_eq!(Period::days(u16::MAX).after(Date::MAX), Date::MAX);
    }

    #[test]
    fn both_languages_are_read_and_nothing_else() {
        assert_eq!(Period::read("3 months"), Some(Period::months(3)));
        assert_eq!(Period::read(" 90  NGÀY "), Some(Period::days(90)));
        assert_eq!(Period::read("3months"), None);
        assert_eq!(Period::read("-3 months"), None);
        assert_eq!(Period::read("3 weeks"), None);
    }
}
