//! `rasoat password`: one password, judged or suggested. One file a verb.

mod check;
mod suggest;
mod typing;

use std::path::PathBuf;

use chrono::Datelike;
use clap::{ArgAction, Args, Subcommand};
use domain::{AccountKind, Date, PasswordRules, SystemKey};
use engine::EngineError;
use engine::password::{PasswordCase, password_rules};
use password::habits::Facts;
use password::secrecy;

use crate::arguments::{Common, date};
use crate::clock;
use crate::exit::Exit;
use crate::memory;
use crate::terminal::Terminal;

/// `rasoat password`; what each option means stands in `password.ftl`.
#[derive(Debug, Args)]
pub struct PasswordArguments {
    #[command(subcommand)]
    pub command: PasswordCommand,
}

/// What can be done with a password.
#[derive(Debug, Subcommand)]
pub enum PasswordCommand {
    /// Judges one.
    Check(check::CheckArguments),
    /// Suggests one.
    Suggest(suggest::SuggestArguments),
}

/// Whose password it is and which policy holds.
#[derive(Debug, Args)]
pub struct OwnerArguments {
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    #[arg(
        long,
        value_name = "LOGIN",
        default_value = "",
        hide_default_value = true
    )]
    pub login: String,
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub unit: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub birth_date: Option<Date>,
    #[arg(long, value_name = "SYSTEM")]
    pub system: Option<SystemKey>,
    #[arg(long, value_name = "KIND", default_value = "personal")]
    pub kind: AccountKind,
    #[arg(long, action = ArgAction::SetTrue)]
    pub privileged: bool,
    #[arg(long, action = ArgAction::SetTrue)]
    pub mfa: bool,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
}

impl OwnerArguments {
    fn as_of(&self) -> Date {
        self.as_of.unwrap_or_else(clock::today)
    }

    fn year(&self) -> i32 {
        self.as_of().year()
    }

    fn rules(&self) -> Result<PasswordRules, EngineError> {
        let case = PasswordCase {
            system: self.system.clone(),
            kind: self.kind,
            privileged: self.privileged,
            second_factor: self.mfa,
        };
        password_rules(self.policy.as_deref(), &case, self.as_of())
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            login: &self.login,
            name: self.name.as_deref(),
            birth_date: self.birth_date,
            code: None,
            places: &self.unit,
        }
    }
}

/// Runs a verb. From here on no core is written and freed memory is wiped: both would
/// hold what is typed.
pub fn run(
    command: &PasswordCommand,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    if !secrecy::harden(true).no_core {
        terminal.complain("audit-not-hardened", &[]);
    }
    memory::wipe_from_now_on();
    match command {
        PasswordCommand::Check(arguments) => check::run(arguments, common, terminal),
        PasswordCommand::Suggest(arguments) => suggest::run(arguments, common, terminal),
    }
}
