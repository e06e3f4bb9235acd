//! From roster rows to people: rows of one person joined, one position made the present one.

mod grouping;
mod settle;

use domain::{Date, Person, RosterRow};

use crate::{Remark, UnitIndex};

/// Joins the rows of each person and settles who they are on `as_of`.
///
/// Rows belong together by personnel code, by identity hash, or (where neither is given)
/// by name and birth date when the name is rare enough; never when the names contradict.
/// People come in the order of their first row, remarks in the order of lines. A person
/// without a code gets `row:<line>`.
#[must_use]
pub fn assemble(
    rows: Vec<RosterRow>,
    units: &UnitIndex,
    as_of: Date,
) -> (Vec<Person>, Vec<Remark>) {
    let mut remarks = Vec::new();
    let groups = grouping::group(&rows, &mut remarks);
    let people = settle::settle(&rows, groups, units, as_of, &mut remarks);
    remarks.sort();
    remarks.dedup();
    (people, remarks)
}
