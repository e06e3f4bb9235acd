//! Dates and times in the forms systems export them, read by one column's rules.

use chrono::{Datelike as _, NaiveTime};
use domain::{Date, Moment, Reading, VIETNAM_OFFSET_SECONDS};

use super::{DayMonth, clock, excel, number};
use crate::cell::{Cell, trim};
use crate::words::silence;

/// How one column's dates are to be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dates {
    pub(crate) order: DayMonth,
    /// Every time in the column is midnight: the source has days and prints zeros after them.
    pub(crate) midnight_is_day: bool,
    /// Two-digit years run up to this day's year.
    pub(crate) as_of: Date,
    /// Birth dates have no "never", and a two-digit year is one of a grown person.
    pub(crate) birth: bool,
}

/// Whether day and month could be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Swap {
    /// The form leaves no doubt, or there is no date.
    Certain,
    /// Only the day can stand first.
    DayFirst,
    /// Only the month can stand first.
    MonthFirst,
    /// Both are at most 12, and different: as read by the column's order.
    Either,
}

/// A cell read as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) moment: Reading<Moment>,
    pub(crate) swap: Swap,
}

impl Dated {
    const SILENCE: Self = Self::certain(Reading::Empty);
    const UNREADABLE: Self = Self::certain(Reading::Unreadable);

    const fn certain(moment: Reading<Moment>) -> Self {
        Self {
            moment,
            swap: Swap::Certain,
        }
    }
}

/// The parts of a written date, before they are checked against the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) year: u32,
    pub(super) month: u32,
    pub(super) day: u32,
    /// Microseconds of the day.
    pub(super) time: Option<u64>,
    /// Seconds east of Greenwich, when the value says so.
    pub(super) offset: Option<i32>,
    pub(super) swap: Swap,
}

/// What a text turned out to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Form {
    /// A calendar date.
    Written(Written),
    /// Microseconds since 1970.
    Instant(i64),
    /// Days since 1900.
    Serial(f64),
    /// A value that means "never".
    Never,
}

impl Dates {
    /// Reads a cell; what says nothing is empty, what says something else unreadable.
    pub(crate) fn read(&self, cell: &Cell<'_>) -> Dated {
        match cell {
            Cell::Empty | Cell::Error => Dated::SILENCE,
            Cell::Bool(_) => Dated::UNREADABLE,
            Cell::Serial(days) => self.form(excel::form(*days)),
            Cell::Number(number) => self.form(number::form(*number)),
            Cell::Text(text) => self.text(text),
        }
    }

    fn text(&self, text: &str) -> Dated {
        let text = trim(text);
        if text.is_empty() {
            return Dated::SILENCE;
        }
        if let Some(written) = usual(text, self.order) {
            return self.form(Some(Form::Written(written)));
        }
        let wordy = text.bytes().all(|byte| !byte.is_ascii_digit());
        if wordy && silence::is_silence(text) && !silence::is_unknown(text) {
            return Dated::SILENCE;
        }
        self.form(number::digits(text).or_else(|| clock::read(text, self, false)))
    }

    /// The date inside a sentence ("nghỉ hưu từ 01/7/2025"), if there is exactly one.
    pub(crate) fn find(&self, text: &str) -> Option<Date> {
        let form = clock::read(trim(text), self, true);
        self.form(form).moment.value().map(|moment| moment.date())
    }

    fn form(&self, form: Option<Form>) -> Dated {
        match form {
            None => Dated::UNREADABLE,
            Some(Form::Never) => Dated::SILENCE,
            Some(Form::Serial(days)) => self.form(excel::form(days)),
            Some(Form::Instant(micros)) => self.instant(micros),
            Some(Form::Written(written)) => self.written(written),
        }
    }

    fn instant(&self, micros: i64) -> Dated {
        let moment = Moment::Instant(micros);
        if !self.birth && micros == 0 {
            return Dated::SILENCE;
        }
        match moment.date().year() {
            1900..=2200 => Dated::certain(Reading::Value(moment)),
            _ => Dated::UNREADABLE,
        }
    }

