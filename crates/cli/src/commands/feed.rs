//! `rasoat feed`: how one file would be read.

use domain::FeedKind;
use engine::EngineError;

use crate::arguments::{Common, FeedArguments};
use crate::clock;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// How many rejected rows are shown; the rest is counted.
const SHOWN: usize = 20;

/// Reads the file and prints what was decided.
pub fn run(
    arguments: &FeedArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let as_of = arguments.as_of.unwrap_or_else(clock::today);
    let preview = engine::preview(
        &arguments.file,
        &arguments.kind,
        as_of,
        arguments.map.as_deref(),
    )?;
    if common.json {
        super::print_json(&serde_json::json!({
            "layout": preview.layout,
            "rows": preview.summary.rows,
            "rejected": preview.summary.rejected_total,
            "rejected_rows": preview.summary.rejected,
        }));
        return Ok(Exit::Done);
    }
    let layout = &preview.layout;
    terminal.say(
        "feed-summary",
        &[
            ("path", &arguments.file.display().to_string()),
            ("format", layout.format),
            ("encoding", layout.encoding),
            ("heading_row", &layout.heading_row.to_string()),
            ("rows", &preview.summary.rows.to_string()),
            ("rejected", &preview.summary.rejected_total.to_string()),
        ],
    );
    for column in &layout.columns {
        let field = terminal.catalog().name("field", column.field.as_str());
        terminal.say(
            "feed-column",
            &[("heading", &column.heading), ("field", &field)],
        );
    }
    for row in preview.summary.rejected.iter().take(SHOWN) {
        let reason = engine::words::rejection(&row.reason, terminal.catalog());
        terminal.say(
            "feed-row-rejected",
            &[("line", &row.line.to_string()), ("reason", &reason)],
        );
    }
    Ok(Exit::Done)
}

/// `units`, `roster` or the key of a system.
pub fn kind(text: &str) -> Result<FeedKind, String> {
    text.parse()
        .map_err(|error: domain::UnknownKey| error.to_string())
}
