//! Whether the parents a unit tree names are units of the tree, and its units have names.

use std::collections::HashSet;

use domain::UnitRow;

use super::keys::Key;

/// The units seen so far, the parents they name, and the names below each parent.
#[derive(Default)]
pub(super) struct Kin {
    units: HashSet<u64>,
    parents: Vec<u64>,
    children: HashSet<(Option<u64>, u64)>,
    namesakes: u64,
}

impl Kin {
    pub(super) fn note(&mut self, unit: &UnitRow) {
        let key = |name: &str| Key::of(name.trim()).hash();
        // Not by its former codes: a tree whose codes stand in that column would look whole.
        self.units
            .extend([&unit.code, &unit.name].map(|name| key(name)));
        let parent = unit.parent.as_deref().map(key);
        self.parents.extend(parent);
        if !self.children.insert((parent, key(&unit.name))) {
            self.namesakes += 1;
        }
    }

    /// Units that are called as one before them below the same parent: communes have each
    /// an office of the same name, but not two.
    pub(super) const fn namesakes(&self) -> u64 {
        self.namesakes
    }

    /// Units whose parent is none of the tree's.
    pub(super) fn orphans(&self) -> u64 {
        let unknown = |parent: &&u64| !self.units.contains(parent);
        self.parents.iter().filter(unknown).count() as u64
    }
}
