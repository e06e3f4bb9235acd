//! The first run: no earlier feed, only the other feeds of the same run.

use domain::{GateReason, GateVerdict, Unit};

use super::feeds::{Sheet, unit};

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

#[test]
fn one_system_with_citizens_in_it_accuses_no_roster() {
    let roster = Sheet::roster(400, 40);
    let public = Sheet::system("public_service", 9_000, 1_000, "dvc");
    let (verdict, reasons) = roster.judged(None, &[&public], &tree(11));
    assert_eq!(verdict, GateVerdict::Warned);
    assert_eq!(codes(&reasons), ["fewer_people_than_accounts"]);
}

#[test]
fn one_unit_not_yet_on_the_roster() {
    let [mail, qlvb, party] = systems();
    let roster = Sheet::roster(400, 40).without_rows(40);
    let (verdict, reasons) = roster.judged(None, &[&mail, &qlvb, &party], &tree(11));
    assert_eq!((verdict, codes(&reasons)), (GateVerdict::Accepted, vec![]));
}