    fn written(&self, written: Written) -> Dated {
        let Written {
            year, month, day, ..
        } = written;
        // What systems write where there is no date.
        let never = (year, month) == (0, 0)
            || matches!((year, month, day), (1 | 1601 | 1753, 1, 1) | (9999, 12, 31))
            || matches!((year, month, day), (1899, 12, 30 | 31))
            || (!self.birth && matches!((year, month, day), (1970 | 1900, 1, 1)));
        if never {
            return Dated::SILENCE;
        }
        let date = i32::try_from(year)
            .ok()
            .filter(|year| (1900..=2200).contains(year))
            .and_then(|year| Date::from_ymd_opt(year, month, day));
        let Some(date) = date else {
            return Dated::UNREADABLE;
        };
        Dated {
            moment: Reading::Value(self.moment(date, &written)),
            swap: written.swap,
        }
    }

    fn moment(&self, date: Date, written: &Written) -> Moment {
        match written.time {
            None => Moment::Day(date),
            Some(0) if self.midnight_is_day && written.offset.is_none() => Moment::Day(date),
            Some(time) => {
                let offset = written.offset.unwrap_or(VIETNAM_OFFSET_SECONDS);
                let midnight = date.and_time(NaiveTime::MIN).and_utc().timestamp();
                let micros = midnight.saturating_sub(i64::from(offset)) * 1_000_000;
                Moment::Instant(micros.saturating_add(i64::try_from(time).unwrap_or(0)))
            }
        }
    }

    /// The year behind two digits.
    pub(super) fn full_year(&self, short: u32) -> u32 {
        let now = self.as_of.year().max(2000).unsigned_abs();
        let newest = if self.birth {
            now.saturating_sub(14)
        } else {
            now + 5
        };
        let in_century = newest - newest % 100 + short;
        if in_century > newest {
            in_century - 100
        } else {
            in_century
        }
    }
}

/// The forms nearly all cells have: `27/04/2024`, `2024-04-27`, either with ` 09:30:00`.
fn usual(text: &str, order: DayMonth) -> Option<Written> {
    let bytes = text.as_bytes();
    let time = match bytes.len() {
        15 if bytes[14] == b'Z' => return generalized(bytes),
        10 => None,
        19 if matches!(bytes[10], b' ' | b'T') => Some(clock_time(&bytes[11..])?),
        _ => return None,
    };
    let (year, month, day, swap) = match (bytes[2], bytes[4], bytes[5], bytes[7]) {
        (b'/' | b'-' | b'.', _, second, _) if second == bytes[2] => {
            let (first, second) = (two(bytes, 0)?, two(bytes, 3)?);
            let year = two(bytes, 6)? * 100 + two(bytes, 8)?;
            let (day, month, swap) = arrange(first, second, order);
            (year, month, day, swap)
        }
        (_, b'-' | b'/', _, last) if last == bytes[4] => {
            let year = two(bytes, 0)? * 100 + two(bytes, 2)?;
            (year, two(bytes, 5)?, two(bytes, 8)?, Swap::Certain)
        }
        _ => return None,
    };
    Some(Written {
        year,
        month,
        day,
        time,
        offset: None,
        swap,
    })
}

/// `20240427093000Z`.
fn generalized(bytes: &[u8]) -> Option<Written> {
    Some(Written {
        year: two(bytes, 0)? * 100 + two(bytes, 2)?,
        month: two(bytes, 4)?,
        day: two(bytes, 6)?,
        time: Some(clock::time(
            two(bytes, 8)?,
            two(bytes, 10)?,
            two(bytes, 12)?,
            0,
        )?),
        offset: Some(0),
        swap: Swap::Certain,
    })
}

fn clock_time(bytes: &[u8]) -> Option<u64> {
    if bytes[2] != b':' || bytes[5] != b':' {
        return None;
    }
    clock::time(two(bytes, 0)?, two(bytes, 3)?, two(bytes, 6)?, 0)
}

fn two(bytes: &[u8], at: usize) -> Option<u32> {
    let digit = |at: usize| {
        let value = bytes.get(at)?.wrapping_sub(b'0');
        (value < 10).then_some(u32::from(value))
    };
    Some(digit(at)? * 10 + digit(at + 1)?)
}

/// Which of two numbers is the day, and how sure that is.
pub(super) fn arrange(first: u32, second: u32, order: DayMonth) -> (u32, u32, Swap) {
    match (first > 12, second > 12) {
        (true, _) => (first, second, Swap::DayFirst),
        (false, true) => (second, first, Swap::MonthFirst),
        (false, false) if first == second => (first, second, Swap::Certain),
        (false, false) => match order {
            DayMonth::DayFirst => (first, second, Swap::Either),
            DayMonth::MonthFirst => (second, first, Swap::Either),
        },
    }
}
