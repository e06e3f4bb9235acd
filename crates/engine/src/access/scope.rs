//! How far a right reaches: nowhere, some units and all below them, or everywhere.

use domain::UnitCode;

use crate::view::UnitTree;

/// How far a right reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// These units and all below them; none at all when empty.
    Below(Vec<UnitCode>),
    /// Everywhere, accounts of unknown units included.
    Everywhere,
}

impl Scope {
    /// Whether it reaches anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Below(units) if units.is_empty())
    }

    /// Whether it reaches a unit as the tree stands; `None` is what counts for no unit, which only
    /// those see who see everything.
    #[must_use]
    pub fn reaches(&self, unit: Option<&UnitCode>, tree: &UnitTree) -> bool {
        match (self, unit) {
            (Self::Everywhere, _) => true,
            (Self::Below(_), None) => false,
            (Self::Below(mine), Some(unit)) => tree.upwards(unit).any(|above| mine.contains(above)),
        }
    }

    /// Adds what a grant reaches; `None` is the whole authority.
    pub(super) fn widen(&mut self, unit: Option<&UnitCode>) {
        match (&mut *self, unit) {
            (Self::Everywhere, _) => {}
            (Self::Below(_), None) => *self = Self::Everywhere,
            (Self::Below(mine), Some(unit)) => mine.push(unit.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::build::{unit, unit_code};

    #[test]
    fn a_scope_reaches_down_and_never_up_or_beside() {
        let tree = UnitTree::new(vec![
            unit("T", None),
            unit("T.1", Some("T")),
            unit("T.1.1", Some("T.1")),
            unit("T.2", Some("T")),
        ]);
        let mine = Scope::Below(vec![unit_code("T.1")]);
        for (unit, reached) in [
            ("T.1", true),
            ("T.1.1", true),
            ("T", false),
            ("T.2", false),
            ("?", false),
        ] {
            assert_eq!(
                mine.reaches(Some(&unit_code(unit)), &tree),
                reached,
                "{unit}"
            );
        }
        assert!(!mine.reaches(None, &tree));
        assert!(Scope::Everywhere.reaches(None, &tree));
        assert!(Scope::Below(Vec::new()).is_empty());
    }
}
