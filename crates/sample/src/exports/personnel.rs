//! Personnel records: English headings, codes and identity numbers, no record of use.

use documents::table::CsvStyle;

use super::{signal, state};
use crate::account::Account;
use crate::member::Member;
use crate::sheet::{DateStyle, Encoding, Sheet, Value};
use crate::system::*;

pub const SYSTEM: System = System {
    key: "personnel",
    file: "personnel.csv",
    coverage: 975,
    signals: Signals {
        last_use: false,
        password: true,
        mfa: false,
        review: false,
        users: false,
        responsible: false,
        status: true,
        role: true,
    },
    last_use_lag: 0,
    rotation: 3,
    unit_style: UnitStyle::Code,
    printed: Printed {
        birth: 980,
        code: 965,
        identity: 975,
        mail: 0,
        unit: 1000,
    },
    keeps: Keeps {
        created: Precision::Day,
        used: Precision::Day,
    },
    login,
    open,
    cells,
};

const HEADINGS: [&str; 10] = [
    "Username",
    "Employee code",
    "Full name",
    "Citizen ID",
    "Date of birth",
    "Department code",
    "Role",
    "Status",
    "Created at",
    "Password changed at",
];

/// The personnel code itself; an account beside it is called after the mailbox.
fn login(member: &Member, _suffix: &str) -> LoginParts {
    LoginParts {
        base: member.code.clone(),
        tail: String::new(),
    }
}

fn open(opening: &Opening<'_>) -> Result<Sheet, crate::Error> {
    let style = CsvStyle {
        always_quote: true,
        ..CsvStyle::default()
    };
    Sheet::delimited(
        opening.path,
        Encoding::Utf8,
        style,
        DateStyle::Iso,
        &HEADINGS,
    )
}

fn cells(account: &Account, _number: u32) -> Vec<Value> {
    let role = match account.privileged {
        true => "Administrator",
        false => "User",
    };
    vec![
        account.login.as_str().into(),
        account.shown.code.as_str().into(),
        account.shown.name().into(),
        account.shown.identity.as_str().into(),
        account.shown.birth.into(),
        account.shown.unit.as_str().into(),
        role.into(),
        state(account.status, ["Active", "Locked", "Disabled"]),
        account.created.into(),
        signal(account.password),
    ]
}
