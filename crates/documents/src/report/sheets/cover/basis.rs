//! What the report rests on: the policy, what was read; and who signs it.

use domain::GateVerdict;
use rust_xlsxwriter::Format;

use super::{Cover, LAST, centred};
use crate::DocumentError;
use crate::report::sheets::feeds::{feed_name, remarks, verdict_format};
use crate::report::view::Limit;
use crate::workbook::{Look, fit_height, foreign};

impl Cover<'_> {
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
                Some(system) => words.system(system).into_owned(),
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
                .merge_range(row, 4, row, LAST, &foreign(&source), &wrap)?;
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
                self.band((1, LAST), &foreign(&why), 11.0, &wrap.set_italic())?;
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
