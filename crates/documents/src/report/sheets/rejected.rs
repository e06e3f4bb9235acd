//! Rows that could not be used: where they stand and why, so that they can be put right.

use super::feeds::feed_name;
use crate::DocumentError;
use crate::report::setting::Setting;
use crate::workbook::{Column, List, ListPlan, ListSheet, Look, Strings};

/// Writes the list from the snapshots.
pub(in crate::report) fn rejected(
    strings: &mut Strings,
    setting: &Setting<'_>,
) -> Result<Vec<ListSheet>, DocumentError> {
    let (words, styles) = (&setting.words, &setting.styles);
    let wrap = styles.plain(Look::Wrap);
    let heading = |key: &str| words.of(&format!("column-{key}"));
    let plan = ListPlan {
        name: words.of("sheet-rejected"),
        title: words.of("title-rejected"),
        note: words.of("note-rejected"),
        columns: vec![
            Column::new(heading("feed"), 32.0, &wrap),
            Column::new(heading("file"), 40.0, &wrap),
            Column::new(heading("line"), 11.0, &styles.plain(Look::Number)),
            Column::new(heading("field"), 26.0, &wrap),
            Column::new(heading("rejected_reason"), 56.0, &wrap),
        ],
        groups: Vec::new(),
        frozen_columns: 0,
        marks: Vec::new(),
    };
    let mut list = List::new(plan, &setting.page, styles, setting.limits.rows);
    for feed in &setting.report.feeds {
        let name = feed_name(words, &feed.kind);
        for row in &feed.rejected {
            let field = row.field.map(|field| words.name("field", field.as_str()));
            list.next_row(strings)?
                .text(&name)?
                .text(&feed.path)?
                .number(f64::from(row.line))?
                .text(field.as_deref().unwrap_or_default())?
                .text(&words.name("rejected", &row.reason))?
                .end()?;
        }
    }
    list.finish(&words.of("nothing"))
}
