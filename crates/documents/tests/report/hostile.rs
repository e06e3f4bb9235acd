//! What sources may hold comes back as it was: text, and nothing that runs.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail by panicking, in its helpers too"
)]

use crate::opened::{Opened, text};
use documents::report::{DisagreeError, FindingRow, ReportWriter, ReviewReport, Style, sample};
use documents::{DocumentError, report::Figures};
use domain::{
    AccountKind, EvidenceRank, Moment, PersonCode, Reason, RuleId, SystemKey, UnitCode, Verdict,
};
use text::Language;

const HOSTILE: [&str; 10] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "<r><t>x</t></r>",
    "_x0041_ & <b>",
    " blanks at both ends ",
    "\u{1}\u{ffff}",
];

/// A report of one unit, whose findings are `logins`.
fn report(logins: &[&str]) -> (ReviewReport, UnitCode) {
    let mut report = ReviewReport::sample();
    let unit = report.units[0].code.clone();
    let mut figures = Figures::default();
    figures.of_mut(RuleId::Dormant).fail = logins.len() as u64;
    figures.all.accounts = logins.len() as u64;
    figures.all.with_findings = logins.len() as u64;
    report.by_unit = [(Some(unit.clone()), figures)].into();
    (report, unit)
}

fn finding<'a>(
    unit: &'a UnitCode,
    system: &'a SystemKey,
    reason: &'a Reason,
    login: &'a str,
    person: Option<&'a PersonCode>,
) -> FindingRow<'a> {
    FindingRow {
        unit: Some(unit),
        system,
        login,
        owner: Some(login),
        person,
        kind: AccountKind::Personal,
        privileged: false,
        rule: RuleId::Dormant,
        verdict: Verdict::Fail,
        reason,
        evidence_rank: EvidenceRank::Imported,
        evidence_at: Moment::Day("2026-11-20".parse().unwrap()),
        clause: login,
        standing: None,
    }
}

fn written(
    report: &ReviewReport,
    unit: &UnitCode,
    logins: &[&str],
) -> Result<Vec<u8>, DocumentError> {
    let system: SystemKey = "email".parse().unwrap();
    let mut writer = ReportWriter::new(report, Language::Vi)?;
    for login in logins {
        let reason = Reason::new("forwarded_outside").with("to", login);
        let person = PersonCode::new(login);
        writer.finding(&finding(unit, &system, &reason, login, person.as_ref()))?;
    }
    writer.write_to(Vec::new())
}

#[test]
fn hostile_logins_come_back_as_text() {
    let (report, unit) = report(&HOSTILE);
    let mut opened = Opened::new(written(&report, &unit, &HOSTILE).unwrap());
    let rows = opened.rows("Danh sách");
    for (row, login) in rows[3..].iter().zip(HOSTILE) {
        // A reader undoes `_xHHHH_`; calamine leaves some of it as it stands in the file.
        let read = |cell: usize| {
            text(&row[cell])
                .replace("_x0001_", "\u{1}")
                .replace("_xFFFF_", "\u{ffff}")
                .replace("_x000D_", "\r")
                .replace("_x005F_", "_")
        };
        assert_eq!(read(2), login, "login");
        assert_eq!(read(3), login, "owner");
    }
    for tab in opened.tabs() {
        let xml = opened.sheet_xml(&tab);
        assert!(
            !xml.contains("<f>") && !xml.contains("<f "),
            "{tab} has a formula"
        );
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut_not_refused() {
    let long = "đ".repeat(100_000);
    let (report, unit) = report(&[&long]);
    let mut opened = Opened::new(written(&report, &unit, &[&long]).unwrap());
    let rows = opened.rows("Danh sách");
    let letters = text(&rows[3][2]).chars().count();
    assert!((10_000..=32_767).contains(&letters), "{letters}");
}

#[test]
fn hostile_names_of_units_and_files_break_nothing() {
    let (mut report, unit) = report(&[]);
    report.units[0].name = "<r><t>Sở Nội vụ</t></r>".to_owned();
    report.units[1].name = "=HYPERLINK(\"x\")".repeat(5_000);
    report.feeds[0].path = "<r>a</r>".to_owned();
    report.policy[0].source = Some("<r>&</r>".to_owned());
    let mut opened = Opened::new(written(&report, &unit, &[]).unwrap());
    let names: Vec<String> = opened
        .rows("Theo đơn vị")
        .iter()
        .map(|row| text(&row[1]).trim().to_owned())
        .collect();
    assert!(names.contains(&report.units[0].name), "{names:?}");
    assert_eq!(text(&opened.rows("Nguồn dữ liệu")[3][1]).trim(), "<r>a</r>");
}

#[test]
fn figures_without_their_rows_are_refused() {
    let (report, unit) = report(&["a", "b"]);
    let refused = written(&report, &unit, &["a"]);
    let Err(DocumentError::Disagree(DisagreeError::Figures {
        counted, listed, ..
    })) = refused
    else {
        panic!("{refused:?}");
    };
    assert_eq!((counted, listed), (2, 1));
}

#[test]
fn rows_out_of_order_are_refused() {
    let (report, _) = report(&[]);
    let (system, reason) = ("email".parse().unwrap(), Reason::new("pass"));
    let mut writer = ReportWriter::new(&report, Language::Vi).unwrap();
    let codes: Vec<UnitCode> = [1, 0]
        .map(|rank: usize| {
            report.units[writer.order().places()[rank].unit]
                .code
                .clone()
        })
        .into();
    writer
        .finding(&finding(&codes[0], &system, &reason, "a", None))
        .unwrap();
    let refused = writer.finding(&finding(&codes[1], &system, &reason, "b", None));
    assert!(matches!(
        refused,
        Err(DocumentError::Disagree(DisagreeError::Order(_)))
    ));
}

#[test]
fn an_empty_review_is_a_report_too() {
    let mut report = ReviewReport::sample();
    report.by_unit.clear();
    report.systems.clear();
    report.feeds.clear();
    report.policy.clear();
    report.units.clear();
    report.changes = None;
    report.authority.style = Style::Party;
    let writer = ReportWriter::new(&report, Language::Vi).unwrap();
    let mut opened = Opened::new(writer.write_to(Vec::new()).unwrap());
    let cover = opened.rows("Báo cáo");
    let has = |words: &str| cover.iter().flatten().any(|cell| text(cell) == words);
    assert!(has("ĐẢNG CỘNG SẢN VIỆT NAM") && !has("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert_eq!(text(&opened.rows("Danh sách")[1][0]), "Không có.");
}

#[test]
fn one_rule_or_none_can_be_in_use() {
    for rules in [&[][..], &[RuleId::Dormant]] {
        let mut report = ReviewReport::sample();
        report.rules = rules.to_vec();
        let mut writer = ReportWriter::new(&report, Language::En).unwrap();
        sample::rows(&mut writer).unwrap();
        assert!(
            Opened::new(writer.write_to(Vec::new()).unwrap())
                .tabs()
                .len()
                == 11
        );
    }
}
