//! `rasoat password suggest`.

use clap::Args;
use engine::EngineError;
use password::check::{Check, CorpusState};
use password::passphrase::{self, FEWEST, MOST, PassphraseError, WORDS};

use super::OwnerArguments;
use crate::arguments::Common;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// `rasoat password suggest`; what each option means stands in `password.ftl`.
#[derive(Debug, Args)]
pub struct SuggestArguments {
    #[arg(long, value_name = "N", default_value_t = WORDS as u32,
          value_parser = clap::value_parser!(u32).range(FEWEST as i64..=MOST as i64))]
    pub words: u32,
    #[command(flatten)]
    pub owner: OwnerArguments,
}

/// Suggests one passphrase. It is what was asked for, and the one secret this program prints.
pub fn run(
    arguments: &SuggestArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let rules = arguments.owner.rules()?;
    let owner = &arguments.owner;
    let check = Check::new(&rules, &owner.facts(), CorpusState::NotAsked, owner.year());
    let count = arguments.words as usize;
    let phrase = match passphrase::suggest(count, &rules, &check, getrandom::fill) {
        Ok(phrase) => phrase,
        Err(PassphraseError::OutOfReach(count)) => {
            let count = count.to_string();
            terminal.complain("password-error-out-of-reach", &[("count", &count)]);
            return Ok(Exit::Usage);
        }
        Err(PassphraseError::Chance(error)) => {
            let detail = error.to_string();
            terminal.complain("password-error-chance", &[("detail", &detail)]);
            return Ok(Exit::Fault);
        }
    };
    // Rounded down: "at least".
    let bits = (phrase.bits * 10.0).floor() / 10.0;
    if common.json {
        super::super::print_json(&serde_json::json!({
            "passphrase": phrase.text.as_str(),
            "entropy_bits": bits,
        }));
    } else {
        put!("{}", phrase.text.as_str());
        if !common.quiet {
            let bits = terminal.language().number(bits as i64);
            terminal.complain("password-bits", &[("bits", &bits)]);
        }
    }
    Ok(Exit::Done)
}
