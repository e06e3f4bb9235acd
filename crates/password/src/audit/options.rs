//! How much an audit may cost.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use chrono::NaiveDate;

use super::lanes::Kind;

/// How much is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// As much as this time allows.
    Time(Duration),
    /// So many guesses an account.
    Guesses(u64),
}

/// A budget that is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}`: 90s, 30m, 8h, guesses=1000")]
pub struct UnknownBudget(String);

impl FromStr for Budget {
    type Err = UnknownBudget;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownBudget(text.to_owned());
        if let Some(number) = text.strip_prefix("guesses=") {
            let number: u64 = number.parse().map_err(|_| unknown())?;
            return (number > 0)
                .then_some(Self::Guesses(number))
                .ok_or_else(unknown);
        }
        let unit = text.chars().last().ok_or_else(unknown)?;
        let seconds = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            _ => return Err(unknown()),
        };
        let number: u64 = text[..text.len() - 1].parse().map_err(|_| unknown())?;
        match number.checked_mul(seconds) {
            Some(seconds) if seconds > 0 => Ok(Self::Time(Duration::from_secs(seconds))),
            _ => Err(unknown()),
        }
    }
}

impl fmt::Display for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(time) => write!(f, "{}s", time.as_secs()),
            Self::Guesses(number) => write!(f, "guesses={number}"),
        }
    }
}

/// How an audit is run.
#[derive(Debug, Clone)]
pub struct Options {
    /// How much is tried.
    pub budget: Budget,
    /// Threads that try.
    pub threads: usize,
    /// For which processor.
    pub kind: Kind,
    /// The day guesses are made on: its year and month are in some.
    pub today: NaiveDate,
    /// Where the state is kept; removed at the end.
    pub checkpoint: PathBuf,
    /// Whether to go on where a killed audit was.
    pub resume: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budgets_are_read() {
        assert_eq!("30m".parse(), Ok(Budget::Time(Duration::from_secs(1800))));
        assert_eq!("guesses=7".parse(), Ok(Budget::Guesses(7)));
        for text in [
            "",
            "0m",
            "m",
            "30",
            "guesses=",
            "guesses=0",
            "30ộ",
            "99999999999999999999h",
        ] {
            assert!(text.parse::<Budget>().is_err(), "{text}");
        }
    }
}
