//! A consolidation as a workbook: a row for each unit and system, a total of each unit, the sum at the
//! end. The same reports give the same bytes.

use documents::table::{Cell, Heading, TextStorage, WorkbookTable};
use text::Catalog;

use super::{CampaignView, Consolidation, SystemFigures};
use crate::EngineError;

/// Columns of figures, by message key.
const FIGURES: [&str; 9] = [
    "accounts",
    "administrators",
    "changed",
    "not_changed",
    "dormant",
    "leavers",
    "unowned",
    "locked",
    "not_evaluable",
];

/// The bytes of the .xlsx.
///
/// # Errors
/// When the workbook cannot be made.
pub fn table(
    view: &CampaignView,
    of: &Consolidation,
    catalog: &Catalog,
) -> Result<Vec<u8>, EngineError> {
    let dated = of.as_of().or(view.terms.report_by).unwrap_or_default();
    let say = |key: &str| catalog.text(&format!("consolidation-{key}"));
    let mut sheet = WorkbookTable::new(&say("sheet"), dated, TextStorage::Shared)?;
    let widths = [6.0, 42.0, 30.0, 16.0].into_iter().chain([12.0; 9]);
    for (column, width) in (0_u16..).zip(widths.chain([14.0])) {
        sheet.width(column, width)?;
    }
    sheet.title(&say("title"), 14)?;
    sheet.title(&view.campaign.title, 14)?;
    sheet.title(&of.name, 14)?;
    sheet.skip_rows(1);
    let figures = FIGURES.map(|key| catalog.name("figure", key));
    let heads = ["number", "unit", "system", "report"].map(say);
    let signed = say("signed");
    let headings: Vec<Heading<'_>> = heads
        .iter()
        .chain(&figures)
        .chain([&signed])
        .map(|words| Heading::Plain(words))
        .collect();
    sheet.headings(&headings)?;
    for (number, line) in (1_u32..).zip(&of.lines) {
        let state = match line.state {
            Some(state) => catalog.name("report_state", state.as_str()),
            None => catalog.name("report_state", "none"),
        };
        let content = line.content.iter().flat_map(|content| &content.systems);
        for (system, each) in content {
            let system = catalog.name("system", system.as_str());
            let mut cells = vec![
                Cell::Empty,
                Cell::from(&line.name),
                Cell::from(&system),
                Cell::Empty,
            ];
            cells.extend(numbers(each));
            sheet.row(&cells)?;
        }
        let all = say("all-systems");
        let mut cells = vec![
            Cell::from(number),
            Cell::from(&line.name),
            Cell::from(&all),
            Cell::from(&state),
        ];
        match &line.content {
            Some(_) => cells.extend(numbers(&line.figures())),
            None => cells.extend([Cell::Empty; 9]),
        }
        cells.push(line.signed.map_or(Cell::Empty, Cell::Date));
        sheet.bold_row(&cells)?;
    }
    let sum = say("sum");
    let mut cells = vec![Cell::Empty, Cell::from(&sum), Cell::Empty, Cell::Empty];
    cells.extend(numbers(&of.total()));
    sheet.bold_row(&cells)?;
    Ok(sheet
        .write_to(std::io::Cursor::new(Vec::new()))?
        .into_inner())
}

/// The figures in the order of their columns.
fn numbers(of: &SystemFigures) -> [Cell<'static>; 9] {
    [
        of.accounts,
        of.administrators,
        of.changed,
        of.not_changed,
        of.dormant,
        of.leavers,
        of.unowned,
        of.locked,
        of.not_evaluable,
    ]
    .map(|number| Cell::Number(number as f64))
}
