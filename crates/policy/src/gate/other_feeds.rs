//! A roster against the systems of the same run: half a roster makes half the accounts
//! nobody's, and on the first run there is no earlier roster to tell.

use domain::{FeedKind, GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, at_least, refuse, warn};

/// A unit with so many accounts in a system has people.
const PEOPLE: u64 = 5;

/// Accounts in units without a single person, of all accounts: beyond it the roster lacks
/// whole units.
const WITHOUT_PEOPLE_PERCENT: u64 = 20;

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

/// Units that have accounts in two systems and nobody on the roster.
fn units_without_people(
    look: &Look<'_>,
    systems: &[&FeedFacts<'_>],
    reasons: &mut Vec<GateReason>,
) {
    let units = look.around.units;
    let people = units.rows(&look.profile().by_unit);
    let mut all = 0;
    let mut lonely: std::collections::BTreeMap<&str, (u64, u64)> =
        std::collections::BTreeMap::new();
    for system in systems {
        for (unit, accounts) in units.rows(&system.profile.by_unit) {
            all += accounts;
            if accounts >= PEOPLE && units.knows(unit) && !people.contains_key(unit) {
                let entry = lonely.entry(unit).or_insert((0, 0));
                *entry = (entry.0 + 1, entry.1 + accounts);
            }
        }
    }
    let gone = || lonely.values().filter(|(systems, _)| *systems >= 2);
    let accounts: u64 = gone().map(|(_, accounts)| accounts).sum();
    if look.is_share(accounts, all, WITHOUT_PEOPLE_PERCENT) {
        reasons.push(refuse(
            Reason::new("units_without_people")
                .with("units", gone().count())
                .with("accounts", accounts),
        ));
    }
}
