//! The first run: no earlier feed, only the other feeds of the same run.

use domain::{Field, GateReason, GateVerdict, Unit};

use super::feeds::{Sheet, sketch, unit};

fn tree(units: u64) -> Vec<Unit> {
    (0..units).map(|n| unit(&format!("u{n}"), None)).collect()
}

fn codes(reasons: &[GateReason]) -> Vec<&str> {
    reasons.iter().map(|r| r.reason.code.as_ref()).collect()
}

fn systems() -> [Sheet; 3] {
    [
        Sheet::system("email", 430, 40, "mail"),
        Sheet::system("qlvb", 390, 40, "qlvb"),
        Sheet::system("party_handbook", 210, 40, "dv"),
    ]
}

#[test]
fn a_whole_roster_beside_its_systems() {
    let [mail, qlvb, party] = systems();
    let roster = Sheet::roster(400, 40);
    let judged = roster.judged(None, &[&mail, &qlvb, &party], &tree(11));
    assert_eq!(judged, (GateVerdict::Accepted, Vec::new()));
}

#[test]
fn half_a_roster_is_too_short_for_its_systems() {
    let [mail, qlvb, party] = systems();
    let half = Sheet::roster(400, 40).without_rows(200);
    let (verdict, reasons) = half.judged(None, &[&mail, &qlvb, &party], &tree(11));
    assert_eq!(verdict, GateVerdict::Refused);
    let codes = codes(&reasons);
    assert!(codes.contains(&"fewer_people_than_accounts"), "{codes:?}");
    assert!(codes.contains(&"units_without_people"), "{codes:?}");
}

/// A system that carries personnel codes and birth dates as the roster does.
fn with_people(mut system: Sheet) -> Sheet {
    let roster = Sheet::roster(400, 40);
    for field in [Field::PersonCode, Field::Name, Field::BirthDate] {
        system.column(field).sampled = roster.profile.fields[&field].sampled.clone();
    }
    system
}

#[test]
fn a_roster_whose_names_stand_beside_other_codes_than_everywhere_else() {
    let [mail, qlvb, party] = systems().map(with_people);
    let mut roster = Sheet::roster(400, 40);
    roster.column(Field::Name).sampled = sketch("slid", 0);
    let (verdict, reasons) = roster.judged(None, &[&mail, &qlvb, &party], &tree(11));
    assert_eq!(verdict, GateVerdict::Refused);
    assert_eq!(codes(&reasons), ["people_unlike_others"]);
    // The systems are not to blame for it.
    let (verdict, _) = mail.judged(None, &[&roster, &qlvb, &party], &tree(11));
    assert_eq!(verdict, GateVerdict::Accepted);
}

#[test]
fn a_system_whose_codes_slid_while_the_others_agree_with_the_roster() {
    let [mut mail, qlvb, party] = systems().map(with_people);
    mail.column(Field::Name).sampled = sketch("slid", 0);
    let roster = Sheet::roster(400, 40);
    let (verdict, reasons) = mail.judged(None, &[&roster, &qlvb, &party], &tree(11));
    assert_eq!(verdict, GateVerdict::Refused);
    assert_eq!(codes(&reasons), ["people_unlike_others"]);
    let (verdict, _) = roster.judged(None, &[&mail, &qlvb, &party], &tree(11));
    assert_eq!(verdict, GateVerdict::Accepted);
}

#[test]
fn one_system_with_citizens_in_it_accuses_no_roster() {
    let roster = Sheet::roster(400, 40);
    let public = Sheet::system("public_service", 9_000, 1_000, "dvc");
    let (verdict, reasons) = roster.judged(None, &[&public], &tree(11));
    assert_eq!(verdict, GateVerdict::Warned);
    assert_eq!(codes(&reasons), ["fewer_people_than_accounts"]);
}

#[test]
fn half_a_systems_file_on_the_first_run() {
    let units = 40;
    let [mail, qlvb, half] = ["email", "qlvb", "personnel"].map(|system| {
        let rows = if system == "personnel" { 200 } else { 400 };
        Sheet::system(system, rows, 10, system)
    });
    let roster = Sheet::roster(400, 10);
    let (verdict, reasons) = half.judged(None, &[&roster, &mail, &qlvb], &tree(units));
    assert_eq!(
        (verdict, codes(&reasons)),
        (GateVerdict::Refused, vec!["units_without_accounts"])
    );
    let (verdict, _) = mail.judged(None, &[&roster, &half, &qlvb], &tree(units));
    assert_eq!(verdict, GateVerdict::Accepted);
    // Believed once, it is how the system is.
    let (verdict, _) = half.judged(
        Some(&half.earlier()),
        &[&roster, &mail, &qlvb],
        &tree(units),
    );
    assert_eq!(verdict, GateVerdict::Warned);
}

#[test]
fn a_system_that_only_some_need_in_half_the_units() {
    let [mail, qlvb] = ["email", "qlvb"].map(|system| Sheet::system(system, 400, 10, system));
    let mut few = Sheet::system("one_stop", 80, 4, "ms");
    few.column(Field::Login).filled = 80;
    let roster = Sheet::roster(400, 10);
    let (verdict, reasons) = few.judged(None, &[&roster, &mail, &qlvb], &tree(40));
    assert_eq!(
        (verdict, codes(&reasons)),
        (GateVerdict::Warned, vec!["units_without_accounts"])
    );
}

#[test]
fn a_tiny_ward_with_more_mailboxes_than_people() {
    let mail = Sheet::system("email", 73, 8, "mail");
    let qlvb = Sheet::system("qlvb", 50, 8, "qlvb");
    let (verdict, reasons) = Sheet::roster(42, 8).judged(None, &[&mail, &qlvb], &tree(7));
    assert_ne!(verdict, GateVerdict::Refused, "{reasons:?}");
}

#[test]
fn one_unit_not_yet_on_the_roster() {
    let [mail, qlvb, party] = systems();
    let mut roster = Sheet::roster(400, 40);
    let small = roster
        .profile
        .by_unit
        .remove("u0")
        .map(|people| people - 20);
    roster
        .profile
        .by_unit
        .insert("u10".to_owned(), small.unwrap_or(0));
    roster.profile.by_unit.insert("u9".to_owned(), 20);
    let [mail, qlvb, party] = [mail, qlvb, party].map(|mut system| {
        *system.profile.by_unit.entry("u0".to_owned()).or_default() = 8;
        system
    });
    let (verdict, reasons) = roster.judged(None, &[&mail, &qlvb, &party], &tree(11));
    assert_eq!(
        (verdict, codes(&reasons)),
        (GateVerdict::Warned, vec!["units_without_people"])
    );
}
