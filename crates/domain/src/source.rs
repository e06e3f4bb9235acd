//! The instrument that demands a value: number, article, dates, the words themselves.

use std::fmt;

use crate::Date;

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
    /// The words it was read from.
    pub quote: Option<String>,
    /// Known from another's account of it, not from its own text.
    pub secondary: bool,
}

impl Source {
    /// A binding source that has always held.
    #[must_use]
    pub fn new(instrument: &str, article: &str) -> Self {
        Self {
            instrument: instrument.to_owned(),
            article: Some(article.to_owned()),
            issued: None,
            valid_from: None,
            valid_to: None,
            binding: true,
            quote: None,
            secondary: false,
        }
    }

    /// With its day of issue.
    #[must_use]
    pub fn issued(mut self, year: i32, month: u32, day: u32) -> Self {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_reads_like_a_citation() {
        let source = Source::new("3347-CV/BTCTU", "khoản (1)").issued(2024, 1, 12);
        assert_eq!(source.to_string(), "3347-CV/BTCTU (12/01/2024), khoản (1)");
    }
}
