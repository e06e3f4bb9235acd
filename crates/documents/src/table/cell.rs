//! What a cell can hold.

use chrono::{NaiveDateTime, Timelike};
use domain::Date;

/// One cell. Text is text: it is never taken for a formula, whatever it begins with.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Cell<'a> {
    /// Nothing.
    #[default]
    Empty,
    /// Words, as they are.
    Text(&'a str),
    /// A number. A bare date serial, as exports without a cell format have it, is
    /// `Cell::Number(date_serial(day))`.
    Number(f64),
    /// A day: in a workbook a date cell shown as dd/mm/yyyy, in .csv ISO 8601.
    Date(Date),
    /// A day and a time: in a workbook shown as dd/mm/yyyy hh:mm:ss, in .csv ISO 8601
    /// with a space.
    DateTime(NaiveDateTime),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<Date> for Cell<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<NaiveDateTime> for Cell<'_> {
    fn from(moment: NaiveDateTime) -> Self {
        Self::DateTime(moment)
    }
}

/// The day as spreadsheets number it (1900 date system, days after 30/12/1899).
///
/// Right from 01/03/1900 on; before that Excel counts a 29/02/1900 that never was.
#[must_use]
pub fn date_serial(date: Date) -> f64 {
    const EPOCH_DAYS_FROM_CE: i32 = 693_594; // 1899-12-30
    f64::from(chrono::Datelike::num_days_from_ce(&date) - EPOCH_DAYS_FROM_CE)
}

/// The day and the time as a fraction of it, as spreadsheets number them.
#[must_use]
pub fn date_time_serial(moment: NaiveDateTime) -> f64 {
    date_serial(moment.date()) + f64::from(moment.time().num_seconds_from_midnight()) / 86_400.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_those_of_excel() {
        let day = Date::from_ymd_opt(2024, 4, 27).unwrap();
        assert_eq!(date_serial(day), 45_409.0);
        let noon = day.and_hms_opt(12, 0, 0).unwrap();
        assert_eq!(date_time_serial(noon), 45_409.5);
        let first = Date::from_ymd_opt(1900, 3, 1).unwrap();
        assert_eq!(date_serial(first), 61.0);
    }
}
