//! A table of the file with its path, so that an error can say where it stands.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{PolicyError, PolicyProblem};
use super::expected::Why;
use super::suggestion::nearest;
use super::value::Value;

/// Letters of a wrong value that are shown.
const SHOWN: usize = 60;

/// The file's text, to turn a byte offset into a line and a place into words.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a>(&'a str);

impl<'a> Text<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// The line of a byte offset, 1-based.
    pub(crate) fn line(self, offset: usize) -> usize {
        let before = self.0.as_bytes().iter().take(offset);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    /// What stands in a place, as written: its first line, shortened.
    pub(crate) fn written(self, place: Range<usize>) -> String {
        let line = self.0.get(place).and_then(|text| text.lines().next());
        line.unwrap_or_default().chars().take(SHOWN).collect()
    }
}

/// A table of the file.
pub(crate) struct Section<'a> {
    table: &'a DeTable<'a>,
    text: Text<'a>,
    path: String,
    line: usize,
}

impl<'a> Section<'a> {
    pub(crate) const fn top(table: &'a DeTable<'a>, text: Text<'a>) -> Self {
        Self {
            table,
            text,
            path: String::new(),
            line: 1,
        }
    }

    pub(crate) const fn new(
        table: &'a DeTable<'a>,
        text: Text<'a>,
        path: String,
        line: usize,
    ) -> Self {
        Self {
            table,
            text,
            path,
            line,
        }
    }

    /// Refuses every key but these.
    pub(crate) fn only(&self, known: &[&str]) -> Result<(), PolicyError> {
        let stranger = self
            .table
            .keys()
            .find(|key| !known.contains(&key.get_ref().as_ref()));
        stranger.map_or(Ok(()), |key| Err(self.unknown(key, known.iter().copied())))
    }

    /// The error for a key that is none of `known`.
    pub(crate) fn unknown<'k>(
        &self,
        key: &Spanned<impl AsRef<str>>,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> PolicyError {
        let written = key.get_ref().as_ref();
        PolicyError::new(
            self.text.line(key.span().start),
            PolicyProblem::UnknownKey {
                key: written.to_owned(),
                section: self.path.clone(),
                suggestion: nearest(written, known.clone()).map(str::to_owned),
                known: known.map(str::to_owned).collect(),
            },
        )
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<Value<'a>> {
        let (written, value) = self.table.get_key_value(key)?;
        Some(self.value(written.get_ref(), value))
    }

    /// The value of a key that must be there.
    pub(crate) fn need(&self, key: &str, why: Why) -> Result<Value<'a>, PolicyError> {
        self.get(key).ok_or_else(|| {
            PolicyError::new(
                self.line,
                PolicyProblem::Missing {
                    key: key.to_owned(),
                    section: self.path.clone(),
                    why,
                },
            )
        })
    }

    /// A table within this one.
    pub(crate) fn section(&self, key: &str) -> Result<Option<Section<'a>>, PolicyError> {
        self.get(key).map(|value| value.table()).transpose()
    }

    /// Every key with its table.
    pub(crate) fn sections(
        &self,
    ) -> impl Iterator<Item = Result<(SpannedKey<'a>, Section<'a>), PolicyError>> {
        self.table.iter().map(|(key, value)| {
            let section = self.value(key.get_ref(), value).table()?;
            Ok((key, section))
        })
    }

    /// Every key with its value.
    pub(crate) fn values(&self) -> impl Iterator<Item = (SpannedKey<'a>, Value<'a>)> {
        self.table
            .iter()
            .map(|(key, value)| (key, self.value(key.get_ref(), value)))
    }

    fn value(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Value<'a> {
        let path = if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        };
        Value::new(value, self.text, path)
    }
}

/// A key with its place in the file.
pub(crate) type SpannedKey<'a> = &'a Spanned<toml::de::DeString<'a>>;
