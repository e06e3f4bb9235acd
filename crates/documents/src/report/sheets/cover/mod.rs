//! The cover: two pages a head of office reads, and signs.

mod basis;
mod course;
mod figures;
mod letterhead;

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::next_steps::Places;
use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::Figures;
use crate::workbook::{Styles, fit_height};

/// The grid: a number, the matter, four figures.
const WIDTHS: [f64; 6] = [5.0, 42.0, 12.0, 12.0, 12.5, 15.5];
const LAST: u16 = 5;

/// What the cover shows beside the report itself.
pub(in crate::report) struct CoverFigures<'a> {
    pub(in crate::report) total: &'a Figures,
    /// Accounts waiting for a decision.
    pub(in crate::report) cases: u64,
    pub(in crate::report) places: &'a Places,
}

/// Writes the sheet.
pub(in crate::report) fn cover(
    setting: &Setting<'_>,
    figures: &CoverFigures<'_>,
) -> Result<Worksheet, DocumentError> {
    let mut sheet = Worksheet::new();
    sheet
        .set_name(setting.words.of("sheet-cover"))?
        .set_screen_gridlines(false);
    setting.page.portrait(&mut sheet);
    for (width, column) in WIDTHS.iter().zip(0_u16..) {
        sheet.set_column_width(column, *width)?;
    }
    let mut cover = Cover {
        sheet,
        setting,
        row: 0,
    };
    cover.letterhead()?;
    cover.figures(figures)?;
    cover.owners(figures)?;
    cover.changes()?;
    cover.next_steps(figures)?;
    cover.policy()?;
    cover.feeds()?;
    cover.signatures()?;
    let last = cover.row;
    let mut sheet = cover.sheet;
    sheet.set_print_area(0, 0, last, LAST)?;
    Ok(sheet)
}

/// The cover while it is written, from top to bottom.
struct Cover<'a> {
    sheet: Worksheet,
    setting: &'a Setting<'a>,
    row: u32,
}

impl Cover<'_> {
    /// Words over several columns, in a row high enough for them.
    fn band(
        &mut self,
        columns: (u16, u16),
        words: &str,
        size: f64,
        format: &Format,
    ) -> Result<(), DocumentError> {
        let (first, last) = columns;
        if first == last {
            self.sheet
                .write_string_with_format(self.row, first, words, format)?;
        } else {
            self.sheet
                .merge_range(self.row, first, self.row, last, words, format)?;
        }
        let width: f64 = (first..=last)
            .filter_map(|at| WIDTHS.get(usize::from(at)))
            .sum();
        self.sheet
            .set_row_height(self.row, fit_height(words, width, size) + 2.0)?;
        Ok(())
    }

    /// The heading of a section, with a little air above.
    fn section(&mut self, words: &str) -> Result<(), DocumentError> {
        self.sheet.set_row_height(self.row, 10)?;
        self.row += 1;
        let format = Styles::paragraph(13.0).set_bold();
        self.band((0, LAST), words, 13.0, &format)?;
        self.row += 1;
        Ok(())
    }

    /// The headings of a table; `None` joins a column to the one before it.
    fn headings(&mut self, words: [Option<&str>; 6]) -> Result<(), DocumentError> {
        let format = self.setting.styles.heading();
        let mut height = 18.0_f64;
        for (first, word) in words.iter().enumerate() {
            let Some(word) = word else { continue };
            let joined = words[first + 1..]
                .iter()
                .take_while(|next| next.is_none())
                .count();
            let words = self.setting.words.of(&format!("column-{word}"));
            let width: f64 = WIDTHS[first..=first + joined].iter().sum();
            height = height.max(fit_height(&words, width * 0.8, 11.0));
            let column = |at: usize| u16::try_from(at).unwrap_or(LAST);
            let (from, to) = (column(first), column(first + joined));
            if from == to {
                self.sheet
                    .write_string_with_format(self.row, from, words, &format)?;
            } else {
                self.sheet
                    .merge_range(self.row, from, self.row, to, &words, &format)?;
            }
        }
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }
}

fn centred(size: f64) -> Format {
    Styles::paragraph(size).set_align(FormatAlign::Center)
}
