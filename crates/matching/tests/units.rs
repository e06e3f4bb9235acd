//! Which unit is meant by what offices print.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where its own data is wrong"
)]

use domain::{Date, UnitBranch, UnitCode, UnitRow};
use matching::{RemarkKind, UnitIndex, UnitRelation};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn row(line: u32, code: &str, name: &str, parent: &str) -> UnitRow {
    UnitRow {
        line,
        code: code.into(),
        name: name.into(),
        parent: (!parent.is_empty()).then(|| parent.into()),
        branch: UnitBranch::State,
        valid_from: None,
        valid_to: None,
        successor: None,
        aliases: Vec::new(),
    }
}

/// A small province after the reform of 01/7/2025.
fn province() -> Vec<UnitRow> {
    let mut rows = vec![
        row(2, "H49", "UBND tỉnh Quảng Mẫu", ""),
        row(3, "H49.01", "UBND xã Cẩm Bình", "H49"),
        row(4, "H49.01.01", "Phòng Văn hóa – Xã hội", "UBND xã Cẩm Bình"),
        row(5, "H49.01.02", "Trường THCS Cẩm Bình", "H49.01"),
        row(6, "H49.02", "UBND phường Tân Hòa", "H49"),
        row(7, "H49.02.01", "Phòng Văn hóa - Xã hội", "H49.02"),
        row(8, "H49.03", "UBND xã Tân Hóa", "H49"),
        row(9, "H49.04", "Sở Nội vụ", "H49"),
        row(10, "A49.01", "Đảng ủy xã Cẩm Bình", ""),
    ];
    let mut old = row(11, "H49.90", "UBND xã Cẩm Thịnh", "H49");
    old.valid_to = Some(day("2025-06-30"));
    old.successor = Some("UBND xã Cẩm Bình".into());
    old.aliases = vec!["012.05.00.H49".into(), "Xã Cẩm Thịnh cũ".into()];
    rows.push(old);
    rows
}

fn found(printed: &str) -> Option<String> {
    let (index, _) = UnitIndex::build(province());
    index
        .resolve(printed, day("2026-11-20"))
        .map(ToString::to_string)
}

#[test]
fn names_in_every_dress() {
    for (printed, code) in [
        ("UBND xã Cẩm Bình", "H49.01"),
        ("Ủy ban nhân dân Xã CẨM BÌNH", "H49.01"),
        ("Uỷ ban nhân dân xã Cẩm Bình", "H49.01"),
        ("ubnd xa cam binh", "H49.01"),
        ("Xã Cẩm Bình", "H49.01"),
        ("X. Cẩm Bình", "H49.01"),
        ("Cẩm Bình", "H49.01"),
        ("Trường Trung học cơ sở Cẩm Bình", "H49.01.02"),
        ("THCS Cẩm Bình", "H49.01.02"),
        ("P. Tân Hòa", "H49.02"),
        ("Phường Tân Hoà", "H49.02"),
        ("SỞ NỘI VỤ", "H49.04"),
        ("Đảng uỷ xã Cẩm Bình", "A49.01"),
        ("Chi bộ Sở Nội vụ", "H49.04"),
    ] {
        assert_eq!(found(printed).as_deref(), Some(code), "{printed}");
    }
}

#[test]
fn a_section_is_told_by_the_body_beside_it() {
    assert_eq!(found("Phòng VH-XH"), None, "two communes have one");
    assert_eq!(
        found("Phòng VH-XH, UBND xã Cẩm Bình").as_deref(),
        Some("H49.01.01")
    );
    assert_eq!(
        found("UBND phường Tân Hòa / Phòng Văn hóa và Xã hội").as_deref(),
        Some("H49.02.01")
    );
    assert_eq!(
        found("P. Văn hoá – Xã hội phường Tân Hòa").as_deref(),
        Some("H49.02.01")
    );
}

