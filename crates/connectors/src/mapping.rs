//! `--map mapping.toml`: what a person decided about a feed, over what the program would.

use std::collections::BTreeMap;

use domain::{FeedKind, Field, SystemKey};
use serde::Deserialize;
use text::encoding::Encoding;

use crate::DayMonth;

/// Decisions for every feed of a review, by `units`, `roster` or the system's key.
///
/// ```toml
/// [roster]
/// sheet = "Danh sách"
/// heading_row = 4
/// date_order = "day_first"
/// [roster.columns]
/// "Số hiệu" = "person_code"
/// "#7" = "ignored"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    feeds: BTreeMap<String, FeedMapping>,
}

/// Decisions for one feed. What is left out is decided by heading and content.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedMapping {
    /// The sheet to read, by name.
    pub sheet: Option<String>,
    /// Line of the heading row, 1-based; 0 for a table without headings.
    pub heading_row: Option<u32>,
    /// The encoding of a text file (`utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni` …).
    #[serde(default, deserialize_with = "known_encoding")]
    pub encoding: Option<Encoding>,
    /// The separator of a text file, one ASCII character.
    #[serde(default, deserialize_with = "one_byte")]
    pub delimiter: Option<u8>,
    /// Whether `04/05/2024` is the 4th of May or the 5th of April.
    pub date_order: Option<DayMonth>,
    /// Heading (or `#` and the number of the column) to field.
    #[serde(default)]
    pub columns: BTreeMap<String, Field>,
}

/// What is wrong with a mapping, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Not TOML, or a key or value nobody knows.
    #[error("the mapping cannot be read: {0}")]
    Toml(String),
    /// A table that is no feed.
    #[error(
        "[{0}] in the mapping is no feed: use units, roster, or a system such as email, qlvb, \
         \"other:<name>\""
    )]
    NoSuchFeed(String),
}

impl MappingError {
    /// The message key: `mapping-error-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Toml(_) => "toml",
            Self::NoSuchFeed(_) => "no-such-feed",
        }
    }

    /// The arguments of that message.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Toml(detail) => vec![("detail", detail.trim().to_owned())],
            Self::NoSuchFeed(feed) => vec![("feed", feed.clone())],
        }
    }
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// Says which line or key is wrong; unknown keys are refused, so that a misspelt one is
    /// not taken for a decision.
    pub fn parse(toml: &str) -> Result<Self, MappingError> {
        let feeds: BTreeMap<String, FeedMapping> =
            toml::from_str(toml).map_err(|error| MappingError::Toml(error.to_string()))?;
        for name in feeds.keys() {
            let known = name == "units" || name == "roster" || name.parse::<SystemKey>().is_ok();
            if !known {
                return Err(MappingError::NoSuchFeed(name.clone()));
            }
        }
        Ok(Self { feeds })
    }

    /// The text of a mapping that decides about columns of one feed (by their number, from 1) and about
    /// nothing else.
    #[must_use]
    pub fn of_columns(kind: &FeedKind, columns: &BTreeMap<u32, Field>) -> String {
        let mut columns_of = toml::Table::new();
        for (position, field) in columns {
            let field = toml::Value::String(field.as_str().to_owned());
            columns_of.insert(format!("#{position}"), field);
        }
        let mut feed = toml::Table::new();
        feed.insert("columns".to_owned(), columns_of.into());
        let mut all = toml::Table::new();
        all.insert(kind.to_string(), feed.into());
        all.to_string()
    }

    /// What was decided for a feed.
    #[must_use]
    pub fn feed(&self, kind: &FeedKind) -> Option<&FeedMapping> {
        self.feeds.get(&kind.to_string())
    }
}

fn known_encoding<'de, D: serde::Deserializer<'de>>(
    source: D,
) -> Result<Option<Encoding>, D::Error> {
    let name = String::deserialize(source)?;
    name.parse().map(Some).map_err(serde::de::Error::custom)
}

fn one_byte<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Option<u8>, D::Error> {
    let text = String::deserialize(source)?;
    match text.as_bytes() {
        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r') => Ok(Some(*byte)),
        _ => Err(serde::de::Error::custom(format!(
            "`{text}` cannot separate fields: one character such as , ; | or \\t"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_found_by_feed() {
        let mapping = Mapping::parse(
            "[roster]\nheading_row = 4\ndelimiter = \"\\t\"\ndate_order = \"month_first\"\n\
             [roster.columns]\n\"Số hiệu\" = \"person_code\"\n[\"other:hoc-tap\"]\nsheet = \"A\"\n",
        )
        .unwrap();
        let roster = mapping.feed(&FeedKind::Roster).unwrap();
        assert_eq!(roster.heading_row, Some(4));
        assert_eq!(roster.delimiter, Some(b'\t'));
        assert_eq!(roster.date_order, Some(DayMonth::MonthFirst));
        assert_eq!(roster.columns["Số hiệu"], Field::PersonCode);
        let other = FeedKind::System("other:hoc-tap".parse().unwrap());
        assert_eq!(mapping.feed(&other).unwrap().sheet.as_deref(), Some("A"));
        assert_eq!(mapping.feed(&FeedKind::Units), None);
    }

    #[test]
    fn decisions_about_columns_are_written_and_read_back() {
        let kind = FeedKind::System("other:hoc-tap".parse().unwrap());
        let columns = BTreeMap::from([(2, Field::Login), (7, Field::Ignored)]);
        let text = Mapping::of_columns(&kind, &columns);
        let mapping = Mapping::parse(&text).unwrap();
        let read = &mapping.feed(&kind).unwrap().columns;
        assert_eq!((read["#2"], read["#7"]), (Field::Login, Field::Ignored));
        assert_eq!(read.len(), 2);
    }

    #[test]
    fn a_misspelt_key_is_refused_with_its_place() {
        let error = Mapping::parse("[roster]\nheading_line = 4\n").unwrap_err();
        let said = error.to_string();
        assert!(
            said.contains("line 2") && said.contains("heading_line"),
            "{said}"
        );
        let unknown = Mapping::parse("[mail]\nsheet = \"A\"\n").unwrap_err();
        assert_eq!(unknown, MappingError::NoSuchFeed("mail".into()));
        let field = Mapping::parse("[roster.columns]\nA = \"code\"\n").unwrap_err();
        assert!(field.to_string().contains("code"));
        assert!(Mapping::parse("[roster]\ndelimiter = \"ab\"\n").is_err());
    }
}
