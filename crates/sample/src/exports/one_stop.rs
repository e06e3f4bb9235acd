//! One-stop service (một cửa): semicolons, day first with minutes, second factor, confirmations.

use documents::table::CsvStyle;

use super::{signal, state};
use crate::account::Account;
use crate::member::Member;
use crate::sheet::{DateStyle, Encoding, Sheet, Value};
use crate::system::*;

pub const SYSTEM: System = System {
    key: "one_stop",
    file: "one_stop.csv",
    coverage: 945,
    signals: Signals {
        last_use: true,
        password: true,
        mfa: true,
        review: true,
        users: true,
        responsible: false,
        status: true,
        role: true,
    },
    last_use_lag: 0,
    rotation: 3,
    unit_style: UnitStyle::Code,
    printed: Printed {
        birth: 965,
        code: 0,
        identity: 0,
        mail: 0,
        unit: 1000,
    },
    keeps: Keeps {
        created: Precision::Minute,
        used: Precision::Minute,
    },
    login,
    open,
    cells,
};

const HEADINGS: [&str; 12] = [
    "Tên tài khoản",
    "Họ tên cán bộ",
    "Ngày sinh",
    "Mã cơ quan",
    "Vai trò",
    "Xác thực 2 lớp",
    "Tình trạng",
    "Ngày khởi tạo",
    "Lần truy cập cuối",
    "Lần đổi mật khẩu gần nhất",
    "Người cùng sử dụng",
    "Ngày rà soát gần nhất",
];

/// `nvhung`.
fn login(member: &Member, _suffix: &str) -> LoginParts {
    LoginParts {
        base: format!("{}{}", member.name.initials(), member.name.plain_given()),
        tail: String::new(),
    }
}

fn open(opening: &Opening<'_>) -> Result<Sheet, crate::Error> {
    let style = CsvStyle {
        delimiter: b';',
        carriage_return: true,
        ..CsvStyle::default()
    };
    Sheet::delimited(
        opening.path,
        Encoding::Utf8,
        style,
        DateStyle::Slashes,
        &HEADINGS,
    )
}

fn cells(account: &Account, _number: u32) -> Vec<Value> {
    let role = match account.privileged {
        true => "Quản trị hệ thống",
        false => "Cán bộ xử lý",
    };
    vec![
        account.login.as_str().into(),
        account.shown.name().into(),
        account.shown.birth.into(),
        account.shown.unit.as_str().into(),
        role.into(),
        if account.mfa { "Có" } else { "Không" }.into(),
        state(account.status, ["Hoạt động", "Tạm khóa", "Đã thu hồi"]),
        account.created.into(),
        signal(account.last_use),
        signal(account.password),
        account.users.join(", ").into(),
        signal(account.reviewed),
    ]
}
