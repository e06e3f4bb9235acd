//! A list that may be longer than a sheet: it goes on on a further one, under the same headings.

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, Format, Workbook, Worksheet,
};

use super::{Column, Page, Spot, Styles};
use crate::DocumentError;

/// What a list is called and looks like.
#[derive(Debug)]
pub(crate) struct ListPlan {
    /// Name of its sheet; further sheets are `name (2)` …
    pub(crate) name: String,
    /// The title above the headings.
    pub(crate) title: String,
    /// A line below the title: how to use the list.
    pub(crate) note: String,
    /// The columns, printed ones first.
    pub(crate) columns: Vec<Column>,
    /// Headings over several columns: first, last column, words.
    pub(crate) groups: Vec<(u16, u16, String)>,
    /// Columns that stay when scrolling to the right.
    pub(crate) frozen_columns: u16,
    /// Words of a column that stand out: the column, the words, how.
    pub(crate) marks: Vec<(u16, String, Format)>,
}

/// A list being written, one row in memory.
pub(crate) struct List {
    plan: ListPlan,
    page: Page,
    heading: Format,
    sheets: Vec<Worksheet>,
    /// The row being written, from 0.
    row: u32,
    /// Rows a sheet may have in all.
    limit: u32,
}

impl List {
    pub(crate) fn new(plan: ListPlan, page: &Page, styles: &Styles, limit: u32) -> Self {
        Self {
            plan,
            page: page.clone(),
            heading: styles.heading(),
            sheets: Vec::new(),
            row: 0,
            limit,
        }
    }

    /// Where the headings of the list stand, whether or not it has rows.
    pub(crate) fn top(&self) -> Spot {
        Spot {
            sheet: self.plan.name.clone(),
            row: 0,
        }
    }

    /// Starts a row, on a further sheet where this one is full; says where it stands.
    pub(crate) fn next_row(&mut self, workbook: &mut Workbook) -> Result<Row<'_>, DocumentError> {
        if self.sheets.is_empty() || self.row.saturating_add(1) >= self.limit {
            self.open_sheet(workbook)?;
        } else {
            self.row += 1;
        }
        let row = self.row;
        let last = self.sheets.len().saturating_sub(1);
        match self.sheets.get_mut(last) {
            Some(sheet) => Ok(Row {
                sheet,
                row,
                column: 0,
            }),
            None => Err(std::io::Error::other("the list has no sheet").into()),
        }
    }

    /// The sheet name the row being written is on.
    pub(crate) fn spot(&self) -> Spot {
        Spot {
            sheet: sheet_name(&self.plan.name, self.sheets.len()),
            row: self.row,
        }
    }

    /// The first data row of a sheet.
    fn first_row(&self) -> u32 {
        if self.plan.groups.is_empty() { 3 } else { 4 }
    }

    fn open_sheet(&mut self, workbook: &mut Workbook) -> Result<(), DocumentError> {
        self.close_sheet()?;
        let mut sheet = workbook.new_worksheet_with_low_memory()?;
        sheet.set_name(sheet_name(&self.plan.name, self.sheets.len() + 1))?;
        self.page.landscape(&mut sheet);
        sheet.set_print_gridlines(true);
        let title = Styles::base().set_bold().set_font_size(13);
        sheet.write_string_with_format(0, 0, &self.plan.title, &title)?;
        sheet.write_string_with_format(1, 0, &self.plan.note, &Styles::base().set_italic())?;
        self.headings(&mut sheet)?;
        self.row = self.first_row();
        self.sheets.push(sheet);
        Ok(())
    }

    fn headings(&self, sheet: &mut Worksheet) -> Result<(), DocumentError> {
        let last = self.first_row() - 1;
        for (first, to, words) in &self.plan.groups {
            sheet.merge_range(last - 1, *first, last - 1, *to, words, &self.heading)?;
        }
        for (column, at) in self.plan.columns.iter().zip(0_u16..) {
            sheet.set_column_width(at, column.width)?;
            sheet.set_column_format(at, &column.format)?;
            sheet.write_string_with_format(last, at, &column.heading, &self.heading)?;
        }
        let lines = self
            .plan
            .columns
            .iter()
            .map(|column| super::fit_height(&column.heading, column.width * 0.8, 11.0));
        sheet.set_row_height(last, lines.fold(30.0, f64::max).min(75.0))?;
        sheet.set_freeze_panes(last + 1, self.plan.frozen_columns)?;
        sheet.set_repeat_rows(last.saturating_sub(u32::from(last > 2)), last)?;
        Ok(())
    }

    /// Sets what depends on where the sheet ends.
    fn close_sheet(&mut self) -> Result<(), DocumentError> {
        let (row, heading) = (self.row, self.first_row() - 1);
        let last_column = u16::try_from(self.plan.columns.len()).unwrap_or(u16::MAX);
        let printed = self
            .plan
            .columns
            .iter()
            .take_while(|column| column.printed)
            .count();
        let printed = u16::try_from(printed).unwrap_or(u16::MAX);
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.autofilter(heading, 0, row, last_column.saturating_sub(1))?;
            sheet.set_print_area(0, 0, row, printed.saturating_sub(1))?;
            for (column, words, format) in &self.plan.marks {
                let rule = ConditionalFormatCellRule::EqualTo(words.clone());
                let mark = ConditionalFormatCell::new()
                    .set_rule(rule)
                    .set_format(format);
                sheet.add_conditional_format(heading + 1, *column, row, *column, &mark)?;
            }
        }
        Ok(())
    }

    /// The sheets of the list: at least one, with the headings alone where there are no rows.
    pub(crate) fn finish(
        mut self,
        workbook: &mut Workbook,
        nothing: &str,
    ) -> Result<Vec<Worksheet>, DocumentError> {
        if self.sheets.is_empty() {
            self.open_sheet(workbook)?;
            if let Some(sheet) = self.sheets.last_mut() {
                sheet.write_string_with_format(
                    self.row,
                    0,
                    nothing,
                    &Styles::base().set_italic(),
                )?;
            }
        }
        self.close_sheet()?;
        Ok(self.sheets)
    }
}

