//! One column: what it was taken for and why, and how its cells are to be read.

use domain::{AccountStatus, Field};
use serde::Serialize;
use text::legacy::LegacyEncoding;

use crate::DayMonth;
use crate::value::{CodeShape, Dates};

/// Why a column was taken for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A person decided so in the mapping.
    Mapping,
    /// The heading says so and the content does not contradict it.
    Heading,
    /// The content leaves no doubt, whatever the heading says.
    Content,
    /// Nothing was recognised.
    Unrecognised,
    /// The heading names a field whose values cannot be these; it was not believed.
    Contradicted,
    /// Passwords or their hashes: never read.
    Secret,
    /// Another column was taken for the same field.
    SecondBest,
}

impl Basis {
    /// As `feeds.json` spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mapping => "mapping",
            Self::Heading => "heading",
            Self::Content => "content",
            Self::Unrecognised => "unrecognised",
            Self::Contradicted => "contradicted",
            Self::Secret => "secret",
            Self::SecondBest => "second_best",
        }
    }
}

/// A column as it was decided, for `feeds.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Position in the sheet, 1-based.
    pub position: u32,
    /// The heading as printed, the two rows of a double heading joined.
    pub heading: String,
    /// What it was taken for.
    pub field: Field,
    /// Why.
    pub basis: Basis,
    /// The old encoding its letters are in, if they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legacy: Option<&'static str>,
    /// The order of day and month, in a column of dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<&'static str>,
}

/// How a status column is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StatusReading {
    /// By words; TRUE and 1 mean active.
    Words,
    /// TRUE means this state, FALSE means active ("Khóa", "Disabled").
    TrueMeans(AccountStatus),
    /// A time means locked, nothing means active.
    LockTime,
    /// Active Directory's flags.
    Flags,
}

/// How a column is read.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) index: usize,
    pub(crate) heading: String,
    pub(crate) field: Field,
    pub(crate) basis: Basis,
    /// Of a column left out: the field its heading clearly names and its cells cannot be.
    pub(crate) denied: Option<Field>,
    pub(crate) legacy: Option<LegacyEncoding>,
    pub(crate) dates: Dates,
    pub(crate) code: CodeShape,
    pub(crate) status: StatusReading,
    /// Filled cells are mere marks: blank means no.
    pub(crate) blank_is_no: bool,
}

impl Plan {
    /// The column as shown to people.
    pub(crate) fn shown(&self) -> Column {
        let dated = is_date(self.field);
        Column {
            position: u32::try_from(self.index + 1).unwrap_or(u32::MAX),
            heading: self.heading.clone(),
            field: self.field,
            basis: self.basis,
            legacy: self.legacy.map(LegacyEncoding::as_str),
            date_order: dated.then(|| DayMonth::as_str(self.dates.order)),
        }
    }
}

/// Fields whose values are days or moments.
pub(crate) const fn is_date(field: Field) -> bool {
    matches!(
        field,
        Field::BirthDate
            | Field::Created
            | Field::LastUse
            | Field::PasswordChanged
            | Field::LastReview
            | Field::StatusFrom
            | Field::StatusTo
            | Field::ValidFrom
            | Field::ValidTo
    )
}
