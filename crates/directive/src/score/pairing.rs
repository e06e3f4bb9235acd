//! Pairing the items of a reading with those of the truth.

use std::collections::BTreeMap;

use super::item::Item;
use super::wording::alike;

/// What a field came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items the truth holds.
    pub truth: usize,
    /// Items the reading holds.
    pub read: usize,
    /// Items of the reading that agree entirely.
    pub exact: usize,
    /// Items that agree in what matters most, the exact ones included.
    pub partial: usize,
}

impl Counts {
    /// Adds another letter's counts.
    pub fn add(&mut self, other: Self) {
        self.truth += other.truth;
        self.read += other.read;
        self.exact += other.exact;
        self.partial += other.partial;
    }
}

/// An item on one side without its like on the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// In the truth, not in the reading.
    Missed(Item),
    /// In the reading, not in the truth.
    Extra(Item),
}

/// Counts by field, and what did not agree exactly.
#[must_use]
pub fn compare(truth: &[Item], read: &[Item]) -> (BTreeMap<&'static str, Counts>, Vec<Difference>) {
    let mut counts: BTreeMap<&'static str, Counts> = BTreeMap::new();
    truth
        .iter()
        .for_each(|item| counts.entry(item.field).or_default().truth += 1);
    read.iter()
        .for_each(|item| counts.entry(item.field).or_default().read += 1);
    let mut left: Vec<&Item> = truth.iter().collect();
    let mut rest: Vec<&Item> = read.iter().collect();
    for item in pair(&mut left, &mut rest, same) {
        let count = counts.entry(item).or_default();
        count.exact += 1;
        count.partial += 1;
    }
    let differences = left
        .iter()
        .map(|item| Difference::Missed((*item).clone()))
        .chain(rest.iter().map(|item| Difference::Extra((*item).clone())))
        .collect();
    for item in pair(&mut left, &mut rest, near) {
        counts.entry(item).or_default().partial += 1;
    }
    (counts, differences)
}

/// The same in everything; who a task is for may be shortened.
fn same(a: &Item, b: &Item) -> bool {
    a == b
        || (a.field == "tasks" && b.field == "tasks" && a.key == b.key && alike(&a.text, &b.text))
}

/// The same field and key, and text that is alike or beside the point.
fn near(a: &Item, b: &Item) -> bool {
    let lenient = matches!(a.field, "deadlines" | "tasks");
    a.field == b.field && a.key == b.key && (lenient || alike(&a.text, &b.text))
}

/// Takes out of both lists what `same` pairs, and gives the fields.
fn pair(
    left: &mut Vec<&Item>,
    rest: &mut Vec<&Item>,
    same: impl Fn(&Item, &Item) -> bool,
) -> Vec<&'static str> {
    let mut paired = Vec::new();
    left.retain(
        |wanted| match rest.iter().position(|item| same(wanted, item)) {
            Some(at) => {
                rest.remove(at);
                paired.push(wanted.field);
                false
            }
            None => true,
        },
    );
    paired
}
