//! The tree of units in memory: some thousands, read once a review.

use std::collections::BTreeMap;
use std::ops::Bound;

use domain::{Unit, UnitCode};

use crate::access::Scope;

/// No tree is deeper; a circle in a damaged one ends here.
const DEEPEST: usize = 32;

/// The tree of units.
#[derive(Debug, Default)]
pub struct UnitTree {
    units: BTreeMap<UnitCode, Unit>,
    children: BTreeMap<UnitCode, Vec<UnitCode>>,
    roots: Vec<UnitCode>,
}

impl UnitTree {
    /// Of all units. One whose parent is not among them stands at the top.
    #[must_use]
    pub fn new(units: Vec<Unit>) -> Self {
        let units: BTreeMap<UnitCode, Unit> = units
            .into_iter()
            .map(|unit| (unit.code.clone(), unit))
            .collect();
        let mut children: BTreeMap<UnitCode, Vec<UnitCode>> = BTreeMap::new();
        let mut roots = Vec::new();
        for unit in units.values() {
            match unit
                .parent
                .as_ref()
                .filter(|parent| units.contains_key(parent))
            {
                Some(parent) => {
                    children
                        .entry(parent.clone())
                        .or_default()
                        .push(unit.code.clone());
                }
                None => roots.push(unit.code.clone()),
            }
        }
        Self {
            units,
            children,
            roots,
        }
    }

    /// Whether there is such a unit.
    #[must_use]
    pub fn knows(&self, code: &UnitCode) -> bool {
        self.units.contains_key(code)
    }

    /// The unit of a code.
    #[must_use]
    pub fn unit(&self, code: &UnitCode) -> Option<&Unit> {
        self.units.get(code)
    }

    /// A unit's name; its code where the tree does not know it.
    #[must_use]
    pub fn name<'a>(&'a self, code: &'a UnitCode) -> &'a str {
        self.units
            .get(code)
            .map_or(code.as_str(), |unit| &unit.name)
    }

    /// The units at the top, by code.
    #[must_use]
    pub fn roots(&self) -> &[UnitCode] {
        &self.roots
    }

    /// The codes after one, or all of them, in their order.
    pub fn codes_after(&self, after: Option<&UnitCode>) -> impl Iterator<Item = &UnitCode> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let range = self.units.range::<UnitCode, _>((from, Bound::Unbounded));
        range.map(|(code, _)| code)
    }

    /// The units a scope begins at: those it names, or the tree's own tops.
    #[must_use]
    pub fn tops(&self, scope: &Scope) -> Vec<UnitCode> {
        match scope {
            Scope::Everywhere => self.roots.clone(),
            Scope::Below(units) => {
                let known = units.iter().filter(|unit| self.knows(unit));
                known.cloned().collect()
            }
        }
    }

    /// The units right below one, by code.
    #[must_use]
    pub fn below(&self, code: &UnitCode) -> &[UnitCode] {
        self.children.get(code).map_or(&[], Vec::as_slice)
    }

    /// A unit, the one above it, and so on to the top.
    pub fn upwards<'a>(&'a self, code: &'a UnitCode) -> impl Iterator<Item = &'a UnitCode> {
        let above = |code: &&'a UnitCode| self.units.get(*code)?.parent.as_ref();
        std::iter::successors(Some(code), above).take(DEEPEST)
    }
}
