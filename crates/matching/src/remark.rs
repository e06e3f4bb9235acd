//! What was odd in the units feed or the roster, and was settled one way: said, never hidden.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One oddity, with the line it stands in and the words it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Remark {
    /// Line of the feed, 1-based, as a spreadsheet counts; 0 when it is about the whole feed.
    pub line: u32,
    /// What is odd.
    pub kind: RemarkKind,
    /// The code, name or column it is about, as printed. Never an identity number.
    pub subject: String,
}

impl Remark {
    pub(crate) fn new(line: u32, kind: RemarkKind, subject: impl Into<String>) -> Self {
        Self {
            line,
            kind,
            subject: subject.into(),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} ({})", self.line, self.kind, self.subject)
    }
}

/// The kinds of oddity; [`RemarkKind::key`] names the message that explains it to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// A unit without a code: left out.
    UnitWithoutCode,
    /// A unit code seen before: the first one stands.
    UnitCodeRepeated,
    /// The parent named is not in the tree: the unit stands at the top.
    UnitParentUnknown,
    /// The unit is its own ancestor: the circle was cut here.
    UnitCircle,
    /// The successor named is not in the tree, or leads back to the unit.
    UnitSuccessorUnknown,
    /// The unit's validity has ended and nobody took over.
    UnitWithoutSuccessor,
    /// A roster row without a name: left out.
    PersonWithoutName,
    /// The unit printed for a person is not in the tree, or could be several.
    PersonUnitUnknown,
    /// One personnel code stands for two different people: the later one got a row code.
    PersonCodeReused,
    /// One identity number stands for two different people: it identifies neither.
    IdentityReused,
    /// Two codes, one identity number: taken as one person.
    PersonCodesJoined,
    /// Rows of one person give different birth dates: the first stands.
    BirthDateConflict,
    /// Rows of one person in one unit give statuses that exclude each other.
    StatusConflict,
    /// Same name and birth date, no code to tell: kept as two people.
    PossibleSamePerson,
    /// Too many personnel codes of a system's export contradict the names: none was believed.
    CodeColumnDistrusted,
    /// Too many identity numbers of a system's export contradict the names: none was believed.
    IdentityColumnDistrusted,
}

impl RemarkKind {
    /// The key, as written in files and looked up in the locales.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnitWithoutCode => "unit_without_code",
            Self::UnitCodeRepeated => "unit_code_repeated",
            Self::UnitParentUnknown => "unit_parent_unknown",
            Self::UnitCircle => "unit_circle",
            Self::UnitSuccessorUnknown => "unit_successor_unknown",
            Self::UnitWithoutSuccessor => "unit_without_successor",
            Self::PersonWithoutName => "person_without_name",
            Self::PersonUnitUnknown => "person_unit_unknown",
            Self::PersonCodeReused => "person_code_reused",
            Self::IdentityReused => "identity_reused",
            Self::PersonCodesJoined => "person_codes_joined",
            Self::BirthDateConflict => "birth_date_conflict",
            Self::StatusConflict => "status_conflict",
            Self::PossibleSamePerson => "possible_same_person",
            Self::CodeColumnDistrusted => "code_column_distrusted",
            Self::IdentityColumnDistrusted => "identity_column_distrusted",
        }
    }
}

impl fmt::Display for RemarkKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}
