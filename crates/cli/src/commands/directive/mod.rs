//! `rasoat directive`: letters put to work. One file a verb: what can be typed, and printing it.

mod addressees;
mod draft;
mod policy;
mod read;

use clap::{Args, Subcommand};
use engine::EngineError;

use crate::arguments::Common;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// `rasoat directive`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct DirectiveArguments {
    #[command(subcommand)]
    pub command: DirectiveCommand,
}

/// What can be done with letters.
#[derive(Debug, Subcommand)]
pub enum DirectiveCommand {
    /// What a letter orders, each field beside the words it was read from.
    Read(read::ReadArguments),
    /// Whom a letter is for, unit by unit.
    Addressees(addressees::AddresseesArguments),
    /// The lower letter from the upper one.
    Draft(draft::DraftArguments),
    /// Letters and laws resolved to one policy.
    Policy(policy::PolicyArguments),
}

/// A longer quote is shown by its two ends.
const QUOTE: usize = 300;

/// Runs a verb.
pub fn run(
    command: &DirectiveCommand,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    match command {
        DirectiveCommand::Read(arguments) => read::run(arguments, common, terminal),
        DirectiveCommand::Addressees(arguments) => addressees::run(arguments, common, terminal),
        DirectiveCommand::Draft(arguments) => draft::run(arguments, common, terminal),
        DirectiveCommand::Policy(arguments) => policy::run(arguments, common, terminal),
    }
}

/// A quote that fits on the screen.
fn shortened(quote: &str) -> String {
    let length = quote.chars().count();
    if length <= QUOTE {
        return quote.to_owned();
    }
    let head: String = quote.chars().take(QUOTE * 2 / 3).collect();
    let tail: String = quote.chars().skip(length - QUOTE / 3).collect();
    format!("{head} … {tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quote_keeps_its_ends() {
        let short = "trước ngày 31/01/2024";
        assert_eq!(shortened(short), short);
        let long = format!("đầu {} cuối", "ô".repeat(1000));
        let shown = shortened(&long);
        assert!(shown.starts_with("đầu ") && shown.ends_with(" cuối") && shown.contains(" … "));
        assert_eq!(shown.chars().count(), QUOTE + 3);
    }
}
