//! The exports of the seven systems, one file each: headings, encoding, dates, logins.

mod email;
mod monthly_evaluation;
mod one_stop;
mod party_handbook;
mod personnel;
mod qlvb;
mod reporting;

use documents::table::CsvStyle;
use domain::{AccountStatus, Moment, Reading};

use crate::sheet::{DateStyle, Encoding, Sheet, Value};
use crate::system::{Opening, System};

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

/// Separated text as old programs write it: slashed dates, and one of two encodings by the seed.
fn old_text(
    opening: &Opening<'_>,
    encodings: [Encoding; 2],
    headings: &[&str],
) -> Result<Sheet, crate::Error> {
    let [even, odd] = encodings;
    Sheet::delimited(
        opening.path,
        if opening.seed.is_multiple_of(2) {
            even
        } else {
            odd
        },
        CsvStyle::default(),
        DateStyle::Slashes,
        headings,
    )
}

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
