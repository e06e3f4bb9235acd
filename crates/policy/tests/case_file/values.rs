//! Values of a case file: a date, a time, or `"unreadable"`.

use domain::{Date, Moment, Reading};
use toml::Value;

/// The word for a cell with something in it that cannot be read.
const UNREADABLE: &str = "unreadable";

/// A cell that holds a date or a time.
pub fn moment(value: Option<&Value>) -> Reading<Moment> {
    match value {
        None => Reading::Empty,
        Some(Value::String(word)) if word == UNREADABLE => Reading::Unreadable,
        Some(Value::Datetime(written)) => Reading::Value(read(&written.to_string())),
        Some(other) => panic!("{other} is no date; write 2026-11-20 or \"unreadable\""),
    }
}

/// A cell that holds yes or no.
pub fn flag(value: Option<&Value>) -> Reading<bool> {
    match value {
        None => Reading::Empty,
        Some(Value::String(word)) if word == UNREADABLE => Reading::Unreadable,
        Some(Value::Boolean(flag)) => Reading::Value(*flag),
        Some(other) => panic!("{other} is neither true nor false nor \"unreadable\""),
    }
}

/// A plain date.
pub fn date(value: &toml::value::Datetime) -> Date {
    value.to_string().parse().unwrap()
}

fn read(text: &str) -> Moment {
    if let Ok(date) = text.parse::<Date>() {
        return Moment::Day(date);
    }
    if let Ok(instant) = chrono::DateTime::parse_from_rfc3339(text) {
        return Moment::Instant(instant.timestamp_micros());
    }
    let local = text.parse().unwrap_or_else(|e| panic!("{text}: {e}"));
    Moment::from_vietnam_time(local).unwrap()
}
