//! Administrators' accounts, apart and all of them, with findings or without (C27).

use super::outline::Outline;
use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::AdministratorRow;
use crate::workbook::{List, ListPlan, ListSheet, Spot, Strings, Styles};

/// The list while it is written.
pub(in crate::report) struct Administrators {
    list: List,
}

impl Administrators {
    pub(in crate::report) fn new(setting: &Setting<'_>) -> Self {
        let outline = Outline::new(setting);
        let columns = vec![
            outline.words("unit", 26.0),
            outline.words("system", 17.0),
            outline.words("login", 24.0).of_own_words(),
            outline.words("owner_or_responsible", 20.0),
            outline.words("kind", 16.0),
            outline.words("usable", 11.0),
            outline.words("mfa", 11.0),
            outline.day("last_use"),
            outline.day("password_changed"),
            outline.words("fails", 36.0),
            outline.words("unknown", 30.0),
            outline.words("unit_code", 16.0).on_screen_only(),
        ];
        let marks = vec![
            (9, None, Styles::wrong_mark()),
            (10, None, Styles::unknown_mark()),
        ];
        Self {
            list: outline.list(ListPlan {
                marks,
                ..outline.plan("administrators", columns, 3)
            }),
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
