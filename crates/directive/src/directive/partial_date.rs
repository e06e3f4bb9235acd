//! A date whose day may have been left blank for the clerk to fill in.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// `YYYY-MM-DD`, or `YYYY-MM` where the day is blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// A month of a year.
    Month {
        /// The year.
        year: i32,
        /// The month, 1 to 12.
        month: u32,
    },
    /// A whole date.
    Day(NaiveDate),
}

/// A date that is neither `YYYY-MM-DD` nor `YYYY-MM`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is neither YYYY-MM-DD nor YYYY-MM; write the date as ISO 8601")]
pub struct UnreadableDate(pub String);

impl PartialDate {
    /// The whole date, if the day is known.
    #[must_use]
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month { .. } => None,
        }
    }
}

impl FromStr for PartialDate {
    type Err = UnreadableDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unreadable = || UnreadableDate(text.to_owned());
        if let Ok(day) = text.parse::<NaiveDate>() {
            return Ok(Self::Day(day));
        }
        let (year, month) = text.split_once('-').ok_or_else(unreadable)?;
        let year = year.parse().map_err(|_| unreadable())?;
        let month = month.parse().map_err(|_| unreadable())?;
        if (1..=12).contains(&month) {
            Ok(Self::Month { year, month })
        } else {
            Err(unreadable())
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = UnreadableDate;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_survive() {
        for text in ["2024-04", "2024-04-09"] {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
        }
        assert!("2024-13".parse::<PartialDate>().is_err());
        assert!("04/2024".parse::<PartialDate>().is_err());
    }
}
