//! Where things have come from and where they go: changes, and what to do next.

use rust_xlsxwriter::FormatAlign;

use super::{Cover, CoverFigures, LAST};
use crate::DocumentError;
use crate::report::sheets::next_steps::next_steps;
use crate::workbook::{Look, Styles};

impl Cover<'_> {
    /// What has changed since the last review.
    pub(super) fn changes(&mut self) -> Result<(), DocumentError> {
        let words = &self.setting.words;
        let Some(changes) = &self.setting.report.changes else {
            self.section(&words.of("section-changes_first"))?;
            let first = words.of("changes-first");
            self.band((0, LAST), &first, 12.0, &Styles::paragraph(12.0))?;
            self.row += 1;
            return Ok(());
        };
        let since = changes.since.to_string();
        self.section(&words.with("section-changes", &[("day", &since)]))?;
        let styles = &self.setting.styles;
        for (key, n) in [
            ("fixed", changes.fixed),
            ("opened", changes.opened),
            ("reopened", changes.reopened),
            ("standing", changes.standing),
        ] {
            let row = self.row;
            let label = words.of(&format!("changes-{key}"));
            self.sheet
                .merge_range(row, 0, row, 1, &label, &styles.framed(Look::Wrap))?
                .write_number_with_format(row, 2, n as f64, &styles.framed(Look::Number))?;
            self.sheet.set_row_height(row, 17)?;
            self.row += 1;
        }
        Ok(())
    }

    /// What to do, each step leading to its rows.
    pub(super) fn next_steps(&mut self, figures: &CoverFigures<'_>) -> Result<(), DocumentError> {
        let words = &self.setting.words;
        self.section(&words.of("section-next"))?;
        let steps = next_steps(self.setting, figures.total, figures.cases, figures.places);
        if steps.is_empty() {
            let nothing = words.of("next-nothing");
            self.band((0, LAST), &nothing, 12.0, &Styles::paragraph(12.0))?;
            self.row += 1;
        }
        let number = Styles::paragraph(12.0)
            .set_align(FormatAlign::Top)
            .set_align(FormatAlign::Center);
        let text = Styles::paragraph(12.0).set_align(FormatAlign::Top);
        let link = Styles::link(&Styles::paragraph(10.0).set_align(FormatAlign::Top));
        for (step, at) in steps.iter().zip(1_u32..) {
            let row = self.row;
            self.band((1, 4), &step.words, 12.0, &text)?;
            self.sheet.write_number_with_format(row, 0, at, &number)?;
            step.leads_to
                .words(&mut self.sheet, (row, LAST), &step.leads_to.sheet, &link)?;
            self.row += 1;
        }
        Ok(())
    }
}
