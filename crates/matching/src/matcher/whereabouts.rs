//! How a printed unit stands to a person: to where they work, or to where they worked before.

use crate::units::{Kin, UnitId};
use crate::{Directory, PersonId, UnitIndex};

/// How the unit an account shows stands to its owner's units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whereabouts {
    /// To a unit the person works in.
    Present(Kin),
    /// To a unit the person has moved away from, and to none they work in: nobody told the
    /// system of the move.
    Former,
}

impl Whereabouts {
    /// How many there are.
    pub(super) const COUNT: usize = 5;

    /// Its place in a table.
    pub(super) const fn place(self) -> usize {
        match self {
            Self::Present(kin) => kin as usize,
            Self::Former => Self::COUNT - 1,
        }
    }
}

/// The nearest a printed unit stands to a person, and the unit of theirs it stands to; `None`
/// where the roster places them nowhere.
pub(super) fn nearest(
    directory: &Directory,
    units: &UnitIndex,
    printed: UnitId,
    person: PersonId,
) -> Option<(Whereabouts, UnitId)> {
    let kin = |own: UnitId| (units.kin(printed, own), own);
    let nearness = |(kin, _): &(Kin, UnitId)| *kin as u8;
    let present = directory.units_of(person).map(kin).min_by_key(nearness);
    if present.is_none_or(|(kin, _)| kin == Kin::Apart) {
        let former = directory.former_units_of(person).map(kin);
        let near = former.min_by_key(nearness);
        if let Some((_, own)) = near.filter(|(kin, _)| *kin != Kin::Apart) {
            return Some((Whereabouts::Former, own));
        }
    }
    present.map(|(kin, own)| (Whereabouts::Present(kin), own))
}

/// The person has moved, as far as the roster knows.
pub(super) fn has_moved(directory: &Directory, person: PersonId) -> bool {
    directory.former_units_of(person).next().is_some()
}
