//! The e-party handbook: name, birth date, cell and login, nothing else.

use super::old_text;
use crate::account::Account;
use crate::member::Member;
use crate::sheet::{Encoding, Sheet, Value};
use crate::system::*;

pub const SYSTEM: System = System {
    key: "party_handbook",
    file: "party_handbook.csv",
    coverage: 870,
    signals: Signals {
        last_use: false,
        password: false,
        mfa: false,
        review: false,
        users: false,
        responsible: false,
        status: false,
        role: false,
    },
    last_use_lag: 0,
    rotation: 6,
    unit_style: UnitStyle::Cell,
    printed: Printed {
        birth: 975,
        code: 0,
        identity: 0,
        mail: 0,
        unit: 990,
    },
    keeps: Keeps {
        created: Precision::Day,
        used: Precision::Day,
    },
    login,
    open,
    cells,
};

const HEADINGS: [&str; 5] = [
    "STT",
    "Tên đăng nhập",
    "Họ và tên đảng viên",
    "Ngày sinh",
    "Chi bộ, đơn vị",
];

/// `nvhung.cb`: always with the suffix of the unit, often a dead one.
fn login(member: &Member, suffix: &str) -> LoginParts {
    LoginParts {
        base: format!("{}{}", member.name.initials(), member.name.plain_given()),
        tail: suffix.to_owned(),
    }
}

fn open(opening: &Opening<'_>) -> Result<Sheet, crate::Error> {
    old_text(opening, [Encoding::Utf8, Encoding::Vni], &HEADINGS)
}

fn cells(account: &Account, number: u32) -> Vec<Value> {
    vec![
        Value::Number(f64::from(number)),
        account.login.as_str().into(),
        account.shown.name().into(),
        account.shown.birth.into(),
        account.shown.unit.as_str().into(),
    ]
}
