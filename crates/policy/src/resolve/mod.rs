//! From demands of several sources to one value per field and system: the strictest that
//! binds, with its source, and everything it won against beside it (domain rule of C05).
//!
//! Pure: [`resolve()`] takes what letters and baselines demand and the day it is for;
//! [`write()`] gives the policy file that says the same, for `rasoat review --policy`.

mod baseline;
mod candidates;
mod classes;
mod guidance;
mod length;
mod place;
mod rank;
mod write;

use domain::{Condition, Date, Demand, DemandField, Requirement, Source};

pub use baseline::{BASELINES, Baseline, BaselineError};
pub use guidance::Guidance;
pub use length::{Conflict, ConflictKind};
pub use place::{Place, Who};
pub use rank::at_least_as_strict;
pub use write::{Comment, write};

/// What several sources come to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolution {
    /// Every field of every place somebody speaks of, in the order of places and fields.
    pub fields: Vec<ResolvedField>,
    /// A maximum length that leaves no room, or hardly any, above a minimum.
    pub conflicts: Vec<Conflict>,
    /// Demands for a case no account can be told to be in: kept, never judged by.
    pub beside: Vec<Requirement>,
    /// Where expert guidance disagrees with what won. It never blocks.
    pub guidance: Vec<Guidance>,
}

/// One field in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedField {
    /// Where it holds.
    pub place: Place,
    /// Which field.
    pub field: DemandField,
    /// Who demands what, the strictest that binds first.
    pub entries: Vec<Entry>,
}

/// One demand and how it fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The value.
    pub demand: Demand,
    /// Who demands it.
    pub source: Source,
    /// How it fared.
    pub standing: Standing,
}

/// How a demand fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It decides.
    Winner,
    /// Another demand is at least as strict.
    Looser,
    /// It is part of a value several sources make together.
    Joined,
    /// It is a suggestion.
    Suggested,
    /// It no longer holds.
    Expired,
    /// It does not hold yet.
    NotYet,
    /// An order of one side does not reach the other side's system.
    OtherSide,
    /// Kept out because it contradicts a stricter demand.
    Conflict,
    /// The required classes already contain it.
    Covered,
}

impl Standing {
    /// Whether the value may still decide on another day, and so belongs among the losers of
    /// a policy file.
    #[must_use]
    pub const fn may_take_over(self) -> bool {
        !matches!(self, Self::OtherSide | Self::Conflict | Self::Covered)
    }
}

impl ResolvedField {
    /// What decides on the day it was resolved for.
    #[must_use]
    pub fn winner(&self) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.standing == Standing::Winner)
    }
}

impl Resolution {
    /// The field of a place.
    #[must_use]
    pub fn field(&self, place: &Place, field: DemandField) -> Option<&ResolvedField> {
        self.fields
            .iter()
            .find(|found| found.place == *place && found.field == field)
    }

    /// Whether a system's field says only what holds for all systems, and no section of the
    /// system that lies between them says something else.
    #[must_use]
    pub fn repeats_the_general(&self, field: &ResolvedField) -> bool {
        let place = &field.place;
        let same = |who: Who| {
            let of = |system| {
                let found = self.field(&Place { system, who }, field.field);
                found.map(|found| &found.entries)
            };
            of(place.system.clone()) == of(None)
        };
        place.system.is_some() && same(place.who) && same(Who::Everyone)
    }

    /// What decides a field of a place.
    #[must_use]
    pub fn winner(&self, place: &Place, field: DemandField) -> Option<&Entry> {
        self.field(place, field).and_then(ResolvedField::winner)
    }
}

/// Resolves the demands for one day.
#[must_use]
pub fn resolve(requirements: &[Requirement], as_of: Date) -> Resolution {
    let (told, beside): (Vec<Requirement>, Vec<Requirement>) = requirements
        .iter()
        .cloned()
        .map(normal)
        .partition(candidates::can_be_told);
    let mut fields = candidates::fields(&told, as_of);
    classes::settle(&mut fields, as_of);
    let conflicts = length::settle(&mut fields);
    let guidance = guidance::of(&fields);
    Resolution {
        fields,
        conflicts,
        beside,
        guidance,
    }
}

/// A second factor is asked of administrators wherever it is asked of everybody, and the
/// rule that looks for it looks at administrators alone.
fn normal(mut requirement: Requirement) -> Requirement {
    let second_factor = requirement.demand.field() == DemandField::SecondFactor;
    if second_factor && requirement.condition == Condition::Admin {
        requirement.condition = Condition::Everyone;
    }
    requirement
}

#[cfg(test)]
mod tests;
