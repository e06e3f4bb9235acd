//! A date by which something is due.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Recurring, Relative};

/// One deadline: absolute, relative or recurring.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The day named; see `inclusive`.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// `HH:MM`, where an hour is named.
    #[serde(default)]
    pub time: Option<String>,
    /// "trước ngày X" excludes X; "chậm nhất / hết / đến ngày X" includes it.
    #[serde(default)]
    pub inclusive: bool,
    /// Whose deadline.
    pub who: DeadlineActor,
    /// For what.
    pub what: DeadlinePurpose,
    /// The words that set it.
    #[serde(default)]
    pub quote: String,
    /// The day a period begins.
    #[serde(default)]
    pub start: Option<NaiveDate>,
    /// The units it holds for, as printed; empty means all addressees.
    #[serde(default)]
    pub only: Vec<String>,
    /// Counted from an event.
    #[serde(default)]
    pub relative: Option<Relative>,
    /// Coming back.
    #[serde(default)]
    pub recurring: Option<Recurring>,
}

/// Whose deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineActor {
    /// The units addressed.
    Unit,
    /// Every officer.
    Individual,
    /// The issuer itself, upward.
    Issuer,
    /// The unit charged with leading, collecting or operating.
    LeadUnit,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlinePurpose {
    /// Passwords changed.
    ChangePassword,
    /// A report sent.
    Report,
    /// Reports added up (and passed upward).
    Consolidate,
    /// Staff lists sent.
    ListStaff,
    /// Reopening asked for.
    ReopenRequest,
    /// Something else.
    Other,
}
