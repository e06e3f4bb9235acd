//! Which unit is meant: printed codes and names → units of the tree, as of a day.

mod agency_code;
mod lookup;
mod names;
mod tree;
pub(crate) mod unit_name;
mod vocabulary;

use std::collections::HashMap;

use domain::{Date, Unit, UnitCode, UnitRow};

pub use lookup::UnitLookup;
use names::NameTable;

use crate::Remark;

/// A unit's row number in the index: what the rest of this room keeps instead of codes.
pub(crate) type UnitId = u32;

/// How two units stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitRelation {
    /// The same unit (or the one that took it over).
    Same,
    /// One above the other, or side by side under one unit below the root.
    Near,
    /// Neither.
    Apart,
}

/// The tree of units with what is needed to find one by whatever an office printed.
#[derive(Debug, Default)]
pub struct UnitIndex {
    units: Vec<Unit>,
    ids: HashMap<UnitCode, UnitId>,
    parents: Vec<Option<UnitId>>,
    successors: Vec<Option<UnitId>>,
    depths: Vec<u16>,
    names: NameTable,
}

impl UnitIndex {
    /// Grows the tree from the rows of a units feed. Nothing is refused: unknown parents,
    /// circles and repeated codes are cut and remarked, in the feed's order.
    #[must_use]
    pub fn build(rows: Vec<UnitRow>) -> (Self, Vec<Remark>) {
        let (units, remarks) = tree::grow(rows);
        (Self::from_units(units), remarks)
    }

    /// The index over units already resolved (as kept by an earlier review).
    #[must_use]
    pub fn from_units(units: Vec<Unit>) -> Self {
        let mut ids = HashMap::with_capacity(units.len());
        for (id, unit) in (0..).zip(&units) {
            ids.entry(unit.code.clone()).or_insert(id);
        }
        let find = |code: Option<&UnitCode>| code.and_then(|code| ids.get(code).copied());
        let parents: Vec<_> = units
            .iter()
            .map(|unit| find(unit.parent.as_ref()))
            .collect();
        let successors = units
            .iter()
            .map(|unit| find(unit.successor.as_ref()))
            .collect();
        let depths = (0..units.len()).map(|id| depth(&parents, id)).collect();
        let names = NameTable::over(&units);
        Self {
            units,
            ids,
            parents,
            successors,
            depths,
            names,
        }
    }

    /// The units, in the feed's order.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The unit with exactly this code.
    #[must_use]
    pub fn get(&self, code: &UnitCode) -> Option<&Unit> {
        self.ids.get(code).map(|id| &self.units[*id as usize])
    }

    /// The unit a printed code or name means on `as_of`, through aliases, old codes and
    /// successors; `None` when it is unknown or could be several.
    ///
    /// For many rows use [`UnitIndex::lookup`], which remembers what it has seen.
    #[must_use]
    pub fn resolve(&self, printed: &str, as_of: Date) -> Option<&UnitCode> {
        let id = self.names.find(self, printed, as_of)?;
        Some(&self.units[id as usize].code)
    }

    /// A lookup that remembers every printed text it has answered.
    #[must_use]
    pub fn lookup(&self, as_of: Date) -> UnitLookup<'_> {
        UnitLookup::new(self, as_of)
    }

    /// The units above `code`, nearest first.
    pub fn ancestors(&self, code: &UnitCode) -> impl Iterator<Item = &Unit> {
        let start = self.ids.get(code).copied();
        std::iter::successors(start, |id| self.parents[*id as usize])
            .skip(1)
            .take(usize::from(u16::MAX))
            .map(|id| &self.units[id as usize])
    }

    /// Whether `code` is `above` or lies below it.
    #[must_use]
    pub fn is_within(&self, code: &UnitCode, above: &UnitCode) -> bool {
        match (self.ids.get(code), self.ids.get(above)) {
            (Some(code), Some(above)) => self.within(*code, *above),
            _ => false,
        }
    }

    /// How two units stand to each other on the day a lookup was made for.
    #[must_use]
    pub fn relation(&self, left: &UnitCode, right: &UnitCode) -> UnitRelation {
        match (self.ids.get(left), self.ids.get(right)) {
            (Some(left), Some(right)) => self.relate(*left, *right),
            _ => UnitRelation::Apart,
        }
    }

    pub(crate) fn id(&self, code: &UnitCode) -> Option<UnitId> {
        self.ids.get(code).copied()
    }

    pub(crate) fn code(&self, id: UnitId) -> Option<&UnitCode> {
        self.units.get(id as usize).map(|unit| &unit.code)
    }

    pub(crate) fn within(&self, mut id: UnitId, above: UnitId) -> bool {
        loop {
            if id == above {
                return true;
            }
            match self.parents[id as usize] {
                Some(parent) if self.depths[id as usize] > 0 => id = parent,
                _ => return false,
            }
        }
    }

    pub(crate) fn relate(&self, left: UnitId, right: UnitId) -> UnitRelation {
        if left == right {
            return UnitRelation::Same;
        }
        let (left_parent, right_parent) =
            (self.parents[left as usize], self.parents[right as usize]);
        let not_root = |id: UnitId| self.depths[id as usize] > 0;
        let siblings =
            left_parent.is_some_and(|parent| Some(parent) == right_parent && not_root(parent));
        let above = (not_root(right) && self.within(left, right))
            || (not_root(left) && self.within(right, left))
            || left_parent == Some(right)
            || right_parent == Some(left);
        if siblings || above {
            UnitRelation::Near
        } else {
            UnitRelation::Apart
        }
    }

    /// The unit below the root that `id` belongs to: the commune, department or ministry body.
    pub(crate) fn body(&self, mut id: UnitId) -> UnitId {
        while self.depths[id as usize] > 1 {
            match self.parents[id as usize] {
                Some(parent) => id = parent,
                None => break,
            }
        }
        id
    }

    /// The unit that stands in for `id` on `as_of`: itself, or along its successors.
    pub(crate) fn current(&self, mut id: UnitId, as_of: Date) -> UnitId {
        for _ in 0..64 {
            let ended = self.units[id as usize]
                .valid_to
                .is_some_and(|last| last < as_of);
            match self.successors[id as usize] {
                Some(next) if ended => id = next,
                _ => break,
            }
        }
        id
    }

    pub(crate) fn stands(&self, id: UnitId, as_of: Date) -> bool {
        let unit = &self.units[id as usize];
        unit.valid_to.is_none_or(|last| last >= as_of)
            && unit.valid_from.is_none_or(|first| first <= as_of)
    }
}

/// Steps to the root; a circle (only possible in units not grown by us) counts as the top.
fn depth(parents: &[Option<UnitId>], id: usize) -> u16 {
    let mut depth = 0;
    let mut at = parents[id];
    while let Some(parent) = at {
        depth += 1;
        if usize::from(depth) > parents.len().min(1_000) {
            return 0;
        }
        at = parents[parent as usize];
    }
    depth
}
