//! Usable accounts of people who have left, apart: the first thing to lock (C12).

use super::outline::Outline;
use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::LeaverRow;
use crate::workbook::{List, ListPlan, ListSheet, Spot, Strings, Styles};

/// The list while it is written.
pub(in crate::report) struct Leavers {
    list: List,
}

impl Leavers {
    pub(in crate::report) fn new(setting: &Setting<'_>) -> Self {
        let outline = Outline::new(setting);
        let columns = vec![
            outline.words("unit", 30.0),
            outline.words("person", 24.0),
            outline.words("person_code", 13.0),
            outline.words("employment", 20.0),
            outline.day("left"),
            outline.words("system", 20.0),
            outline.words("login", 28.0).of_own_words(),
            outline.centred("privileged", 8.0),
            outline.day("last_use"),
            outline.words("used_after", 18.0),
            outline.words("unit_code", 16.0).on_screen_only(),
        ];
        Self {
            list: outline.list(ListPlan {
                marks: vec![(9, None, Styles::wrong_mark())],
                ..outline.plan("leavers", columns, 2)
            }),
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
