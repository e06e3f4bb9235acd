//! `rasoat sample`: a fictional province, its score, its sabotage.

use engine::EngineError;
use sample::{Options, Sabotage, Summary};

use super::people;
use crate::arguments::{Common, SampleArguments, SampleCommand};
use crate::exit::Exit;
use crate::terminal::Terminal;

/// Generates, checks or spoils.
pub async fn run(
    arguments: SampleArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let done = match arguments.command {
        Some(SampleCommand::People { database, more }) => {
            return people::make(database, more, common, terminal).await;
        }
        Some(SampleCommand::Code { secret }) => return Ok(people::code(&secret, terminal)),
        None => generate(&arguments, common, terminal),
        Some(SampleCommand::Check { truth, review }) => {
            sample::check(&truth.join("truth"), &review).map(|scores| {
                if common.json {
                    super::print_json(&scores);
                } else {
                    put!("{scores}");
                }
            })
        }
        Some(SampleCommand::Sabotage { sample, kind, out }) => kind
            .parse::<Sabotage>()
            .and_then(|kind| sample::sabotage(&sample, kind, &out))
            .map(|spoiled| {
                let out = out.display().to_string();
                let named = [
                    ("kind", spoiled.kind.as_str()),
                    ("out", &out),
                    ("changed", spoiled.feed),
                ];
                terminal.say("sample-sabotaged", &named);
            }),
    };
    Ok(match done {
        Ok(()) => Exit::Done,
        Err(error) => super::complain(terminal, &error.to_string(), Exit::Usage),
    })
}

fn generate(
    arguments: &SampleArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<(), sample::Error> {
    let out = arguments.out.clone().unwrap_or_default();
    let persons = usize::try_from(arguments.persons).unwrap_or(usize::MAX);
    let summary = sample::generate(&Options {
        persons,
        seed: arguments.seed,
        out: out.clone(),
    })?;
    if !common.quiet {
        print(&summary, &out.display().to_string(), terminal);
    }
    Ok(())
}

fn print(summary: &Summary, out: &str, terminal: &Terminal) {
    let number = |count: u64| {
        terminal
            .language()
            .number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    terminal.say(
        "sample-done",
        &[
            ("out", out),
            ("persons", &number(summary.persons as u64)),
            ("units", &number(summary.units as u64)),
            ("accounts", &number(summary.accounts.values().sum())),
        ],
    );
    terminal.say("sample-next", &[("out", out)]);
}
