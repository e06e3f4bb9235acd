//! The figures of the cover: what was found, and whose the accounts are.

use domain::RuleId;

use super::{Cover, CoverFigures, LAST};
use crate::DocumentError;
use crate::report::cells::{self, share};
use crate::report::sheets::units;
use crate::workbook::{Look, Spot, Styles, fit_height};

/// One line of the first table: a matter, of how many, how many wrong, how many untold.
struct Line {
    matter: String,
    of: u64,
    wrong: u64,
    unknown: u64,
    strong: bool,
    told: bool,
    leads_to: Spot,
}

impl Cover<'_> {
    /// Every percentage beside the share that could not be told.
    pub(super) fn figures(&mut self, figures: &CoverFigures<'_>) -> Result<(), DocumentError> {
        let (words, total) = (&self.setting.words, figures.total);
        self.section(&words.of("section-figures"))?;
        self.headings([
            Some("number"),
            Some("matter"),
            Some("accounts_in_scope"),
            Some("with_findings"),
            Some("share"),
            Some("unknown_share"),
        ])?;
        let mut lines = vec![
            Line {
                matter: words.of("matter-all"),
                of: total.all.accounts,
                wrong: total.all.with_findings,
                unknown: total.all.not_evaluable,
                strong: true,
                told: total.all.is_told(),
                leads_to: units::top(self.setting),
            },
            Line {
                matter: words.of("matter-privileged"),
                of: total.privileged.accounts,
                wrong: total.privileged.with_findings,
                unknown: total.privileged.not_evaluable,
                strong: true,
                told: total.privileged.is_told(),
                leads_to: figures.places.administrators.clone(),
            },
        ];
        for rule in &self.setting.report.rules {
            let tally = total.of(*rule);
            lines.push(Line {
                matter: words.rule(*rule).to_owned(),
                of: tally.in_scope(),
                wrong: tally.fail,
                unknown: tally.unknown(),
                strong: false,
                told: tally.is_told(),
                leads_to: match rule {
                    RuleId::OrphanLeaver => figures.places.leavers.clone(),
                    _ => figures.places.findings.clone(),
                },
            });
        }
        for (line, number) in lines.iter().zip(1_u32..) {
            self.figures_line(number, line)?;
        }
        Ok(())
    }

    fn figures_line(&mut self, at: u32, line: &Line) -> Result<(), DocumentError> {
        let row = self.row;
        let look = |look: Look| match (line.strong, self.setting.styles.framed(look)) {
            (true, format) => format.set_bold(),
            (false, format) => format,
        };
        let (number, percent) = (look(Look::Number), look(Look::Percent));
        let sheet = &mut self.sheet;
        sheet
            .write_number_with_format(row, 0, at, &look(Look::Centre))?
            .write_string_with_format(row, 1, &line.matter, &look(Look::Wrap))?;
        cells::count(sheet, (row, 2), line.of, &number)?;
        if line.told {
            cells::findings(sheet, (row, 3), line.wrong, &number, Some(&line.leads_to))?;
            cells::ratio(sheet, (row, 4), share(line.wrong, line.of), &percent)?;
        } else {
            cells::untold(sheet, (row, 3), &number)?;
            cells::untold(sheet, (row, 4), &percent)?;
        }
        cells::unknown_ratio(
            sheet,
            (row, 5),
            share(line.unknown, line.of),
            &percent,
            None,
        )?;
        sheet.set_row_height(row, fit_height(&line.matter, 39.0, 11.0).max(17.0))?;
        self.row += 1;
        Ok(())
    }

    /// Whose the accounts are.
    pub(super) fn owners(&mut self, figures: &CoverFigures<'_>) -> Result<(), DocumentError> {
        let (words, total) = (&self.setting.words, figures.total);
        self.section(&words.of("section-owners"))?;
        self.headings([
            Some("number"),
            Some("matter"),
            Some("accounts"),
            Some("share_of_all"),
            None,
            None,
        ])?;
        let lines = [
            ("linked", total.linked, None),
            ("disputed", total.disputed, Some(&figures.places.cases)),
            ("unmatched", total.unmatched, None),
            ("shared", total.shared, None),
        ];
        let styles = &self.setting.styles;
        let (number, percent) = (styles.framed(Look::Number), styles.framed(Look::Percent));
        for ((key, n, leads_to), at) in lines.into_iter().zip(1_u32..) {
            let row = self.row;
            let wrap = styles.framed(Look::Wrap);
            self.sheet
                .merge_range(row, 3, row, LAST, "", &percent)?
                .write_number_with_format(row, 0, at, &styles.framed(Look::Centre))?
                .write_string_with_format(row, 1, words.of(&format!("owners-{key}")), &wrap)?;
            match leads_to {
                Some(spot) if n > 0 => {
                    spot.number(&mut self.sheet, (row, 2), n as f64, &Styles::link(&number))?;
                }
                _ => cells::count(&mut self.sheet, (row, 2), n, &number)?,
            }
            cells::ratio(
                &mut self.sheet,
                (row, 3),
                share(n, total.all.accounts),
                &percent,
            )?;
            self.sheet.set_row_height(row, 17)?;
            self.row += 1;
        }
        Ok(())
    }
}
