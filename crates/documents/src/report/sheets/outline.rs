//! What all lists of the report begin and end with: columns by the key of their heading, a
//! sheet by the noun of its name, title and note.

use rust_xlsxwriter::Format;

use crate::report::setting::Setting;
use crate::workbook::{Column, List, ListPlan, Look};

/// The columns of a list by their kind, and the list they make.
pub(in crate::report) struct Outline<'s, 'r> {
    setting: &'s Setting<'r>,
    wrap: Format,
    centre: Format,
    number: Format,
    date: Format,
}

impl<'s, 'r> Outline<'s, 'r> {
    pub(in crate::report) fn new(setting: &'s Setting<'r>) -> Self {
        let plain = |look| setting.styles.plain(look);
        Self {
            setting,
            wrap: plain(Look::Wrap),
            centre: plain(Look::Centre),
            number: plain(Look::Number),
            date: plain(Look::Date),
        }
    }

    /// Words, broken into lines where they are long.
    pub(in crate::report) fn words(&self, key: &str, width: f64) -> Column {
        self.column(key, width, &self.wrap)
    }

    /// A word in the middle.
    pub(in crate::report) fn centred(&self, key: &str, width: f64) -> Column {
        self.column(key, width, &self.centre)
    }

    /// A whole number.
    pub(in crate::report) fn number(&self, key: &str, width: f64) -> Column {
        self.column(key, width, &self.number)
    }

    /// A day.
    pub(in crate::report) fn day(&self, key: &str) -> Column {
        self.column(key, 12.0, &self.date)
    }

    fn column(&self, key: &str, width: f64, format: &Format) -> Column {
        let heading = self.setting.words.of(&format!("column-{key}"));
        Column::new(heading, width, format)
    }

    /// The list with these columns, nothing marked, the first so many columns staying.
    pub(in crate::report) fn plan(
        &self,
        noun: &str,
        columns: Vec<Column>,
        frozen_columns: u16,
    ) -> ListPlan {
        let words = &self.setting.words;
        ListPlan {
            name: words.of(&format!("sheet-{noun}")),
            title: words.of(&format!("title-{noun}")),
            note: words.of(&format!("note-{noun}")),
            columns,
            groups: Vec::new(),
            frozen_columns,
            marks: Vec::new(),
        }
    }

    pub(in crate::report) fn list(&self, plan: ListPlan) -> List {
        let setting = self.setting;
        List::new(plan, &setting.page, &setting.styles, setting.limits.rows)
    }
}
