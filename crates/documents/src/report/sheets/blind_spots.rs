//! What the systems could not say, and how to make them say it.

use rust_xlsxwriter::Worksheet;

use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::Trouble;
use crate::report::words::Words;
use crate::workbook::{Look, Page, Spot, Styles, fit_row};

const COLUMNS: [(&str, f64); 5] = [
    ("system", 26.0),
    ("trouble", 36.0),
    ("rules_unknown", 42.0),
    ("accounts", 11.0),
    ("remedy", 62.0),
];

/// Where the sheet begins.
pub(in crate::report) fn top(setting: &Setting<'_>) -> Spot {
    Spot {
        sheet: setting.words.of("sheet-blind_spots"),
        row: 0,
    }
}

/// Writes the sheet.
pub(in crate::report) fn blind_spots(setting: &Setting<'_>) -> Result<Worksheet, DocumentError> {
    let (words, styles) = (&setting.words, &setting.styles);
    let mut sheet = Worksheet::new();
    sheet
        .set_name(words.of("sheet-blind_spots"))?
        .set_screen_gridlines(false);
    setting.page.landscape(&mut sheet);
    Page::titled(&mut sheet, &words.of("title-blind_spots"));
    let title = Styles::base().set_bold().set_font_size(13);
    sheet.write_string_with_format(0, 0, words.of("title-blind_spots"), &title)?;
    let note = Styles::base().set_italic();
    sheet.write_string_with_format(1, 0, words.of("note-blind_spots"), &note)?;
    let heading = styles.heading();
    for ((key, width), column) in COLUMNS.iter().zip(0_u16..) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(2, column, words.of(&format!("column-{key}")), &heading)?;
    }
    sheet.set_row_height(2, 24)?;
    let (wrap, number) = (styles.framed(Look::Wrap), styles.framed(Look::Number));
    let mut row = 3;
    for system in &setting.report.systems {
        for spot in &system.blind_spots {
            let (trouble, remedy) = said(words, spot.trouble);
            let (name, rules) = (
                words.system(&system.system).into_owned(),
                words.rules(&spot.rules),
            );
            sheet
                .write_string_with_format(row, 0, &name, &wrap)?
                .write_string_with_format(row, 1, &trouble, &wrap)?
                .write_string_with_format(row, 2, &rules, &wrap)?
                .write_number_with_format(row, 3, spot.accounts as f64, &number)?
                .write_string_with_format(row, 4, &remedy, &wrap)?;
            let cells = [(&name, 0), (&trouble, 1), (&rules, 2), (&remedy, 4)];
            fit_row(
                &mut sheet,
                row,
                &cells.map(|(words, at)| (words.as_str(), COLUMNS[at].1 - 2.0)),
            )?;
            row += 1;
        }
    }
    if row == 3 {
        sheet.write_string_with_format(3, 0, words.of("no_blind_spots"), &note)?;
        row += 1;
    }
    sheet.set_freeze_panes(3, 1)?;
    sheet.set_repeat_rows(2, 2)?;
    sheet.set_print_area(2, 0, row - 1, 4)?;
    Ok(sheet)
}

/// What is missing, and what to do about it.
fn said(words: &Words, trouble: Trouble) -> (String, String) {
    let (key, field) = match trouble {
        Trouble::NoColumn(field) => ("no_column", Some(field)),
        Trouble::Unreadable(field) => ("unreadable", Some(field)),
        Trouble::FeedRefused => ("feed_refused", None),
        Trouble::TooOld => ("too_old", None),
        Trouble::NoOwner => ("no_owner", None),
    };
    let name = field
        .map(|field| words.name("field", field.as_str()))
        .unwrap_or_default();
    let args = [("field", name.as_str())];
    let said = |what: &str| words.with(&format!("{what}-{key}"), &args);
    (said("trouble"), said("remedy"))
}
