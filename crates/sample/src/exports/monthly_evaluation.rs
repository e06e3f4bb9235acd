//! Monthly evaluation: UTF-16 with tabs, names split in two, personnel codes mostly there.

use documents::table::CsvStyle;

use super::{signal, state};
use crate::account::Account;
use crate::member::Member;
use crate::sheet::{DateStyle, Encoding, Sheet, Value};
use crate::system::*;

pub const SYSTEM: System = System {
    key: "monthly_evaluation",
    file: "monthly_evaluation.csv",
    coverage: 960,
    signals: Signals {
        last_use: true,
        password: true,
        mfa: false,
        review: false,
        users: false,
        responsible: false,
        status: true,
        role: false,
    },
    last_use_lag: 0,
    rotation: 3,
    unit_style: UnitStyle::Name,
    printed: Printed {
        birth: 0,
        code: 930,
        identity: 0,
        mail: 0,
        unit: 995,
    },
    keeps: Keeps {
        created: Precision::Day,
        used: Precision::Day,
    },
    login,
    open,
    cells,
};

const HEADINGS: [&str; 9] = [
    "Tên truy cập",
    "Mã cán bộ",
    "Họ và tên đệm",
    "Tên",
    "Đơn vị",
    "Ngày cấp tài khoản",
    "Ngày đổi mật khẩu",
    "Ngày truy cập cuối",
    "Trạng thái",
];

/// The local part of the mailbox.
fn login(member: &Member, _suffix: &str) -> LoginParts {
    LoginParts {
        base: member.mail.split('@').next().unwrap_or_default().to_owned(),
        tail: String::new(),
    }
}

fn open(opening: &Opening<'_>) -> Result<Sheet, crate::Error> {
    let style = CsvStyle {
        delimiter: b'\t',
        byte_order_mark: true,
        carriage_return: true,
        always_quote: false,
    };
    Sheet::delimited(
        opening.path,
        Encoding::Utf16,
        style,
        DateStyle::Dashes,
        &HEADINGS,
    )
}

fn cells(account: &Account, _number: u32) -> Vec<Value> {
    vec![
        account.login.as_str().into(),
        account.shown.code.as_str().into(),
        account.shown.family.as_str().into(),
        account.shown.given.as_str().into(),
        account.shown.unit.as_str().into(),
        account.created.into(),
        signal(account.password),
        signal(account.last_use),
        state(account.status, ["Đang dùng", "Đã khóa", "Đã thu hồi"]),
    ]
}
