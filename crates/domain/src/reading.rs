//! What a source said about one field of one row: a value, nothing, or something unreadable.

use serde::{Deserialize, Serialize};

/// A three-valued signal. "No value" and "a value we could not read" are different
/// things, and neither may be taken for good news.
///
/// Whether the source has the column at all is a fact of the snapshot
/// ([`crate::FieldSet`]), not of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Reading<T> {
    /// The cell is empty (or the column is missing).
    #[default]
    Empty,
    /// The cell holds something that is not a value of this kind.
    Unreadable,
    /// The value.
    Value(T),
}

impl<T> Reading<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Empty | Self::Unreadable => None,
        }
    }

    /// True when the cell was empty: the source had its say and said nothing.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Changes the value, keeps the silence.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Self::Empty => Reading::Empty,
            Self::Unreadable => Reading::Unreadable,
            Self::Value(value) => Reading::Value(change(value)),
        }
    }
}

impl<T> From<Option<T>> for Reading<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Self::Value)
    }
}
