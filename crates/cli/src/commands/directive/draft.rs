//! `rasoat directive draft`: the lower letter from the upper one.

use std::path::PathBuf;

use clap::{ArgAction, Args};
use domain::Date;
use engine::EngineError;
use engine::directive::{DraftRequest, UnitTree, draft, read_directive};

use crate::arguments::{Common, date};
use crate::clock;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// `rasoat directive draft`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct DraftArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long = "for", value_name = "UNIT")]
    pub unit: String,
    #[arg(long, value_name = "FILE")]
    pub units: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub deadline: Option<Date>,
    #[arg(long, value_name = "TEXT")]
    pub to: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub symbol: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=128))]
    pub min_length: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=120))]
    pub rotation_months: Option<u32>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
    #[arg(long, action = ArgAction::SetTrue)]
    pub preview: bool,
    #[arg(long, value_name = "FILE", required_unless_present = "preview")]
    pub out: Option<PathBuf>,
}

/// Drafts, shows or writes, and says what a person still has to look at.
pub fn run(
    arguments: &DraftArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let today = arguments.as_of.unwrap_or_else(clock::today);
    let reading = read_directive(&arguments.file)?;
    let tree = match &arguments.units {
        Some(units) => Some(UnitTree::open(units, today)?),
        None => None,
    };
    let request = DraftRequest {
        unit: arguments.unit.clone(),
        deadline: arguments.deadline,
        to: arguments.to.clone(),
        symbol: arguments.symbol.clone(),
        min_length: arguments.min_length,
        rotation_months: arguments.rotation_months,
        today,
    };
    let letter = match draft(&reading, tree.as_ref(), &request) {
        Err(error @ EngineError::Loosens(_)) => {
            let words = engine::words::error(&error, terminal.catalog());
            terminal.complain("error-title", &[("error", &words)]);
            return Ok(Exit::Refused);
        }
        other => other?,
    };
    if common.json {
        super::super::print_json(&serde_json::json!({
            "text": letter.text(),
            "looser": letter.looser,
            "kept_deadlines": letter.kept,
        }));
    } else if arguments.preview {
        put!("{}", letter.text());
    }
    for quote in &letter.kept {
        terminal.complain("draft-deadline-kept", &[("quote", quote)]);
    }
    for looser in &letter.looser {
        let field = match looser.field {
            "deadlines" => terminal.catalog().name("directive-field", "deadlines"),
            key => terminal.catalog().name("policy-field", key),
        };
        let system = looser.system.as_deref().map_or_else(
            || terminal.catalog().text("password-rule-all"),
            |key| terminal.catalog().name("system", key),
        );
        terminal.complain(
            "draft-looser",
            &[
                ("field", &field),
                ("system", &system),
                ("upper", &looser.upper),
            ],
        );
    }
    if let Some(out) = &arguments.out {
        letter.save(out)?;
        if !common.quiet && !common.json {
            terminal.say("draft-written", &[("path", &out.display().to_string())]);
        }
    }
    Ok(if letter.looser.is_empty() {
        Exit::Done
    } else {
        Exit::Partial
    })
}
