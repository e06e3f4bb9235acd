//! A roster against the systems of the same run: half a roster makes half the accounts
//! nobody's, and on the first run there is no earlier roster to tell.

use std::collections::{BTreeMap, BTreeSet};

use domain::{FeedKind, GateReason, Reason};

use super::look::{Look, at_least, refuse, warn};
use super::{FeedFacts, UnitMap};

/// A unit with so many accounts in a system has people.
const PEOPLE: u64 = 5;

/// Staffed units without accounts in a system, of all, from which it is remarked on.
const WITHOUT_ACCOUNTS_PERCENT: u64 = 33;

/// Accounts for people of the units that have any, from which a system is for everybody.
const EVERYBODY_PERCENT: u64 = 70;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if look.is_system() {
        units_without_accounts(look, reasons);
    }
    if !look.is_roster() {
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

/// Half a system's file names nobody wrongly, but leaves half the accounts out. Where people
/// of a third of the roster's units have accounts elsewhere and none here, that is said.
fn units_without_accounts(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let units = look.around.units;
    let others = look.around.others;
    let Some(roster) = others.iter().find(|feed| *feed.kind == FeedKind::Roster) else {
        return;
    };
    let mut elsewhere: BTreeMap<&str, usize> = BTreeMap::new();
    for system in others
        .iter()
        .filter(|feed| matches!(feed.kind, FeedKind::System(_)))
    {
        for unit in known(units, system) {
            *elsewhere.entry(unit).or_insert(0) += 1;
        }
    }
    let here = known(units, look.feed);
    let staffed: Vec<&str> = known(units, roster)
        .into_iter()
        .filter(|unit| elsewhere.get(unit).is_some_and(|systems| *systems >= 2))
        .collect();
    let without = staffed.iter().filter(|unit| !here.contains(*unit)).count() as u64;
    if here.is_empty() || !look.is_share(without, staffed.len() as u64, WITHOUT_ACCOUNTS_PERCENT) {
        return;
    }
    let reason = Reason::new("units_without_accounts")
        .with("units", without)
        .with("of", staffed.len());
    let limit = look.thresholds.units_without_accounts_percent;
    let half = at_least(without, staffed.len() as u64, limit);
    let first = look.before().is_none();
    let refused = first && half && is_for_everybody(look, roster, &staffed);
    reasons.push(if refused {
        refuse(reason)
    } else {
        warn(reason)
    });
}

/// Whether a system has an account for nearly everybody of the staffed units in which it has
/// any: then it is not one that only some need.
fn is_for_everybody(look: &Look<'_>, roster: &FeedFacts<'_>, staffed: &[&str]) -> bool {
    let units = look.around.units;
    let accounts = units.rows(&look.profile().by_unit);
    let people = units.rows(&roster.profile.by_unit);
    let (mut with, mut of) = (0, 0);
    for unit in staffed {
        if let (Some(here), Some(there)) = (accounts.get(unit), people.get(unit)) {
            with += (*here).min(*there);
            of += there;
        }
    }
    at_least(with, of, EVERYBODY_PERCENT)
}

/// The units of the tree that a feed has rows of.
fn known<'a>(units: &'a UnitMap, feed: &FeedFacts<'a>) -> BTreeSet<&'a str> {
    let rows = units.rows(&feed.profile.by_unit).into_keys();
    rows.filter(|unit| units.knows(unit)).collect()
}

/// Most people have one account a system; where at least two systems, and half of all, have
/// far more accounts than the roster people, the roster is short.
fn too_few_people(look: &Look<'_>, systems: &[&FeedFacts<'_>], reasons: &mut Vec<GateReason>) {
    let people = look.profile().rows;
    let limit = look.thresholds.accounts_per_person_percent;
    let crowded: Vec<_> = systems
        .iter()
        .filter(|system| {
            system.profile.rows >= people + look.thresholds.few * 2
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
    // A ward of forty has one unit of service accounts and no people; that is no gap.
    let several = seen.len() >= 2 && accounts >= look.thresholds.few;
    let refused = several && at_least(accounts, all, limit);
    reasons.push(if refused {
        refuse(reason)
    } else {
        warn(reason)
    });
}
