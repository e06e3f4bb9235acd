//! What comes out of a question: the columns of a row, by place, of either engine.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use domain::Date;
use sqlx::Row as _;

use crate::StoreError;

/// A row of an answer. Places count from 0, in the order of the `SELECT`.
pub(crate) trait Columns {
    fn text(&self, at: usize) -> Result<&str, StoreError>;
    fn text_or_none(&self, at: usize) -> Result<Option<&str>, StoreError>;
    fn number(&self, at: usize) -> Result<i64, StoreError>;
    fn number_or_none(&self, at: usize) -> Result<Option<i64>, StoreError>;
    fn flag(&self, at: usize) -> Result<bool, StoreError>;
    fn bytes(&self, at: usize) -> Result<&[u8], StoreError>;
}

impl Columns for sqlx::postgres::PgRow {
    fn text(&self, at: usize) -> Result<&str, StoreError> {
        Ok(self.try_get(at)?)
    }

    fn text_or_none(&self, at: usize) -> Result<Option<&str>, StoreError> {
        Ok(self.try_get(at)?)
    }

    fn number(&self, at: usize) -> Result<i64, StoreError> {
        Ok(self.try_get(at)?)
    }

    fn number_or_none(&self, at: usize) -> Result<Option<i64>, StoreError> {
        Ok(self.try_get(at)?)
    }

    fn flag(&self, at: usize) -> Result<bool, StoreError> {
        Ok(self.try_get(at)?)
    }

    fn bytes(&self, at: usize) -> Result<&[u8], StoreError> {
        Ok(self.try_get(at)?)
    }
}

/// Reads a stored key back into its type.
pub(crate) fn parse<T>(text: &str) -> Result<T, StoreError>
where
    T: FromStr,
    T::Err: Display,
{
    text.parse()
        .map_err(|error: T::Err| StoreError::unreadable(error))
}

/// Reads a stored code (`PersonCode`, `UnitCode`) back.
pub(crate) fn code<T>(text: &str, take: fn(&str) -> Option<T>) -> Result<T, StoreError> {
    take(text).ok_or_else(|| StoreError::unreadable("an empty code"))
}

/// Reads an optional code back.
pub(crate) fn code_or_none<T>(
    text: Option<&str>,
    take: fn(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| code(text, take)).transpose()
}

/// Reads an optional day back.
pub(crate) fn date_or_none(text: Option<&str>) -> Result<Option<Date>, StoreError> {
    text.map(parse).transpose()
}

/// Reads a count that was stored as BIGINT.
pub(crate) fn count<T: TryFrom<i64>>(number: i64) -> Result<T, StoreError> {
    T::try_from(number).map_err(|_| StoreError::unreadable(format!("{number} out of range")))
}

/// A `LIKE` pattern for "contains this text", with `\` as its escape.
pub(crate) fn containing(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// Codes as a JSON array.
pub(crate) fn codes<T>(codes: &[T], as_str: fn(&T) -> &str) -> Cow<'static, str> {
    if codes.is_empty() {
        return Cow::Borrowed("[]");
    }
    let codes: Vec<&str> = codes.iter().map(as_str).collect();
    Cow::Owned(serde_json::Value::from(codes).to_string())
}

/// Reads a JSON array of codes back.
pub(crate) fn read_codes<T>(text: &str, take: fn(&str) -> Option<T>) -> Result<Vec<T>, StoreError> {
    if text == "[]" {
        return Ok(Vec::new());
    }
    let codes: Vec<Cow<'_, str>> = serde_json::from_str(text)?;
    codes.iter().map(|text| code(text, take)).collect()
}
