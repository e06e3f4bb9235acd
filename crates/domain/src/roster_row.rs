//! One row of the roster as read: a person in one position, before rows are joined.

use serde::{Deserialize, Serialize};

use crate::{Category, Date, EmploymentStatus};

/// A roster row. Several rows can be one person; joining them is the `matching` room's work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterRow {
    /// Line of the feed, 1-based, as a spreadsheet counts.
    pub line: u32,
    /// Personnel code, if the roster has one.
    pub person_code: Option<String>,
    /// Full name as printed, NFC.
    pub name: String,
    /// Birth date.
    pub birth_date: Option<Date>,
    /// Keyed hash of the identity number, lower-case hex.
    pub identity_hash: Option<String>,
    /// Mail address, lower case.
    pub mail: Option<String>,
    /// Unit as printed (code or name).
    pub unit: Option<String>,
    /// Position as printed.
    pub position: Option<String>,
    /// Staff category.
    pub category: Option<Category>,
    /// Employment status as understood from the words.
    pub status: EmploymentStatus,
    /// The day it takes effect.
    pub status_from: Option<Date>,
    /// The day it ends.
    pub status_to: Option<Date>,
    /// Where someone was transferred to, as printed.
    pub destination: Option<String>,
}

/// One row of the units feed as read; names not yet resolved to codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRow {
    /// Line of the feed, 1-based.
    pub line: u32,
    /// Code.
    pub code: String,
    /// Name as printed, NFC.
    pub name: String,
    /// Parent, as code or name.
    pub parent: Option<String>,
    /// Branch, as understood from the words or the name.
    pub branch: crate::UnitBranch,
    /// First day of validity.
    pub valid_from: Option<Date>,
    /// Last day of validity.
    pub valid_to: Option<Date>,
    /// Successor, as code or name.
    pub successor: Option<String>,
    /// Old codes and names.
    pub aliases: Vec<String>,
}
