//! The unit table: weighted by accounts, every total a sum of the lines below it, every
//! number of findings leading to its rows.

use rust_xlsxwriter::{ConditionalFormatDataBar, ConditionalFormatDataBarDirection, Worksheet};

use super::findings::Findings;
use crate::DocumentError;
use crate::report::cells::{self, share};
use crate::report::setting::Setting;
use crate::report::unit_lines::{UnitLine, open_depth, unit_lines};
use crate::report::view::{Figures, UnitTree};
use crate::workbook::{Look, Page, Spot, Styles, fit_row, foreign};

/// The first column of a rule.
const FIRST_RULE: u16 = 10;
/// The first line of a unit; the total stands above it.
const FIRST_LINE: u32 = 5;

const COLUMNS: [(&str, f64); 10] = [
    ("number", 9.0),
    ("unit", 42.0),
    ("accounts", 10.0),
    ("linked_share", 9.0),
    ("with_findings", 9.0),
    ("share", 9.0),
    ("unknown_share", 10.0),
    ("accounts", 9.0),
    ("with_findings", 9.0),
    ("unknown_share", 10.0),
];

/// Where the sheet begins.
pub(in crate::report) fn top(setting: &Setting<'_>) -> Spot {
    Spot {
        sheet: setting.words.of("sheet-units"),
        row: 0,
    }
}

/// Writes the sheet; refuses figures that the list of findings does not bear out.
pub(in crate::report) fn units(
    setting: &Setting<'_>,
    findings: &Findings,
) -> Result<Worksheet, DocumentError> {
    let words = &setting.words;
    let mut sheet = Worksheet::new();
    sheet
        .set_name(words.of("sheet-units"))?
        .set_screen_gridlines(false);
    setting.page.landscape(&mut sheet);
    Page::titled(&mut sheet, &words.of("title-units"));
    let title = Styles::base().set_bold().set_font_size(13);
    sheet.write_string_with_format(0, 0, words.of("title-units"), &title)?;
    let note = Styles::base().set_italic();
    sheet.write_string_with_format(1, 0, words.of("note-units"), &note)?;
    headings(&mut sheet, setting)?;
    check(setting, findings)?;
    let lines = unit_lines(setting);
    let mut links = Links::new(setting, &lines);
    let total = setting.report.total();
    let all = UnitLine {
        number: String::new(),
        name: words.of("total"),
        code: None,
        depth: 0,
        below: 0,
        figures: total,
        ranks: 0..=UnitTree::NOWHERE,
    };
    line(
        &mut sheet,
        setting,
        FIRST_LINE - 1,
        &all,
        findings,
        &mut links,
        true,
    )?;
    for (unit, row) in lines.iter().zip(FIRST_LINE..) {
        line(&mut sheet, setting, row, unit, findings, &mut links, false)?;
    }
    outline(&mut sheet, &lines)?;
    let last = FIRST_LINE + u32::try_from(lines.len()).unwrap_or(u32::MAX - FIRST_LINE);
    bars(&mut sheet, last.max(FIRST_LINE + 1) - 1)?;
    sheet.set_freeze_panes(FIRST_LINE, 2)?;
    sheet.set_repeat_rows(2, 3)?;
    let rules = u16::try_from(setting.report.rules.len()).unwrap_or(u16::MAX);
    sheet.set_print_area(2, 0, last - 1, (FIRST_RULE + rules).saturating_sub(1))?;
    Ok(sheet)
}

fn headings(sheet: &mut Worksheet, setting: &Setting<'_>) -> Result<(), DocumentError> {
    let (words, styles) = (&setting.words, &setting.styles);
    let heading = styles.heading();
    for ((key, width), column) in COLUMNS.iter().zip(0_u16..) {
        sheet.set_column_width(column, *width)?;
        let words = words.of(&format!("column-{key}"));
        if column < 2 {
            sheet.merge_range(2, column, 3, column, &words, &heading)?;
        } else {
            sheet.write_string_with_format(3, column, words, &heading)?;
        }
    }
    sheet.merge_range(2, 2, 2, 6, &words.of("group-all"), &heading)?;
    sheet.merge_range(2, 7, 2, 9, &words.of("group-privileged"), &heading)?;
    let rules = u16::try_from(setting.report.rules.len()).unwrap_or(u16::MAX);
    let code = FIRST_RULE + rules;
    match rules {
        0 => {}
        1 => {
            sheet.write_string_with_format(2, FIRST_RULE, words.of("group-rules"), &heading)?;
        }
        _ => {
            sheet.merge_range(
                2,
                FIRST_RULE,
                2,
                code - 1,
                &words.of("group-rules"),
                &heading,
            )?;
        }
    }
    let upright = styles.upright_heading();
    for (rule, column) in setting.report.rules.iter().zip(FIRST_RULE..) {
        sheet.set_column_width(column, 7.6)?;
        sheet.write_string_with_format(3, column, words.of(&format!("short-{rule}")), &upright)?;
    }
    sheet.set_column_width(code, 16)?;
    sheet.merge_range(2, code, 3, code, &words.of("column-unit_code"), &heading)?;
    sheet.set_row_height(2, 20)?;
    sheet.set_row_height(3, 118)?;
    Ok(())
}

/// A unit's own figures must be what the list holds, or the table would lead astray.
fn check(setting: &Setting<'_>, findings: &Findings) -> Result<(), DocumentError> {
    let mut nowhere = Figures::default();
    for (code, figures) in &setting.report.by_unit {
        match setting.tree.rank(code.as_ref()) {
            UnitTree::NOWHERE => nowhere += figures,
            rank => findings.agree(rank, setting.names.of(code.as_ref()), figures)?,
        }
    }
    findings.agree(UnitTree::NOWHERE, setting.names.of(None), &nowhere)?;
    Ok(())
}

