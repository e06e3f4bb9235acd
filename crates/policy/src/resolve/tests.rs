//! What several letters and laws come to, on the letters' own figures.

use std::collections::BTreeSet;

use domain::{AccountKind, CharacterClass, Condition, Duty, Moment, Period, Side, SystemKey};

use super::*;
use crate::Policy;
use crate::standard::Standard;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn system(key: &str) -> SystemKey {
    key.parse().unwrap()
}

/// A demand of a state body's letter on one system, or on all.
fn of(instrument: &str, on: Option<&str>, demand: Demand) -> Requirement {
    Requirement {
        demand,
        system: on.map(system),
        condition: Condition::Everyone,
        side: Side::State,
        source: Source::new(instrument, "mục 1"),
    }
}

fn months(count: u16) -> Demand {
    Demand::Rotation(Period::months(count))
}

fn winner(found: &Resolution, on: Option<&str>, field: DemandField) -> Option<String> {
    let place = Place::everyone(on.map(system));
    found
        .winner(&place, field)
        .map(|entry| entry.demand.to_string())
}

fn plain(found: &Resolution) -> Policy {
    let text = write(found, day("2026-11-20"), &mut |_| "nhận xét".to_owned());
    Policy::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn rotation(policy: &Policy, on: &str, privileged: bool, as_of: &str) -> Option<Period> {
    let kind = AccountKind::Personal;
    let standard = Standard::new(policy, &system(on), kind, privileged, day(as_of));
    standard.rotation.map(|allowed| allowed.period)
}

fn classes(keys: &str) -> BTreeSet<CharacterClass> {
    keys.split(' ').map(|key| key.parse().unwrap()).collect()
}

#[test]
fn the_strictest_wins_per_system_and_the_losers_stand_beside() {
    let mut party = of("D1", Some("party_handbook"), months(6));
    party.side = Side::Party;
    let mut monthly = of("D1", Some("monthly_evaluation"), months(3));
    monthly.side = Side::Party;
    let found = resolve(
        &[
            party,
            monthly,
            of("D2", Some("email"), months(2)),
            of("D4", None, months(3)),
        ],
        day("2026-11-20"),
    );
    let rotation_of = |on| winner(&found, on, DemandField::Rotation);
    assert_eq!(rotation_of(Some("email")).as_deref(), Some("P2M"));
    assert_eq!(
        rotation_of(Some("monthly_evaluation")).as_deref(),
        Some("P3M")
    );
    // The state's "all systems" does not reach the Party's handbook, and says so.
    assert_eq!(rotation_of(Some("party_handbook")).as_deref(), Some("P6M"));
    let handbook = found.field(
        &Place::everyone(Some(system("party_handbook"))),
        DemandField::Rotation,
    );
    assert_eq!(handbook.unwrap().entries[1].standing, Standing::OtherSide);
    assert_eq!(rotation_of(None).as_deref(), Some("P3M"));
    let policy = plain(&found);
    for (key, months) in [
        ("email", 2),
        ("qlvb", 3),
        ("monthly_evaluation", 3),
        ("party_handbook", 6),
    ] {
        let expected = Some(Period::months(months));
        assert_eq!(
            rotation(&policy, key, false, "2026-11-20"),
            expected,
            "{key}"
        );
    }
    let email = policy.systems[&system("email")]
        .all
        .rotation
        .as_ref()
        .unwrap();
    assert_eq!(email.source.as_ref().unwrap().instrument, "D2");
    assert_eq!(email.losers[0].value, Some(Period::months(3)));
}

#[test]
fn an_administrator_is_never_held_looser_than_everybody() {
    let mut admins = of("TCVN", None, months(2));
    admins.condition = Condition::Admin;
    let found = resolve(
        &[
            admins,
            of("D2", None, months(3)),
            of("D9", Some("email"), months(1)),
        ],
        day("2026-11-20"),
    );
    let policy = plain(&found);
    assert_eq!(
        rotation(&policy, "qlvb", true, "2026-11-20"),
        Some(Period::months(2))
    );
    assert_eq!(
        rotation(&policy, "qlvb", false, "2026-11-20"),
        Some(Period::months(3))
    );
    assert_eq!(
        rotation(&policy, "email", true, "2026-11-20"),
        Some(Period::months(1))
    );
}

#[test]
fn a_suggestion_is_shown_and_never_decides() {
    let mut suggested = of("TCVN", None, Demand::MinLength(14));
    suggested.source.binding = false;
    let found = resolve(
        &[suggested.clone(), of("D2", None, Demand::MinLength(12))],
        day("2026-11-20"),
    );
    assert_eq!(
        winner(&found, None, DemandField::MinLength).as_deref(),
        Some("12")
    );
    let policy = plain(&found);
    let least = policy.base.password.all.min_length.as_ref().unwrap();
    assert_eq!(least.on(day("2026-11-20")).unwrap().0, &12);
    assert!(!least.losers[0].source.as_ref().unwrap().binding);
    // Alone it must not push the default out of the file.
    let mut alone = of("TCVN", None, months(1));
    alone.source.binding = false;
    let policy = plain(&resolve(&[alone], day("2026-11-20")));
    assert_eq!(
        rotation(&policy, "email", false, "2026-11-20"),
        Some(Period::months(3))
    );
}

#[test]
fn a_law_counts_from_its_day_and_its_predecessor_until_then() {
    let mut law = of("TCVN", None, months(2));
    law.source.valid_from = Some(day("2026-08-19"));
    let found = resolve(&[law, of("D4", None, months(3))], day("2026-05-01"));
    assert_eq!(
        winner(&found, None, DemandField::Rotation).as_deref(),
        Some("P3M")
    );
    let policy = plain(&found);
    assert_eq!(
        rotation(&policy, "email", false, "2026-08-18"),
        Some(Period::months(3))
    );
    assert_eq!(
        rotation(&policy, "email", false, "2026-08-19"),
        Some(Period::months(2))
    );
}

#[test]
fn length_with_and_without_a_second_factor() {
    // domain example: 12 by directive, 8 with and 14 without MFA by law.
    let under = |condition, least| {
        let mut law = of("TCVN", None, Demand::MinLength(least));
        law.condition = condition;
        law
    };
    let found = resolve(
        &[
            of("D2", None, Demand::MinLength(12)),
            under(Condition::Mfa, 8),
            under(Condition::NoMfa, 14),
        ],
        day("2026-11-20"),
    );
    let policy = plain(&found);
    let password = &policy.base.password;
    assert_eq!(password.with_mfa.min_length.as_ref().unwrap().value, 12);
    assert_eq!(password.without_mfa.min_length.as_ref().unwrap().value, 14);
}

#[test]
fn digit_or_special_is_idle_where_both_are_required() {
    let either = Demand::RequireAny(BTreeSet::from([classes("digit special")]));
    let found = resolve(
        &[
            of("D4", None, either.clone()),
            of("D4", None, Demand::RequireAll(classes("upper lower"))),
            of(
                "D5",
                None,
                Demand::RequireAll(classes("letter digit special")),
            ),
            of("BTC", None, Demand::MinClasses(3)),
        ],
        day("2026-11-20"),
    );
    assert_eq!(
        winner(&found, None, DemandField::RequireAll).as_deref(),
        Some("upper+lower+digit+special")
    );
    assert_eq!(winner(&found, None, DemandField::RequireAny), None);
    assert_eq!(winner(&found, None, DemandField::MinClasses), None);
    let policy = plain(&found);
    let password = &policy.base.password.all;
    let joint = password.require_all.as_ref().unwrap();
    assert_eq!(
        joint.source.as_ref().unwrap().instrument,
        "D5, mục 1 + D4, mục 1"
    );
    assert_eq!(joint.losers.len(), 2);
    assert!(password.require_any.is_none());
    // Where only lower and upper case are required, it stays.
    let found = resolve(
        &[
            of("D4", None, either),
            of("D4", None, Demand::RequireAll(classes("upper lower"))),
        ],
        day("2026-11-20"),
    );
    let policy = plain(&found);
    assert_eq!(
        policy
            .base
            .password
            .all
            .require_any
            .as_ref()
            .unwrap()
            .value
            .len(),
        1
    );
}

#[test]
fn a_maximum_below_a_minimum_is_a_conflict_and_the_minimum_is_kept() {
    let found = resolve(
        &[
            of("D2", None, Demand::MinLength(16)),
            of("Hà Tĩnh", None, Demand::MaxLength(15)),
            of("X", None, Demand::MaxLength(64)),
        ],
        day("2026-11-20"),
    );
    assert_eq!(found.conflicts.len(), 1);
    assert_eq!(found.conflicts[0].kind, ConflictKind::Impossible);
    assert_eq!(
        winner(&found, None, DemandField::MinLength).as_deref(),
        Some("16")
    );
    assert_eq!(
        winner(&found, None, DemandField::MaxLength).as_deref(),
        Some("64")
    );
    let policy = plain(&found);
    assert_eq!(
        policy.base.password.all.max_length.as_ref().unwrap().value,
        64
    );
    let found = resolve(
        &[
            of("A", None, Demand::MinLength(14)),
            of("Hà Tĩnh", None, Demand::MaxLength(15)),
        ],
        day("2026-11-20"),
    );
    assert_eq!(found.conflicts[0].kind, ConflictKind::Narrow);
    assert_eq!(
        winner(&found, None, DemandField::MaxLength).as_deref(),
        Some("15")
    );
}

#[test]
fn days_and_months_the_latest_change_and_duties() {
    let since = |text| Demand::ChangedSince(Moment::Day(day(text)));
    let found = resolve(
        &[
            of("EVN", None, Demand::Rotation(Period::days(90))),
            of("D4", None, months(3)),
            of("D2", None, since("2024-04-01")),
            of("D4", None, since("2024-10-01")),
            of("D5", Some("email"), Demand::Duty(Duty::NoExternalForward)),
            of("D4", None, Demand::Duty(Duty::NoBrowserSave)),
            of("D3", None, Demand::Duty(Duty::RemoveLeavers)),
        ],
        day("2026-11-20"),
    );
    assert_eq!(
        winner(&found, None, DemandField::Rotation).as_deref(),
        Some("P90D")
    );
    assert_eq!(
        winner(&found, None, DemandField::ChangedSince).as_deref(),
        Some("2024-10-01")
    );
    let policy = plain(&found);
    let standard = Standard::new(
        &policy,
        &system("email"),
        AccountKind::Personal,
        false,
        day("2026-11-20"),
    );
    assert_eq!(
        standard.clause(domain::RuleId::ForwardExternal),
        "C17 · D5, mục 1"
    );
    assert_eq!(
        standard.clause(domain::RuleId::OrphanLeaver),
        "C12 · D3, mục 1"
    );
    assert!(policy.base.duties.contains_key(&DemandField::NoBrowserSave));
}

#[test]
fn what_cannot_be_told_is_kept_beside() {
    let mut odd = of("X", None, Demand::MinLength(20));
    odd.condition = Condition::Words("khi phát hiện lộ".to_owned());
    let found = resolve(&[odd], day("2026-11-20"));
    assert_eq!(found.beside.len(), 1);
    assert!(found.fields.is_empty());
}

#[test]
fn every_shipped_baseline_is_read_and_resolves_to_a_valid_policy() {
    for (name, _) in BASELINES {
        let baseline = Baseline::shipped(name).unwrap().unwrap();
        assert!(baseline.demands().count() > 0, "{name}");
        let found = resolve(&baseline.requirements(Some(3)).unwrap(), day("2026-11-20"));
        plain(&found);
    }
    let tcvn = Baseline::shipped("tcvn-14423").unwrap().unwrap();
    assert!(matches!(
        tcvn.requirements(None),
        Err(BaselineError::NoLevel(_))
    ));
    let review = |level| {
        let found = resolve(&tcvn.requirements(Some(level)).unwrap(), day("2026-11-20"));
        winner(&found, None, DemandField::Review)
    };
    let by_level: Vec<_> = (1..=5).filter_map(review).collect();
    assert_eq!(by_level, ["P12M", "P12M", "P6M", "P3M", "P1M"]);
}

#[test]
fn a_wrong_baseline_says_where() {
    let error = |text: &str| Baseline::parse(text).unwrap_err().to_string();
    assert!(error("title = \"x\"\n").contains("instrument"));
    let head = "title = \"x\"\ninstrument = \"y\"\n";
    let one = |demand: &str| error(&format!("{head}[[demand]]\n{demand}"));
    assert!(one("field = \"rotatoin\"\nvalue = \"3 months\"\n").starts_with("line 4"));
    assert!(one("field = \"min_length\"\nvalue = 0\n").contains("takes: number"));
    assert!(one("field = \"no_free_mail\"\nvalue = false\n").contains("takes: demanded"));
    assert!(one("field = \"rotation\"\nvalue = \"none\"\n").contains("takes: period"));
    assert!(
        one("field = \"history\"\nvalue = 3\nlevels = [9]\n").contains("is 9; it takes: number")
    );
}
