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
    /// Dates that cannot be what the column says: a use or a password before the account was
    /// created, a creation before there were such systems, a birth less than fifteen or more
    /// than a hundred years ago, a departure of sixty years ago; in a tree of units, parents
    /// that are none of its units and names borne twice below one parent. Columns that changed
    /// places show themselves here.
    #[serde(default)]
    pub unlikely: u64,
    /// In the column of password changes: changes more than a month after the last use, of
    /// which an account in use has none.
    #[serde(default)]
    pub after_last_use: u64,
    /// In the columns of uses, password changes and reviews: dates that are the creation's. A
    /// first password is as old as its account; a last use or a confirmation hardly ever is.
    #[serde(default)]
    pub at_creation: u64,
    /// Dates with a time of day.
    #[serde(default)]
    pub timed: u64,
    /// Cells that say yes.
    #[serde(default)]
    pub affirmed: u64,
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
    /// Rows without a key (a login, a name), which were rejected for it.
    #[serde(default)]
    pub keyless: u64,
    /// Records whose login is a number that goes up with the rows.
    #[serde(default)]
    pub numbered: u64,
    /// The fields that headings of columns left out clearly name and their cells cannot be.
    #[serde(default)]
    pub contradicted: Vec<Field>,
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
    /// Of the roster: a filter of its names, one bit for each folded name's hash in a set whose
    /// size is a power of two. It can tell that a name is not there, and nothing more.
    #[serde(default)]
    pub names: Vec<u64>,
    /// Of a system: the hashes of the first and the last part of the folded name of at most
    /// 256 sampled accounts; the second is 0 for a single word.
    #[serde(default)]
    pub sampled_names: Vec<[u64; 2]>,
    /// The source ended before its own end mark, or its container was damaged.
    pub truncated: bool,
}
