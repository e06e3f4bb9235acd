//! Rows of a roster become people.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where its own data is wrong"
)]

use domain::{Date, EmploymentStatus as Status, Person, RosterRow, UnitBranch, UnitRow};
use matching::{RemarkKind, UnitIndex, assemble};

const AS_OF: &str = "2026-11-20";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn units() -> UnitIndex {
    let unit = |code: &str, name: &str| UnitRow {
        line: 1,
        code: code.into(),
        name: name.into(),
        parent: None,
        branch: UnitBranch::State,
        valid_from: None,
        valid_to: None,
        successor: None,
        aliases: Vec::new(),
    };
    UnitIndex::build(vec![
        unit("U1", "UBND xã An"),
        unit("U2", "UBND xã Bình"),
        unit("P1", "Đảng ủy xã An"),
    ])
    .0
}

fn row(line: u32, code: &str, name: &str, unit: &str, status: Status) -> RosterRow {
    RosterRow {
        line,
        person_code: (!code.is_empty()).then(|| code.into()),
        name: name.into(),
        birth_date: Some(day("1980-05-17")),
        identity_hash: None,
        mail: None,
        unit: Some(unit.into()),
        position: None,
        category: None,
        status,
        status_from: None,
        status_to: None,
        destination: None,
    }
}

fn people(rows: Vec<RosterRow>) -> (Vec<Person>, Vec<RemarkKind>) {
    let (people, remarks) = assemble(rows, &units(), day(AS_OF));
    (
        people,
        remarks.into_iter().map(|remark| remark.kind).collect(),
    )
}

fn unit_of(person: &Person) -> &str {
    person.unit.as_ref().map_or("", |unit| unit.as_str())
}

#[test]
fn positions_of_one_person_are_one_person() {
    let (people, remarks) = people(vec![
        row(3, "00123", "Nguyễn Văn Hùng", "UBND xã An", Status::Active),
        row(9, "123", "NGUYỄN VĂN HÙNG", "Đảng ủy xã An", Status::Active),
        row(10, "124", "Nguyễn Văn Hùng", "UBND xã An", Status::Active),
    ]);
    assert_eq!(people.len(), 2);
    assert_eq!((unit_of(&people[0]), people[0].line), ("U1", 3));
    assert_eq!(people[0].other_units.len(), 1);
    assert_eq!(remarks, []);
}

#[test]
fn a_departure_elsewhere_is_a_move() {
    let mut gone = row(
        3,
        "1",
        "Nguyễn Văn Hùng",
        "UBND xã An",
        Status::TransferredOut,
    );
    gone.status_from = Some(day("2026-03-01"));
    let (people, _) = people(vec![
        gone,
        row(4, "1", "Nguyễn Văn Hùng", "UBND xã Bình", Status::Active),
    ]);
    assert_eq!(
        (people.len(), unit_of(&people[0]), people[0].status),
        (1, "U2", Status::Active)
    );
    assert!(!people[0].has_left(day(AS_OF)));
}

#[test]
fn a_transfer_into_the_tree_is_no_departure() {
    let mut moved = row(
        3,
        "1",
        "Nguyễn Văn Hùng",
        "UBND xã An",
        Status::TransferredOut,
    );
    moved.status_from = Some(day("2026-03-01"));
    moved.destination = Some("Xã Bình".into());
    let mut abroad = row(
        4,
        "2",
        "Trần Thị Oanh",
        "UBND xã An",
        Status::TransferredOut,
    );
    abroad.destination = Some("Sở Tài chính tỉnh khác".into());
    let mut later = row(5, "3", "Lê Nam", "UBND xã An", Status::TransferredWithin);
    later.status_from = Some(day("2026-12-01"));
    later.destination = Some("Xã Bình".into());
    let (people, _) = people(vec![moved, abroad, later]);
    assert_eq!(
        (unit_of(&people[0]), people[0].status),
        ("U2", Status::TransferredWithin)
    );
    assert!(people[1].has_left(day(AS_OF)));
    assert_eq!(
        unit_of(&people[2]),
        "U1",
        "not before the day it takes effect"
    );
}

#[test]
fn secondment_keeps_the_home_unit() {
    let mut lent = row(3, "1", "Nguyễn Văn Hùng", "UBND xã An", Status::Seconded);
    lent.status_from = Some(day("2026-03-01"));
    lent.destination = Some("Xã Bình".into());
    let (people, _) = people(vec![lent]);
    assert_eq!(
        (unit_of(&people[0]), people[0].status),
        ("U1", Status::Seconded)
    );
    assert_eq!(people[0].other_units[0].as_str(), "U2");
}

