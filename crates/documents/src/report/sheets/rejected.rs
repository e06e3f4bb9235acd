//! Rows that could not be used: where they stand and why, so that they can be put right.

use super::feeds::feed_name;
use super::outline::Outline;
use crate::DocumentError;
use crate::report::setting::Setting;
use crate::workbook::{ListSheet, Strings};

/// Writes the list from the snapshots.
pub(in crate::report) fn rejected(
    strings: &mut Strings,
    setting: &Setting<'_>,
) -> Result<Vec<ListSheet>, DocumentError> {
    let (words, outline) = (&setting.words, Outline::new(setting));
    let columns = vec![
        outline.words("feed", 32.0),
        outline.words("file", 40.0),
        outline.number("line", 11.0),
        outline.words("field", 26.0),
        outline.words("rejected_reason", 56.0),
    ];
    let mut list = outline.list(outline.plan("rejected", columns, 0));
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
