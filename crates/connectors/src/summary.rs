//! What one pass over a feed came to.

use std::collections::BTreeMap;

use domain::{FeedProfile, FieldSet, RejectedRow};

use crate::Skipped;

/// The end of a reading: figures, and every row that was not used with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeedSummary {
    /// Rows given to the caller.
    pub rows: u64,
    /// Rows that could not be used, the first [`domain::Snapshot::KEPT_REJECTED`] in full.
    pub rejected: Vec<RejectedRow>,
    /// How many could not be used in all.
    pub rejected_total: u64,
    /// Rows that are no records: totals, section titles, repeated headings, signatures.
    pub skipped: BTreeMap<Skipped, u64>,
    /// What the source could say: its columns, without those in which nothing was readable.
    pub fields: FieldSet,
    /// The figures the gate judges by.
    pub profile: FeedProfile,
}
