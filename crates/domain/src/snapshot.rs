//! A dated, hashed, immutable copy of one source, and whether it may be believed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Date, FeedProfile, FieldSet, SystemKey, UnknownKey, contract_keys};

/// What a feed is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FeedKind {
    /// The unit tree.
    Units,
    /// The people.
    Roster,
    /// The accounts of a system.
    System(SystemKey),
}

impl fmt::Display for FeedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Units => f.write_str("units"),
            Self::Roster => f.write_str("roster"),
            Self::System(system) => write!(f, "{system}"),
        }
    }
}

impl std::str::FromStr for FeedKind {
    type Err = UnknownKey;

    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        match key {
            "units" => Ok(Self::Units),
            "roster" => Ok(Self::Roster),
            system => system.parse().map(Self::System),
        }
    }
}

/// The number of a snapshot in its database: counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SnapshotId(pub i64);

/// A row that could not be used: kept with its line and the reason, never dropped in silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRow {
    /// Line of the feed, 1-based, as a spreadsheet counts.
    pub line: u32,
    /// Message key of the reason (`rejected-<code>`).
    pub reason: String,
    /// The field at fault, if one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<crate::Field>,
}

/// Whether a snapshot may be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GateVerdict {
    /// Believed.
    Accepted,
    /// Believed, with a remark to look at.
    Warned,
    /// Not believed: changes no verdict except to `stale` or `not_evaluable`.
    Refused,
}

contract_keys!(GateVerdict, "gate verdict", {
    Accepted => "accepted", Warned => "warned", Refused => "refused",
});

/// One thing the gate noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateReason {
    /// What this reason alone asks for: refuse, or merely remark.
    pub verdict: GateVerdict,
    /// What was noticed (`gate-<code>` in the locales, with its remedy in `gate-<code>-remedy`).
    pub reason: crate::Reason,
}

/// What is kept about a snapshot beside its rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Number in the database.
    pub id: SnapshotId,
    /// What it is a copy of.
    pub kind: FeedKind,
    /// File it was read from, as given.
    pub path: String,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// `csv`, `tsv`, `xlsx`, `xls`, `ods`.
    pub format: String,
    /// `utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni` …
    pub encoding: String,
    /// Line of the heading row, 1-based.
    pub heading_row: u32,
    /// Each column of the sheet: its heading and the field it was taken for.
    pub columns: Vec<(String, crate::Field)>,
    /// Why each column was taken for its field (`basis-<key>` in the locales), in the same
    /// order; empty in snapshots read before this was kept.
    #[serde(default)]
    pub bases: Vec<String>,
    /// What the source could say.
    pub fields: FieldSet,
    /// Rows read as records (accepted, not rejected).
    pub rows: u64,
    /// Rows that could not be used, at most [`Snapshot::KEPT_REJECTED`] of them in full.
    pub rejected: Vec<RejectedRow>,
    /// How many could not be used in all.
    pub rejected_total: u64,
    /// The figures the gate judged by.
    pub profile: FeedProfile,
    /// Whether it may be believed.
    pub verdict: GateVerdict,
    /// Why, or with which remarks.
    pub reasons: Vec<GateReason>,
    /// The day the evidence is true for.
    pub as_of: Date,
}

impl Snapshot {
    /// How many rejected rows are listed one by one; beyond that they are counted.
    pub const KEPT_REJECTED: usize = 10_000;
}
