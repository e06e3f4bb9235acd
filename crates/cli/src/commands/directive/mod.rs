//! `rasoat directive`: letters put to work. One file a verb: what can be typed, and printing it.

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
}

/// Runs a verb.
pub fn run(
    command: &DirectiveCommand,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    match command {
        DirectiveCommand::Read(arguments) => read::run(arguments, common, terminal),
    }
}
