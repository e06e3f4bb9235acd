//! Workbooks of every kind: the same table in .xlsx, .xls and .ods, and those that are broken.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot build its file has failed"
)]

mod common;

use common::{File, accounts, day, email, file, open, open_with};
use connectors::{Limits, Mapping};
use domain::{Moment, Reading};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// The table of the committed .xls and .ods files, as .xlsx.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Bìa")
        .unwrap()
        .write(0, 0, "BÁO CÁO")
        .unwrap();
    let sheet = book.add_worksheet().set_name("Danh sách").unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let time = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    sheet
        .merge_range(0, 0, 0, 5, "DANH SÁCH TÀI KHOẢN", &Format::new())
        .unwrap();
    let headings = [
        "STT",
        "Tên đăng nhập",
        "Họ và tên",
        "Đơn vị",
        "Mã cán bộ",
        "Ngày đổi mật khẩu",
    ];
    sheet.write_row(3, 0, headings).unwrap();
    let rows = [
        ("annv", "Nguyễn Văn An", "Sở Nội vụ"),
        ("bttt", "Trần Thị Bình", "Sở Nội vụ"),
        ("cuonglv", "Lê Văn Cường", "Sở Tài chính"),
    ];
    for (row, (login, name, unit)) in (4..).zip(rows) {
        sheet.write(row, 0, row - 3).unwrap();
        sheet.write_row(row, 1, [login, name, unit]).unwrap();
    }
    sheet.write(4, 4, "00012").unwrap();
    sheet.write(5, 4, 13).unwrap();
    sheet.write(6, 4, "00014").unwrap();
    let date = ExcelDateTime::from_ymd(2024, 4, 27).unwrap();
    sheet.write_with_format(4, 5, &date, &day).unwrap();
    sheet
        .write_with_format(5, 5, date.and_hms(9, 30, 0).unwrap(), &time)
        .unwrap();
    sheet.write(7, 1, "Tổng cộng").unwrap();
    sheet.write(7, 2, 3).unwrap();
    book.save_to_buffer().unwrap()
}

fn expect_the_table(file: &File, format: &str, heading_row: u32) {
    let (rows, summary, layout) = accounts(file);
    assert_eq!(layout.format, format);
    assert_eq!(layout.sheet, "Danh sách");
    assert_eq!(layout.other_sheets, ["Bìa"]);
    assert_eq!(layout.heading_row, heading_row);
    let logins: Vec<&str> = rows.iter().map(|row| row.login.as_str()).collect();
    assert_eq!(logins, ["annv", "bttt", "cuonglv"]);
    let codes: Vec<&str> = rows
        .iter()
        .filter_map(|row| row.person_code.as_deref())
        .collect();
    assert_eq!(codes, ["00012", "00013", "00014"]);
    assert_eq!(rows[0].line, heading_row + 1);
    assert_eq!(
        rows[0].password_changed,
        Reading::Value(Moment::Day(day("2024-04-27")))
    );
    let half_past_nine =
        Moment::from_vietnam_time(day("2024-04-27").and_hms_opt(9, 30, 0).unwrap());
    assert_eq!(rows[1].password_changed, Reading::from(half_past_nine));
    assert_eq!(rows[2].password_changed, Reading::Empty);
    assert_eq!((summary.rows, summary.rejected_total), (3, 0));
    assert!(!summary.profile.truncated);
}

#[test]
fn the_same_table_in_every_format() {
    expect_the_table(&file("a.xlsx", workbook()), "xlsx", 4);
    expect_the_table(&file("misnamed.csv", workbook()), "xlsx", 4);
    expect_the_table(
        &file("a.xls", include_bytes!("data/accounts.xls")),
        "xls",
        3,
    );
    expect_the_table(
        &file("a.ods", include_bytes!("data/accounts.ods")),
        "ods",
        4,
    );
}

#[test]
fn a_workbook_cut_short_is_damaged() {
    let book = workbook();
    for (name, whole) in [
        ("a.xlsx", &book[..]),
        ("a.ods", include_bytes!("data/accounts.ods")),
        ("a.xls", include_bytes!("data/accounts.xls")),
    ] {
        for part in [whole.len() / 10, whole.len() / 2] {
            let error = open(&file(name, &whole[..part]), &email()).err();
            let code = error.as_ref().map(connectors::FeedError::code);
            assert!(
                matches!(code, Some("damaged" | "no-table" | "not-a-table")),
                "{name} {part} {code:?}"
            );
        }
    }
}

#[test]
fn the_mapping_names_sheet_and_columns() {
    let mapping = Mapping::parse(
        "[email]\nsheet = \"Danh sách\"\nheading_row = 4\n[email.columns]\n\"#4\" = \"ignored\"\n\"Mã cán bộ\" = \"role\"\n",
    )
    .unwrap();
    let book = file("a.xlsx", workbook());
    let feed = open_with(&book, &email(), Some(&mapping), Limits::default()).unwrap();
    let columns = feed.layout().columns;
    assert_eq!(columns[3].field, domain::Field::Ignored);
    assert_eq!(columns[4].field, domain::Field::Role);
    assert_eq!(columns[4].basis, connectors::Basis::Mapping);
    for (toml, code) in [
        ("[email]\nsheet = \"Khác\"\n", "no-such-sheet"),
        ("[email.columns]\n\"Cột lạ\" = \"role\"\n", "no-such-column"),
    ] {
        let mapping = Mapping::parse(toml).unwrap();
        let error = open_with(&book, &email(), Some(&mapping), Limits::default())
            .err()
            .unwrap();
        assert_eq!(error.code(), code);
    }
}

#[test]
fn limits_end_in_a_clear_error() {
    let book = file("a.xlsx", workbook());
    let default = Limits::default();
    for (limits, code) in [
        (
            Limits {
                file_bytes: 100,
                ..default
            },
            "too-large",
        ),
        (
            Limits {
                unpacked_bytes: 1000,
                ..default
            },
            "bomb",
        ),
        (
            Limits {
                columns: 3,
                ..default
            },
            "too-many-columns",
        ),
        (Limits { rows: 5, ..default }, "too-many-rows"),
    ] {
        let error = open_with(&book, &email(), None, limits).err().unwrap();
        assert_eq!(error.code(), code, "{error}");
    }
    let xls = file("a.xls", include_bytes!("data/accounts.xls"));
    let few = Limits {
        held_cells: 5,
        ..default
    };
    assert_eq!(
        open_with(&xls, &email(), None, few).err().unwrap().code(),
        "bomb"
    );
}

#[test]
fn an_encrypted_workbook_says_so() {
    // The container Excel puts around an encrypted workbook, with the stream that gives it away.
    let mut file_bytes = include_bytes!("data/accounts.xls").to_vec();
    let name: Vec<u8> = "Workbook"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let at = file_bytes
        .windows(name.len())
        .position(|window| window == name)
        .unwrap();
    let other: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    file_bytes[at..at + other.len()].copy_from_slice(&other);
    let error = open(&file("a.xlsx", file_bytes), &email()).err().unwrap();
    assert_eq!(error.code(), "encrypted");
}
