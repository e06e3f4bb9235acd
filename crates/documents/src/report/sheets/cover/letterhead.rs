//! The head of the page and the title, in the form the authority's documents have.

use rust_xlsxwriter::{Format, FormatUnderline};

use super::{Cover, LAST, WIDTHS, centred};
use crate::DocumentError;
use crate::report::view::Style;
use crate::workbook::fit_height;

/// The last column of the issuing body's half.
const LEFT: u16 = 1;

impl Cover<'_> {
    pub(super) fn letterhead(&mut self) -> Result<(), DocumentError> {
        let (words, authority) = (&self.setting.words, &self.setting.report.authority);
        let place = authority
            .place
            .clone()
            .unwrap_or_else(|| words.of("place_blank"));
        let year = chrono::Datelike::year(&self.setting.report.as_of).to_string();
        let dated = words.with("place_and_date", &[("place", &place), ("year", &year)]);
        let name = authority.name.to_uppercase();
        let parent = authority.parent.as_deref().map(str::to_uppercase);
        let plain = centred(12.0);
        let bold = centred(12.0).set_bold();
        match authority.style {
            Style::State => {
                let above = [words.of("nation"), words.of("motto"), dated];
                let number = words.of("number_blank");
                self.halves(
                    parent.as_deref().unwrap_or(&name),
                    &above[0],
                    &[if parent.is_some() { &plain } else { &bold }, &bold],
                )?;
                let second = if parent.is_some() { name.as_str() } else { "" };
                let motto = centred(13.0)
                    .set_bold()
                    .set_underline(FormatUnderline::Single);
                self.halves(second, &above[1], &[&bold, &motto])?;
                self.halves(
                    &number,
                    &above[2],
                    &[&centred(12.0), &centred(12.0).set_italic()],
                )?;
            }
            Style::Party => {
                let party = words.of("party");
                let head = centred(13.0)
                    .set_bold()
                    .set_underline(FormatUnderline::Single);
                let first = parent.as_deref().unwrap_or(&name);
                self.halves(
                    first,
                    &party,
                    &[if parent.is_some() { &plain } else { &bold }, &head],
                )?;
                let second = if parent.is_some() { name.as_str() } else { "" };
                self.halves(second, &dated, &[&bold, &centred(12.0).set_italic()])?;
                self.halves("*", "", &[&plain, &plain])?;
                self.halves(&words.of("number_blank_party"), "", &[&plain, &plain])?;
            }
        }
        self.title()
    }

    fn title(&mut self) -> Result<(), DocumentError> {
        let words = &self.setting.words;
        let as_of = words.with("as_of", &[("day", &self.setting.report.as_of.to_string())]);
        let (kind, subject) = (words.of("title-kind"), words.of("title-subject"));
        self.sheet.set_row_height(self.row, 14)?;
        self.row += 1;
        for (text, format) in [
            (kind, centred(15.0).set_bold()),
            (subject, centred(14.0).set_bold()),
            (as_of, centred(12.0).set_italic()),
        ] {
            self.band((0, LAST), &text, 14.0, &format)?;
            self.row += 1;
        }
        Ok(())
    }

    fn halves(
        &mut self,
        left: &str,
        right: &str,
        formats: &[&Format; 2],
    ) -> Result<(), DocumentError> {
        let row = self.row;
        self.sheet
            .merge_range(row, 0, row, LEFT, left, formats[0])?
            .merge_range(row, LEFT + 1, row, LAST, right, formats[1])?;
        let width = |from: usize, to: usize| WIDTHS[from..=to].iter().sum::<f64>() * 0.85;
        let height = fit_height(left, width(0, 1), 12.0).max(fit_height(right, width(2, 5), 12.0));
        self.sheet.set_row_height(row, height)?;
        self.row += 1;
        Ok(())
    }
}
