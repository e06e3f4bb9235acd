//! `rasoat record`: the signed chain of what was done.

use engine::{EngineError, Head};

use crate::arguments::{Common, RecordCommand};
use crate::exit::Exit;
use crate::terminal::Terminal;

/// Verifies the record; a broken one is an internal fault (exit 1), never "done".
pub async fn run(
    command: RecordCommand,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let RecordCommand::Verify { database, head } = command;
    let db = super::open(&database.db, database.key_file, false).await?;
    match db.verify_record(head.as_ref()).await {
        Ok(head) => {
            print_head(&head, common, terminal);
            Ok(Exit::Done)
        }
        Err(error) => {
            let error = engine::words::store_error(&error, terminal.catalog());
            terminal.complain("record-bad", &[("error", &error)]);
            Ok(Exit::Fault)
        }
    }
}

fn print_head(head: &Head, common: &Common, terminal: &Terminal) {
    if common.json {
        super::print_json(&serde_json::json!({ "seq": head.seq, "head": head.to_string() }));
    } else {
        terminal.say(
            "record-good",
            &[
                ("count", &head.seq.to_string()),
                ("head", &head.to_string()),
            ],
        );
    }
}
