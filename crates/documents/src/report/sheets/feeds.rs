//! What was read, how it was understood, and whether it was believed.

use domain::{FeedKind, GateVerdict, Snapshot};
use rust_xlsxwriter::{Format, Worksheet};

use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::words::Words;
use crate::workbook::{Look, Page, Spot, Styles, fit_row, foreign};

/// The name of what a feed is about.
pub(in crate::report) fn feed_name(words: &Words, kind: &FeedKind) -> String {
    match kind {
        FeedKind::Units | FeedKind::Roster => words.name("feed", &kind.to_string()),
        FeedKind::System(system) => words.system(system).into_owned(),
    }
}

/// What the gate noticed, each with its remedy, a line each.
pub(in crate::report) fn remarks(words: &Words, feed: &Snapshot) -> String {
    let mut lines = String::new();
    for noticed in &feed.reasons {
        if !lines.is_empty() {
            lines.push('\n');
        }
        words.reason("gate", &noticed.reason, &mut lines);
        lines.push(' ');
        let mut remedy = noticed.reason.clone();
        remedy.code = format!("{}-remedy", remedy.code).into();
        words.reason("gate", &remedy, &mut lines);
    }
    lines
}

const WIDTHS: [f64; 9] = [26.0, 34.0, 14.0, 10.0, 12.0, 12.0, 10.0, 16.0, 52.0];
const HEADINGS: [&str; 9] = [
    "feed",
    "file",
    "format",
    "heading_row",
    "as_of",
    "rows",
    "rejected",
    "gate",
    "gate_reasons",
];
const ON_SCREEN: [&str; 2] = ["columns_read", "sha256"];

/// Where the sheet begins.
pub(in crate::report) fn top(setting: &Setting<'_>) -> Spot {
    Spot {
        sheet: setting.words.of("sheet-feeds"),
        row: 0,
    }
}

/// Writes the sheet.
pub(in crate::report) fn feeds(setting: &Setting<'_>) -> Result<Worksheet, DocumentError> {
    let (words, styles) = (&setting.words, &setting.styles);
    let mut sheet = Worksheet::new();
    sheet
        .set_name(words.of("sheet-feeds"))?
        .set_screen_gridlines(false);
    setting.page.landscape(&mut sheet);
    Page::titled(&mut sheet, &words.of("title-feeds"));
    let title = Styles::base().set_bold().set_font_size(13);
    sheet.write_string_with_format(0, 0, words.of("title-feeds"), &title)?;
    let note = Styles::base().set_italic();
    sheet.write_string_with_format(1, 0, words.of("note-feeds"), &note)?;
    let heading = styles.heading();
    let headings = HEADINGS.iter().chain(&ON_SCREEN);
    let widths = WIDTHS.iter().copied().chain([60.0, 68.0]);
    for ((key, width), column) in headings.zip(widths).zip(0_u16..) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(2, column, words.of(&format!("column-{key}")), &heading)?;
    }
    sheet.set_row_height(2, 34)?;
    let mut row = 3;
    for feed in &setting.report.feeds {
        feed_row(&mut sheet, setting, row, feed)?;
        row += 1;
    }
    sheet.set_freeze_panes(3, 1)?;
    sheet.set_repeat_rows(2, 2)?;
    sheet.set_print_area(2, 0, row.max(3) - 1, 8)?;
    Ok(sheet)
}

fn feed_row(
    sheet: &mut Worksheet,
    setting: &Setting<'_>,
    row: u32,
    feed: &Snapshot,
) -> Result<(), DocumentError> {
    let (words, styles) = (&setting.words, &setting.styles);
    let wrap = styles.framed(Look::Wrap);
    let number = styles.framed(Look::Number);
    let verdict = verdict_format(&wrap, feed.verdict);
    let read: Vec<String> = feed
        .columns
        .iter()
        .map(|(printed, field)| format!("{printed} → {}", words.name("field", field.as_str())))
        .collect();
    let (name, why) = (feed_name(words, &feed.kind), remarks(words, feed));
    let day = crate::table::date_serial(feed.as_of);
    let judged = words.name("gate_verdict", feed.verdict.as_str());
    let (text, format) = (
        styles.framed(Look::Text),
        format!("{}, {}", feed.format, feed.encoding),
    );
    sheet
        .write_string_with_format(row, 0, &name, &wrap)?
        .write_string_with_format(row, 1, foreign(&feed.path), &wrap)?
        .write_string_with_format(row, 2, &format, &wrap)?
        .write_number_with_format(row, 3, feed.heading_row, &number)?
        .write_number_with_format(row, 4, day, &styles.framed(Look::Date))?
        .write_number_with_format(row, 5, feed.rows as f64, &number)?
        .write_number_with_format(row, 6, feed.rejected_total as f64, &number)?
        .write_string_with_format(row, 7, &judged, &verdict)?
        .write_string_with_format(row, 8, foreign(&why), &wrap)?
        .write_string_with_format(row, 9, foreign(&read.join("; ")), &text)?
        .write_string_with_format(row, 10, &feed.sha256, &text)?;
    let cells = [
        (&name, 0),
        (&feed.path, 1),
        (&format, 2),
        (&judged, 7),
        (&why, 8),
    ];
    fit_row(
        sheet,
        row,
        &cells.map(|(words, at)| (words.as_str(), WIDTHS[at] - 2.0)),
    )?;
    Ok(())
}

/// How a verdict of the gate looks.
pub(in crate::report) fn verdict_format(base: &Format, verdict: GateVerdict) -> Format {
    match verdict {
        GateVerdict::Accepted => base.clone(),
        GateVerdict::Warned => Styles::unknown(base),
        GateVerdict::Refused => Styles::wrong(base),
    }
}
