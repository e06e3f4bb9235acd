//! A moment as text that sorts by time: a day, or an instant in UTC to the microsecond.

use chrono::{DateTime, SecondsFormat};
use domain::{Date, Moment};

use crate::StoreError;

pub(crate) fn encode(moment: Moment) -> String {
    match moment {
        Moment::Day(date) => date.to_string(),
        Moment::Instant(micros) => DateTime::from_timestamp_micros(micros)
            .unwrap_or_default()
            .to_rfc3339_opts(SecondsFormat::Micros, true),
    }
}

pub(crate) fn decode(text: &str) -> Result<Moment, StoreError> {
    if text.contains('T') {
        DateTime::parse_from_rfc3339(text)
            .map(|instant| Moment::Instant(instant.timestamp_micros()))
            .map_err(StoreError::unreadable)
    } else {
        text.parse::<Date>()
            .map(Moment::Day)
            .map_err(StoreError::unreadable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_keeps_its_precision() {
        let day = Moment::Day("2026-11-20".parse().unwrap());
        for moment in [
            day,
            Moment::Instant(1_714_239_000_123_456),
            Moment::Instant(-1),
        ] {
            assert_eq!(decode(&encode(moment)).unwrap(), moment);
        }
        assert_eq!(encode(day), "2026-11-20");
        assert!(decode("yesterday").is_err());
    }
}
