//! One file a command: parse, call one function of the engine, print.

mod audit;
mod breach;
mod diff;
mod directive;
mod doctor;
mod feed;
mod matching;
mod password;
mod people;
mod record;
mod review;
mod sample;
mod serve;
mod upkeep;

pub use self::password::PasswordArguments;
pub use audit::AuditArguments;
pub use directive::DirectiveArguments;
pub use feed::kind as feed_kind;
pub use serve::ServeArguments;
pub use upkeep::{BackupArguments, CopyArguments, RestoreArguments};

use std::path::{Path, PathBuf};

use engine::{Database, EngineError, OpenOptions};

use crate::arguments::{Arguments, Command, Common};
use crate::clock;
use crate::config::{LogFormat, LogLevel};
use crate::exit::Exit;
use crate::logging;
use crate::terminal::Terminal;

/// Runs a command and says how it ended.
pub fn run(arguments: Arguments, terminal: &Terminal) -> Exit {
    // How `serve` logs stands in its configuration, which it reads first.
    if !matches!(arguments.command, Command::Serve(_)) {
        logging::start(LogFormat::default(), LogLevel::default());
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return complain(terminal, &error.to_string(), Exit::Fault),
    };
    let common = arguments.common;
    let outcome = runtime.block_on(dispatch(arguments.command, &common, terminal));
    outcome.unwrap_or_else(|error| {
        let exit = if error.is_usage() {
            Exit::Usage
        } else {
            Exit::Fault
        };
        complain(
            terminal,
            &engine::words::error(&error, terminal.catalog()),
            exit,
        )
    })
}

async fn dispatch(
    command: Command,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    match command {
        Command::Review(arguments) => review::run(arguments, common, terminal).await,
        Command::Feed(arguments) => feed::run(&arguments, common, terminal),
        Command::Directive(arguments) => directive::run(&arguments.command, common, terminal),
        Command::Match(arguments) => matching::run(arguments.command, common, terminal).await,
        Command::Diff(arguments) => diff::run(&arguments, common, terminal).await,
        Command::Audit(arguments) => audit::run(arguments, common, terminal),
        Command::Record(arguments) => record::run(arguments.command, common, terminal).await,
        Command::Breach(arguments) => Ok(breach::run(arguments.command, common, terminal).await),
        Command::Password(arguments) => password::run(&arguments.command, common, terminal),
        Command::Sample(arguments) => sample::run(arguments, common, terminal).await,
        Command::Serve(arguments) => serve::run(arguments, common, terminal).await,
        Command::Backup(arguments) => upkeep::backup(arguments, common, terminal).await,
        Command::Restore(arguments) => upkeep::restore(arguments, common, terminal).await,
        Command::Copy(arguments) => upkeep::copy(arguments, common, terminal).await,
        Command::Doctor(arguments) => Ok(doctor::run(arguments, common, terminal).await),
    }
}

fn complain(terminal: &Terminal, error: &str, exit: Exit) -> Exit {
    terminal.complain("error-title", &[("error", error)]);
    exit
}

/// Opens a database; `create` makes it when it is not there.
async fn open(
    location: &str,
    key_file: Option<PathBuf>,
    create: bool,
) -> Result<Database, EngineError> {
    let options = options(location, key_file, create)?;
    Ok(Database::open_alone(location, &options).await?)
}

/// Opens a database that others read and write at the same time; makes it when it is not there.
async fn open_shared(location: &str, key_file: Option<PathBuf>) -> Result<Database, EngineError> {
    let options = options(location, key_file, true)?;
    Ok(Database::open(location, &options).await?)
}

/// How a database is opened; the key of a server's is here unless said otherwise.
fn options(
    location: &str,
    key_file: Option<PathBuf>,
    create: bool,
) -> Result<OpenOptions, EngineError> {
    let key_file = match Database::file_of(location)? {
        Some(_) => key_file,
        None => Some(key_file.unwrap_or_else(|| PathBuf::from("rasoat.key"))),
    };
    Ok(OpenOptions {
        actor: clock::operator(),
        now: clock::now(),
        key_file,
        create,
    })
}

/// The database of a review that names none: a file beside its documents.
fn beside(out: &Path) -> String {
    out.join("rasoat.db").display().to_string()
}

/// Prints a value as JSON.
fn print_json(value: &impl serde::Serialize) {
    match serde_json::to_string_pretty(value) {
        Ok(text) => put!("{text}"),
        Err(error) => eprintln!("{error}"),
    }
}
