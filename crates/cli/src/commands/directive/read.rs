//! `rasoat directive read`: a letter in, a checkable draft out.

use std::path::{Path, PathBuf};

use clap::{ArgAction, Args};
use engine::EngineError;
use engine::directive::{Reading, read_directive, read_directive_from, summary};

use crate::arguments::Common;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// `rasoat directive read`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct ReadArguments {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, action = ArgAction::SetTrue, conflicts_with = "json")]
    pub text: bool,
}

/// Reads each letter. One that is refused does not keep the others from being read.
pub fn run(
    arguments: &ReadArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let many = arguments.files.len() > 1;
    let mut exit = Exit::Done;
    for file in &arguments.files {
        let reading = match read(file) {
            Ok(reading) => reading,
            Err(error) if error.is_refusal() || many => {
                let words = engine::words::error(&error, terminal.catalog());
                terminal.complain("error-title", &[("error", &words)]);
                exit = Exit::Partial;
                continue;
            }
            Err(error) => return Err(error),
        };
        if !common.quiet {
            for notice in reading.notices(terminal.catalog()) {
                terminal.complain("directive-notice", &[("notice", &notice)]);
            }
        }
        if arguments.text {
            print_text(reading.text());
        } else if common.json && many {
            print_line(file, &reading);
        } else if common.json {
            super::super::print_json(&reading.directive);
        } else {
            print_summary(file, &reading, terminal);
        }
    }
    Ok(exit)
}

/// `-` is standard input.
fn read(file: &Path) -> Result<Reading, EngineError> {
    if file.as_os_str() == "-" {
        read_directive_from(std::io::stdin().lock(), "-")
    } else {
        read_directive(file)
    }
}

fn print_text(text: &str) {
    if text.ends_with('\n') {
        print!("{text}");
    } else {
        put!("{text}");
    }
}

/// Several letters as JSON: one line each, under the name of its file.
fn print_line(file: &Path, reading: &Reading) {
    let line = serde_json::json!({
        "file": file.display().to_string(),
        "directive": reading.directive,
    });
    put!("{line}");
}

fn print_summary(file: &Path, reading: &Reading, terminal: &Terminal) {
    terminal.say(
        "directive-title",
        &[
            ("path", &file.display().to_string()),
            ("format", reading.format()),
        ],
    );
    let mut before = "";
    for row in summary(reading, terminal.catalog()) {
        if row.field != before {
            put!("\n{}", row.label);
            before = row.field;
        }
        put!("  {}", row.value);
        for quote in &row.quotes {
            put!("      “{}”", super::shortened(quote));
        }
    }
    put!("");
    let unread = &reading.directive.unread;
    if unread.is_empty() {
        terminal.say("directive-all-understood", &[]);
    } else {
        let count = unread.len().to_string();
        terminal.say("directive-unread", &[("count", &count)]);
        for span in unread {
            put!("  ? “{}”", super::shortened(&reading.words(*span)));
        }
    }
}
