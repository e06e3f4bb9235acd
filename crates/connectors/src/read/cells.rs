//! The cells of one record as values, counted as they are read.

use std::borrow::Cow;

use domain::{Date, Field, Moment, Reading};
use text::legacy;

use super::Pass;
use crate::IdentityKey;
use crate::cell::{Cell, Row};
use crate::shape::Plan;
use crate::value::{self, Dated};
use crate::words::{boolean, silence};

/// A text: trimmed, in today's letters, NFC, on one line. `None` for a blank cell.
pub(super) fn text(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<String> {
    let cell = row.cell(plan.index);
    let printed = cell.printed();
    if printed.is_empty() {
        return None;
    }
    let text = mended(plan, &printed);
    note(pass, plan, &text);
    Some(text.into_owned())
}

/// A text that is not a way of saying nothing ("-", "không có").
pub(super) fn spoken(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<String> {
    let text = text(pass, plan, row)?;
    if silence::is_silence(&text) {
        pass.tally.column(plan.index).filled -= 1;
        return None;
    }
    Some(text)
}

/// In today's letters and on one line.
fn mended<'t>(plan: &Plan, printed: &'t str) -> Cow<'t, str> {
    let text = legacy::mend(plan.legacy, printed);
    let mut pairs = text.as_bytes().windows(2);
    if text.bytes().any(|byte| byte < b' ') || pairs.any(|pair| pair == b"  ") {
        let words: Vec<&str> = text.split_whitespace().collect();
        return Cow::Owned(words.join(" "));
    }
    text
}

/// Counts a filled cell and what its letters and form show.
fn note(pass: &mut Pass<'_>, plan: &Plan, text: &str) {
    let seen = value::letters(text);
    pass.letters.garbled |= seen.garbled;
    pass.letters.marked |= seen.marked;
    let column = pass.tally.column(plan.index);
    column.filled += 1;
    column.marked += u64::from(seen.marked);
    if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        column.date_like += u64::from(is_date_like(text));
    } else if is_code(plan.field) && text.contains(' ') {
        column.name_like += u64::from(value::looks_like_name(text));
    }
}

/// Fields in which a person's name has slipped in from the next column, or of which it is
/// worth knowing whether they hold names.
const fn is_code(field: Field) -> bool {
    matches!(
        field,
        Field::Login | Field::PersonCode | Field::UnitCode | Field::Mail | Field::Responsible
    )
}

/// Two separators between short groups of digits.
fn is_date_like(text: &str) -> bool {
    let date = text.get(..10).unwrap_or(text);
    let separators = date
        .bytes()
        .filter(|byte| matches!(byte, b'/' | b'-'))
        .count();
    separators == 2
        && (8..=25).contains(&text.len())
        && date
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b' '))
}

/// A personnel, unit or login code; `None` for a blank cell or one that says nothing.
pub(super) fn code(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<String> {
    let cell = row.cell(plan.index);
    if cell.is_blank() {
        return None;
    }
    let Some(code) = value::code(&cell, plan.code) else {
        let column = pass.tally.column(plan.index);
        column.filled += 1;
        column.unreadable += 1;
        return None;
    };
    let wordy = !code.bytes().any(|byte| byte.is_ascii_digit());
    if wordy && silence::is_silence(&code) {
        return None;
    }
    let code = mended(plan, &code).into_owned();
    note(pass, plan, &code);
    Some(code)
}

/// A mail address, lower case.
pub(super) fn mail(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<String> {
    let text = spoken(pass, plan, row)?;
    let mail = value::mail(&text);
    pass.tally.column(plan.index).unreadable += u64::from(mail.is_none());
    mail
}

/// The keyed hash of an identity number. The number itself goes no further than this.
pub(super) fn identity(
    pass: &mut Pass<'_>,
    plan: &Plan,
    row: &Row<'_>,
    key: &IdentityKey,
) -> Option<String> {
    let cell = row.cell(plan.index);
    let printed = cell.printed();
    if printed.is_empty() || (printed.len() < 40 && silence::is_silence(&printed)) {
        return None;
    }
    let number = value::code(&cell, value::CodeShape::default());
    let hash = number.and_then(|number| key.hash(&number));
    let column = pass.tally.column(plan.index);
    column.filled += 1;
    column.unreadable += u64::from(hash.is_none());
    hash
}

/// A moment.
pub(super) fn moment(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Reading<Moment> {
    dated(pass, plan, row).moment
}

/// A day; what cannot be read is counted and left out.
pub(super) fn date(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<Date> {
    let read = dated(pass, plan, row);
    read.moment.value().map(|moment| moment.date())
}

fn dated(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Dated {
    let read = plan.dates.read(&row.cell(plan.index));
    pass.tally.date(plan.index, read);
    read
}

/// Yes or no.
pub(super) fn yes_no(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Reading<bool> {
    let cell = row.cell(plan.index);
    let read = match &cell {
        Cell::Bool(value) => Reading::Value(*value),
        cell => {
            let printed = cell.printed();
            match boolean::boolean(&printed) {
                Some(value) => Reading::Value(value),
                None if printed.is_empty() && plan.blank_is_no => Reading::Value(false),
                None if silence::is_unknown(&printed) => Reading::Unreadable,
                None if printed.is_empty() || silence::is_silence(&printed) => Reading::Empty,
                None => Reading::Unreadable,
            }
        }
    };
    if !cell.is_blank() {
        let column = pass.tally.column(plan.index);
        column.filled += u64::from(!read.is_empty());
        column.unreadable += u64::from(read == Reading::Unreadable);
        column.affirmed += u64::from(read == Reading::Value(true));
    }
    read
}

/// Several names in one cell.
pub(super) fn names(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Vec<String> {
    let cell = row.cell(plan.index);
    let printed = cell.printed();
    if printed.is_empty() || silence::is_silence(&printed) {
        return Vec::new();
    }
    let text = legacy::mend(plan.legacy, &printed);
    note(pass, plan, &text);
    text.split([';', ',', '|', '\n', '\r'])
        .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|name| !name.is_empty() && !silence::is_silence(name))
        .collect()
}
