//! The units, the people and the decisions a review matches against.

use std::collections::HashMap;

use domain::{Date, FeedKind, MatchDecision, RosterRow, UnitCode, UnitRow};
use matching::{Directory, Remark, UnitIndex, assemble};

/// Everything matching needs beside the accounts.
#[derive(Debug)]
pub(crate) struct World {
    /// The day of the review.
    pub as_of: Date,
    /// The unit tree.
    pub units: UnitIndex,
    /// The people.
    pub directory: Directory,
    /// What humans decided.
    pub decisions: Vec<MatchDecision>,
    /// What was odd in the unit tree, and how it was settled.
    odd_units: Vec<Remark>,
    /// What was odd in the roster, and how it was settled.
    odd_people: Vec<Remark>,
    ancestry: HashMap<UnitCode, Vec<UnitCode>>,
}

impl World {
    /// Builds the tree and the directory from their feeds' rows.
    pub fn new(
        units: Vec<UnitRow>,
        roster: Vec<RosterRow>,
        decisions: Vec<MatchDecision>,
        as_of: Date,
    ) -> Self {
        let (units, odd_units) = UnitIndex::build(units);
        let (people, odd_people) = assemble(roster, &units, as_of);
        let directory = Directory::new(people, &units);
        let ancestry = units
            .units()
            .iter()
            .map(|unit| {
                let above = units.ancestors(&unit.code).map(|unit| unit.code.clone());
                (
                    unit.code.clone(),
                    std::iter::once(unit.code.clone()).chain(above).collect(),
                )
            })
            .collect();
        Self {
            as_of,
            units,
            directory,
            decisions,
            odd_units,
            odd_people,
            ancestry,
        }
    }

    /// What was odd in a source; of a system nothing is kept.
    pub fn remarks(&self, kind: &FeedKind) -> &[Remark] {
        match kind {
            FeedKind::Units => &self.odd_units,
            FeedKind::Roster => &self.odd_people,
            FeedKind::System(_) => &[],
        }
    }

    /// A unit and the units above it, nearest first; empty when there is none.
    pub fn ancestry(&self, unit: Option<&UnitCode>) -> &[UnitCode] {
        unit.and_then(|unit| self.ancestry.get(unit))
            .map_or(&[], Vec::as_slice)
    }
}
