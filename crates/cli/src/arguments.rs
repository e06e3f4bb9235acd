//! What can be typed after `rasoat`. The words of the help stand in `cli.ftl`, see [`crate::localise`].

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use domain::{AccountRef, Date, FeedKind, SystemKey};
use engine::Head;
use password::breach::HashKind;

use crate::commands::{
    AuditArguments, BackupArguments, CopyArguments, DirectiveArguments, PasswordArguments,
    RestoreArguments, ServeArguments,
};
use crate::exit::Exit;
use crate::localise;
use crate::terminal::Terminal;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "rasoat", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// What every command understands.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// `vi` or `en`; read before everything else by [`localise::language_of`].
    #[arg(long, global = true, value_parser = ["vi", "en"])]
    pub lang: Option<String>,
    /// Machine-readable output.
    #[arg(long, global = true, action = ArgAction::SetTrue)]
    pub json: bool,
    /// Nothing but errors and what was asked for.
    #[arg(long, short, global = true, action = ArgAction::SetTrue)]
    pub quiet: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// import → reconcile → evaluate → report.
    Review(ReviewArguments),
    /// How one feed would be read, before anything is believed.
    Feed(FeedArguments),
    /// Letters put to work.
    Directive(DirectiveArguments),
    /// Cases for a human: whose account is it.
    Match(MatchArguments),
    /// What changed between two reviews.
    Diff(DiffArguments),
    /// Weak passwords behind stored hashes.
    Audit(AuditArguments),
    /// The signed record of what was done.
    Record(RecordArguments),
    /// The breached corpus, offline.
    Breach(BreachArguments),
    /// One password, judged or suggested.
    Password(PasswordArguments),
    /// A fictional province to try it on.
    Sample(SampleArguments),
    /// The pages people work on.
    Serve(ServeArguments),
    /// The whole database, as it stands, into a folder.
    Backup(BackupArguments),
    /// A database of a backup.
    Restore(RestoreArguments),
    /// From a file to a server.
    Copy(CopyArguments),
    /// What is wrong with an installation.
    Doctor(DoctorArguments),
}

/// `rasoat review`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct ReviewArguments {
    #[arg(long, value_name = "FILE")]
    pub units: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub roster: PathBuf,
    #[arg(long = "source", value_name = "SYSTEM=FILE", value_parser = source, required = true)]
    pub sources: Vec<(SystemKey, PathBuf)>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Date,
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    #[arg(
        long,
        value_name = "FILE|postgres://…",
        env = "RASOAT_DB",
        hide_env_values = true
    )]
    pub db: Option<String>,
    #[arg(long, value_name = "FILE", env = "RASOAT_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// `rasoat feed`.
#[derive(Debug, Args)]
pub struct FeedArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long = "as", value_name = "units|roster|SYSTEM", value_parser = crate::commands::feed_kind)]
    pub kind: FeedKind,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
}

/// Where an existing database is.
#[derive(Debug, Args)]
pub struct DatabaseArguments {
    #[arg(
        long,
        value_name = "FILE|postgres://…",
        env = "RASOAT_DB",
        hide_env_values = true
    )]
    pub db: String,
    #[arg(long, value_name = "FILE", env = "RASOAT_KEY_FILE")]
    pub key_file: Option<PathBuf>,
}

/// `rasoat doctor`.
#[derive(Debug, Args)]
pub struct DoctorArguments {
    #[command(flatten)]
    pub database: DatabaseArguments,
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// `rasoat match`.
#[derive(Debug, Args)]
pub struct MatchArguments {
    #[command(subcommand)]
    pub command: MatchCommand,
}

/// What can be done with cases.
#[derive(Debug, Subcommand)]
pub enum MatchCommand {
    /// The open cases.
    List {
        #[command(flatten)]
        database: DatabaseArguments,
        #[arg(long, value_name = "SYSTEM/LOGIN", value_parser = account)]
        after: Option<AccountRef>,
        #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        limit: u32,
    },
    /// Says whose account it is; remembered from then on.
    Decide {
        #[command(flatten)]
        database: DatabaseArguments,
        #[arg(long, value_name = "SYSTEM")]
        system: SystemKey,
        #[arg(long, value_name = "LOGIN")]
        login: String,
        #[arg(
            long,
            value_name = "CODE",
            conflicts_with = "nobody",
            required_unless_present = "nobody"
        )]
        person: Option<String>,
        #[arg(long, action = ArgAction::SetTrue)]
        nobody: bool,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Takes a decision back.
    Forget {
        #[command(flatten)]
        database: DatabaseArguments,
        #[arg(long, value_name = "SYSTEM")]
        system: SystemKey,
        #[arg(long, value_name = "LOGIN")]
        login: String,
    },
}

/// `rasoat diff`.
#[derive(Debug, Args)]
pub struct DiffArguments {
    #[command(flatten)]
    pub database: DatabaseArguments,
    #[arg(value_name = "FROM", requires = "to")]
    pub from: Option<i64>,
    #[arg(value_name = "TO")]
    pub to: Option<i64>,
    #[arg(long, value_name = "N")]
    pub limit: Option<u32>,
}

