//! A cell and a row as every format gives them.

use std::borrow::Cow;

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Cell<'a> {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as stored: not yet trimmed, not yet NFC.
    Text(Cow<'a, str>),
    /// A number without a date format.
    Number(f64),
    /// A number shown as a date: days as Excel counts them from 1900, the time as a fraction.
    /// Readers of 1904 workbooks add the difference.
    Serial(f64),
    /// TRUE or FALSE.
    Bool(bool),
    /// An error such as `#N/A`.
    Error,
}

impl<'a> Cell<'a> {
    /// A text cell that borrows.
    pub(crate) const fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// Nothing, or nothing but white space.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => trim(text).is_empty(),
            _ => false,
        }
    }

    /// The cell as a person would read it.
    pub(crate) fn printed(&self) -> Cow<'_, str> {
        match self {
            Self::Empty | Self::Error => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(trim(text)),
            Self::Number(number) | Self::Serial(number) => Cow::Owned(print_number(*number)),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
        }
    }
}

/// Whole numbers without a decimal point, however the spreadsheet stored them.
pub(crate) fn print_number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e18 {
        // In range by the test above.
        format!("{}", number as i64)
    } else {
        format!("{number}")
    }
}

/// Trims white space, no-break and zero-width spaces, and byte order marks.
pub(crate) fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    let clean = |byte: &u8| byte.is_ascii_graphic();
    if bytes.first().is_none_or(clean) && bytes.last().is_none_or(clean) {
        return text;
    }
    text.trim_matches(|letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    })
}

/// A row of a sheet, whichever format it came from.
#[derive(Clone, Copy)]
pub(crate) enum Row<'r> {
    /// Cells of a workbook, blank cells included.
    Cells(&'r [Cell<'r>]),
    /// A record of a text file: its text, and where each field ends.
    Record {
        /// All fields, one after the other.
        text: &'r str,
        /// The end of each field.
        ends: &'r [usize],
    },
}

impl<'r> Row<'r> {
    /// How many cells there are.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Cells(cells) => cells.len(),
            Self::Record { ends, .. } => ends.len(),
        }
    }

    /// A cell; empty beyond the end of the row.
    pub(crate) fn cell(&self, column: usize) -> Cell<'r> {
        match self {
            Self::Cells(cells) => match cells.get(column) {
                Some(Cell::Text(text)) => Cell::Text(Cow::Borrowed(text)),
                Some(cell) => cell.clone(),
                None => Cell::Empty,
            },
            Self::Record { text, ends } => {
                let start = match column.checked_sub(1) {
                    Some(before) => ends.get(before).copied(),
                    None => Some(0),
                };
                let field = start.zip(ends.get(column).copied());
                match field.and_then(|(start, end)| text.get(start..end)) {
                    Some("") | None => Cell::Empty,
                    Some(field) => Cell::text(field),
                }
            }
        }
    }

    /// The cells from left to right.
    pub(crate) fn iter(self) -> impl Iterator<Item = Cell<'r>> {
        (0..self.len()).map(move |column| self.cell(column))
    }

    /// How many cells have something in them, and the first column that has.
    pub(crate) fn filled(&self) -> (usize, Option<usize>) {
        let mut first = None;
        let mut count = 0;
        for (column, cell) in self.iter().enumerate() {
            if !cell.is_blank() {
                count += 1;
                first = first.or(Some(column));
            }
        }
        (count, first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_people_write_them() {
        assert_eq!(print_number(34_081_001_234.0), "34081001234");
        assert_eq!(print_number(45_409.5), "45409.5");
        assert_eq!(print_number(-1.0), "-1");
    }

    #[test]
    fn invisible_space_is_no_content() {
        assert!(Cell::text(" \u{a0}\u{200b}\t").is_blank());
        assert_eq!(trim("\u{feff} Đỗ An\u{a0}"), "Đỗ An");
    }

    #[test]
    fn a_record_gives_its_fields_and_then_nothing() {
        let row = Row::Record {
            text: "ab12",
            ends: &[2, 2, 4],
        };
        assert_eq!(row.cell(0), Cell::text("ab"));
        assert_eq!(row.cell(1), Cell::Empty);
        assert_eq!(row.cell(2), Cell::text("12"));
        assert_eq!(row.cell(3), Cell::Empty);
        assert_eq!(row.filled(), (2, Some(0)));
    }
}
