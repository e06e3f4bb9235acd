//! A roster against the systems of the same run: half a roster makes half the accounts
//! nobody's, and on the first run there is no earlier roster to tell.

use std::collections::BTreeMap;

use domain::{FeedKind, GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, at_least, refuse, warn};

/// A unit with so many accounts in a system has people.
const PEOPLE: u64 = 5;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if !look.is_roster() || look.profile().rows == 0 {
        return;
    }
    let systems: Vec<&FeedFacts<'_>> = look
        .around
        .others
        .iter()
        .filter(|other| matches!(other.kind, FeedKind::System(_)))
        .collect();
    too_few_people(look, &systems, reasons);
    units_without_people(look, &systems, reasons);
}

/// Most people have one account a system; where at least two systems, and half of all, have
/// far more accounts than the roster people, the roster is short.
fn too_few_people(look: &Look<'_>, systems: &[&FeedFacts<'_>], reasons: &mut Vec<GateReason>) {
    let people = look.profile().rows;
    let limit = look.thresholds.accounts_per_person_percent;
    let crowded: Vec<_> = systems
        .iter()
        .filter(|system| {
            system.profile.rows >= people + look.thresholds.few
                && at_least(system.profile.rows, people, limit)
        })
        .collect();
    let largest = crowded.iter().max_by_key(|system| system.profile.rows);
    if let Some(system) = largest {
        let reason = Reason::new("fewer_people_than_accounts")
            .with("people", people)
            .with("accounts", system.profile.rows)
            .with("other", system.kind);
        let most = crowded.len() >= 2 && crowded.len() * 2 >= systems.len();
        reasons.push(if most { refuse(reason) } else { warn(reason) });
    }
}

/// Units that have accounts in two systems and nobody on the roster: a unit or two may keep
/// its own roster (the police of a ward), a good part of a system's accounts may not.
fn units_without_people(
    look: &Look<'_>,
    systems: &[&FeedFacts<'_>],
    reasons: &mut Vec<GateReason>,
) {
    let units = look.around.units;
    let people = units.rows(&look.profile().by_unit);
    let by_system: Vec<BTreeMap<&str, u64>> = systems
        .iter()
        .map(|system| units.rows(&system.profile.by_unit))
        .collect();
    let mut seen: BTreeMap<&str, u64> = BTreeMap::new();
    for (unit, accounts) in by_system.iter().flatten() {
        if *accounts >= PEOPLE && units.knows(unit) && !people.contains_key(unit) {
            *seen.entry(unit).or_insert(0) += 1;
        }
    }
    seen.retain(|_, systems| *systems >= 2);
    let lonely = |rows: &BTreeMap<&str, u64>| -> u64 {
        let of_lonely = rows.iter().filter(|(unit, _)| seen.contains_key(*unit));
        of_lonely.map(|(_, accounts)| accounts).sum()
    };
    let limit = look.thresholds.units_without_people_percent;
    let worst = by_system
        .iter()
        .map(|rows| (lonely(rows), rows.values().sum::<u64>()))
        .max_by_key(|(lonely, all)| super::look::percent(*lonely, *all));
    let Some((accounts, all)) = worst.filter(|_| !seen.is_empty()) else {
        return;
    };
    let reason = Reason::new("units_without_people")
        .with("units", seen.len())
        .with("accounts", accounts);
    let refused = look.is_share(accounts, all, limit);
    reasons.push(if refused {
        refuse(reason)
    } else {
        warn(reason)
    });
}
