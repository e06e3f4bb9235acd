//! Administrators' accounts, apart and all of them, with findings or without (C27).

use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::AdministratorRow;
use crate::workbook::{Column, List, ListPlan, ListSheet, Look, Spot, Strings, Styles};

/// The list while it is written.
pub(in crate::report) struct Administrators {
    list: List,
}

impl Administrators {
    pub(in crate::report) fn new(setting: &Setting<'_>) -> Self {
        let (words, styles) = (&setting.words, &setting.styles);
        let (wrap, date) = (styles.plain(Look::Wrap), styles.plain(Look::Date));
        let heading = |key: &str| words.of(&format!("column-{key}"));
        let wide = |key: &str, width: f64| Column::new(heading(key), width, &wrap);
        let columns = vec![
            wide("unit", 26.0),
            wide("system", 17.0),
            wide("login", 24.0).of_own_words(),
            wide("owner_or_responsible", 20.0),
            wide("kind", 16.0),
            wide("usable", 11.0),
            wide("mfa", 11.0),
            Column::new(heading("last_use"), 12.0, &date),
            Column::new(heading("password_changed"), 12.0, &date),
            wide("fails", 36.0),
            wide("unknown", 30.0),
            wide("unit_code", 16.0).on_screen_only(),
        ];
        let plan = ListPlan {
            name: words.of("sheet-administrators"),
            title: words.of("title-administrators"),
            note: words.of("note-administrators"),
            columns,
            groups: Vec::new(),
            frozen_columns: 3,
            marks: vec![
                (9, None, Styles::wrong_mark()),
                (10, None, Styles::unknown_mark()),
            ],
        };
        Self {
            list: List::new(plan, &setting.page, styles, setting.limits.rows),
        }
    }

    pub(in crate::report) fn write(
        &mut self,
        strings: &mut Strings,
        setting: &Setting<'_>,
        row: &AdministratorRow<'_>,
    ) -> Result<(), DocumentError> {
        let words = &setting.words;
        let mfa = match row.mfa {
            Some(true) => words.of("mfa-on"),
            Some(false) => words.of("mfa-off"),
            None => words.of("not_said"),
        };
        let usable = words.of(if row.usable {
            "usable-yes"
        } else {
            "usable-no"
        });
        let mut cells = self.list.next_row(strings)?;
        cells
            .text(setting.names.of(row.unit))?
            .text(&words.system(row.system))?
            .text(row.login)?
            .text(row.owner.unwrap_or_default())?
            .text(words.kind(row.kind))?
            .text(&usable)?
            .text(&mfa)?
            .date(row.last_use)?
            .date(row.password_changed)?
            .text(&words.short_rules(row.fails))?
            .text(&words.short_rules(row.unknown))?
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
