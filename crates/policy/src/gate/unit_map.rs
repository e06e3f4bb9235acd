//! The unit tree as the gate needs it: a printed unit → the unit that stands today.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Date, Unit, UnitCode};

use crate::Fold;

/// Printed names, old names and codes (folded), led through mergers to today's unit.
#[derive(Debug, Clone, Default)]
pub struct UnitMap {
    /// `None`: several units answer to this name.
    by_text: BTreeMap<String, Option<UnitCode>>,
    codes: BTreeSet<UnitCode>,
    ended: BTreeSet<UnitCode>,
}

/// How long a chain of successors may be; longer is taken for a circle.
const CHAIN: usize = 16;

impl UnitMap {
    /// Learns the tree as of a day; `fold` must be the folding of
    /// [`domain::FeedProfile::by_unit`].
    #[must_use]
    pub fn new(units: &[Unit], as_of: Date, fold: Fold) -> Self {
        let by_code: BTreeMap<&UnitCode, &Unit> =
            units.iter().map(|unit| (&unit.code, unit)).collect();
        let mut map = Self::default();
        for unit in units {
            map.codes.insert(unit.code.clone());
            let today = today(unit, &by_code);
            let names = [unit.code.as_str(), unit.name.as_str()];
            for text in names
                .into_iter()
                .chain(unit.aliases.iter().map(String::as_str))
            {
                map.add(fold(text), &today.code);
            }
            if unit.valid_to.is_some_and(|end| end < as_of) && unit.successor.is_none() {
                map.ended.insert(unit.code.clone());
            }
        }
        map
    }

    fn add(&mut self, text: String, code: &UnitCode) {
        self.by_text
            .entry(text)
            .and_modify(|known| {
                if known.as_ref() != Some(code) {
                    *known = None;
                }
            })
            .or_insert_with(|| Some(code.clone()));
    }

    /// Today's unit behind a printed one, or the print itself where the tree does not know it.
    pub(super) fn today<'a>(&'a self, printed: &'a str) -> &'a str {
        self.by_text
            .get(printed)
            .and_then(Option::as_ref)
            .map_or(printed, UnitCode::as_str)
    }

    /// Whether `code` is a unit of the tree.
    pub(super) fn knows(&self, code: &str) -> bool {
        UnitCode::new(code).is_some_and(|code| self.codes.contains(&code))
    }

    /// Whether the tree says that unit ended with nothing in its place.
    pub(super) fn has_ended(&self, code: &str) -> bool {
        UnitCode::new(code).is_some_and(|code| self.ended.contains(&code))
    }

    /// Rows by today's unit.
    pub(super) fn rows<'a>(&'a self, by_unit: &'a BTreeMap<String, u64>) -> BTreeMap<&'a str, u64> {
        let mut rows = BTreeMap::new();
        for (printed, count) in by_unit {
            *rows.entry(self.today(printed)).or_insert(0) += count;
        }
        rows
    }
}

/// The unit at the end of the chain of successors.
fn today<'u>(unit: &'u Unit, by_code: &BTreeMap<&UnitCode, &'u Unit>) -> &'u Unit {
    let next = |unit: &&'u Unit| {
        unit.successor
            .as_ref()
            .and_then(|code| by_code.get(code))
            .copied()
    };
    std::iter::successors(Some(unit), next)
        .take(CHAIN)
        .last()
        .unwrap_or(unit)
}