/// `name`, `name (2)`, …; the name gives way, for a sheet's name has at most 31 letters.
fn sheet_name(name: &str, number: usize) -> String {
    if number <= 1 {
        return name.to_owned();
    }
    let ending = format!(" ({number})");
    let room = 31_usize.saturating_sub(ending.len());
    let head: String = name.chars().take(room).collect();
    head + &ending
}

/// One row being written from left to right.
pub(crate) struct Row<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    column: u16,
}

/// The most letters a cell can hold, as Excel counts them (UTF-16); a little less, to be safe.
const CELL_LETTERS: usize = 32_000;

impl Row<'_> {
    /// A cell of words, never taken for a formula.
    pub(crate) fn text(&mut self, words: &str) -> Result<&mut Self, DocumentError> {
        if words.len() > CELL_LETTERS {
            let clipped: String = words.chars().take(CELL_LETTERS / 2).collect();
            self.sheet.write_string(self.row, self.column, clipped)?;
        } else if !words.is_empty() {
            self.sheet.write_string(self.row, self.column, words)?;
        }
        self.column += 1;
        Ok(self)
    }

    /// A cell of words that stand out.
    pub(crate) fn marked(
        &mut self,
        words: &str,
        format: Option<&Format>,
    ) -> Result<&mut Self, DocumentError> {
        match format {
            Some(format) => {
                self.sheet
                    .write_string_with_format(self.row, self.column, words, format)?;
                self.column += 1;
                Ok(self)
            }
            None => self.text(words),
        }
    }

    /// A cell with a number.
    pub(crate) fn number(&mut self, number: f64) -> Result<&mut Self, DocumentError> {
        self.sheet.write_number(self.row, self.column, number)?;
        self.column += 1;
        Ok(self)
    }

    /// A cell with a day, or nothing.
    pub(crate) fn date(&mut self, day: Option<domain::Date>) -> Result<&mut Self, DocumentError> {
        match day {
            Some(day) => self.number(crate::table::date_serial(day)),
            None => self.text(""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_further_sheet_keeps_its_number_whatever_the_name() {
        assert_eq!(sheet_name("Danh sách", 1), "Danh sách");
        assert_eq!(sheet_name("Danh sách", 2), "Danh sách (2)");
        let long = "Danh sách tài khoản có tồn tại x";
        assert_eq!(sheet_name(long, 12).chars().count(), 31);
        assert!(sheet_name(long, 12).ends_with(" (12)"));
    }
}
