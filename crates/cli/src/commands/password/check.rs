//! `rasoat password check`.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::{ArgAction, Args};
use engine::EngineError;
use password::breach::Corpus;
use password::check::{Check, CorpusState, Judgement, NotEvaluated, TypedError};

use super::{OwnerArguments, typing};
use crate::arguments::Common;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// `rasoat password check`; what each option means stands in `password.ftl`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    #[command(flatten)]
    pub owner: OwnerArguments,
    #[arg(long, value_name = "INDEX")]
    pub breach: Option<PathBuf>,
    #[arg(long, action = ArgAction::SetTrue)]
    pub old: bool,
}

/// Judges what is typed.
pub fn run(
    arguments: &CheckArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let rules = arguments.owner.rules()?;
    let corpus = arguments.breach.as_deref().map(Corpus::open);
    let state = match &corpus {
        None => CorpusState::NotAsked,
        Some(Ok(corpus)) => CorpusState::Open(corpus),
        Some(Err(error)) => {
            let detail = error.to_string();
            let key = format!("breach-error-{}", error.key());
            let detail = terminal.words(&key, &[("detail", &detail)]);
            terminal.complain("password-error-breach", &[("detail", &detail)]);
            CorpusState::Unusable
        }
    };
    let check = Check::new(
        &rules,
        &arguments.owner.facts(),
        state,
        arguments.owner.year(),
    );
    let judged = typing::read("password-prompt", terminal).and_then(|candidate| {
        let old = arguments
            .old
            .then(|| typing::read("password-prompt-old", terminal))
            .transpose()?;
        Ok(check.judge(&candidate, old.as_ref()))
    });
    Ok(match judged {
        Ok(judgement) => {
            print(&judgement, common, terminal);
            if judgement.incomplete {
                Exit::Partial
            } else {
                Exit::Done
            }
        }
        Err(error) => complain(&error, terminal),
    })
}

fn complain(error: &TypedError, terminal: &Terminal) -> Exit {
    let detail = error.to_string();
    terminal.complain(
        &format!("password-error-{}", error.key()),
        &[("detail", &detail)],
    );
    match error {
        TypedError::Io(_) => Exit::Fault,
        _ => Exit::Usage,
    }
}

/// For a program, which reads what is no terminal, always JSON.
fn print(judgement: &Judgement, common: &Common, terminal: &Terminal) {
    let advice = judgement.advice(terminal.catalog());
    if common.json || !io::stdout().is_terminal() {
        let failures: Vec<&str> = judgement
            .failures
            .iter()
            .map(|each| each.as_str())
            .collect();
        let unknown = judgement.not_evaluated.iter().copied();
        let unknown: Vec<&str> = unknown.map(NotEvaluated::as_str).collect();
        super::super::print_json(&serde_json::json!({
            "accepted": judgement.accepted,
            "failures": failures,
            "strength": judgement.strength,
            "advice": advice,
            "not_evaluated": unknown,
        }));
        return;
    }
    let key = if judgement.accepted {
        "password-accepted"
    } else {
        "password-refused"
    };
    terminal.say(key, &[("strength", &judgement.strength.to_string())]);
    put!("{advice}");
}
