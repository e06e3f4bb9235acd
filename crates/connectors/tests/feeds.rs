//! Feeds as offices export them, read end to end.

mod common;

use common::{accounts, day, email, fields, file, open, roster, units};
use domain::{AccountStatus, EmploymentStatus, Field, Moment, Reading, UnitBranch};

const EXPORT: &str = "\u{feff}SỞ THÔNG TIN;;;;;;\n\
DANH SÁCH TÀI KHOẢN THƯ ĐIỆN TỬ;;;;;;\n\
\n\
STT;Tài khoản;Họ và tên;Đơn vị;Trạng thái;Đăng nhập lần cuối;Ngày đổi mật khẩu\n\
1;annv@tinh.gov.vn;Nguyễn Văn An;Sở Nội vụ;Đang hoạt động;27/4/2024 09:30;20240427093000Z\n\
2;bttt@tinh.gov.vn;TRẦN THỊ BÌNH;Sở Nội vụ;Tạm khóa;chưa đăng nhập;\n\
3;vanthu.snv@tinh.gov.vn;Văn thư;Sở Nội vụ;Đang hoạt động;13/05/2026;01/03/2026\n\
3;vanthu.snv@tinh.gov.vn;Văn thư;Sở Nội vụ;Đang hoạt động;13/05/2026;01/03/2026\n\
;;Không có tài khoản;Sở Nội vụ;Đang hoạt động;13/05/2026;xyz\n\
;Tổng cộng;3;;;;\n\
;;;;;Người lập biểu;\n\
;;;;;Lê Văn C;\n";

#[test]
fn an_export_with_titles_totals_and_signatures() {
    let (rows, summary, layout) = accounts(&file("email.csv", EXPORT));
    assert_eq!(layout.heading_row, 4);
    assert_eq!(layout.delimiter, Some(';'));
    assert_eq!(
        fields(&layout),
        [
            Field::RowNumber,
            Field::Login,
            Field::Name,
            Field::Unit,
            Field::Status,
            Field::LastUse,
            Field::PasswordChanged
        ]
    );
    let logins: Vec<&str> = rows.iter().map(|row| row.login.as_str()).collect();
    assert_eq!(
        logins,
        [
            "annv@tinh.gov.vn",
            "bttt@tinh.gov.vn",
            "vanthu.snv@tinh.gov.vn"
        ]
    );
    assert_eq!(rows[0].line, 5);
    assert_eq!(
        rows[0].last_use,
        Reading::Value("2024-04-27T02:30:00Z".parse::<Instant>().unwrap().0)
    );
    assert_eq!(
        rows[0].password_changed,
        Reading::Value("2024-04-27T09:30:00Z".parse::<Instant>().unwrap().0)
    );
    assert_eq!(rows[1].status, AccountStatus::Locked);
    assert_eq!(rows[1].last_use, Reading::Empty);
    assert_eq!(
        rows[2].last_use,
        Reading::Value(Moment::Day(day("2026-05-13")))
    );
    let reasons: Vec<(u32, &str)> = summary
        .rejected
        .iter()
        .map(|row| (row.line, row.reason.as_str()))
        .collect();
    assert_eq!(reasons, [(8, "duplicate_key"), (9, "missing_login")]);
    assert_eq!(summary.profile.rows, 3);
    assert_eq!(summary.profile.duplicate_keys, 1);
    assert_eq!(summary.profile.by_unit["so noi vu"], 3);
    assert_eq!(summary.profile.by_domain["tinh.gov.vn"], 3);
    assert_eq!(
        summary.profile.fields[&Field::PasswordChanged].unreadable,
        1
    );
    assert_eq!(summary.skipped.values().sum::<u64>(), 3);
}

/// An instant by its RFC 3339 spelling.
struct Instant(Moment);

impl std::str::FromStr for Instant {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let time = chrono::DateTime::parse_from_rfc3339(text)?;
        Ok(Self(Moment::Instant(time.timestamp_micros())))
    }
}

#[test]
fn a_roster_with_sections_and_no_unit_column() {
    let sheet = "DANH SÁCH CÁN BỘ,,,,\n\
Mã CB,Họ đệm,Tên,Ngày sinh,Tình trạng,CCCD\n\
I,Văn phòng HĐND và UBND,,,,\n\
00123,Nguyễn Văn,An,04/27/1980,Đang công tác,034080001234\n\
00124,Trần Thị,Bình,05/06/1985,Nghỉ hưu từ 01/7/2025,\n\
II,Phòng Kinh tế,,,,\n\
125,Lê,Cường,12/31/1990,,\n";
    let (rows, summary, layout) = roster(&file("roster.csv", sheet));
    assert_eq!(layout.heading_row, 2);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].name, "Nguyễn Văn An");
    assert_eq!(rows[0].unit.as_deref(), Some("Văn phòng HĐND và UBND"));
    assert_eq!(rows[0].birth_date, Some(day("1980-04-27")));
    assert_eq!(rows[0].identity_hash, common::KEY.hash("034080001234"));
    assert_eq!(rows[1].status, EmploymentStatus::Retired);
    assert_eq!(rows[1].status_from, Some(day("2025-07-01")));
    assert_eq!(rows[1].birth_date, Some(day("1985-05-06")));
    assert_eq!(rows[2].person_code.as_deref(), Some("00125"));
    assert_eq!(rows[2].unit.as_deref(), Some("Phòng Kinh tế"));
    assert_eq!(summary.rejected_total, 0);
    assert!(!format!("{rows:?}{summary:?}").contains("034080001234"));
}

