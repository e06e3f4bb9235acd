//! A table as delimited text.

use std::io::Write;

use super::Cell;
use crate::DocumentError;

/// How the text is delimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvStyle {
    /// `,`, `;`, tab, `|` …
    pub delimiter: u8,
    /// A byte order mark in front (U+FEFF; a transcoding writer turns it into its own).
    pub byte_order_mark: bool,
    /// CR LF at the end of a row, as RFC 4180 and Windows have it; else LF.
    pub carriage_return: bool,
    /// Quotes around every cell; else only where needed.
    pub always_quote: bool,
}

impl Default for CsvStyle {
    fn default() -> Self {
        Self {
            delimiter: b',',
            byte_order_mark: false,
            carriage_return: false,
            always_quote: false,
        }
    }
}

/// Writes rows of delimited text, in UTF-8, to any [`Write`].
#[derive(Debug)]
pub struct CsvTable<W: Write> {
    rows: csv::Writer<W>,
    number: String,
}

impl<W: Write> CsvTable<W> {
    /// Starts a table; the first row given to it is the heading, or a title, as you like.
    ///
    /// # Errors
    /// When the byte order mark cannot be written.
    pub fn new(mut target: W, style: CsvStyle) -> Result<Self, DocumentError> {
        if style.byte_order_mark {
            target.write_all("\u{feff}".as_bytes())?;
        }
        let rows = csv::WriterBuilder::new()
            .delimiter(style.delimiter)
            .flexible(true)
            .terminator(if style.carriage_return {
                csv::Terminator::CRLF
            } else {
                csv::Terminator::Any(b'\n')
            })
            .quote_style(if style.always_quote {
                csv::QuoteStyle::Always
            } else {
                csv::QuoteStyle::Necessary
            })
            .buffer_capacity(1 << 16)
            .from_writer(target);
        Ok(Self {
            rows,
            number: String::new(),
        })
    }

    /// Writes one row of text cells. Rows need not be equally long.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn text_row<'a>(
        &mut self,
        cells: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), DocumentError> {
        for cell in cells {
            self.rows.write_field(cell)?;
        }
        Ok(self.rows.write_record(None::<&[u8]>)?)
    }

    /// Writes one row of cells of any kind.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), DocumentError> {
        for cell in cells {
            self.cell(*cell)?;
        }
        Ok(self.rows.write_record(None::<&[u8]>)?)
    }

    fn cell(&mut self, cell: Cell<'_>) -> Result<(), DocumentError> {
        use std::fmt::Write as _;
        self.number.clear();
        let written = match cell {
            Cell::Empty => Ok(()),
            Cell::Text(text) => return Ok(self.rows.write_field(text)?),
            Cell::Number(number) => write!(self.number, "{number}"),
            Cell::Date(date) => write!(self.number, "{date}"),
            Cell::DateTime(moment) => write!(self.number, "{}", moment.format("%Y-%m-%d %H:%M:%S")),
        };
        written.map_err(std::io::Error::other)?;
        Ok(self.rows.write_field(&self.number)?)
    }

    /// Writes out what is buffered and hands the target back.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn finish(self) -> Result<W, DocumentError> {
        self.rows
            .into_inner()
            .map_err(|refused| refused.into_error().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Date;

    #[test]
    fn every_kind_of_cell_is_written_and_quoted_only_where_needed() {
        let mut table = CsvTable::new(Vec::new(), CsvStyle::default()).unwrap();
        table.text_row(["STT", "Họ tên, đệm", "Ngày"]).unwrap();
        let day = Date::from_ymd_opt(2026, 11, 20).unwrap();
        table
            .row(&[1.0.into(), "a \"b\"".into(), day.into()])
            .unwrap();
        table.row(&[Cell::Empty, Cell::Number(2.5)]).unwrap();
        let text = String::from_utf8(table.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "STT,\"Họ tên, đệm\",Ngày\n1,\"a \"\"b\"\"\",2026-11-20\n,2.5\n"
        );
    }

    #[test]
    fn a_windows_export_has_its_mark_semicolons_and_line_ends() {
        let style = CsvStyle {
            delimiter: b';',
            byte_order_mark: true,
            carriage_return: true,
            always_quote: true,
        };
        let mut table = CsvTable::new(Vec::new(), style).unwrap();
        table.text_row(["a", "b"]).unwrap();
        let text = String::from_utf8(table.finish().unwrap()).unwrap();
        assert_eq!(text, "\u{feff}\"a\";\"b\"\r\n");
    }
}
