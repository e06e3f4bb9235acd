//! The reporting system: a legacy encoding, no record of passwords.

use super::{old_text, signal, state};
use crate::account::Account;
use crate::member::Member;
use crate::sheet::{Encoding, Sheet, Value};
use crate::system::*;

pub const SYSTEM: System = System {
    key: "reporting",
    file: "reporting.csv",
    coverage: 935,
    signals: Signals {
        last_use: true,
        password: false,
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
        code: 0,
        identity: 0,
        mail: 800,
        unit: 985,
    },
    keeps: Keeps {
        created: Precision::Day,
        used: Precision::Day,
    },
    login,
    open,
    cells,
};

const HEADINGS: [&str; 8] = [
    "STT",
    "Tài khoản",
    "Họ và tên",
    "Email",
    "Đơn vị công tác",
    "Trạng thái",
    "Ngày tạo",
    "Đăng nhập gần nhất",
];

/// `hung.nguyen`, with the suffix of the dead unit where the account is that old.
fn login(member: &Member, suffix: &str) -> LoginParts {
    LoginParts {
        base: format!(
            "{}.{}",
            member.name.plain_given(),
            member.name.plain_family()
        ),
        tail: suffix.to_owned(),
    }
}

fn open(opening: &Opening<'_>) -> Result<Sheet, crate::Error> {
    old_text(opening, [Encoding::Windows1258, Encoding::Tcvn3], &HEADINGS)
}

fn cells(account: &Account, number: u32) -> Vec<Value> {
    vec![
        Value::Number(f64::from(number)),
        account.login.as_str().into(),
        account.shown.name().into(),
        account.shown.mail.as_str().into(),
        account.shown.unit.as_str().into(),
        state(account.status, ["Hoạt động", "Khóa", "Vô hiệu hóa"]),
        account.created.into(),
        signal(account.last_use),
    ]
}