#[test]
fn a_unit_tree() {
    let sheet = "Mã định danh\tTên đơn vị\tĐơn vị cấp trên\tKhối\tTừ ngày\tĐến ngày\tĐơn vị kế thừa\tTên cũ\n\
H26\tUBND tỉnh\t\tChính quyền\t01/07/2025\t\t\t\n\
H26.01\tTrường THCS Cẩm Bình\tH26\t\t\t30/06/2025\tH26.02\tTHCS A; H26.9.1\n";
    let (rows, _, layout) = units(&file("units.tsv", sheet));
    assert_eq!(layout.format, "tsv");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].branch, UnitBranch::State);
    assert_eq!(rows[1].branch, UnitBranch::School);
    assert_eq!(rows[1].parent.as_deref(), Some("H26"));
    assert_eq!(rows[1].valid_to, Some(day("2025-06-30")));
    assert_eq!(rows[1].successor.as_deref(), Some("H26.02"));
    assert_eq!(rows[1].aliases, ["THCS A", "H26.9.1"]);
}

#[test]
fn what_is_no_feed_is_refused_with_a_reason() {
    for (content, code) in [
        (&b""[..], "empty"),
        (b"\x89PNG\r\n\x1a\n1234", "not-a-table"),
        (b"%PDF-1.7\n", "not-a-table"),
        (b"PK\x03\x04 cut", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut", "damaged"),
        (b"a,b,c\n1,2,3\n4,5,6\n", "no-key-column"),
    ] {
        let error = open(&file("feed.xlsx", content), &email()).err().unwrap();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains("feed.xlsx"), "{error}");
    }
}

#[test]
fn two_heading_rows_with_merged_cells_and_numbered_columns() {
    let sheet = "TT,Họ và tên,Đơn vị,,Tài khoản,,\n\
,,Mã,Tên,Tên đăng nhập,Mật khẩu,\n\
(1),(2),(3),(4),(5),(6),\n\
1,Nguyễn Văn An,H26.01,Sở Nội vụ,annv,15/03/2026,\n\
2,Trần Thị Bình,H26.01,Sở Nội vụ,bttt,16/03/2026,\n\
3,Lê Văn Cường,H26.02,Sở Tài chính,cuonglv,17/03/2026,\n";
    let (rows, summary, layout) = accounts(&file("qlvb.csv", sheet));
    assert_eq!(layout.heading_row, 1);
    assert_eq!(
        fields(&layout)[..6],
        [
            Field::RowNumber,
            Field::Name,
            Field::UnitCode,
            Field::Unit,
            Field::Login,
            Field::PasswordChanged
        ]
    );
    assert_eq!(rows[0].line, 4);
    assert_eq!(rows[0].unit.as_deref(), Some("H26.01"));
    assert_eq!(summary.rejected_total, 0);
}

#[test]
fn passwords_are_never_read() {
    let sheet = "user,password,hash\nannv,Abc@12345,{SSHA}x\nbttt,Vnpt@2024,{SSHA}y\ncuong,123456,{SSHA}z\n";
    let (rows, summary, layout) = accounts(&file("x.csv", sheet));
    assert_eq!(
        fields(&layout),
        [Field::Login, Field::Ignored, Field::Ignored]
    );
    assert!(
        layout.columns[1..]
            .iter()
            .all(|column| column.basis == connectors::Basis::Secret)
    );
    let said = format!("{rows:?}{summary:?}{layout:?}");
    assert!(!said.contains("Abc@12345") && !said.contains("SSHA"));
}

#[test]
fn legacy_letters_are_mended_by_column() {
    let sheet = "T\u{b5}i kho\u{b6}n,Họ tên,§\u{ac}n v\u{de}\n\
annv,NguyÔn V\u{a8}n Hïng,Sở Nội vụ\nbttt,TrÇn ThÞ B×nh,Sở Nội vụ\ncuong,§Æng ThÞ ¸nh,Sở Tài chính\n";
    let (rows, summary, layout) = accounts(&file("x.csv", sheet));
    assert_eq!(fields(&layout), [Field::Login, Field::Name, Field::Unit]);
    assert_eq!(rows[0].name.as_deref(), Some("Nguyễn Văn Hùng"));
    assert_eq!(rows[2].name.as_deref(), Some("Đặng Thị Ánh"));
    assert_eq!(layout.columns[1].legacy, Some("tcvn3"));
    assert_eq!(summary.profile.garbled, 0);
}

