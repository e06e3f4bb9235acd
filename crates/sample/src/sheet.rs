//! A sheet as offices export it: delimited text in some encoding and date style, or a workbook.

mod encoding;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::{NaiveDateTime, TimeDelta};
use documents::table::{
    Cell, CsvStyle, CsvTable, Heading, TextStorage, WorkbookTable, date_time_serial,
};
use domain::{Date, Moment};

use encoding::Encoder;
pub use encoding::Encoding;

use crate::Error;

/// How dates are printed in delimited text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// `20240427093000Z`, in UTC, as Zimbra and LDAP have it.
    Generalised,
    /// `2026-11-20`, `2026-11-20 08:30:00`.
    Iso,
    /// `20/11/2026`, `20/11/2026 08:30`.
    Slashes,
    /// `20-11-2026`, `20-11-2026 08:30`.
    Dashes,
}

/// What a cell is to hold, before it is known how the sheet prints it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day or an instant.
    Time(Moment),
    /// The same, as a bare serial number in a workbook without a date format.
    Serial(Moment),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::from)
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Time(moment)
    }
}

impl From<Option<Date>> for Value {
    fn from(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, |date| Self::Time(Moment::Day(date)))
    }
}

/// What somebody does to a row before it is written: no row, this row, several.
pub type Tamper = Box<dyn FnMut(Vec<Value>) -> Vec<Vec<Value>>>;

/// An open sheet. Rows go out as they come in.
pub struct Sheet {
    kind: Kind,
    path: PathBuf,
    columns: usize,
    tamper: Option<Tamper>,
}

enum Kind {
    Delimited(Box<CsvTable<Encoder<BufWriter<File>>>>, DateStyle),
    Workbook(Box<WorkbookTable>),
}

impl Sheet {
    /// Opens delimited text and writes its headings.
    pub fn delimited(
        path: &Path,
        encoding: Encoding,
        style: CsvStyle,
        dates: DateStyle,
        headings: &[&str],
    ) -> Result<Self, Error> {
        let file = File::create(path).map_err(Error::file(path))?;
        let target = Encoder::new(BufWriter::with_capacity(1 << 16, file), encoding);
        let mut table = CsvTable::new(target, style)?;
        table.text_row(headings.iter().copied())?;
        Ok(Self {
            kind: Kind::Delimited(Box::new(table), dates),
            path: path.to_owned(),
            columns: headings.len(),
            tamper: None,
        })
    }

