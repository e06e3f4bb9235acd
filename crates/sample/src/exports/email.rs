//! The official mail, as `zmprov` lists it: attribute names, UTC stamps, UTF-8 with a mark.

use documents::table::CsvStyle;

use super::{signal, state};
use crate::account::Account;
use crate::member::Member;
use crate::sheet::{DateStyle, Encoding, Sheet, Value};
use crate::system::*;

pub const SYSTEM: System = System {
    key: "email",
    file: "email.csv",
    coverage: 965,
    signals: Signals {
        last_use: true,
        password: true,
        mfa: true,
        review: false,
        users: false,
        responsible: true,
        status: true,
        role: true,
    },
    last_use_lag: 7,
    rotation: 3,
    unit_style: UnitStyle::Name,
    printed: Printed {
        birth: 0,
        code: 0,
        identity: 0,
        mail: 1000,
        unit: 970,
    },
    keeps: Keeps {
        created: Precision::Second,
        used: Precision::Second,
    },
    login,
    open,
    cells,
};

const HEADINGS: [&str; 13] = [
    "name",
    "displayName",
    "ou",
    "title",
    "zimbraAccountStatus",
    "zimbraCreateTimestamp",
    "zimbraLastLogonTimestamp",
    "zimbraPasswordModifiedTime",
    "zimbraTwoFactorAuthEnabled",
    "zimbraIsAdminAccount",
    "zimbraMailForwardingAddress",
    "zimbraPrefMailForwardingAddress",
    "manager",
];

/// `hungnv@`, the second of the name `hungnv1@`. The member's own address is given beforehand;
/// this is for accounts beside it.
fn login(member: &Member, _suffix: &str) -> LoginParts {
    let domain = member.mail.rsplit('@').next().unwrap_or_default();
    LoginParts {
        base: format!("{}{}", member.name.plain_given(), member.name.initials()),
        tail: format!("@{domain}"),
    }
}

fn open(opening: &Opening<'_>) -> Result<Sheet, crate::Error> {
    let style = CsvStyle {
        byte_order_mark: true,
        ..CsvStyle::default()
    };
    Sheet::delimited(
        opening.path,
        Encoding::Utf8,
        style,
        DateStyle::Generalised,
        &HEADINGS,
    )
}

fn cells(account: &Account, _number: u32) -> Vec<Value> {
    // One address stands in the attribute the user sets, further ones in the administrator's.
    let (by_user, by_admin) = match account.forward.split_first() {
        Some((first, rest)) => (first.clone(), rest.join(",")),
        None => (String::new(), String::new()),
    };
    vec![
        account.login.as_str().into(),
        account.shown.name().into(),
        account.shown.unit.as_str().into(),
        account.shown.position.into(),
        state(account.status, ["active", "locked", "closed"]),
        account.created.into(),
        signal(account.last_use),
        signal(account.password),
        truth(account.mfa),
        truth(account.privileged),
        by_admin.into(),
        by_user.into(),
        account.responsible.clone().into(),
    ]
}

fn truth(value: bool) -> Value {
    if value { "TRUE" } else { "FALSE" }.into()
}