#[test]
fn headings_that_lie_are_not_believed() {
    let sheet = "Mã,Họ tên,Đơn vị\n\
annv@tinh.gov.vn,Nguyễn Văn An,x\nbttt@tinh.gov.vn,Trần Thị Bình,x\ncuong@tinh.gov.vn,Lê Cường,x\n";
    let (rows, _, layout) = accounts(&file("x.csv", sheet));
    assert_eq!(rows[0].login, "annv@tinh.gov.vn", "{layout:?}");
}

#[test]
fn a_table_without_headings_is_read_by_content() {
    let sheet = "annv@tinh.gov.vn,Nguyễn Văn An,Đang hoạt động\n\
bttt@tinh.gov.vn,Trần Thị Bình,Khóa\ncuong@tinh.gov.vn,Lê Văn Cường,Đang hoạt động\nd@tinh.gov.vn,Võ Thị Dung,Khóa\n";
    let (rows, _, layout) = accounts(&file("x.csv", sheet));
    assert_eq!(layout.heading_row, 0);
    assert_eq!(rows.len(), 4, "{layout:?}");
    assert_eq!(rows[1].name.as_deref(), Some("Trần Thị Bình"));
    assert_eq!(rows[1].status, AccountStatus::Locked);
}

#[test]
fn directory_exports_are_understood() {
    let sheet = "sAMAccountName,displayName,mail,userAccountControl,whenCreated,lastLogonTimestamp,pwdLastSet,department,employeeID,lockoutTime\n\
annv,Nguyen Van An,AnNV@tinh.gov.vn,512,20200101010203.0Z,133584000000000000,133584000000000000,So Noi vu,00012,0\n\
bttt,Tran Thi Binh,bttt@tinh.gov.vn,514,20200101010203.0Z,0,0,So Noi vu,00013,0\n\
svc,Service,,512,20200101010203.0Z,9223372036854775807,133584000000000000,,,133584000000000000\n";
    let (rows, _, layout) = accounts(&file("ad.csv", sheet));
    assert_eq!(
        fields(&layout),
        [
            Field::Login,
            Field::Name,
            Field::Mail,
            Field::Status,
            Field::Created,
            Field::LastUse,
            Field::PasswordChanged,
            Field::Unit,
            Field::PersonCode,
            Field::Status
        ]
    );
    assert_eq!(rows[0].mail.as_deref(), Some("annv@tinh.gov.vn"));
    assert_eq!(rows[0].status, AccountStatus::Active);
    assert_eq!(rows[1].status, AccountStatus::Disabled);
    assert_eq!(rows[1].password_changed, Reading::Empty);
    assert_eq!(rows[2].status, AccountStatus::Locked);
    assert_eq!(rows[2].last_use, Reading::Empty);
    assert_eq!(rows[0].last_use.value().unwrap().date(), day("2024-04-24"));
}

#[test]
fn a_text_file_cut_in_the_middle_of_a_row_is_noticed() {
    let whole = "login,name,unit,status\nan,An,A,active\nba,Ba,B,active\nca,Ca,C,active\n";
    let (rows, summary, _) = accounts(&file("x.csv", whole));
    assert_eq!((rows.len(), summary.profile.truncated), (3, false));
    let (_, summary, _) = accounts(&file("x.csv", &whole[..whole.len() - 10]));
    assert!(summary.profile.truncated);
    let (_, summary, _) = accounts(&file("x.csv", &whole[..whole.len() - 1]));
    assert!(
        !summary.profile.truncated,
        "a last line without an end is usual"
    );
}

#[test]
fn an_extra_separator_shifts_no_value() {
    let sheet = "login,name,unit\nan,An,A\nba,Ba, Tran,B\nca,Ca,C\n";
    let (rows, summary, _) = accounts(&file("x.csv", sheet));
    assert_eq!(rows.len(), 2);
    assert_eq!(summary.rejected[0].reason, "extra_cells");
    assert_eq!(summary.rejected[0].line, 3);
}

#[test]
fn formulas_are_text_like_any_other() {
    let sheet = "login,name,role\n=cmd|'x'!A1,+An,@SUM(1)\n-ba,Ba,-1+2\n";
    let (rows, ..) = accounts(&file("x.csv", sheet));
    assert_eq!(rows[0].login, "=cmd|'x'!A1");
    assert_eq!(rows[0].name.as_deref(), Some("+An"));
    assert_eq!(rows[0].role.as_deref(), Some("@SUM(1)"));
    assert_eq!(rows[1].login, "-ba");
}

#[test]
fn every_code_has_its_message_in_both_languages() {
    for language in [text::Language::Vi, text::Language::En] {
        let catalog = text::Catalog::of(language);
        let rejections =
            connectors::Rejection::ALL.map(|reason| format!("rejected-{}", reason.as_str()));
        let errors = connectors::FeedError::CODES.map(|code| format!("feed-error-{code}"));
        for key in rejections.iter().chain(&errors) {
            assert!(catalog.has(key), "{key}");
        }
    }
}
