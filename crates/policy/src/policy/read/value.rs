//! A value of the file with its place and key, and the kinds of value a policy has.

use chrono::{FixedOffset, NaiveTime, TimeZone};
use domain::{Date, Moment};
use toml::Spanned;
use toml::de::DeValue;
use toml::value::{Datetime, Offset};

use super::error::{PolicyError, PolicyProblem};
use super::expected::Expected;
use super::section::{Section, Text};

/// A value of the file.
pub(crate) struct Value<'a> {
    spanned: &'a Spanned<DeValue<'a>>,
    text: Text<'a>,
    path: String,
}

/// A text of the file, with its value for a later complaint.
pub(crate) struct Words<'a> {
    pub(crate) text: &'a str,
    pub(crate) value: Value<'a>,
}

impl<'a> Value<'a> {
    pub(crate) const fn new(
        spanned: &'a Spanned<DeValue<'a>>,
        text: Text<'a>,
        path: String,
    ) -> Self {
        Self {
            spanned,
            text,
            path,
        }
    }

    /// The error for a value that cannot be taken.
    pub(crate) fn bad(&self, expected: Expected) -> PolicyError {
        let found = self.text.written(self.spanned.span());
        PolicyError::new(
            self.line(),
            PolicyProblem::BadValue {
                key: self.path.clone(),
                found,
                expected,
            },
        )
    }

    fn line(&self) -> usize {
        self.text.line(self.spanned.span().start)
    }

    pub(crate) fn is_table(&self) -> bool {
        self.spanned.get_ref().is_table()
    }

    pub(crate) fn table(&self) -> Result<Section<'a>, PolicyError> {
        let table = self.spanned.get_ref().as_table();
        let table = table.ok_or_else(|| self.bad(Expected::Table))?;
        Ok(Section::new(
            table,
            self.text,
            self.path.clone(),
            self.line(),
        ))
    }

    pub(crate) fn bool(&self) -> Result<bool, PolicyError> {
        let value = self.spanned.get_ref().as_bool();
        value.ok_or_else(|| self.bad(Expected::Switch))
    }

    pub(crate) fn string(&self) -> Result<&'a str, PolicyError> {
        let text = self.spanned.get_ref().as_str().map(str::trim);
        text.filter(|text| !text.is_empty())
            .ok_or_else(|| self.bad(Expected::Text))
    }

    /// A whole number from 0 to `most`.
    pub(crate) fn number(&self, most: u64) -> Result<u64, PolicyError> {
        self.spanned
            .get_ref()
            .as_integer()
            .and_then(|number| u64::from_str_radix(number.as_str(), number.radix()).ok())
            .filter(|number| *number <= most)
            .ok_or_else(|| self.bad(Expected::Number { least: 0, most }))
    }

    pub(crate) fn list(&self) -> Result<Vec<Value<'a>>, PolicyError> {
        let array = self.spanned.get_ref().as_array();
        let array = array.ok_or_else(|| self.bad(Expected::List))?;
        Ok(array
            .iter()
            .map(|item| Value::new(item, self.text, self.path.clone()))
            .collect())
    }

    pub(crate) fn strings(&self) -> Result<Vec<Words<'a>>, PolicyError> {
        self.list()?
            .into_iter()
            .map(|value| {
                Ok(Words {
                    text: value.string()?,
                    value,
                })
            })
            .collect()
    }

    pub(crate) fn date(&self) -> Result<Date, PolicyError> {
        self.moment()
            .ok()
            .and_then(|moment| match moment {
                Moment::Day(date) => Some(date),
                Moment::Instant(_) => None,
            })
            .ok_or_else(|| self.bad(Expected::Date))
    }

    /// A date, or a time: in Vietnam unless it carries an offset.
    pub(crate) fn moment(&self) -> Result<Moment, PolicyError> {
        let value = self.spanned.get_ref();
        value
            .as_datetime()
            .copied()
            .or_else(|| value.as_str().and_then(|text| text.trim().parse().ok()))
            .and_then(|written| moment(&written))
            .ok_or_else(|| self.bad(Expected::Moment))
    }
}

fn moment(written: &Datetime) -> Option<Moment> {
    let date = written.date?;
    let date = Date::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())?;
    let Some(time) = written.time else {
        return Some(Moment::Day(date));
    };
    let second = u32::from(time.second);
    let time = NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), second)?;
    let local = date.and_time(time);
    match written.offset {
        None => Moment::from_vietnam_time(local),
        Some(offset) => {
            let minutes = match offset {
                Offset::Z => 0,
                Offset::Custom { minutes } => i32::from(minutes),
            };
            let zone = FixedOffset::east_opt(minutes * 60)?;
            let instant = zone.from_local_datetime(&local).single()?;
            Some(Moment::Instant(instant.timestamp_micros()))
        }
    }
}