#[test]
fn marks_decide_where_folding_makes_two_one() {
    assert_eq!(found("Tân Hóa").as_deref(), Some("H49.03"));
    assert_eq!(found("Tân Hòa").as_deref(), Some("H49.02"));
    assert_eq!(found("Tan Hoa"), None);
}

#[test]
fn codes_padded_reversed_and_former() {
    assert_eq!(found("000.00.00.H49").as_deref(), Some("H49"));
    assert_eq!(found("h49.1").as_deref(), Some("H49.01"));
    assert_eq!(found("02.01.H49").as_deref(), Some("H49.01.02"));
    assert_eq!(
        found("012.05.00.H49").as_deref(),
        Some("H49.01"),
        "an old code of a merged commune"
    );
    assert_eq!(found("H49.77"), None);
}

#[test]
fn a_merged_commune_is_its_successor_from_the_day_after() {
    let (index, remarks) = UnitIndex::build(province());
    assert_eq!(remarks, Vec::new());
    let code = |on: &str| {
        index
            .resolve("UBND xã Cẩm Thịnh", day(on))
            .map(ToString::to_string)
    };
    assert_eq!(code("2025-06-30").as_deref(), Some("H49.90"));
    assert_eq!(code("2025-07-01").as_deref(), Some("H49.01"));
    assert_eq!(found("xã cẩm thịnh cũ").as_deref(), Some("H49.01"));
}

#[test]
fn what_is_no_unit_is_none() {
    for printed in [
        "",
        " ",
        "-",
        "Nguyễn Văn Hùng",
        "HĐND xã Cẩm Bình",
        "Trường THCS Lê Lợi",
        ".",
    ] {
        assert_eq!(found(printed), None, "{printed}");
    }
}

#[test]
fn relations() {
    let (index, _) = UnitIndex::build(province());
    let code = |text| UnitCode::new(text).unwrap();
    let relation = |left, right| index.relation(&code(left), &code(right));
    assert_eq!(relation("H49.01", "H49.01"), UnitRelation::Same);
    assert_eq!(relation("H49.01.01", "H49.01"), UnitRelation::Near);
    assert_eq!(relation("H49.01.01", "H49.01.02"), UnitRelation::Near);
    assert_eq!(
        relation("A49.01", "H49.01"),
        UnitRelation::Near,
        "one commune, two branches"
    );
    assert_eq!(relation("H49.01", "H49.02"), UnitRelation::Apart);
    assert!(index.is_within(&code("H49.01.01"), &code("H49")));
    assert!(!index.is_within(&code("H49"), &code("H49.01")));
    let above: Vec<String> = index
        .ancestors(&code("H49.01.01"))
        .map(|unit| unit.code.to_string())
        .collect();
    assert_eq!(above, ["H49.01", "H49"]);
}

#[test]
fn a_broken_feed_is_mended_and_remarked() {
    let mut rows = vec![
        row(2, "A", "Một", "B"),
        row(3, "B", "Hai", "C"),
        row(4, "C", "Ba", "A"),
        row(5, "D", "Bốn", "không có"),
        row(6, "D", "Bốn nữa", "A"),
        row(7, " ", "Năm", "A"),
    ];
    rows[3].successor = Some("D".into());
    rows[3].valid_to = Some(day("2025-06-30"));
    let (index, remarks) = UnitIndex::build(rows);
    let kinds: Vec<(u32, RemarkKind)> = remarks.iter().map(|r| (r.line, r.kind)).collect();
    assert_eq!(
        kinds,
        [
            (2, RemarkKind::UnitCircle),
            (5, RemarkKind::UnitParentUnknown),
            (5, RemarkKind::UnitSuccessorUnknown),
            (6, RemarkKind::UnitCodeRepeated),
            (7, RemarkKind::UnitWithoutCode),
        ]
    );
    assert_eq!(index.units().len(), 4);
    assert!(index.units()[0].parent.is_none());
    assert_eq!(
        index.resolve("D", day("2026-01-01")).map(UnitCode::as_str),
        Some("D")
    );
}
