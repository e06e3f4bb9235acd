//! A table as a workbook of one sheet, the way offices lay them out.

use std::io::Write;
use std::path::Path;

use domain::Date;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::{Cell, date_serial, date_time_serial};
use crate::DocumentError;
use crate::workbook::dated_properties;

/// Where a workbook keeps its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextStorage {
    /// In a table of shared strings, as Excel itself does; memory grows with distinct words.
    #[default]
    Shared,
    /// In the cells; memory does not grow at all.
    Inline,
}

/// One heading of the heading row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading<'a> {
    /// A heading of one column.
    Plain(&'a str),
    /// A heading over several columns, which have headings of their own below it.
    Group(&'a str, &'a [&'a str]),
}

/// Writes a workbook of one sheet from top to bottom, holding one row in memory.
pub struct WorkbookTable {
    workbook: Workbook,
    next_row: u32,
    plain: Format,
    bold: Format,
    title: Format,
    heading: Format,
    date: Format,
    date_time: Format,
}

impl WorkbookTable {
    /// Starts a workbook whose sheet has the given name and whose properties carry `dated`.
    ///
    /// # Errors
    /// When the name is none Excel accepts (over 31 characters, or one of `[]:*?/\`), or
    /// the temporary folder is not writable.
    pub fn new(sheet: &str, dated: Date, storage: TextStorage) -> Result<Self, DocumentError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&dated_properties(dated)?);
        let worksheet = match storage {
            TextStorage::Shared => workbook.add_worksheet_with_low_memory()?,
            TextStorage::Inline => workbook.add_worksheet_with_constant_memory()?,
        };
        worksheet.set_name(sheet)?;
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_border(FormatBorder::Thin);
        Ok(Self {
            workbook,
            next_row: 0,
            plain: Format::new(),
            bold: Format::new().set_bold(),
            title: Format::new().set_bold().set_align(FormatAlign::Center),
            heading,
            date: Format::new().set_num_format("dd/mm/yyyy"),
            date_time: Format::new().set_num_format("dd/mm/yyyy hh:mm:ss"),
        })
    }

    /// The row the next call writes, counted from 1 as a spreadsheet does.
    #[must_use]
    pub const fn next_row(&self) -> u32 {
        self.next_row + 1
    }

    /// Sets the width of a column (counted from 0), in characters.
    ///
    /// # Errors
    /// When there is no such column.
    pub fn width(&mut self, column: u16, characters: f64) -> Result<(), DocumentError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        sheet.set_column_width(column, characters)?;
        Ok(())
    }

    /// Leaves rows empty.
    pub const fn skip_rows(&mut self, rows: u32) {
        self.next_row = self.next_row.saturating_add(rows);
    }

    /// Writes a title over the table, merged over so many columns.
    ///
    /// # Errors
    /// When the sheet is full.
    pub fn title(&mut self, text: &str, columns: u16) -> Result<(), DocumentError> {
        let row = self.next_row;
        let last = columns.saturating_sub(1);
        let sheet = self.workbook.worksheet_from_index(0)?;
        merge(sheet, (row, 0), (row, last), text, &self.title)?;
        self.next_row = row.saturating_add(1);
        Ok(())
    }

    /// Writes the headings: one row, or two where a heading spans several columns.
    ///
    /// # Errors
    /// When the sheet is full.
    pub fn headings(&mut self, headings: &[Heading<'_>]) -> Result<(), DocumentError> {
        let (top, format) = (self.next_row, &self.heading);
        let two_rows = headings.iter().any(|h| matches!(h, Heading::Group(..)));
        let bottom = top.saturating_add(u32::from(two_rows));
        let sheet = self.workbook.worksheet_from_index(0)?;
        // A group's own headings stand in the lower row, so the upper one is written first.
        let mut column = 0_u16;
        let mut below = Vec::new();
        for heading in headings {
            match heading {
                Heading::Plain(text) => {
                    merge(sheet, (top, column), (bottom, column), text, format)?;
                    column = column.saturating_add(1);
                }
                Heading::Group(text, parts) => {
                    let width = u16::try_from(parts.len()).unwrap_or(u16::MAX).max(1);
                    let last = column.saturating_add(width - 1);
                    merge(sheet, (top, column), (top, last), text, format)?;
                    below.extend(parts.iter().zip(column..));
                    column = last.saturating_add(1);
                }
            }
        }
        for (text, column) in below {
            sheet.write_string_with_format(bottom, column, *text, format)?;
        }
        self.next_row = bottom.saturating_add(1);
        Ok(())
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When the sheet is full (1,048,576 rows) or a text is longer than 32,767 characters.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), DocumentError> {
        self.cells(cells, false)
    }

    /// Writes a row in bold: totals, or a heading without borders.
    ///
    /// # Errors
    /// As [`WorkbookTable::row`].
    pub fn bold_row(&mut self, cells: &[Cell<'_>]) -> Result<(), DocumentError> {
        self.cells(cells, true)
    }

    fn cells(&mut self, cells: &[Cell<'_>], bold: bool) -> Result<(), DocumentError> {
        let row = self.next_row;
        let sheet = self.workbook.worksheet_from_index(0)?;
        let words = if bold { &self.bold } else { &self.plain };
        for (cell, column) in cells.iter().zip(0_u16..) {
            let (number, format) = match *cell {
                Cell::Empty => continue,
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, text, words)?;
                    continue;
                }
                Cell::Number(number) => (number, words),
                Cell::Date(day) => (date_serial(day), &self.date),
                Cell::DateTime(moment) => (date_time_serial(moment), &self.date_time),
            };
            sheet.write_number_with_format(row, column, number, format)?;
        }
        self.next_row = row.saturating_add(1);
        Ok(())
    }

    /// Writes the workbook to a file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(self, path: &Path) -> Result<(), DocumentError> {
        let file = std::fs::File::create(path).map_err(DocumentError::file(path))?;
        self.write_to(std::io::BufWriter::new(file)).map(drop)
    }

    /// Writes the workbook to any target and hands the target back, flushed.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn write_to<W: Write + Send>(mut self, mut target: W) -> Result<W, DocumentError> {
        self.workbook.save_to_writer(&mut target)?;
        target.flush()?;
        Ok(target)
    }
}

/// Merges a range, or writes the one cell it is: Excel refuses a merge of one.
fn merge(
    sheet: &mut Worksheet,
    first: (u32, u16),
    last: (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), DocumentError> {
    if first == last {
        sheet.write_string_with_format(first.0, first.1, text, format)?;
    } else {
        sheet.merge_range(first.0, first.1, last.0, last.1, text, format)?;
    }
    Ok(())
}
