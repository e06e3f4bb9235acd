//! Usable accounts of people who have left, apart: the first thing to lock (C12).

use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::LeaverRow;
use crate::workbook::{Column, List, ListPlan, ListSheet, Look, Spot, Strings, Styles};

/// The list while it is written.
pub(in crate::report) struct Leavers {
    list: List,
}

impl Leavers {
    pub(in crate::report) fn new(setting: &Setting<'_>) -> Self {
        let (words, styles) = (&setting.words, &setting.styles);
        let (wrap, date) = (styles.plain(Look::Wrap), styles.plain(Look::Date));
        let heading = |key: &str| words.of(&format!("column-{key}"));
        let wide = |key: &str, width: f64| Column::new(heading(key), width, &wrap);
        let columns = vec![
            wide("unit", 30.0),
            wide("person", 24.0),
            wide("person_code", 13.0),
            wide("employment", 20.0),
            Column::new(heading("left"), 12.0, &date),
            wide("system", 20.0),
            wide("login", 28.0).of_own_words(),
            Column::new(heading("privileged"), 8.0, &styles.plain(Look::Centre)),
            Column::new(heading("last_use"), 12.0, &date),
            wide("used_after", 18.0),
            wide("unit_code", 16.0).on_screen_only(),
        ];
        let plan = ListPlan {
            name: words.of("sheet-leavers"),
            title: words.of("title-leavers"),
            note: words.of("note-leavers"),
            columns,
            groups: Vec::new(),
            frozen_columns: 2,
            marks: vec![(9, None, Styles::wrong_mark())],
        };
        Self {
            list: List::new(plan, &setting.page, styles, setting.limits.rows),
        }
    }

    pub(in crate::report) fn write(
        &mut self,
        strings: &mut Strings,
        setting: &Setting<'_>,
        row: &LeaverRow<'_>,
    ) -> Result<(), DocumentError> {
        let words = &setting.words;
        let privileged = if row.privileged {
            words.of("yes")
        } else {
            String::new()
        };
        let used_after = row.used_after_leaving();
        let remark = if used_after {
            words.of("used_after")
        } else {
            String::new()
        };
        let mut cells = self.list.next_row(strings)?;
        cells
            .text(setting.names.of(row.unit))?
            .text(row.name)?
            .text(row.person.as_str())?
            .text(&words.name("employment", row.status.as_str()))?
            .date(row.left)?
            .text(&words.system(row.system))?
            .text(row.login)?
            .text(&privileged)?
            .date(row.last_use)?
            .text(&remark)?
            .text(row.unit.map_or("", |code| code.as_str()))?
            .end()
    }

    pub(in crate::report) fn top(&self) -> Spot {
        self.list.top()
    }

    pub(in crate::report) fn finish(
        self,
        setting: &Setting<'_>,
    ) -> Result<Vec<ListSheet>, DocumentError> {
        self.list.finish(&setting.words.of("nothing"))
    }
}
