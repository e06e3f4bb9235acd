//! `rasoat directive policy`: letters and laws in, one policy file out.

use std::path::PathBuf;

use clap::{ArgAction, Args};
use domain::Date;
use engine::EngineError;
use engine::directive::{
    PolicyRequest, PolicyTable, ResolvedPolicy, Rival, baselines, read_directive, resolve_policy,
};

use crate::arguments::{Common, date};
use crate::clock;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// What lists the baselines instead of naming one.
const LIST: &str = "list";

/// `rasoat directive policy`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct PolicyArguments {
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "NAME|FILE|list")]
    pub baseline: Vec<String>,
    #[arg(long, value_name = "1..5", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub level: Option<u8>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
    #[arg(long, action = ArgAction::SetTrue)]
    pub adopt_suggested: bool,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Resolves, prints the tables, writes the file.
pub fn run(
    arguments: &PolicyArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    if arguments.baseline.iter().any(|name| name == LIST) {
        return list(common, terminal);
    }
    if arguments.files.is_empty() && arguments.baseline.is_empty() {
        terminal.complain("policy-files-needed", &[]);
        return Ok(Exit::Usage);
    }
    let readings = arguments
        .files
        .iter()
        .map(|file| read_directive(file))
        .collect::<Result<Vec<_>, _>>()?;
    let request = PolicyRequest {
        baselines: arguments.baseline.clone(),
        level: arguments.level,
        adopt_suggested: arguments.adopt_suggested,
    };
    let as_of = arguments.as_of.unwrap_or_else(clock::today);
    let resolved = resolve_policy(&readings, &request, as_of)?;
    let catalog = terminal.catalog();
    if common.json {
        super::super::print_json(&serde_json::json!({
            "as_of": as_of.to_string(),
            "tables": resolved.tables(catalog),
            "remarks": resolved.remarks(catalog),
        }));
    } else if !common.quiet {
        print(&resolved, terminal);
    }
    if let Some(out) = &arguments.out {
        resolved.save(out, catalog)?;
        if !common.json {
            terminal.say("policy-written", &[("path", &out.display().to_string())]);
        }
    }
    Ok(Exit::Done)
}

fn print(resolved: &ResolvedPolicy, terminal: &Terminal) {
    if resolved.is_empty() {
        terminal.say("policy-nothing", &[]);
        return;
    }
    for table in resolved.tables(terminal.catalog()) {
        print_table(&table, terminal);
        if table.system.is_some() {
            put!("  {}", terminal.words("policy-rest", &[]));
        }
    }
    for remark in resolved.remarks(terminal.catalog()) {
        put!("\n! {remark}");
    }
    put!("");
}

fn print_table(table: &PolicyTable, terminal: &Terminal) {
    put!("\n{}", table.place);
    put!("{}", "─".repeat(table.place.chars().count()));
    for row in &table.rows {
        match &row.winner {
            Some(winner) => {
                put!("  {}: {}", row.name, winner.value);
                put!("      ← {}", winner.source);
                if let Some(quote) = &winner.quote {
                    put!("        “{}”", super::shortened(quote));
                }
            }
            None => put!("  {}: {}", row.name, terminal.words("policy-not-won", &[])),
        }
        for Rival {
            value,
            source,
            standing,
            ..
        } in &row.losers
        {
            put!("      ✗ {value} · {source} ({standing})");
        }
    }
}

fn list(common: &Common, terminal: &Terminal) -> Result<Exit, EngineError> {
    let rows = baselines(terminal.language())?;
    if common.json {
        super::super::print_json(&rows);
        return Ok(Exit::Done);
    }
    for row in rows {
        let from = row.valid_from.as_deref().map_or_else(String::new, |date| {
            terminal.words("baseline-from", &[("date", date)])
        });
        let level = if row.by_level {
            terminal.words("baseline-level", &[])
        } else {
            String::new()
        };
        terminal.say(
            "baseline-row",
            &[
                ("name", row.name),
                ("title", &row.title),
                ("binding", &row.binding.to_string()),
                ("suggested", &row.suggested.to_string()),
                ("secondary", &row.secondary.to_string()),
                ("from", &from),
                ("level", &level),
            ],
        );
        if let Some(note) = row.note {
            put!("    {note}");
        }
    }
    Ok(Exit::Done)
}
