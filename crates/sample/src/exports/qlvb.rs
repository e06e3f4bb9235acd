//! Document management (QLVB): a workbook with titles, two-row headings, serial dates, totals.

use documents::table::{CsvStyle, Heading};
use domain::AccountKind;

use super::{signal, state};
use crate::account::Account;
use crate::calendar::AS_OF;
use crate::member::Member;
use crate::sheet::{DateStyle, Encoding, Sheet, Value};
use crate::system::*;

pub const SYSTEM: System = System {
    key: "qlvb",
    file: "qlvb.xlsx",
    coverage: 965,
    signals: Signals {
        last_use: true,
        password: true,
        mfa: false,
        review: false,
        users: false,
        responsible: true,
        status: true,
        role: true,
    },
    last_use_lag: 0,
    rotation: 3,
    unit_style: UnitStyle::Short,
    printed: Printed {
        birth: 0,
        code: 0,
        identity: 0,
        mail: 620,
        unit: 990,
    },
    keeps: Keeps {
        created: Precision::Day,
        used: Precision::Second,
    },
    login,
    open,
    cells,
};

const HEADINGS: [Heading<'_>; 9] = [
    Heading::Plain("STT"),
    Heading::Group(
        "Tài khoản",
        &["Tên đăng nhập", "Họ và tên", "Loại tài khoản"],
    ),
    Heading::Plain("Đơn vị"),
    Heading::Plain("Chức vụ"),
    Heading::Plain("Vai trò"),
    Heading::Plain("Trạng thái"),
    Heading::Group(
        "Thời gian",
        &["Ngày tạo", "Đăng nhập lần cuối", "Đổi mật khẩu lần cuối"],
    ),
    Heading::Plain("Người phụ trách"),
    Heading::Plain("Thư điện tử"),
];

/// `nguyenvanhung`, with the suffix of the dead unit where the account is that old.
fn login(member: &Member, suffix: &str) -> LoginParts {
    LoginParts {
        base: member.name.joined(),
        tail: suffix.to_owned(),
    }
}

fn open(opening: &Opening<'_>) -> Result<Sheet, crate::Error> {
    if opening.path.extension().is_some_and(|e| e == "csv") {
        let flat: Vec<&str> = HEADINGS
            .iter()
            .flat_map(|heading| match heading {
                Heading::Plain(text) => std::slice::from_ref(text),
                Heading::Group(_, parts) => parts,
            })
            .copied()
            .collect();
        return Sheet::delimited(
            opening.path,
            Encoding::Utf8,
            CsvStyle::default(),
            DateStyle::Iso,
            &flat,
        );
    }
    let titles = [
        "DANH SÁCH TÀI KHOẢN HỆ THỐNG QUẢN LÝ VĂN BẢN VÀ ĐIỀU HÀNH",
        "Đơn vị: Toàn tỉnh",
    ];
    Sheet::workbook(opening.path, AS_OF, "Tài khoản", &titles, &HEADINGS)
}

fn cells(account: &Account, number: u32) -> Vec<Value> {
    let kind = match account.kind {
        AccountKind::Personal => "Cá nhân",
        AccountKind::Function => "Chức năng",
        AccountKind::Organisation => "Cơ quan",
        AccountKind::Service => "Dịch vụ",
        AccountKind::BreakGlass => "Khẩn cấp",
    };
    let role = match account.privileged {
        true => "Quản trị",
        false => "Người dùng",
    };
    vec![
        Value::Number(f64::from(number)),
        account.login.as_str().into(),
        account.shown.name().into(),
        kind.into(),
        account.shown.unit.as_str().into(),
        account.shown.position.into(),
        role.into(),
        state(
            account.status,
            ["Đang hoạt động", "Bị khóa", "Ngừng hoạt động"],
        ),
        Value::Serial(account.created),
        signal(account.last_use),
        signal(account.password),
        account.responsible.clone().into(),
        account.shown.mail.as_str().into(),
    ]
}
