//! The report opened again: figures, order, links, looks, limits, bytes.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail by panicking, in its helpers too"
)]

use crate::opened::{Opened, number, text};
use documents::report::{Limits, sample::Sample};
use text::Language;

const TABS: [&str; 11] = [
    "Báo cáo",
    "Theo đơn vị",
    "Theo hệ thống",
    "Chưa đánh giá được",
    "Tài khoản quản trị",
    "Người đã rời cơ quan",
    "Danh sách",
    "Chờ xác định chủ",
    "Nguồn dữ liệu",
    "Dòng không dùng được",
    "Giải thích",
];

fn vietnamese() -> Opened {
    Opened::sample(Language::Vi, Limits::default())
}

#[test]
fn tabs_stand_in_the_order_a_head_of_office_reads() {
    assert_eq!(vietnamese().tabs(), TABS);
}

#[test]
fn no_word_is_missing_in_either_language() {
    for language in Language::ALL {
        let mut opened = Opened::sample(language, Limits::default());
        for tab in opened.tabs() {
            for row in opened.rows(&tab) {
                for cell in &row {
                    let words = text(cell);
                    assert!(
                        !words.contains("report-") && !words.contains("{$"),
                        "{tab}: {words}"
                    );
                }
            }
            assert!(
                !opened.sheet_xml(&tab).contains("report-"),
                "{tab}: head or foot"
            );
        }
    }
}

#[test]
fn the_cover_says_what_the_figures_say() {
    let total = Sample::new(2, 7).report.total();
    let rows = vietnamese().rows("Báo cáo");
    let line = rows
        .iter()
        .find(|row| text(&row[1]) == "Toàn bộ tài khoản")
        .unwrap();
    assert_eq!(number(&line[2]), total.all.accounts as f64);
    assert_eq!(number(&line[3]), total.all.with_findings as f64);
    let unknown = total.all.not_evaluable as f64 / total.all.accounts as f64;
    assert!(
        (number(&line[5]) - unknown).abs() < 1e-12,
        "the share that cannot be told beside it"
    );
}

/// The line of a unit in the unit table, and of the lines directly below it.
#[test]
fn a_unit_is_the_sum_of_the_lines_below_it() {
    let rows = vietnamese().rows("Theo đơn vị");
    let at = rows.iter().position(|row| text(&row[0]) == "1.5").unwrap();
    let below: Vec<_> = rows[at + 1..]
        .iter()
        .take_while(|row| text(&row[0]).is_empty() || text(&row[0]).starts_with("1.5."))
        .collect();
    assert_eq!(below.len(), 7, "its own accounts and six units");
    for column in [2, 4, 7, 8, 10, 15] {
        let sum: f64 = below.iter().map(|row| number(&row[column])).sum();
        assert_eq!(number(&rows[at][column]), sum, "column {column}");
    }
    let share = number(&rows[at][4]) / number(&rows[at][2]);
    assert!(
        (number(&rows[at][5]) - share).abs() < 1e-12,
        "from the sums, no average of shares"
    );
}

#[test]
fn every_number_of_a_unit_is_a_block_of_rows_in_the_list() {
    let mut opened = vietnamese();
    let (units, list) = (opened.rows("Theo đơn vị"), opened.rows("Danh sách"));
    let sample = Sample::new(2, 7);
    let code_column = 10 + sample.report.rules.len();
    let headings = &units[3];
    let column_of = |key: &str| headings.iter().position(|cell| text(cell) == key).unwrap();
    let overdue = column_of("Mật khẩu quá hạn");
    let mut checked = 0;
    for unit in units[5..]
        .iter()
        .filter(|row| text(&row[0]).matches('.').count() == 2)
    {
        let code = text(&unit[code_column]);
        let rows = list[3..].iter().filter(|row| {
            text(&row[10]) == code
                && text(&row[5]) == "Mật khẩu quá hạn thay đổi"
                && text(&row[6]) == "Không đạt"
        });
        assert_eq!(number(&unit[overdue]), rows.count() as f64, "{code}");
        checked += 1;
    }
    assert_eq!(checked, 12);
}

