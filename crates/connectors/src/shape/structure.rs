//! Rows that are no records: totals, section titles, repeated headings, signatures.

use crate::cell::{Cell, Row};
use crate::words::footer::{is_signature, is_total};

/// A kind of row that is no record: read over, and counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Skipped {
    /// Sums at the end of a block.
    Total,
    /// A unit's name alone, over the block of its people.
    Section,
    /// The headings again, at the top of a printed page.
    Heading,
    /// Signatures, dates and notes below the table.
    Signature,
}

impl Skipped {
    /// The code, as `feeds.json` and the locales spell it (`skipped-<code>`).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Section => "section",
            Self::Heading => "heading",
            Self::Signature => "signature",
        }
    }
}

/// What a row turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// Something to read.
    Record,
    /// Nothing in it.
    Blank,
    /// No record; a section's title goes with it.
    Skipped(Skipped, Option<String>),
}

/// What tells records from other rows in one sheet.
#[derive(Debug)]
pub(crate) struct Structure {
    /// The columns a record cannot be without (login; or name and code).
    keys: Vec<usize>,
    /// Columns that mean something, without running numbers.
    width: usize,
    /// Key column and its heading as printed.
    heading: Vec<(usize, String)>,
    /// A signature was seen: what is sparse below it is no record.
    below_table: bool,
}

impl Structure {
    /// `headings` are those of all used columns as printed in the sheet.
    pub(crate) fn new(keys: Vec<usize>, width: usize, headings: Vec<(usize, String)>) -> Self {
        Self {
            keys,
            width,
            heading: headings,
            below_table: false,
        }
    }

    /// Tells what a row is. Full rows are settled at a glance.
    pub(crate) fn kind(&mut self, row: &Row<'_>) -> RowKind {
        let key_filled = self.keys.iter().any(|key| !row.cell(*key).is_blank());
        let (filled, first) = row.filled();
        let Some(first) = first else {
            return RowKind::Blank;
        };
        if key_filled && filled * 2 > self.width && filled > 2 {
            if self.is_heading(row) {
                return RowKind::Skipped(Skipped::Heading, None);
            }
            if self.sums(row) {
                return RowKind::Skipped(Skipped::Total, None);
            }
            self.below_table = false;
            return RowKind::Record;
        }
        self.sparse(row, filled, first, key_filled)
    }

    fn sparse(&mut self, row: &Row<'_>, filled: usize, first: usize, key_filled: bool) -> RowKind {
        if self.is_heading(row) {
            return RowKind::Skipped(Skipped::Heading, None);
        }
        let texts = || {
            row.iter()
                .filter(|cell| matches!(cell, Cell::Text(_)) && !cell.is_blank())
        };
        let any = |test: fn(&str) -> bool| texts().take(3).any(|cell| test(&cell.printed()));
        if any(is_total) {
            return RowKind::Skipped(Skipped::Total, None);
        }
        if filled <= 3 && any(is_signature) {
            self.below_table = true;
            return RowKind::Skipped(Skipped::Signature, None);
        }
        if self.below_table && filled <= 2 && self.width > 3 {
            return RowKind::Skipped(Skipped::Signature, None);
        }
        let alone = filled == 1 && self.width >= 3 && (!key_filled || self.keys.contains(&first));
        let numbered = filled == 2 && self.width >= 4 && is_running_number(&row.cell(first));
        if alone || numbered {
            let titles = texts().map(|cell| section_title(&cell.printed()));
            let title = titles.filter(|title| !title.is_empty()).last();
            let lone_key = alone && key_filled;
            // A login or name alone may be a poor record; a title reads like one.
            if let Some(title) = title
                && (!lone_key || looks_like_title(&title))
                && (!numbered || looks_like_title(&title))
            {
                return RowKind::Skipped(Skipped::Section, Some(title));
            }
        }
        RowKind::Record
    }

