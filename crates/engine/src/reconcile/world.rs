//! The units, the people and the decisions a review matches against.

use std::collections::HashMap;

use domain::{Date, MatchDecision, RosterRow, UnitCode, UnitRow};
use matching::{Directory, UnitIndex, assemble};

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
        for remark in odd_units.iter().chain(&odd_people) {
            tracing::debug!(?remark, "tree or roster");
        }
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
            ancestry,
        }
    }

    /// A unit and the units above it, nearest first; empty when there is none.
    pub fn ancestry(&self, unit: Option<&UnitCode>) -> &[UnitCode] {
        unit.and_then(|unit| self.ancestry.get(unit))
            .map_or(&[], Vec::as_slice)
    }
}
