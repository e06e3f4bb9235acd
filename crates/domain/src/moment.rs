//! When something happened, as precisely as the source says and no more.

use std::cmp::Ordering;
use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat, TimeZone};
use serde::{Deserialize, Serialize};

/// A calendar day in Vietnam.
pub type Date = chrono::NaiveDate;

/// Asia/Ho_Chi_Minh, which has had no daylight saving since 1975: UTC+07:00, in seconds.
pub const VIETNAM_OFFSET_SECONDS: i32 = 7 * 3600;

/// A day, or an instant when the source records the time as well.
///
/// The contract compares two moments "at the coarser precision of the two", in
/// Vietnam's zone unless the value carries one; [`Moment::cmp_coarse`] does that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Moment {
    /// A day without a time, as printed.
    Day(Date),
    /// Microseconds since 1970-01-01T00:00:00Z.
    Instant(i64),
}

impl Moment {
    /// The calendar day in Vietnam.
    #[must_use]
    pub fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Instant(micros) => vietnam_time(micros).date_naive(),
        }
    }

    /// Orders two moments at the coarser precision of the two.
    #[must_use]
    pub fn cmp_coarse(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Instant(left), Self::Instant(right)) => left.cmp(&right),
            (left, right) => left.date().cmp(&right.date()),
        }
    }

    /// An instant given as local time in Vietnam; `None` outside chrono's range.
    #[must_use]
    pub fn from_vietnam_time(local: chrono::NaiveDateTime) -> Option<Self> {
        let offset = FixedOffset::east_opt(VIETNAM_OFFSET_SECONDS)?;
        let instant = offset.from_local_datetime(&local).single()?;
        Some(Self::Instant(instant.timestamp_micros()))
    }
}

impl fmt::Display for Moment {
    /// ISO 8601 for a day, RFC 3339 with Vietnam's offset for an instant.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Instant(micros) => {
                f.write_str(&vietnam_time(*micros).to_rfc3339_opts(SecondsFormat::Secs, false))
            }
        }
    }
}

fn vietnam_time(micros: i64) -> DateTime<FixedOffset> {
    let utc = DateTime::from_timestamp_micros(micros).unwrap_or_default();
    FixedOffset::east_opt(VIETNAM_OFFSET_SECONDS)
        .map_or_else(|| utc.fixed_offset(), |offset| utc.with_timezone(&offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_late_in_utc_is_the_next_day_in_vietnam() {
        let late = Moment::Instant(1_714_239_000_000_000); // 2024-04-27T17:30:00Z
        assert_eq!(late.date().to_string(), "2024-04-28");
        assert_eq!(late.to_string(), "2024-04-28T00:30:00+07:00");
    }

    #[test]
    fn a_day_and_an_instant_compare_as_days() {
        let day = Moment::Day(Date::from_ymd_opt(2024, 4, 28).unwrap());
        assert_eq!(
            day.cmp_coarse(Moment::Instant(1_714_239_000_000_000)),
            Ordering::Equal
        );
    }
}