    /// "Tổng cộng" in a key column, whatever is summed beside it.
    fn sums(&self, row: &Row<'_>) -> bool {
        self.keys.iter().any(|key| match row.cell(*key) {
            Cell::Text(text) => {
                let text = text.trim();
                let starts = [
                    "Tổng", "TỔNG", "Cộng", "CỘNG", "Total", "TOTAL", "Tong", "Cong",
                ];
                starts.iter().any(|start| text.starts_with(start)) && is_total(text)
            }
            _ => false,
        })
    }

    /// The headings again: every key column repeats its own.
    fn is_heading(&self, row: &Row<'_>) -> bool {
        let mut same = 0;
        for (column, heading) in &self.heading {
            let cell = row.cell(*column);
            let printed = match &cell {
                Cell::Text(text) => text.trim(),
                _ => "",
            };
            if !printed.is_empty() {
                if printed != heading {
                    return false;
                }
                same += 1;
            }
        }
        same >= 2 || (same == 1 && self.heading.len() == 1)
    }
}

/// `I`, `II.`, `A`, `1.2`, as sections are numbered.
fn is_running_number(cell: &Cell<'_>) -> bool {
    let printed = cell.printed();
    let number = printed.trim_end_matches(['.', ')', '/']);
    !number.is_empty()
        && number.len() <= 6
        && (number.bytes().all(|byte| b"IVXLC".contains(&byte))
            || number
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
            || (number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase())))
}

/// The title without its number and what is counted behind it: "II. Phòng Kinh tế (12 người)".
fn section_title(printed: &str) -> String {
    let text = printed.trim();
    let title = match text.split_once(['.', ')', '-', '/']) {
        Some((number, title)) if is_running_number(&Cell::text(number.trim())) => title.trim(),
        _ => text,
    };
    let title = match title.rfind('(') {
        Some(at) if at > 3 && title[at..].bytes().any(|byte| byte.is_ascii_digit()) => &title[..at],
        _ => title,
    };
    if is_running_number(&Cell::text(title)) {
        return String::new();
    }
    title.trim().trim_end_matches([':', ',', ';']).to_owned()
}

/// A unit's name in words; `ubndxa` alone is a login.
fn looks_like_title(title: &str) -> bool {
    title.contains(' ') && crate::words::unit::is_unit_name(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(structure: &mut Structure, cells: &[&'static str]) -> RowKind {
        let cells: Vec<Cell<'_>> = cells.iter().map(|text| Cell::text(text)).collect();
        structure.kind(&Row::Cells(&cells))
    }

    #[test]
    fn rows_that_are_no_records_are_told_apart() {
        let headings = vec![(1, "Tài khoản".to_owned()), (2, "Họ tên".to_owned())];
        let mut sheet = Structure::new(vec![1], 5, headings);
        let section = |title: &str| RowKind::Skipped(Skipped::Section, Some(title.into()));
        for (cells, expected) in [
            (
                &["1", "annv", "Nguyễn Văn An", "CV", "x"][..],
                RowKind::Record,
            ),
            (
                &["I", "Phòng Kinh tế", "", "", ""],
                section("Phòng Kinh tế"),
            ),
            (
                &["Văn phòng HĐND và UBND (12 người)"],
                section("Văn phòng HĐND và UBND"),
            ),
            (
                &["II. Phòng Văn hóa - Xã hội"],
                section("Phòng Văn hóa - Xã hội"),
            ),
            (&["", "annv"], RowKind::Record),
            (&["", "", "", ""], RowKind::Blank),
            (
                &["STT", "Tài khoản", "Họ tên", "", ""],
                RowKind::Skipped(Skipped::Heading, None),
            ),
            (
                &["", "Tổng cộng", "", "12"],
                RowKind::Skipped(Skipped::Total, None),
            ),
            (
                &["", "", "", "Người lập biểu"],
                RowKind::Skipped(Skipped::Signature, None),
            ),
            (
                &["", "", "", "Nguyễn Văn B"],
                RowKind::Skipped(Skipped::Signature, None),
            ),
        ] {
            assert_eq!(kind(&mut sheet, cells), expected, "{cells:?}");
        }
    }
}
