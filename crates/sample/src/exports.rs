//! The exports of the seven systems, one file each: headings, encoding, dates, logins.

mod email;
mod monthly_evaluation;
mod one_stop;
mod party_handbook;
mod personnel;
mod qlvb;
mod reporting;

use domain::{AccountStatus, Moment, Reading};

use crate::sheet::Value;
use crate::system::System;

/// The systems, in the contract's order.
pub const ALL: [&System; 7] = [
    &email::SYSTEM,
    &qlvb::SYSTEM,
    &one_stop::SYSTEM,
    &reporting::SYSTEM,
    &personnel::SYSTEM,
    &monthly_evaluation::SYSTEM,
    &party_handbook::SYSTEM,
];

/// A signal as a cell: its moment, nothing, or words nobody can take for a date.
fn signal(reading: Reading<Moment>) -> Value {
    match reading {
        Reading::Value(moment) => Value::Time(moment),
        Reading::Empty => Value::Empty,
        Reading::Unreadable => "không rõ".into(),
    }
}

/// The state, in the words of the system: usable, locked, closed.
fn state(status: AccountStatus, words: [&str; 3]) -> Value {
    match status {
        AccountStatus::Active | AccountStatus::Unknown => words[0],
        AccountStatus::Locked => words[1],
        AccountStatus::Disabled | AccountStatus::Deleted => words[2],
    }
    .into()
}
