//! Whether the parents a unit tree names are units of the tree.

use std::collections::HashSet;

use domain::UnitRow;

use super::keys::Key;

/// The units seen so far and the parents they name.
#[derive(Default)]
pub(super) struct Kin {
    units: HashSet<u64>,
    parents: Vec<u64>,
}

impl Kin {
    pub(super) fn note(&mut self, unit: &UnitRow) {
        let key = |name: &str| Key::of(name.trim()).hash();
        // Not by its former codes: a tree whose codes stand in that column would look whole.
        self.units
            .extend([&unit.code, &unit.name].map(|name| key(name)));
        self.parents.extend(unit.parent.as_deref().map(key));
    }

    /// Units whose parent is none of the tree's.
    pub(super) fn orphans(&self) -> u64 {
        let unknown = |parent: &&u64| !self.units.contains(parent);
        self.parents.iter().filter(unknown).count() as u64
    }
}
