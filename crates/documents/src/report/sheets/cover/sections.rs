//! The sections of the cover.

use domain::GateVerdict;
use rust_xlsxwriter::{Format, FormatAlign};

use super::{Cover, CoverFigures, LAST, centred};
use crate::DocumentError;
use crate::report::setting::share;
use crate::report::sheets::feeds::{feed_name, remarks, verdict_format};
use crate::report::sheets::next_steps::next_steps;
use crate::report::sheets::systems::ratio;
use crate::report::sheets::units;
use crate::report::view::Limit;
use crate::workbook::{Look, Spot, Styles, fit_height};

/// One line of the first table: a matter, of how many, how many wrong, how many untold.
struct Line {
    matter: String,
    of: u64,
    wrong: u64,
    unknown: u64,
    strong: bool,
    leads_to: Option<Spot>,
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
                leads_to: Some(units::top(self.setting)),
            },
            Line {
                matter: words.of("matter-privileged"),
                of: total.privileged.accounts,
                wrong: total.privileged.with_findings,
                unknown: total.privileged.not_evaluable,
                strong: true,
                leads_to: Some(figures.places.administrators.clone()),
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
                leads_to: Some(match rule {
                    domain::RuleId::OrphanLeaver => figures.places.leavers.clone(),
                    _ => figures.places.findings.clone(),
                }),
            });
        }
        for (line, number) in lines.iter().zip(1_u32..) {
            self.figures_line(number, line)?;
        }
        Ok(())
    }

    fn figures_line(&mut self, number: u32, line: &Line) -> Result<(), DocumentError> {
        let row = self.row;
        let look = |look: Look| {
            let format = self.setting.styles.framed(look);
            if line.strong {
                format.set_bold()
            } else {
                format
            }
        };
        let (count, percent) = (look(Look::Number), look(Look::Percent));
        let nothing_told = line.of > 0 && line.unknown == line.of;
        self.sheet
            .write_number_with_format(row, 0, number, &look(Look::Centre))?
            .write_string_with_format(row, 1, &line.matter, &look(Look::Wrap))?
            .write_number_with_format(row, 2, line.of as f64, &count)?;
        if nothing_told {
            let untold = Styles::unknown(&look(Look::Centre));
            self.sheet
                .write_string_with_format(row, 3, "?", &untold)?
                .write_string_with_format(row, 4, "?", &untold)?;
        } else {
            match &line.leads_to {
                Some(spot) if line.wrong > 0 => {
                    let format = Styles::link(&Styles::wrong(&count));
                    spot.number(&mut self.sheet, (row, 3), line.wrong as f64, &format)?;
                }
                _ => {
                    self.sheet
                        .write_number_with_format(row, 3, line.wrong as f64, &count)?;
                }
            }
            ratio(
                &mut self.sheet,
                (row, 4),
                share(line.wrong, line.of),
                &percent,
            )?;
        }
        let unknown = share(line.unknown, line.of);
        let untold = unknown.is_some_and(|share| share > 0.0);
        let format = if untold {
            Styles::unknown(&percent)
        } else {
            percent
        };
        ratio(&mut self.sheet, (row, 5), unknown, &format)?;
        self.sheet
            .set_row_height(row, fit_height(&line.matter, 39.0, 11.0).max(17.0))?;
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
        let (count, percent) = (styles.framed(Look::Number), styles.framed(Look::Percent));
        for ((key, n, leads_to), number) in lines.into_iter().zip(1_u32..) {
            let row = self.row;
            self.sheet
                .write_number_with_format(row, 0, number, &styles.framed(Look::Centre))?
                .write_string_with_format(
                    row,
                    1,
                    words.of(&format!("owners-{key}")),
                    &styles.framed(Look::Wrap),
                )?;
            match leads_to {
                Some(spot) if n > 0 => {
                    spot.number(&mut self.sheet, (row, 2), n as f64, &Styles::link(&count))?;
                }
                _ => {
                    self.sheet
                        .write_number_with_format(row, 2, n as f64, &count)?;
                }
            }
            self.sheet.merge_range(row, 3, row, LAST, "", &percent)?;
            ratio(
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
        let link = Styles::link(&Styles::paragraph(11.0).set_align(FormatAlign::Top));
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

    /// What was demanded, and by which document.
    pub(super) fn policy(&mut self) -> Result<(), DocumentError> {
        let (words, styles) = (&self.setting.words, &self.setting.styles);
        self.section(&words.of("section-policy"))?;
        self.headings([
            Some("number"),
            Some("demand"),
            Some("limit"),
            None,
            Some("source"),
            None,
        ])?;
        let wrap = styles.framed(Look::Wrap);
        for (line, number) in self.setting.report.policy.iter().zip(1_u32..) {
            let row = self.row;
            let system = match &line.system {
                Some(system) => words.system(system),
                None => words.of("every_system"),
            };
            let args = [("rule", words.rule(line.rule)), ("system", &system)];
            let demand = words.with("demand", &args);
            let limit = match line.limit {
                Limit::Days(n) => words.count("limit-days", n.into()),
                Limit::Months(n) => words.count("limit-months", n.into()),
                Limit::Since(day) => words.with("limit-since", &[("day", &day.to_string())]),
                Limit::Never => words.of("limit-never"),
            };
            let source = line.source.clone().unwrap_or_else(|| words.of("no_source"));
            self.sheet
                .write_number_with_format(row, 0, number, &styles.framed(Look::Centre))?
                .write_string_with_format(row, 1, &demand, &wrap)?
                .merge_range(row, 2, row, 3, &limit, &wrap)?
                .merge_range(row, 4, row, LAST, &source, &wrap)?;
            let height = fit_height(&demand, 39.0, 11.0)
                .max(fit_height(&source, 25.0, 11.0))
                .max(fit_height(&limit, 21.0, 11.0));
            self.sheet.set_row_height(row, height)?;
            self.row += 1;
        }
        Ok(())
    }

    /// What was read, and whether it was believed.
    pub(super) fn feeds(&mut self) -> Result<(), DocumentError> {
        let words = &self.setting.words;
        self.section(&words.of("section-feeds"))?;
        self.headings([
            Some("number"),
            Some("feed"),
            Some("rows"),
            Some("rejected"),
            Some("as_of"),
            Some("gate"),
        ])?;
        for (feed, number) in self.setting.report.feeds.iter().zip(1_u32..) {
            let (row, styles) = (self.row, &self.setting.styles);
            let (wrap, count) = (styles.framed(Look::Wrap), styles.framed(Look::Number));
            let name = feed_name(words, &feed.kind);
            let verdict = words.name("gate_verdict", feed.verdict.as_str());
            let day = crate::table::date_serial(feed.as_of);
            self.sheet
                .write_number_with_format(row, 0, number, &styles.framed(Look::Centre))?
                .write_string_with_format(row, 1, &name, &wrap)?
                .write_number_with_format(row, 2, feed.rows as f64, &count)?
                .write_number_with_format(row, 3, feed.rejected_total as f64, &count)?
                .write_number_with_format(row, 4, day, &styles.framed(Look::Date))?
                .write_string_with_format(row, 5, &verdict, &verdict_format(&wrap, feed.verdict))?;
            let height = fit_height(&name, 39.0, 11.0).max(fit_height(&verdict, 13.0, 11.0));
            self.sheet.set_row_height(row, height.max(17.0))?;
            self.row += 1;
            if feed.verdict == GateVerdict::Refused {
                let why = remarks(words, feed);
                self.sheet.write_blank(self.row, 0, &wrap)?;
                self.band((1, LAST), &why, 11.0, &wrap.set_italic())?;
                self.row += 1;
            }
        }
        Ok(())
    }

    /// Where to sign.
    pub(super) fn signatures(&mut self) -> Result<(), DocumentError> {
        let words = &self.setting.words;
        self.row += 1;
        let lines: [(&str, Format); 2] = [
            ("", centred(12.0).set_bold()),
            ("_hint", centred(11.0).set_italic()),
        ];
        for (ending, format) in lines {
            let row = self.row;
            let (left, right) = (
                words.of(&format!("sign-author{ending}")),
                words.of(&format!("sign-head{ending}")),
            );
            self.sheet
                .merge_range(row, 0, row, 1, &left, &format)?
                .merge_range(row, 2, row, LAST, &right, &format)?;
            self.sheet.set_row_height(row, 18)?;
            self.row += 1;
        }
        self.sheet.set_row_height(self.row, 60)?;
        Ok(())
    }
}