#[test]
fn rows_that_exclude_each_other_are_remarked_and_the_later_is_believed() {
    let mut old = row(3, "1", "Nguyễn Văn Hùng", "UBND xã An", Status::Resigned);
    old.status_from = Some(day("2024-01-01"));
    let again = row(4, "1", "Nguyễn Văn Hùng", "UBND xã An", Status::Active);
    let (hired, remarks) = people(vec![old.clone(), again.clone()]);
    assert_eq!(hired[0].status, Status::Active);
    assert_eq!(remarks, [RemarkKind::StatusConflict]);
    let (left, _) = people(vec![RosterRow { line: 2, ..again }, old]);
    assert_eq!(left[0].status, Status::Resigned);
}

#[test]
fn a_code_or_number_of_two_people_joins_nobody() {
    let mut first = row(3, "1", "Nguyễn Văn Hùng", "UBND xã An", Status::Active);
    let mut second = row(4, "1", "Trần Thị Oanh", "UBND xã An", Status::Active);
    first.identity_hash = Some("aa".into());
    second.identity_hash = Some("aa".into());
    let (people, remarks) = people(vec![first, second]);
    assert_eq!(people.len(), 2);
    assert_eq!(
        (people[0].code.as_str(), people[1].code.as_str()),
        ("1", "row:4")
    );
    assert!(people.iter().all(|person| person.identity_hash.is_none()));
    assert_eq!(
        remarks,
        [RemarkKind::PersonCodeReused, RemarkKind::IdentityReused]
    );
}

#[test]
fn two_codes_with_one_identity_number_are_one_person() {
    let mut first = row(3, "1", "Nguyễn Văn Hùng", "UBND xã An", Status::Active);
    let mut second = row(4, "CB77", "Nguyễn Văn Hùng", "UBND xã Bình", Status::Active);
    first.identity_hash = Some("aa".into());
    second.identity_hash = Some("aa".into());
    let (people, remarks) = people(vec![first, second]);
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].other_codes[0].as_str(), "CB77");
    assert_eq!(remarks, [RemarkKind::PersonCodesJoined]);
}

#[test]
fn without_codes_a_row_is_a_person_unless_name_and_birth_say_otherwise() {
    let mut other_birth = row(5, "", "Nguyễn Văn Hùng", "UBND xã An", Status::Active);
    other_birth.birth_date = Some(day("1991-01-02"));
    let mut nobody = row(6, "", " ", "UBND xã An", Status::Active);
    nobody.birth_date = None;
    let (people, remarks) = people(vec![
        row(3, "", "Nguyễn Văn Hùng", "UBND xã An", Status::Active),
        row(4, "", "Nguyễn Văn Hùng", "Đảng ủy xã An", Status::Active),
        other_birth,
        nobody,
    ]);
    let codes: Vec<&str> = people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["row:3", "row:5"]);
    assert_eq!(remarks, [RemarkKind::PersonWithoutName]);
}

#[test]
fn the_units_somebody_moved_away_from_are_remembered() {
    let moved = RosterRow {
        destination: Some("UBND xã Bình".into()),
        ..row(
            3,
            "1",
            "Nguyễn Văn Hùng",
            "UBND xã An",
            Status::TransferredWithin,
        )
    };
    let still_to_come = RosterRow {
        line: 4,
        person_code: Some("2".into()),
        name: "Lê Thị Ước".into(),
        status_from: Some(day("2027-01-01")),
        ..moved.clone()
    };
    let hired_again = [
        row(5, "3", "Trần Văn Đạt", "UBND xã An", Status::Resigned),
        row(6, "3", "Trần Văn Đạt", "UBND xã Bình", Status::Active),
    ];
    let rows = [moved, still_to_come].into_iter().chain(hired_again);
    let (people, _) = people(rows.collect());
    let former: Vec<Vec<&str>> = people
        .iter()
        .map(|person| {
            person
                .former_units
                .iter()
                .map(|unit| unit.as_str())
                .collect()
        })
        .collect();
    assert_eq!(former, [vec!["U1"], vec![], vec!["U1"]]);
    assert_eq!(unit_of(&people[1]), "U1", "not moved yet");
}
