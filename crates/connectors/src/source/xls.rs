//! .xls (Excel 97–2003). The library holds these sheets whole, so what it would reserve is
//! measured first ([`super::record`]).

use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{Data, Range, Reader as _, SheetType, SheetVisible, Xls, XlsError};

use super::xlsx::{check_row, epoch_days, guarded, put};
use super::{Ending, Sheet, Visit, record};
use crate::cell::{Cell, Row};
use crate::{FeedError, Limits};

/// Excel 97–2003 stops at 65,536 rows; nothing honest is larger than this.
const FILE_BYTES: u64 = 256 << 20;

pub(super) struct Workbook {
    path: PathBuf,
    sheets: Vec<(Sheet, Range<Data>)>,
    epoch: f64,
    limits: Limits,
}

impl Workbook {
    pub(super) fn open(path: &Path, limits: Limits) -> Result<Self, FeedError> {
        let unreadable = |error| FeedError::unreadable(path, error);
        let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
        let limit = FILE_BYTES.min(limits.file_bytes);
        if bytes > limit {
            let path = path.to_owned();
            return Err(FeedError::TooLarge { path, bytes, limit });
        }
        let file = std::fs::read(path).map_err(unreadable)?;
        record::check(path, &file, limits)?;
        guarded(path, || Self::read(path, file, limits))?
    }

    fn read(path: &Path, file: Vec<u8>, limits: Limits) -> Result<Self, FeedError> {
        let mut book = Xls::new(Cursor::new(file)).map_err(|error| refused(path, &error))?;
        let named: Vec<Sheet> = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| Sheet {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect();
        let mut sheets = Vec::with_capacity(named.len());
        for sheet in named {
            let range = book
                .worksheet_range(&sheet.name)
                .map_err(|error| refused(path, &error))?;
            sheets.push((sheet, range));
        }
        Ok(Self {
            path: path.to_owned(),
            sheets,
            epoch: epoch_days(book.has_1904_epoch()),
            limits,
        })
    }

    pub(super) fn sheets(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|(sheet, _)| sheet.clone()).collect()
    }

    pub(super) fn rows(&self, sheet: usize, visit: Visit<'_>) -> Result<Ending, FeedError> {
        let Some((_, range)) = self.sheets.get(sheet) else {
            return Ok(Ending::default());
        };
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (line, values) in (first_row..).zip(range.rows()) {
            check_row(&self.path, line, self.limits)?;
            let mut row = Vec::with_capacity(values.len());
            for (column, value) in (first_column..).zip(values) {
                let cell = convert(value, self.epoch);
                put(&self.path, &mut row, column, cell, self.limits)?;
            }
            if visit(line + 1, Row::Cells(&row)).is_break() {
                break;
            }
        }
        Ok(Ending::default())
    }
}

fn convert(value: &Data, epoch: f64) -> Cell<'_> {
    match value {
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Bool(value) => Cell::Bool(*value),
        Data::DateTime(date) if date.is_duration() => Cell::Number(date.as_f64()),
        Data::DateTime(date) => Cell::Serial(date.as_f64() + epoch),
        Data::Error(_) => Cell::Error,
        _ => Cell::Empty,
    }
}

fn refused(path: &Path, error: &XlsError) -> FeedError {
    match error {
        XlsError::Password => FeedError::Encrypted {
            path: path.to_owned(),
        },
        error => FeedError::damaged(path, error),
    }
}
