//! Changes of rows on their way into a sheet.

use chrono::{Datelike, Months};
use domain::{Date, Moment};

use super::Sabotage;
use crate::province::Province;
use crate::roster::column;
use crate::sheet::{Tamper, Value};
use crate::spoil::swapped;

/// The mail export's column of the last use.
const LAST_USE: usize = 6;

/// The change of the rows, for the kinds that have one.
pub fn of(kind: Sabotage, province: &Province, persons: usize) -> Option<Tamper> {
    Some(match kind {
        Sabotage::HeaderOnlySystem | Sabotage::HeaderOnlyRoster => Box::new(|_| Vec::new()),
        Sabotage::HalfSystem | Sabotage::HalfRoster => first(persons / 2),
        Sabotage::ThinnedSystem | Sabotage::ThinnedRoster => every_second(),
        Sabotage::WrongColumnSystem
        | Sabotage::WrongColumnBare
        | Sabotage::WrongColumnWorkbook
        | Sabotage::WrongColumnRoster => Box::new(|mut row| {
            row.rotate_right(1);
            vec![row]
        }),
        Sabotage::ShiftedEncodingSystem | Sabotage::ShiftedEncodingRoster => {
            each(|value| text(value, mojibake))
        }
        Sabotage::DatesSwappedSystem | Sabotage::DatesSwappedRoster => each(month_first),
        Sabotage::DatesMistakenSystem | Sabotage::DatesMistakenRoster => {
            each(|value| date(value, swapped))
        }
        Sabotage::DatesInFuture => each(|value| {
            date(value, |date| {
                date.checked_add_months(Months::new(48)).unwrap_or(date)
            })
        }),
        Sabotage::DuplicatedRows => Box::new(|row| vec![row.clone(), row]),
        Sabotage::UnitVanished => vanish(province),
        Sabotage::EveryoneLeft => put(column::STATUS, || "Nghỉ việc".into()),
        Sabotage::CodesShifted => slide(column::CODE),
        Sabotage::MarksStripped => each_in(column::NAME, |value| {
            text(value, |name| ::text::fold(&name))
        }),
        Sabotage::LastUseUnread => put(LAST_USE, || Value::Empty),
        Sabotage::EmptySystem
        | Sabotage::EmptyRoster
        | Sabotage::OtherSystem
        | Sabotage::TruncatedWorkbook
        | Sabotage::MergedUnit => return None,
    })
}

/// The first so many rows.
fn first(rows: usize) -> Tamper {
    let mut seen = 0;
    Box::new(move |row| {
        seen += 1;
        if seen <= rows { vec![row] } else { Vec::new() }
    })
}

fn every_second() -> Tamper {
    let mut keep = false;
    Box::new(move |row| {
        keep = !keep;
        if keep { vec![row] } else { Vec::new() }
    })
}

fn each(change: impl Fn(Value) -> Value + 'static) -> Tamper {
    Box::new(move |row| vec![row.into_iter().map(&change).collect()])
}

fn each_in(column: usize, change: impl Fn(Value) -> Value + 'static) -> Tamper {
    Box::new(move |mut row| {
        if let Some(value) = row.get_mut(column) {
            *value = change(std::mem::replace(value, Value::Empty));
        }
        vec![row]
    })
}

fn put(column: usize, value: impl Fn() -> Value + 'static) -> Tamper {
    each_in(column, move |_| value())
}

/// Each row gets what the row above it had.
fn slide(column: usize) -> Tamper {
    let mut above = Value::Empty;
    Box::new(move |mut row| {
        if let Some(value) = row.get_mut(column) {
            std::mem::swap(value, &mut above);
        }
        vec![row]
    })
}

/// Leaves out everyone of the last commune.
fn vanish(province: &Province) -> Tamper {
    let offices = province
        .authorities
        .last()
        .map(|a| a.offices.clone())
        .unwrap_or_default();
    Box::new(move |row| {
        let gone = match row.get(column::UNIT) {
            Some(Value::Text(unit)) => offices
                .iter()
                .any(|office| office.unit.name == *unit || office.short == *unit),
            _ => false,
        };
        if gone { Vec::new() } else { vec![row] }
    })
}

fn text(value: Value, change: impl Fn(String) -> String) -> Value {
    match value {
        Value::Text(text) => Value::Text(change(text)),
        other => other,
    }
}

/// UTF-8 taken for Latin-1, letter by letter.
fn mojibake(text: String) -> String {
    text.bytes().map(char::from).collect()
}

fn date(value: Value, change: impl Fn(Date) -> Date) -> Value {
    let moved = |moment: Moment| match moment {
        Moment::Day(day) => Moment::Day(change(day)),
        Moment::Instant(micros) => {
            let days = (change(moment.date()) - moment.date()).num_days();
            Moment::Instant(micros.saturating_add(days.saturating_mul(86_400_000_000)))
        }
    };
    match value {
        Value::Time(moment) => Value::Time(moved(moment)),
        Value::Serial(moment) => Value::Serial(moved(moment)),
        other => other,
    }
}

/// `04/27/2026`, also where the date stands as text.
fn month_first(value: Value) -> Value {
    match value {
        Value::Time(moment) | Value::Serial(moment) => {
            let day = moment.date();
            Value::Text(format!(
                "{:02}/{:02}/{}",
                day.month(),
                day.day(),
                day.year()
            ))
        }
        Value::Text(text) => match text.split('/').collect::<Vec<_>>().as_slice() {
            [day, month, year] if year.len() == 4 => Value::Text(format!("{month}/{day}/{year}")),
            _ => Value::Text(text),
        },
        other => other,
    }
}
