//! What goes into a question: a value of one of the column types.

use std::borrow::Cow;

/// A parameter. TEXT, BIGINT, BOOLEAN and BYTEA are all the column types there are in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Flag(bool),
    Bytes(Cow<'a, [u8]>),
    /// NULL in a TEXT column.
    NoText,
    /// NULL in a BIGINT column.
    NoNumber,
}

/// PostgreSQL's TEXT cannot hold U+0000 and SQLite's can. Neither gets it: both keep the
/// replacement character, so that a stray byte in a cell neither stops a review nor
/// makes the engines differ.
///
/// Every text that is stored comes by here. Most are short, so that looking at all bytes, many at
/// once, takes less time than a search that could stop at the first.
fn without_nul(text: Cow<'_, str>) -> Cow<'_, str> {
    let has_nul = text.bytes().fold(false, |found, byte| found | (byte == 0));
    if has_nul {
        Cow::Owned(text.replace('\0', "\u{fffd}"))
    } else {
        text
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(without_nul(Cow::Borrowed(text)))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(without_nul(Cow::Owned(text)))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(without_nul(text))
    }
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Self::NoText, Self::from)
    }
}

impl From<Option<String>> for Value<'_> {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::NoText, Self::from)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Option<i64>> for Value<'_> {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Self::NoNumber, Self::Number)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(Cow::Borrowed(bytes))
    }
}

/// Lists parameters of mixed types: `values![system.as_str(), number, None::<i64>]`.
macro_rules! values {
    ($($value:expr),* $(,)?) => { [$($crate::value::Value::from($value)),*] };
}
pub(crate) use values;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_in_a_text_is_replaced_on_both_engines() {
        assert_eq!(Value::from("a\0b"), Value::from("a\u{fffd}b"));
        assert_eq!(Value::from("ab"), Value::Text(Cow::Borrowed("ab")));
    }
}
