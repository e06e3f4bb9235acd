//! Files as rows of cells: one reader a format, chosen by what the file holds, not by its name.

mod archive;
mod encoding;
mod html;
mod ods;
mod record;
mod separated;
mod separator;
mod sniff;
mod xls;
mod xlsx;

use std::ops::ControlFlow;
use std::path::Path;

use crate::cell::Row;
use crate::mapping::FeedMapping;
use crate::{FeedError, Limits};

/// How a feed is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with commas, semicolons or bars.
    Csv,
    /// Text with tabs.
    Tsv,
    /// Office Open XML.
    Xlsx,
    /// Excel 97–2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// A web page with a table, often saved as .xls.
    Html,
}

impl Format {
    /// The format as `feeds.json` spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Html => "html",
        }
    }
}

/// A sheet of a workbook, or the one table of a text file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Sheet {
    /// Its name; empty for a text file.
    pub(crate) name: String,
    /// Hidden from the people who see the workbook.
    pub(crate) hidden: bool,
}

/// Called with each row and its line (1-based, as a spreadsheet counts); breaks to stop early.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(u32, Row<'_>) -> ControlFlow<()>;

/// How a pass over a sheet ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Ending {
    /// The source stopped before its own end mark.
    pub(crate) truncated: bool,
    /// The last line of a text file has no end.
    pub(crate) open_line: bool,
}

impl Ending {
    /// Before the end mark.
    pub(crate) const CUT: Self = Self {
        truncated: true,
        open_line: false,
    };
}

/// A file whose rows can be read, more than once.
pub(crate) struct Source {
    pub(crate) format: Format,
    /// The separator of a text file.
    pub(crate) delimiter: Option<char>,
    pub(crate) sheets: Vec<Sheet>,
    table: Table,
}

enum Table {
    Separated(separated::Separated),
    Xlsx(Box<xlsx::Workbook>),
    Xls(xls::Workbook),
    Ods(ods::Workbook),
    Html(html::Page),
}

impl Source {
    /// Recognises a file and opens it; `mapping` may name its encoding and delimiter.
    pub(crate) fn open(
        path: &Path,
        mapping: Option<&FeedMapping>,
        limits: Limits,
    ) -> Result<Self, FeedError> {
        match sniff::sniff(path, limits)? {
            Format::Xlsx => {
                let book = xlsx::Workbook::open(path, limits)?;
                let sheets = book.sheets().to_vec();
                Ok(Self::workbook(
                    Format::Xlsx,
                    sheets,
                    Table::Xlsx(Box::new(book)),
                ))
            }
            Format::Xls => {
                let book = xls::Workbook::open(path, limits)?;
                let sheets = book.sheets();
                Ok(Self::workbook(Format::Xls, sheets, Table::Xls(book)))
            }
            Format::Ods => {
                let book = ods::Workbook::open(path, limits)?;
                let sheets = book.sheets().to_vec();
                Ok(Self::workbook(Format::Ods, sheets, Table::Ods(book)))
            }
            Format::Html => {
                let page = html::Page::open(path, mapping, limits)?;
                let sheets = vec![Sheet::default()];
                Ok(Self::workbook(Format::Html, sheets, Table::Html(page)))
            }
            Format::Csv | Format::Tsv => {
                let separated = separated::Separated::open(path, mapping, limits)?;
                Ok(Self {
                    format: separated.format(),
                    delimiter: Some(char::from(separated.delimiter())),
                    sheets: vec![Sheet::default()],
                    table: Table::Separated(separated),
                })
            }
        }
    }

    fn workbook(format: Format, sheets: Vec<Sheet>, table: Table) -> Self {
        Self {
            format,
            delimiter: None,
            sheets,
            table,
        }
    }

    /// The encoding of a text file, as far as it has been read; workbooks carry Unicode.
    pub(crate) fn encoding(&self) -> &'static str {
        match &self.table {
            Table::Separated(text) => text.encoding().as_str(),
            Table::Html(page) => page.encoding().as_str(),
            Table::Xlsx(_) | Table::Ods(_) => "utf-8",
            Table::Xls(_) => "utf-16le",
        }
    }

    /// One pass over a sheet. Rows are never held; a `.xls` sheet is.
    pub(crate) fn rows(&mut self, sheet: usize, visit: Visit<'_>) -> Result<Ending, FeedError> {
        match &mut self.table {
            Table::Separated(text) => text.rows(visit),
            Table::Xlsx(book) => book.rows(sheet, visit),
            Table::Xls(book) => book.rows(sheet, visit),
            Table::Ods(book) => book.rows(sheet, visit),
            Table::Html(page) => page.rows(visit),
        }
    }
}

/// Every row a reader finds in a file of this content, as printed.
#[cfg(test)]
fn printed_rows(
    content: &[u8],
    read: impl FnOnce(&Path, Visit<'_>) -> Result<Ending, FeedError>,
) -> Vec<(u32, Vec<String>)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("feed");
    std::fs::write(&path, content).unwrap();
    let mut rows = Vec::new();
    let ending = read(&path, &mut |line, row| {
        let cells = row.iter().map(|cell| cell.printed().into_owned());
        rows.push((line, cells.collect()));
        ControlFlow::Continue(())
    });
    ending.unwrap();
    rows
}