/// Which numbers lead somewhere: all, unless that were more links than a sheet may have.
struct Links {
    left: usize,
    rules: bool,
}

impl Links {
    fn new(setting: &Setting<'_>, lines: &[UnitLine]) -> Self {
        let per_line = |figures: &Figures| {
            let rules = setting.report.rules.iter();
            rules.filter(|rule| figures.of(**rule).fail > 0).count() + 1
        };
        let wanted: usize = lines.iter().map(|line| per_line(&line.figures)).sum();
        Self {
            left: setting.limits.links,
            rules: wanted + FIRST_RULE as usize + setting.report.rules.len()
                <= setting.limits.links,
        }
    }

    const fn take(&mut self) -> bool {
        let some = self.left > 0;
        self.left = self.left.saturating_sub(1);
        some
    }
}

fn line(
    sheet: &mut Worksheet,
    setting: &Setting<'_>,
    row: u32,
    line: &UnitLine,
    findings: &Findings,
    links: &mut Links,
    total: bool,
) -> Result<(), DocumentError> {
    let styles = &setting.styles;
    let strong = line.below > 0;
    let look = |look: Look| match (total, strong) {
        (true, _) => styles.total(look),
        (false, true) => styles.framed(look).set_bold(),
        (false, false) => styles.framed(look),
    };
    let (number, percent) = (look(Look::Number), look(Look::Percent));
    let figures = &line.figures;
    let (all, privileged) = (&figures.all, &figures.privileged);
    let name = look(Look::Wrap).set_indent(line.depth.saturating_add(1).min(10));
    sheet
        .write_string_with_format(row, 0, &line.number, &look(Look::Text))?
        .write_string_with_format(row, 1, foreign(&line.name), &name)?
        .write_number_with_format(row, 2, all.accounts as f64, &number)?;
    let width = COLUMNS[1].1 - 2.0 - f64::from(line.depth.min(10)) * 1.5;
    fit_row(sheet, row, &[(&line.name, width)])?;
    let linked = share(figures.linked, figures.expected_linked());
    cells::ratio(sheet, (row, 3), linked, &percent)?;
    let first = findings.first_of(line.ranks.clone());
    if all.is_told() {
        let leads_to = first.filter(|_| links.take());
        cells::findings(sheet, (row, 4), all.with_findings, &number, leads_to)?;
        cells::ratio(
            sheet,
            (row, 5),
            share(all.with_findings, all.accounts),
            &percent,
        )?;
    } else {
        cells::untold(sheet, (row, 4), &number)?;
        cells::untold(sheet, (row, 5), &percent)?;
    }
    cells::ratio(
        sheet,
        (row, 6),
        share(all.not_evaluable, all.accounts),
        &percent,
    )?;
    cells::count(sheet, (row, 7), privileged.accounts, &number)?;
    if privileged.is_told() {
        cells::findings(sheet, (row, 8), privileged.with_findings, &number, None)?;
    } else {
        cells::untold(sheet, (row, 8), &number)?;
    }
    let unknown = share(privileged.not_evaluable, privileged.accounts);
    cells::unknown_ratio(sheet, (row, 9), unknown, &percent, None)?;
    for (rule, column) in setting.report.rules.iter().zip(FIRST_RULE..) {
        let tally = figures.of(*rule);
        if tally.is_told() {
            let leads = links.rules && tally.fail > 0 && links.take();
            let leads_to = first.filter(|_| leads);
            cells::findings(sheet, (row, column), tally.fail, &number, leads_to)?;
        } else {
            cells::untold(sheet, (row, column), &number)?;
        }
    }
    let code = line.code.as_ref().map_or("", |code| code.as_str());
    let at = FIRST_RULE + u16::try_from(setting.report.rules.len()).unwrap_or(u16::MAX);
    sheet.write_string_with_format(row, at, foreign(code), &look(Look::Text))?;
    Ok(())
}

/// Groups what a line is the sum of, so that it can be folded away.
fn outline(sheet: &mut Worksheet, lines: &[UnitLine]) -> Result<(), DocumentError> {
    sheet.group_symbols_above(true);
    let open = open_depth(lines);
    for (line, row) in lines.iter().zip(FIRST_LINE..) {
        let below = u32::try_from(line.below).unwrap_or(0);
        // Excel knows seven levels.
        if below == 0 || line.depth >= 7 {
            continue;
        }
        if line.depth >= open {
            sheet.group_rows_collapsed(row + 1, row + below)?;
        } else {
            sheet.group_rows(row + 1, row + below)?;
        }
    }
    Ok(())
}

/// Bars in the two shares: their length says it without colour.
fn bars(sheet: &mut Worksheet, last: u32) -> Result<(), DocumentError> {
    for (column, colour) in [(5, 0x00F4_B183), (6, 0x009D_C3E6)] {
        let bar = ConditionalFormatDataBar::new()
            .set_fill_color(colour)
            .set_solid_fill(true)
            .set_direction(ConditionalFormatDataBarDirection::LeftToRight)
            .set_minimum(rust_xlsxwriter::ConditionalFormatType::Number, 0)
            .set_maximum(rust_xlsxwriter::ConditionalFormatType::Number, 1);
        sheet.add_conditional_format(FIRST_LINE - 1, column, last, column, &bar)?;
    }
    Ok(())
}
