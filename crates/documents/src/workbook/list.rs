//! A list that may be longer than a sheet: it goes on on a further one, under the same headings.

use rust_xlsxwriter::{
    ConditionalFormatBlank, ConditionalFormatCell, ConditionalFormatCellRule, Format, Worksheet,
};

use super::splice::SheetRows;
use super::spool::Spool;
use super::{Column, Page, Spot, Strings, Styles};
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
    /// Words of a column that stand out: the column, the words (any, where none are named), how.
    pub(crate) marks: Vec<(u16, Option<String>, Format)>,
}

/// A sheet of a list, and the rows that go into it.
pub(crate) type ListSheet = (Worksheet, SheetRows);

/// A list being written, one row in memory.
pub(crate) struct List {
    plan: ListPlan,
    page: Page,
    heading: Format,
    full: Vec<Spool>,
    spool: Option<Spool>,
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
            full: Vec::new(),
            spool: None,
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

    /// Starts a row, on a further sheet where this one is full.
    pub(crate) fn next_row<'a>(
        &'a mut self,
        strings: &'a mut Strings,
    ) -> Result<Row<'a>, DocumentError> {
        let first = self.first_row();
        if self.row.saturating_add(1) >= self.limit {
            self.full.extend(self.spool.take());
        }
        self.row = if self.spool.is_some() {
            self.row + 1
        } else {
            first
        };
        let spool = match self.spool.take() {
            Some(spool) => spool,
            None => Spool::new()?,
        };
        Ok(Row {
            spool: self.spool.insert(spool),
            strings,
            columns: &self.plan.columns,
            column: 0,
            lines: 1.0,
        })
    }

    /// Where the row being written will stand.
    pub(crate) fn spot(&self) -> Spot {
        Spot {
            sheet: sheet_name(&self.plan.name, self.full.len() + 1),
            row: self.row,
        }
    }

    /// The first data row of a sheet.
    fn first_row(&self) -> u32 {
        if self.plan.groups.is_empty() { 3 } else { 4 }
    }

    /// A sheet of so many rows, with everything but them.
    fn sheet(&self, number: usize, rows: u32, nothing: &str) -> Result<Worksheet, DocumentError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(sheet_name(&self.plan.name, number))?;
        self.page.landscape(&mut sheet);
        sheet.set_print_gridlines(true);
        Page::titled(&mut sheet, &self.plan.title);
        let title = Styles::base().set_bold().set_font_size(13);
        let note = Styles::base().set_italic();
        sheet.write_string_with_format(0, 0, &self.plan.title, &title)?;
        let how = if rows == 0 { nothing } else { &self.plan.note };
        sheet.write_string_with_format(1, 0, how, &note)?;
        self.headings(&mut sheet)?;
        let last = self.first_row() + rows.max(1) - 1;
        self.bounds(&mut sheet, last)?;
        Ok(sheet)
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
            .map(|column| super::fit_height(&column.heading, column.width * 0.85, 11.0));
        sheet.set_row_height(last, lines.fold(30.0, f64::max).min(75.0))?;
        sheet.set_freeze_panes(last + 1, self.plan.frozen_columns)?;
        sheet.set_repeat_rows(last.saturating_sub(u32::from(last > 2)), last)?;
        Ok(())
    }

    /// Sets what depends on where the sheet ends.
    fn bounds(&self, sheet: &mut Worksheet, last_row: u32) -> Result<(), DocumentError> {
        let heading = self.first_row() - 1;
        let count = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX).saturating_sub(1);
        let columns = &self.plan.columns;
        let printed = columns.iter().take_while(|column| column.printed).count();
        sheet.autofilter(heading, 0, last_row, count(columns.len()))?;
        let first = heading.saturating_sub(u32::from(!self.plan.groups.is_empty()));
        sheet.set_print_area(first, 0, last_row, count(printed))?;
        for (column, words, format) in &self.plan.marks {
            let area = (heading + 1, *column, last_row, *column);
            if let Some(words) = words {
                let rule = ConditionalFormatCellRule::EqualTo(words.clone());
                let mark = ConditionalFormatCell::new()
                    .set_rule(rule)
                    .set_format(format);
                sheet.add_conditional_format(area.0, area.1, area.2, area.3, &mark)?;
            } else {
                let mark = ConditionalFormatBlank::new().invert().set_format(format);
                sheet.add_conditional_format(area.0, area.1, area.2, area.3, &mark)?;
            }
        }
        Ok(())
    }

    /// The sheets of the list: at least one, saying `nothing` where there are no rows.
    pub(crate) fn finish(mut self, nothing: &str) -> Result<Vec<ListSheet>, DocumentError> {
        let mut spools = std::mem::take(&mut self.full);
        spools.extend(self.spool.take());
        if spools.is_empty() {
            spools.push(Spool::new()?);
        }
        let mut sheets = Vec::with_capacity(spools.len());
        for (spool, number) in spools.into_iter().zip(1..) {
            let sheet = self.sheet(number, spool.rows(), nothing)?;
            let rows = SheetRows {
                spool,
                first_row: self.first_row(),
                columns: self.plan.columns.len(),
            };
            sheets.push((sheet, rows));
        }
        Ok(sheets)
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

/// One row being written from left to right; it is complete once [`Row::end`]ed.
pub(crate) struct Row<'a> {
    spool: &'a mut Spool,
    strings: &'a mut Strings,
    columns: &'a [Column],
    column: usize,
    lines: f64,
}

impl Row<'_> {
    /// A cell of words, never taken for a formula.
    pub(crate) fn text(&mut self, words: &str) -> Result<&mut Self, DocumentError> {
        let column = self.columns.get(self.column);
        self.column += 1;
        if words.is_empty() {
            self.spool.empty()?;
            return Ok(self);
        }
        let words = super::fitting(words);
        let width = column
            .filter(|column| column.printed)
            .map_or(0.0, |column| column.width - 1.4);
        let lines = if column.is_some_and(|column| column.own_words) {
            self.spool.own(words)?;
            if width > 0.0 {
                super::lines(words, width, 11.0)
            } else {
                1.0
            }
        } else {
            self.spool.shared(words, width, self.strings)?
        };
        self.lines = self.lines.max(lines);
        Ok(self)
    }

    /// A cell with a number.
    pub(crate) fn number(&mut self, number: f64) -> Result<&mut Self, DocumentError> {
        self.column += 1;
        self.spool.number(number)?;
        Ok(self)
    }

    /// A cell with a day, or nothing.
    pub(crate) fn date(&mut self, day: Option<domain::Date>) -> Result<&mut Self, DocumentError> {
        match day {
            Some(day) => self.number(crate::table::date_serial(day)),
            None => self.text(""),
        }
    }

    /// Ends the row.
    pub(crate) fn end(&mut self) -> Result<(), DocumentError> {
        self.spool.end_row(self.lines)
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
