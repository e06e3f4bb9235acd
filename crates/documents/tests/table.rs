//! A workbook table opened again with another library holds what was written into it.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail by panicking, in its helpers too"
)]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use documents::table::{Cell, Heading, TextStorage, WorkbookTable, date_serial};
use domain::Date;

fn day() -> Date {
    Date::from_ymd_opt(2026, 11, 20).unwrap()
}

fn written(storage: TextStorage) -> Vec<u8> {
    let mut table = WorkbookTable::new("Danh sách", day(), storage).unwrap();
    table.title("DANH SÁCH TÀI KHOẢN", 4).unwrap();
    table.skip_rows(1);
    table
        .headings(&[
            Heading::Plain("STT"),
            Heading::Group("Người dùng", &["Họ tên", "Ngày sinh"]),
            Heading::Plain("Ghi chú"),
        ])
        .unwrap();
    assert_eq!(table.next_row(), 5);
    table
        .row(&[
            1_u32.into(),
            "Nguyễn Văn Hùng".into(),
            day().into(),
            "=1+1".into(),
        ])
        .unwrap();
    table
        .row(&[
            2_u32.into(),
            Cell::Empty,
            Cell::Number(date_serial(day())),
            day().and_hms_opt(8, 30, 0).unwrap().into(),
        ])
        .unwrap();
    table.bold_row(&["Tổng cộng".into(), 2_u32.into()]).unwrap();
    table.write_to(Vec::new()).unwrap()
}

#[test]
fn what_was_written_is_read_back() {
    for storage in [TextStorage::Shared, TextStorage::Inline] {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(written(storage))).unwrap();
        let sheet = book.worksheet_range("Danh sách").unwrap();
        let at = |row, column| sheet.get_value((row, column)).cloned().unwrap_or_default();
        assert_eq!(at(0, 0), Data::String("DANH SÁCH TÀI KHOẢN".into()));
        assert_eq!(at(2, 1), Data::String("Người dùng".into()));
        assert_eq!(at(3, 2), Data::String("Ngày sinh".into()));
        assert_eq!(at(4, 3), Data::String("=1+1".into()), "text, not a formula");
        assert!(matches!(at(4, 2), Data::DateTime(d) if d.as_f64() == 46_346.0));
        assert_eq!(at(5, 2), Data::Float(46_346.0), "a bare serial");
        assert_eq!(at(6, 0), Data::String("Tổng cộng".into()));
        let merged = book.merge_cells_by_sheet_name("Danh sách").unwrap();
        assert_eq!(
            merged.len(),
            4,
            "title, group and two headings over two rows"
        );
    }
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    assert_eq!(written(TextStorage::Shared), written(TextStorage::Shared));
    assert_eq!(written(TextStorage::Inline), written(TextStorage::Inline));
}

#[test]
fn a_sheet_name_excel_refuses_is_refused() {
    assert!(WorkbookTable::new("a/b", day(), TextStorage::Inline).is_err());
}