/// `rasoat record`.
#[derive(Debug, Args)]
pub struct RecordArguments {
    #[command(subcommand)]
    pub command: RecordCommand,
}

/// What can be done with the record.
#[derive(Debug, Subcommand)]
pub enum RecordCommand {
    /// Checks every link of the chain.
    Verify {
        #[command(flatten)]
        database: DatabaseArguments,
        #[arg(long, value_name = "SEQ:DIGEST")]
        head: Option<Head>,
    },
}

/// `rasoat sample`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct SampleArguments {
    #[command(subcommand)]
    pub command: Option<SampleCommand>,
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(40..=1_000_000))]
    pub persons: u32,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long, value_name = "DIR", required = true)]
    pub out: Option<PathBuf>,
}

/// What else can be done with a sample.
#[derive(Debug, Subcommand)]
pub enum SampleCommand {
    /// Scores a review against the truth that was planted.
    Check {
        #[arg(long, value_name = "DIR")]
        truth: PathBuf,
        #[arg(long, value_name = "DIR")]
        review: PathBuf,
    },
    /// Spoils a sample in one of the ways real feeds are spoiled.
    Sabotage {
        #[arg(long, value_name = "DIR")]
        sample: PathBuf,
        #[arg(long, value_name = "KIND")]
        kind: String,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// People to sign in as.
    People {
        #[command(flatten)]
        database: DatabaseArguments,
        /// So many further focal persons, one for each unit with the most to do.
        #[arg(long, value_name = "N", default_value_t = 0)]
        more: usize,
    },
    /// What their authenticator shows.
    Code {
        #[arg(value_name = "SECRET")]
        secret: String,
    },
}

/// `rasoat breach`.
#[derive(Debug, Args)]
pub struct BreachArguments {
    #[command(subcommand)]
    pub command: BreachCommand,
}

/// What can be done with the breached corpus.
#[derive(Debug, Subcommand)]
pub enum BreachCommand {
    /// Lists become an index.
    Build {
        #[arg(long, value_name = "FILE", num_args = 1.., required = true)]
        from: Vec<PathBuf>,
        #[arg(long, value_name = "sha1|ntlm")]
        kind: HashKind,
        #[arg(long, value_name = "INDEX")]
        update: Option<PathBuf>,
        #[arg(long, action = ArgAction::SetTrue)]
        prefixes_only: bool,
        #[arg(long, value_name = "INDEX")]
        out: PathBuf,
    },
    /// Hashes on standard input get their answers.
    Check {
        #[arg(value_name = "INDEX")]
        index: PathBuf,
    },
    /// The range protocol of the public service.
    Serve {
        #[arg(value_name = "INDEX", num_args = 1..=2, required = true)]
        index: Vec<PathBuf>,
        #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8087")]
        listen: SocketAddr,
        #[arg(long, action = ArgAction::SetTrue)]
        verify: bool,
    },
    /// Every byte of an index against its checksums.
    Verify {
        #[arg(value_name = "INDEX")]
        index: PathBuf,
    },
}

/// Reads the command line; prints help, version or the complaint itself.
///
/// # Errors
/// The exit code, when there is nothing to run.
pub fn parse(terminal: &Terminal) -> Result<Arguments, Exit> {
    let command = localise::command(Arguments::command(), terminal.catalog());
    command
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .map_err(|error| {
            let asked_for = !error.use_stderr();
            localise::print_complaint(&error, terminal);
            if asked_for { Exit::Done } else { Exit::Usage }
        })
}

fn source(text: &str) -> Result<(SystemKey, PathBuf), String> {
    let (system, file) = text
        .split_once('=')
        .ok_or_else(|| format!("`{text}`: SYSTEM=FILE"))?;
    let system = system.trim().parse().map_err(|error: domain::UnknownKey| {
        format!("{error} ({}, other:<name>)", SystemKey::named().join(", "))
    })?;
    Ok((system, PathBuf::from(file)))
}

fn account(text: &str) -> Result<AccountRef, String> {
    let (system, login) = text
        .split_once('/')
        .ok_or_else(|| format!("`{text}`: SYSTEM/LOGIN"))?;
    let system = system
        .parse()
        .map_err(|error: domain::UnknownKey| error.to_string())?;
    Ok(AccountRef {
        system,
        login: login.to_owned(),
    })
}

pub fn date(text: &str) -> Result<Date, String> {
    Date::parse_from_str(text, "%Y-%m-%d").map_err(|_| format!("`{text}`: YYYY-MM-DD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_holds_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_source_names_a_system_of_the_contract() {
        assert!(source("email=a=b.csv").is_ok_and(|(_, path)| path.as_os_str() == "a=b.csv"));
        assert!(source("mail=a.csv").is_err());
        assert!(source("other:camera=a.csv").is_ok());
    }
}
