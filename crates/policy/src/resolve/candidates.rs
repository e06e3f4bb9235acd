//! Who has a say about which field in which place.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Condition, Date, DemandField, Requirement, Side, SystemKey};

use super::place::{Place, Who, is_of_password};
use super::{Entry, ResolvedField, Standing, rank};

/// Whether it can be told of an account that the demand holds for it.
pub(super) fn can_be_told(requirement: &Requirement) -> bool {
    match requirement.condition {
        Condition::Words(_) => false,
        Condition::Mfa | Condition::NoMfa => is_of_password(requirement.demand.field()),
        Condition::Everyone | Condition::Admin | Condition::User => true,
    }
}

/// Every field of every place that needs a value of its own, ranked.
pub(super) fn fields(requirements: &[Requirement], as_of: Date) -> Vec<ResolvedField> {
    let mut by_field: BTreeMap<DemandField, Vec<&Requirement>> = BTreeMap::new();
    for requirement in requirements {
        let field = requirement.demand.field();
        by_field.entry(field).or_default().push(requirement);
    }
    let mut found = Vec::new();
    for system in systems(requirements) {
        for who in Who::ALL {
            let place = Place {
                system: system.clone(),
                who,
            };
            for (field, demands) in &by_field {
                let mut entries = entries(demands, &place);
                if !entries.is_empty() {
                    rank::settle(&mut entries, as_of);
                    found.push(ResolvedField {
                        place: place.clone(),
                        field: *field,
                        entries,
                    });
                }
            }
        }
    }
    found
}

/// All systems together, then each that somebody names, and the Party's own, which orders of
/// state bodies to "all systems" do not reach.
fn systems(requirements: &[Requirement]) -> Vec<Option<SystemKey>> {
    let named = requirements
        .iter()
        .filter_map(|requirement| requirement.system.clone());
    let mut systems: BTreeSet<SystemKey> = named.collect();
    if requirements.iter().any(|r| r.system.is_none()) {
        systems.extend("party_handbook".parse::<SystemKey>());
    }
    std::iter::once(None)
        .chain(systems.into_iter().map(Some))
        .collect()
}

/// The demands that have a say in `place`; none where nobody speaks of just these accounts.
fn entries(demands: &[&Requirement], place: &Place) -> Vec<Entry> {
    let meant = |r: &&&Requirement| place.who.is_meant_by(&r.condition) && speaks_of(r, place);
    if place.who != Who::Everyone && !demands.iter().any(|r| meant(&r)) {
        return Vec::new();
    }
    let mut entries: Vec<Entry> = Vec::new();
    for requirement in demands {
        if !place.who.takes(&requirement.condition) || !speaks_of(requirement, place) {
            continue;
        }
        let standing = if reaches(requirement, place) {
            Standing::Looser
        } else {
            Standing::OtherSide
        };
        let entry = Entry {
            demand: requirement.demand.clone(),
            source: requirement.source.clone(),
            standing,
        };
        let same = |other: &Entry| {
            other.demand == entry.demand
                && other.source.instrument == entry.source.instrument
                && other.source.article == entry.source.article
        };
        if !entries.iter().any(same) {
            entries.push(entry);
        }
    }
    entries
}

/// Of this system, or of all.
fn speaks_of(requirement: &Requirement, place: &Place) -> bool {
    requirement.system.is_none() || requirement.system == place.system
}

/// "All systems" of a state body are the state's systems.
fn reaches(requirement: &Requirement, place: &Place) -> bool {
    let party_system = place.system.as_ref().is_some_and(SystemKey::is_party);
    requirement.system.is_some() || requirement.side != Side::State || !party_system
}