    /// Opens a workbook and writes its titles and headings.
    pub fn workbook(
        path: &Path,
        dated: Date,
        name: &str,
        titles: &[&str],
        headings: &[Heading<'_>],
    ) -> Result<Self, Error> {
        let mut table = WorkbookTable::new(name, dated, TextStorage::Shared)?;
        let columns: usize = headings
            .iter()
            .map(|heading| match heading {
                Heading::Plain(_) => 1,
                Heading::Group(_, parts) => parts.len(),
            })
            .sum();
        for title in titles {
            table.title(title, u16::try_from(columns).unwrap_or(u16::MAX))?;
        }
        table.skip_rows(1);
        table.headings(headings)?;
        Ok(Self {
            kind: Kind::Workbook(Box::new(table)),
            path: path.to_owned(),
            columns,
            tamper: None,
        })
    }

    /// Lets every row pass through other hands first; titles, headings and feet do not.
    pub fn tampered(self, tamper: Option<Tamper>) -> Self {
        Self { tamper, ..self }
    }

    /// Writes one row.
    pub fn row(&mut self, values: Vec<Value>) -> Result<(), Error> {
        match &mut self.tamper {
            None => self.write(&values),
            Some(tamper) => tamper(values).iter().try_for_each(|row| self.write(row)),
        }
    }

    fn write(&mut self, values: &[Value]) -> Result<(), Error> {
        match &mut self.kind {
            Kind::Delimited(table, dates) => {
                let printed: Vec<String> = values.iter().map(|v| dates.print(v)).collect();
                table.text_row(printed.iter().map(String::as_str))?;
            }
            Kind::Workbook(table) => {
                let cells: Vec<Cell<'_>> = values.iter().map(cell).collect();
                table.row(&cells)?;
            }
        }
        Ok(())
    }

    /// A row at the foot: a text in the first or second column, the rest empty.
    pub fn foot(&mut self, column: usize, text: &str) -> Result<(), Error> {
        let mut values = vec![Value::Empty; self.columns];
        if let Some(value) = values.get_mut(column) {
            *value = text.into();
        }
        self.write(&values)
    }

    /// An empty row.
    pub fn gap(&mut self) -> Result<(), Error> {
        if let Kind::Workbook(table) = &mut self.kind {
            table.skip_rows(1);
        }
        Ok(())
    }

    /// Writes out what is left.
    pub fn finish(self) -> Result<(), Error> {
        match self.kind {
            Kind::Delimited(table, _) => {
                let mut target = table.finish()?;
                target.flush().map_err(Error::file(&self.path))?;
            }
            Kind::Workbook(table) => table.save(&self.path)?,
        }
        Ok(())
    }
}

/// The clock time in Vietnam.
fn local(moment: Moment) -> Option<NaiveDateTime> {
    match moment {
        Moment::Day(_) => None,
        Moment::Instant(micros) => chrono::DateTime::from_timestamp_micros(micros).map(|utc| {
            utc.naive_utc() + TimeDelta::seconds(i64::from(domain::VIETNAM_OFFSET_SECONDS))
        }),
    }
}

fn cell(value: &Value) -> Cell<'_> {
    match value {
        Value::Empty => Cell::Empty,
        Value::Text(text) => Cell::Text(text),
        Value::Number(number) => Cell::Number(*number),
        Value::Time(moment) => {
            local(*moment).map_or_else(|| Cell::Date(moment.date()), Cell::DateTime)
        }
        Value::Serial(moment) => {
            let midnight = moment.date().and_time(chrono::NaiveTime::MIN);
            Cell::Number(date_time_serial(local(*moment).unwrap_or(midnight)))
        }
    }
}

impl DateStyle {
    fn print(self, value: &Value) -> String {
        match value {
            Value::Empty => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Time(moment) | Value::Serial(moment) => self.moment(*moment),
        }
    }

    fn moment(self, moment: Moment) -> String {
        let day = moment.date();
        let Some(time) = local(moment) else {
            let form = match self {
                Self::Generalised => "%Y%m%d000000Z",
                Self::Iso => "%Y-%m-%d",
                Self::Slashes => "%d/%m/%Y",
                Self::Dashes => "%d-%m-%Y",
            };
            return day.format(form).to_string();
        };
        let utc = time - TimeDelta::seconds(i64::from(domain::VIETNAM_OFFSET_SECONDS));
        match self {
            Self::Generalised => utc.format("%Y%m%d%H%M%SZ").to_string(),
            Self::Iso => time.format("%Y-%m-%d %H:%M:%S").to_string(),
            Self::Slashes => time.format("%d/%m/%Y %H:%M").to_string(),
            Self::Dashes => time.format("%d-%m-%Y %H:%M").to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_printed_as_each_system_does() {
        let day = Date::from_ymd_opt(2026, 4, 27).unwrap();
        let moment = Moment::from_vietnam_time(day.and_hms_opt(16, 30, 5).unwrap()).unwrap();
        assert_eq!(DateStyle::Generalised.moment(moment), "20260427093005Z");
        assert_eq!(DateStyle::Slashes.moment(moment), "27/04/2026 16:30");
        assert_eq!(DateStyle::Iso.moment(moment), "2026-04-27 16:30:05");
        assert_eq!(DateStyle::Dashes.moment(Moment::Day(day)), "27-04-2026");
    }
}