#[test]
fn a_number_leads_to_the_first_row_of_its_unit() {
    let mut opened = vietnamese();
    let (units, list) = (opened.rows("Theo đơn vị"), opened.rows("Danh sách"));
    let xml = opened.sheet_xml("Theo đơn vị");
    let code_column = 10 + Sample::new(2, 7).report.rules.len();
    let mut checked = 0;
    for (at, unit) in units.iter().enumerate().skip(5) {
        let code = text(&unit[code_column]);
        let first = list.iter().position(|row| text(&row[10]) == code);
        let leaf = text(&unit[0]).matches('.').count() == 2;
        let (true, Some(first)) = (leaf, first) else {
            continue;
        };
        let cell = format!(
            "<hyperlink ref=\"E{}\" location=\"'Danh sách'!A{}\"",
            at + 1,
            first + 1
        );
        assert!(xml.contains(&cell), "{cell}");
        checked += 1;
    }
    assert_eq!(checked, 12);
}

#[test]
fn what_cannot_be_told_is_never_a_zero() {
    let rows = vietnamese().rows("Theo hệ thống");
    let refused = rows
        .iter()
        .find(|row| text(&row[0]) == "Sổ tay đảng viên điện tử")
        .unwrap();
    assert_eq!(text(&refused[2]), "?");
    assert_eq!(text(&refused[6]), "?");
    assert_eq!(number(&refused[4]), 1.0);
}

#[test]
fn sheets_can_be_worked_with_and_printed() {
    let opened = vietnamese();
    for list in [
        "Danh sách",
        "Tài khoản quản trị",
        "Người đã rời cơ quan",
        "Chờ xác định chủ",
    ] {
        let xml = opened.sheet_xml(list);
        for part in [
            "state=\"frozen\"",
            "<autoFilter",
            "orientation=\"landscape\"",
            "paperSize=\"9\"",
            "fitToHeight=\"0\"",
            "&amp;P",
        ] {
            assert!(xml.contains(part), "{list}: {part}");
        }
    }
    assert!(
        opened
            .sheet_xml("Theo đơn vị")
            .contains("outlineLevel=\"2\"")
    );
    let book = opened.xml("xl/workbook.xml");
    assert!(book.contains("'Danh sách'!$3:$3"), "headings on every page");
    assert_eq!(book.matches("_xlnm.Print_Area").count(), TABS.len());
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(vietnamese().bytes, vietnamese().bytes);
    let core = vietnamese().xml("docProps/core.xml");
    assert!(core.contains("2026-11-20T00:00:00Z"), "{core}");
}

#[test]
fn a_list_longer_than_a_sheet_goes_on_on_further_ones() {
    let whole = vietnamese().rows("Danh sách").len() - 3;
    let limits = Limits {
        rows: 40,
        ..Limits::default()
    };
    let mut opened = Opened::sample(Language::Vi, limits);
    let lists: Vec<String> = opened
        .tabs()
        .into_iter()
        .filter(|tab| tab.starts_with("Danh sách"))
        .collect();
    assert_eq!(lists[1], "Danh sách (2)");
    let mut rows = 0;
    for list in &lists {
        let sheet = opened.rows(list);
        assert!(sheet.len() <= 40);
        assert_eq!(text(&sheet[2][0]), "Đơn vị", "headings again");
        rows += sheet.len() - 3;
    }
    assert_eq!(rows, whole);
    let links = opened.sheet_xml("Theo đơn vị");
    assert!(
        links.contains("location=\"'Danh sách (3)'!A"),
        "links lead to the right sheet"
    );
}

#[test]
fn a_sheet_has_no_more_links_than_excel_takes() {
    let limits = Limits {
        links: 25,
        ..Limits::default()
    };
    let xml = Opened::sample(Language::Vi, limits).sheet_xml("Theo đơn vị");
    let links = xml.matches("<hyperlink ").count();
    assert!((10..=25).contains(&links), "{links}");
    assert!(xml.contains("ref=\"E5\""), "the totals of units come first");
}
