//! Which unit is meant: printed codes and names → units of the tree, as of a day.

mod agency_code;
mod kinship;
mod lookup;
mod names;
mod short_name;
mod tree;
pub(crate) mod unit_name;
mod vocabulary;

use std::collections::HashMap;

use domain::{Date, Unit, UnitCode, UnitRow};

pub(crate) use kinship::Kin;
use kinship::Kinship;
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
    /// One above the other, both in one body, or bodies of one commune; a unit so wide that
    /// half the tree lies below it makes nobody near.
    Near,
    /// Neither.
    Apart,
}

/// The tree of units with what is needed to find one by whatever an office printed.
#[derive(Debug, Default)]
pub struct UnitIndex {
    units: Vec<Unit>,
    ids: HashMap<UnitCode, UnitId>,
    successors: Vec<Option<UnitId>>,
    kinship: Kinship,
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
        let parents = units
            .iter()
            .map(|unit| find(unit.parent.as_ref()))
            .collect();
        let successors = units
            .iter()
            .map(|unit| find(unit.successor.as_ref()))
            .collect();
        let kinship = Kinship::of(&units, parents);
        let names = NameTable::over(&units);
        Self {
            units,
            ids,
            successors,
            kinship,
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
        std::iter::successors(start, |id| self.kinship.parent(*id))
            .skip(1)
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

    /// Those of `letters` that one of the units, standing or ended, is called by in logins.
    pub(crate) fn called_by<'l>(&self, letters: &[&'l str]) -> Vec<&'l str> {
        short_name::those_of_units(&self.units, letters)
    }

    /// How two units stand to each other on the day a lookup was made for.
    #[must_use]
    pub fn relation(&self, left: &UnitCode, right: &UnitCode) -> UnitRelation {
        match (self.ids.get(left), self.ids.get(right)) {
            (Some(left), Some(right)) => match self.kin(*left, *right) {
                Kin::Same => UnitRelation::Same,
                Kin::Above | Kin::Beside => UnitRelation::Near,
                Kin::Apart => UnitRelation::Apart,
            },
            _ => UnitRelation::Apart,
        }
    }

    pub(crate) fn id(&self, code: &UnitCode) -> Option<UnitId> {
        self.ids.get(code).copied()
    }

    pub(crate) fn code(&self, id: UnitId) -> Option<&UnitCode> {
        self.units.get(id as usize).map(|unit| &unit.code)
    }

    pub(crate) fn within(&self, id: UnitId, above: UnitId) -> bool {
        self.kinship.within(id, above)
    }

    /// How the printed unit stands to the unit a person works in.
    pub(crate) fn kin(&self, printed: UnitId, own: UnitId) -> Kin {
        self.kinship.kin(printed, own)
    }

    /// The uppermost unit above `id` that is not wide: its commune or department.
    pub(crate) fn body(&self, id: UnitId) -> UnitId {
        self.kinship.body(id)
    }

    pub(crate) fn parent(&self, id: UnitId) -> Option<UnitId> {
        self.kinship.parent(id)
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
