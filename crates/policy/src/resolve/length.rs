//! A maximum length of one source against a minimum of another: "8 to at most 15" beside
//! "at least 14 without a second factor" leaves two lengths, beside "at least 16" none.

use domain::{Demand, DemandField};

use super::{Entry, Place, ResolvedField, Standing};

/// A maximum that leaves hardly any room, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub place: Place,
    /// The minimum.
    pub minimum: Entry,
    /// The maximum.
    pub maximum: Entry,
    /// How bad it is.
    pub kind: ConflictKind,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConflictKind {
    /// No length satisfies both. The minimum is kept: it is there to protect, a maximum only
    /// says what a program can store.
    Impossible,
    /// So few lengths that people will choose alike. Both are kept.
    Narrow,
}

/// Fewer lengths than this are called narrow.
const NARROW: u16 = 4;

/// Finds them, and keeps a maximum that contradicts out of the decision.
pub(super) fn settle(fields: &mut [ResolvedField]) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    let places: Vec<Place> = fields
        .iter()
        .filter(|field| matches!(field.field, DemandField::MinLength | DemandField::MaxLength))
        .map(|field| field.place.clone())
        .collect();
    for place in places {
        let Some((minimum, least)) = length(fields, &place, DemandField::MinLength) else {
            continue;
        };
        // With the strictest maximum out, the next one has to be looked at too.
        while let Some((maximum, most)) = length(fields, &place, DemandField::MaxLength) {
            let kind = if most < least {
                ConflictKind::Impossible
            } else if most - least < NARROW {
                ConflictKind::Narrow
            } else {
                break;
            };
            let conflict = Conflict {
                place: place.clone(),
                minimum: minimum.clone(),
                maximum,
                kind,
            };
            if !conflicts.contains(&conflict) {
                conflicts.push(conflict);
            }
            if kind == ConflictKind::Narrow || !put_out(fields, &place) {
                break;
            }
        }
    }
    conflicts
}

/// What decides a length in a place: its own, or that of the same system for everybody.
fn length(fields: &[ResolvedField], place: &Place, field: DemandField) -> Option<(Entry, u16)> {
    let general = Place::everyone(place.system.clone());
    let found = [place, &general].into_iter().find_map(|place| {
        fields
            .iter()
            .find(|found| found.place == *place && found.field == field)
            .and_then(ResolvedField::winner)
    })?;
    match found.demand {
        Demand::MinLength(n) | Demand::MaxLength(n) => Some((found.clone(), n)),
        _ => None,
    }
}

/// Takes the deciding maximum out; the next that binds decides.
fn put_out(fields: &mut [ResolvedField], place: &Place) -> bool {
    let general = Place::everyone(place.system.clone());
    for place in [place, &general] {
        let found = fields
            .iter_mut()
            .find(|field| field.place == *place && field.field == DemandField::MaxLength);
        let Some(field) = found else { continue };
        let winner = field
            .entries
            .iter()
            .position(|entry| entry.standing == Standing::Winner);
        let Some(at) = winner else { continue };
        field.entries[at].standing = Standing::Conflict;
        let next = field
            .entries
            .iter_mut()
            .find(|entry| entry.standing == Standing::Looser);
        if let Some(next) = next {
            next.standing = Standing::Winner;
        }
        return true;
    }
    false
}
