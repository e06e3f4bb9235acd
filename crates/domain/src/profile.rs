//! The figures of a feed by which the gate decides whether to believe it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Field;

/// What was counted in one column while the feed was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FieldProfile {
    /// Cells with something in them.
    pub filled: u64,
    /// Cells that could not be read as the field's kind of value.
    pub unreadable: u64,
    /// Dates after the review day.
    pub future: u64,
    /// Dates whose day and month could be swapped (both ≤ 12 and different).
    pub ambiguous_day_month: u64,
    /// Dates that can only be day-first (day > 12).
    pub day_first: u64,
    /// Dates that can only be month-first (second number > 12).
    pub month_first: u64,
    /// Cells of a column that holds no dates which look like one: a shifted column.
    #[serde(default)]
    pub date_like: u64,
    /// Cells that look like a person's full name (two words or more, letters only): in a
    /// login or code column, a shifted column.
    #[serde(default)]
    pub name_like: u64,
    /// Cells with at least one Vietnamese letter with marks.
    #[serde(default)]
    pub marked: u64,
    /// What this column says of 64 sampled people: the i-th value is a hash of the folded cell
    /// (a date as ISO 8601), 0 for an empty one, in the first record whose personnel code
    /// gives the i-th MinHash; in the personnel code column, that MinHash itself. Where two
    /// feeds have the same value there, they sampled the same person. Filled for
    /// [`Field::PersonCode`], [`Field::Name`] and [`Field::BirthDate`] of rosters and systems
    /// with a personnel code; empty elsewhere.
    #[serde(default)]
    pub sampled: Vec<u64>,
    /// Dates by month (January first) whose day is above 12: nobody can have swapped them.
    #[serde(default)]
    pub certain_months: [u64; 12],
    /// Swappable dates (day and month both ≤ 12 and different) by month as read.
    #[serde(default)]
    pub swappable_months: [u64; 12],
    /// The same dates by day as read: their months, if somebody swapped them.
    #[serde(default)]
    pub swappable_days: [u64; 12],
}

/// The figures of a whole feed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FeedProfile {
    /// Records read.
    pub rows: u64,
    /// Records whose key (login, personnel code, unit code) had been seen before.
    pub duplicate_keys: u64,
    /// Records with letters that no Vietnamese or Latin text has: a shifted encoding.
    pub garbled: u64,
    /// Records with at least one Vietnamese letter with marks.
    pub marked: u64,
    /// Records by unit as printed (folded), the 5,000 largest.
    pub by_unit: BTreeMap<String, u64>,
    /// Records by status as understood (employment or account status key).
    pub by_status: BTreeMap<String, u64>,
    /// Records by the domain of the login or mail, the 50 largest.
    pub by_domain: BTreeMap<String, u64>,
    /// Per field.
    pub fields: BTreeMap<Field, FieldProfile>,
    /// An order-free digest of the keys, to tell "the same accounts" from "another system's":
    /// a MinHash of 64 values over the folded keys.
    pub key_sketch: Vec<u64>,
    /// The source ended before its own end mark, or its container was damaged.
    pub truncated: bool,
}
