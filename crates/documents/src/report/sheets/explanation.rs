//! What the words and figures of the report mean, in plain words.

use domain::{EvidenceRank, MatchTier, Verdict};
use rust_xlsxwriter::{FormatAlign, Worksheet};

use crate::DocumentError;
use crate::report::setting::Setting;
use crate::workbook::{Look, Styles, fit_height};

const TERM: f64 = 30.0;
const MEANING: f64 = 62.0;
/// How to read the figures: `report-reading-<key>` in as many paragraphs.
const READING: [&str; 6] = ["counted", "sums", "unknown", "links", "order", "secret"];

/// Writes the sheet.
pub(in crate::report) fn explanation(setting: &Setting<'_>) -> Result<Worksheet, DocumentError> {
    let words = &setting.words;
    let mut sheet = Worksheet::new();
    sheet
        .set_name(words.of("sheet-explanation"))?
        .set_screen_gridlines(false);
    setting.page.portrait(&mut sheet);
    // One page, lest the last rows of a table stand alone on a second one.
    sheet.set_print_fit_to_pages(1, 1);
    sheet
        .set_column_width(0, TERM)?
        .set_column_width(1, MEANING)?;
    let title = Styles::base()
        .set_bold()
        .set_font_size(14)
        .set_align(FormatAlign::Center);
    sheet.merge_range(0, 0, 0, 1, &words.of("title-explanation"), &title)?;
    sheet.set_row_height(0, 26)?;
    let mut page = Explanation {
        sheet,
        setting,
        row: 1,
    };
    page.part("part-reading")?;
    for key in READING {
        page.paragraph(&words.of(&format!("reading-{key}")))?;
    }
    page.part("part-verdicts")?;
    for verdict in Verdict::ALL {
        page.term(
            words.verdict(*verdict),
            &words.of(&format!("verdict-{verdict}")),
        )?;
    }
    page.part("part-rules")?;
    for rule in &setting.report.rules {
        page.term(words.rule(*rule), &words.name("meaning", rule.as_str()))?;
    }
    page.part("part-ranks")?;
    for rank in EvidenceRank::ALL {
        let name = words.name("rank", rank.as_str());
        page.term(&name, &words.of(&format!("rank-{rank}")))?;
    }
    page.part("part-tiers")?;
    for tier in MatchTier::ALL {
        let name = words.name("tier", tier.as_str());
        let key = if tier.acts_unattended() {
            "tier-certain"
        } else {
            "tier-probable"
        };
        let key = if *tier == MatchTier::None {
            "tier-none"
        } else {
            key
        };
        page.term(&name, &words.of(key))?;
    }
    let last = page.row.saturating_sub(1);
    let mut sheet = page.sheet;
    sheet.set_print_area(0, 0, last, 1)?;
    Ok(sheet)
}

struct Explanation<'a> {
    sheet: Worksheet,
    setting: &'a Setting<'a>,
    row: u32,
}

impl Explanation<'_> {
    fn part(&mut self, key: &str) -> Result<(), DocumentError> {
        let format = Styles::base().set_bold().set_font_size(12);
        self.sheet.set_row_height(self.row, 24)?;
        let words = self.setting.words.of(key);
        self.sheet
            .write_string_with_format(self.row, 0, words, &format)?;
        self.row += 1;
        Ok(())
    }

    fn paragraph(&mut self, words: &str) -> Result<(), DocumentError> {
        let format = Styles::paragraph(11.0).set_align(FormatAlign::Justify);
        self.sheet
            .merge_range(self.row, 0, self.row, 1, words, &format)?;
        self.sheet
            .set_row_height(self.row, fit_height(words, TERM + MEANING, 11.0) + 4.0)?;
        self.row += 1;
        Ok(())
    }

    fn term(&mut self, name: &str, meaning: &str) -> Result<(), DocumentError> {
        let wrap = self.setting.styles.framed(Look::Wrap);
        self.sheet
            .write_string_with_format(self.row, 0, name, &wrap.clone().set_bold())?
            .write_string_with_format(self.row, 1, meaning, &wrap)?;
        let height = fit_height(name, TERM * 0.92, 11.0).max(fit_height(meaning, MEANING, 11.0));
        self.sheet.set_row_height(self.row, height + 2.0)?;
        self.row += 1;
        Ok(())
    }
}
