//! `rasoat directive addressees`: whom a letter is for, unit by unit.

use std::path::PathBuf;

use clap::Args;
use domain::Date;
use engine::EngineError;
use engine::directive::{AddresseeList, NamedUnit, UnitTree, read_directive};

use crate::arguments::{Common, date};
use crate::clock;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// `rasoat directive addressees`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct AddresseesArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub units: PathBuf,
    #[arg(long, value_name = "UNIT")]
    pub issuer: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
}

/// Resolves and prints; words that came to nothing make the exit 3.
pub fn run(
    arguments: &AddresseesArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let as_of = arguments.as_of.unwrap_or_else(clock::today);
    let tree = UnitTree::open(&arguments.units, as_of)?;
    let reading = read_directive(&arguments.file)?;
    let list = tree.addressees(&reading, arguments.issuer.as_deref(), as_of);
    if common.json {
        super::super::print_json(&list);
    } else {
        print(&list, terminal);
    }
    Ok(if list.unresolved.is_empty() {
        Exit::Done
    } else {
        Exit::Partial
    })
}

fn print(list: &AddresseeList, terminal: &Terminal) {
    match &list.issuer {
        Some(unit) => terminal.say("addressees-issuer", &[("unit", &unit.name)]),
        None => terminal.say("addressees-no-issuer", &[]),
    }
    let count = list.units.len().to_string();
    terminal.say("addressees-units", &[("count", &count)]);
    list.units.iter().for_each(print_unit);
    if !list.exempt.is_empty() {
        terminal.say("addressees-exempt", &[]);
        list.exempt.iter().for_each(print_unit);
    }
    for words in &list.people {
        terminal.say("addressees-people", &[("words", words)]);
    }
    for unresolved in &list.unresolved {
        let reason = terminal.catalog().name("unresolved", unresolved.reason);
        terminal.say(
            "addressees-unresolved",
            &[("words", &unresolved.words), ("reason", &reason)],
        );
    }
}

fn print_unit(unit: &NamedUnit) {
    put!("  {}  {}", unit.code, unit.name);
    for words in &unit.words {
        put!("      “{words}”");
    }
}
