//! Systems against rules: what is wrong, and beneath it the share that cannot be told.

use rust_xlsxwriter::Worksheet;

use super::blind_spots;
use crate::DocumentError;
use crate::report::cells::{self, share};
use crate::report::setting::Setting;
use crate::report::view::Figures;
use crate::workbook::{Look, Page, Styles};

/// The first column of a rule.
const FIRST_RULE: u16 = 6;

/// Writes the sheet.
pub(in crate::report) fn systems(setting: &Setting<'_>) -> Result<Worksheet, DocumentError> {
    let words = &setting.words;
    let mut sheet = Worksheet::new();
    sheet
        .set_name(words.of("sheet-systems"))?
        .set_screen_gridlines(false);
    setting.page.landscape(&mut sheet);
    Page::titled(&mut sheet, &words.of("title-systems"));
    let title = Styles::base().set_bold().set_font_size(13);
    sheet.write_string_with_format(0, 0, words.of("title-systems"), &title)?;
    let note = Styles::base().set_italic();
    sheet.write_string_with_format(1, 0, words.of("note-systems"), &note)?;
    headings(&mut sheet, setting)?;
    let mut row = 3;
    let mut total = Figures::default();
    for system in &setting.report.systems {
        let name = words.system(&system.system);
        figures(&mut sheet, setting, row, &name, &system.figures, false)?;
        total += &system.figures;
        row += 2;
    }
    figures(&mut sheet, setting, row, &words.of("total"), &total, true)?;
    sheet.set_freeze_panes(3, 1)?;
    sheet.set_repeat_rows(2, 2)?;
    let rules = u16::try_from(setting.report.rules.len()).unwrap_or(u16::MAX);
    sheet.set_print_area(2, 0, row + 1, (FIRST_RULE + rules).saturating_sub(1))?;
    Ok(sheet)
}

fn headings(sheet: &mut Worksheet, setting: &Setting<'_>) -> Result<(), DocumentError> {
    let (words, styles) = (&setting.words, &setting.styles);
    let heading = styles.heading();
    let columns = [
        ("system", 30.0),
        ("accounts", 10.0),
        ("with_findings", 10.0),
        ("share", 9.0),
        ("unknown_share", 10.0),
        ("measure", 21.0),
    ];
    for ((key, width), column) in columns.iter().zip(0_u16..) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(2, column, words.of(&format!("column-{key}")), &heading)?;
    }
    let upright = styles.upright_heading();
    for (rule, column) in setting.report.rules.iter().zip(FIRST_RULE..) {
        sheet.set_column_width(column, 8.3)?;
        let short = words.of(&format!("short-{rule}"));
        sheet.write_string_with_format(2, column, short, &upright)?;
    }
    sheet.set_row_height(2, 118)?;
    Ok(())
}

/// Two rows: the counts, and what could not be told.
fn figures(
    sheet: &mut Worksheet,
    setting: &Setting<'_>,
    row: u32,
    name: &str,
    figures: &Figures,
    total: bool,
) -> Result<(), DocumentError> {
    let (words, styles) = (&setting.words, &setting.styles);
    let look = |look: Look| {
        if total {
            styles.total(look)
        } else {
            styles.framed(look)
        }
    };
    let (wrap, number, percent) = (look(Look::Wrap), look(Look::Number), look(Look::Percent));
    let all = &figures.all;
    sheet
        .merge_range(row, 0, row + 1, 0, name, &wrap)?
        .merge_range(row, 1, row + 1, 1, "", &number)?
        .merge_range(row, 2, row + 1, 2, "", &number)?
        .merge_range(row, 3, row + 1, 3, "", &percent)?
        .merge_range(row, 4, row + 1, 4, "", &percent)?
        .write_string_with_format(row, 5, words.of("measure-fail"), &wrap)?
        .write_string_with_format(row + 1, 5, words.of("measure-unknown"), &wrap)?;
    sheet.set_row_height(row, 17)?.set_row_height(row + 1, 17)?;
    let missing = blind_spots::top(setting);
    cells::count(sheet, (row, 1), all.accounts, &number)?;
    if all.is_told() {
        cells::findings(sheet, (row, 2), all.with_findings, &number, None)?;
        cells::ratio(
            sheet,
            (row, 3),
            share(all.with_findings, all.accounts),
            &percent,
        )?;
    } else {
        cells::untold(sheet, (row, 2), &number)?;
        cells::untold(sheet, (row, 3), &percent)?;
    }
    let unknown = share(all.not_evaluable, all.accounts);
    cells::unknown_ratio(sheet, (row, 4), unknown, &percent, Some(&missing))?;
    for (rule, column) in setting.report.rules.iter().zip(FIRST_RULE..) {
        let tally = figures.of(*rule);
        if tally.is_told() {
            cells::findings(sheet, (row, column), tally.fail, &number, None)?;
        } else {
            cells::untold(sheet, (row, column), &number)?;
        }
        let unknown = share(tally.unknown(), tally.in_scope());
        cells::unknown_ratio(sheet, (row + 1, column), unknown, &percent, Some(&missing))?;
    }
    Ok(())
}
