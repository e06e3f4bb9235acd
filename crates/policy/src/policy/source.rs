//! Where a value of the policy comes from, and what it won against.

use std::fmt;

use domain::Date;

/// The instrument that demands a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Number and symbol, or name: `3347-CV/BTCTU`.
    pub instrument: String,
    /// Article, clause, point: `Đ6.1.e`.
    pub article: Option<String>,
    /// Day of issue.
    pub issued: Option<Date>,
    /// First day it holds; `None`: always has.
    pub valid_from: Option<Date>,
    /// Last day it holds; `None`: still does.
    pub valid_to: Option<Date>,
    /// Demanded rather than suggested. A suggestion is shown and never judged by.
    pub binding: bool,
}

impl Source {
    pub(super) fn new(instrument: &str, article: &str) -> Self {
        Self {
            instrument: instrument.to_owned(),
            article: Some(article.to_owned()),
            issued: None,
            valid_from: None,
            valid_to: None,
            binding: true,
        }
    }

    pub(super) fn issued(mut self, year: i32, month: u32, day: u32) -> Self {
        self.issued = Date::from_ymd_opt(year, month, day);
        self
    }

    /// Whether it may be judged by on `as_of`.
    #[must_use]
    pub fn holds_on(&self, as_of: Date) -> bool {
        self.binding
            && self.valid_from.is_none_or(|from| from <= as_of)
            && self.valid_to.is_none_or(|to| to >= as_of)
    }
}

impl fmt::Display for Source {
    /// `3347-CV/BTCTU (12/01/2024), khoản (1)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.instrument)?;
        if let Some(issued) = self.issued {
            write!(f, " ({})", issued.format("%d/%m/%Y"))?;
        }
        if let Some(article) = &self.article {
            write!(f, ", {article}")?;
        }
        Ok(())
    }
}

/// A value, its source, and the values it won against (the strictest first).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Who demands it; `None`: the policy file itself.
    pub source: Option<Source>,
    /// What it won against. Where the winner does not hold on a day, the first loser that
    /// does takes its place.
    pub losers: Vec<Sourced<T>>,
}

impl<T> Sourced<T> {
    /// A value the policy file demands by itself.
    #[must_use]
    pub const fn plain(value: T) -> Self {
        Self {
            value,
            source: None,
            losers: Vec::new(),
        }
    }

    /// The value that binds on `as_of`, with its source.
    #[must_use]
    pub fn on(&self, as_of: Date) -> Option<(&T, Option<&Source>)> {
        let holds = self.source.as_ref().is_none_or(|s| s.holds_on(as_of));
        if holds {
            return Some((&self.value, self.source.as_ref()));
        }
        self.losers.iter().find_map(|loser| loser.on(as_of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_loser_takes_over_when_the_winner_has_expired() {
        let mut strict = Source::new("1/CT-UBND", "mục 1");
        strict.valid_to = Some(day("2026-06-30"));
        let months = Sourced {
            value: 2,
            source: Some(strict),
            losers: vec![Sourced::plain(3)],
        };
        assert_eq!(months.on(day("2026-06-30")).unwrap().0, &2);
        assert_eq!(months.on(day("2026-07-01")).unwrap().0, &3);
    }

    #[test]
    fn a_suggestion_is_never_judged_by() {
        let mut source = Source::new("TCVN 14423:2026", "5.6.2.2 b");
        source.binding = false;
        let months = Sourced {
            value: 2,
            source: Some(source),
            losers: Vec::new(),
        };
        assert_eq!(months.on(day("2026-07-01")), None);
    }

    #[test]
    fn a_source_reads_like_a_citation() {
        let source = Source::new("3347-CV/BTCTU", "khoản (1)").issued(2024, 1, 12);
        assert_eq!(source.to_string(), "3347-CV/BTCTU (12/01/2024), khoản (1)");
    }
}
