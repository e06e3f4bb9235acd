//! What stands in the report beside its long lists.

use std::collections::BTreeMap;

use domain::{Date, Field, RuleId, Snapshot, SystemKey, Unit, UnitCode};

use super::Figures;

/// The report of one review. The long lists come row by row, see
/// [`ReportWriter`](crate::report::ReportWriter).
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewReport {
    /// Who reports.
    pub authority: Authority,
    /// The day the review looks at; also the creation date of the file.
    pub as_of: Date,
    /// The rules in use, in the order of their columns.
    pub rules: Vec<RuleId>,
    /// What was demanded, and by which document.
    pub policy: Vec<PolicyLine>,
    /// The units; any order.
    pub units: Vec<Unit>,
    /// Each unit's own accounts (not those of the units below it); `None` for accounts
    /// whose unit is not known.
    pub by_unit: BTreeMap<Option<UnitCode>, Figures>,
    /// The systems, in the order they are shown.
    pub systems: Vec<SystemFigures>,
    /// What has changed since the last review; `None` at the first one.
    pub changes: Option<Changes>,
    /// What was read: units, roster, then the systems.
    pub feeds: Vec<Snapshot>,
}

impl ReviewReport {
    /// Everything together: the sum over the units.
    #[must_use]
    pub fn total(&self) -> Figures {
        let mut total = Figures::default();
        for figures in self.by_unit.values() {
            total += figures;
        }
        total
    }
}

/// Who reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// The body above it (cơ quan chủ quản), if printed.
    pub parent: Option<String>,
    /// The authority.
    pub name: String,
    /// The place in front of the date, e.g. `Hà Nội`; left blank to fill in where not known.
    pub place: Option<String>,
    /// Which form its documents have.
    pub style: Style,
}

/// The form of official documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// State bodies: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    #[default]
    State,
    /// Party bodies: Hướng dẫn 05-HD/VPTW; no Quốc hiệu.
    Party,
}

/// One demand of the policy in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyLine {
    /// The rule that checks it.
    pub rule: RuleId,
    /// The system it is for; `None` for all without a line of their own.
    pub system: Option<SystemKey>,
    /// How much.
    pub limit: Limit,
    /// The document and its article.
    pub source: Option<String>,
}

/// How much a demand allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// At most so many days.
    Days(u32),
    /// At most so many calendar months.
    Months(u32),
    /// Not before this day.
    Since(Date),
    /// Not at all.
    Never,
}

/// The figures of one system, and what it cannot say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemFigures {
    /// The system.
    pub system: SystemKey,
    /// Its accounts.
    pub figures: Figures,
    /// What could not be told of them, and for want of what.
    pub blind_spots: Vec<BlindSpot>,
}

/// Rules that could not be evaluated in a system, for one cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindSpot {
    /// What is missing.
    pub trouble: Trouble,
    /// The rules it keeps from being evaluated.
    pub rules: Vec<RuleId>,
    /// Accounts concerned.
    pub accounts: u64,
}

/// Why something cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The source has no such column.
    NoColumn(Field),
    /// The column is there, and cannot be read.
    Unreadable(Field),
    /// The feed was not believed.
    FeedRefused,
    /// The data are older than the policy accepts.
    TooOld,
    /// The owner has not been decided on.
    NoOwner,
}

/// What has changed since the last review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changes {
    /// The day the last review looked at.
    pub since: Date,
    /// Findings that are new.
    pub opened: u64,
    /// Findings that are gone.
    pub fixed: u64,
    /// Findings that were gone, and are back.
    pub reopened: u64,
    /// Findings that were there and still are.
    pub standing: u64,
}
