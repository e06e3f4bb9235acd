//! .xlsx, cell by cell. The one place that calls the library which may panic on hostile input.

use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{Ending, Sheet, Visit};
use crate::cell::{Cell, Row};
use crate::{FeedError, Limits};

pub(super) struct Workbook {
    path: PathBuf,
    book: Xlsx<BufReader<File>>,
    sheets: Vec<Sheet>,
    limits: Limits,
}

impl Workbook {
    pub(super) fn open(path: &Path, limits: Limits) -> Result<Self, FeedError> {
        let file = File::open(path).map_err(|error| FeedError::unreadable(path, error))?;
        let book = guarded(path, || Xlsx::new(BufReader::new(file)))?
            .map_err(|error| refused(path, &error))?;
        let sheets = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| Sheet {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect();
        Ok(Self {
            path: path.to_owned(),
            book,
            sheets,
            limits,
        })
    }

    pub(super) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    pub(super) fn rows(&mut self, sheet: usize, visit: Visit<'_>) -> Result<Ending, FeedError> {
        let Some(sheet) = self.sheets.get(sheet) else {
            return Ok(Ending::default());
        };
        let epoch = epoch_days(self.book.has_1904_epoch());
        let (path, book, limits) = (&self.path, &mut self.book, self.limits);
        let mut cells = guarded(path, || book.worksheet_cells_reader(&sheet.name))?
            .map_err(|error| refused(path, &error))?;
        let mut row: Vec<Cell<'_>> = Vec::new();
        let mut at = 0;
        loop {
            let (position, value) = match guarded(path, || cells.next_cell())? {
                Ok(Some(cell)) => (cell.get_position(), convert(cell.get_value(), epoch)),
                Ok(None) => break,
                // What came before the break has been read; the gate decides what it is worth.
                Err(error) if at > 0 => {
                    tracing::warn!(path = %path.display(), %error, "sheet ends early");
                    let _ = visit(at + 1, Row::Cells(&row));
                    return Ok(Ending::CUT);
                }
                Err(error) => return Err(refused(path, &error)),
            };
            let (line, column) = position;
            if line != at {
                // Rows out of order would be given twice; Excel never writes them.
                if line < at {
                    return Err(FeedError::damaged(path, "rows out of order"));
                }
                if !row.is_empty() && visit(at + 1, Row::Cells(&row)).is_break() {
                    return Ok(Ending::default());
                }
                row.clear();
                at = line;
                check_row(path, line, limits)?;
            }
            put(path, &mut row, column, value, limits)?;
        }
        if !row.is_empty() {
            let _: ControlFlow<()> = visit(at + 1, Row::Cells(&row));
        }
        Ok(Ending::default())
    }
}

/// Days between the 1904 epoch of old Macintosh workbooks and the usual one.
pub(super) const fn epoch_days(is_1904: bool) -> f64 {
    if is_1904 { 1462.0 } else { 0.0 }
}

/// Sets a cell, filling the gap before it.
pub(super) fn put<'a>(
    path: &Path,
    row: &mut Vec<Cell<'a>>,
    column: u32,
    value: Cell<'a>,
    limits: Limits,
) -> Result<(), FeedError> {
    if value == Cell::Empty {
        return Ok(());
    }
    let column = column as usize;
    if column >= limits.columns as usize {
        return Err(FeedError::TooManyColumns {
            path: path.to_owned(),
            limit: limits.columns,
        });
    }
    if column >= row.len() {
        row.resize(column + 1, Cell::Empty);
    }
    row[column] = value;
    Ok(())
}

pub(super) fn check_row(path: &Path, line: u32, limits: Limits) -> Result<(), FeedError> {
    if line >= limits.rows {
        return Err(FeedError::TooManyRows {
            path: path.to_owned(),
            limit: limits.rows,
        });
    }
    Ok(())
}

/// `epoch`: days to add so that the serial counts from 1900.
fn convert<'a>(value: &DataRef<'a>, epoch: f64) -> Cell<'a> {
    match value {
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::Text(text.clone().into())
        }
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::DateTime(date) if date.is_duration() => Cell::Number(date.as_f64()),
        DataRef::DateTime(date) => Cell::Serial(date.as_f64() + epoch),
        DataRef::Error(_) => Cell::Error,
        DataRef::Empty => Cell::Empty,
    }
}

fn refused(path: &Path, error: &XlsxError) -> FeedError {
    match error {
        XlsxError::Password => FeedError::Encrypted {
            path: path.to_owned(),
        },
        error => FeedError::damaged(path, error),
    }
}

/// Calls the library; a panic in it is damage in the file, not ours.
pub(super) fn guarded<T>(path: &Path, call: impl FnOnce() -> T) -> Result<T, FeedError> {
    catch_unwind(AssertUnwindSafe(call))
        .map_err(|_| FeedError::damaged(path, "the workbook contradicts itself"))
}
