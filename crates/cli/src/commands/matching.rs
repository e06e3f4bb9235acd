//! `rasoat match`: cases for a human.

use domain::{AccountRef, PersonCode};
use engine::{Case, Choice, EngineError};

use crate::arguments::{Common, MatchCommand};
use crate::clock;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// Lists cases, takes decisions, takes them back.
pub async fn run(
    command: MatchCommand,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    match command {
        MatchCommand::List {
            database,
            after,
            limit,
        } => {
            let db = super::open(&database.db, database.key_file, false).await?;
            let cases = engine::cases(&db, after.as_ref(), limit).await?;
            if common.json {
                super::print_json(&cases);
            } else {
                print(&cases, limit, terminal);
            }
        }
        MatchCommand::Decide {
            database,
            system,
            login,
            person,
            nobody: _,
            reason,
        } => {
            let db = super::open(&database.db, database.key_file, false).await?;
            let account = AccountRef { system, login };
            let choice = match person.as_deref().map(PersonCode::new) {
                None => Choice::Nobody,
                Some(Some(code)) => Choice::Person(code),
                Some(None) => {
                    let given = person.unwrap_or_default();
                    return Err(EngineError::NoSuchPerson(given));
                }
            };
            engine::decide(
                &db,
                &clock::operator(),
                account.clone(),
                choice,
                reason,
                clock::now(),
            )
            .await?;
            let named = [
                ("system", account.system.as_str()),
                ("login", &account.login),
            ];
            match &person {
                Some(person) => {
                    terminal.say("match-decided", &[named[0], named[1], ("person", person)])
                }
                None => terminal.say("match-decided-nobody", &named),
            }
        }
        MatchCommand::Forget {
            database,
            system,
            login,
        } => {
            let db = super::open(&database.db, database.key_file, false).await?;
            let account = AccountRef { system, login };
            engine::forget(&db, &clock::operator(), account.clone(), clock::now()).await?;
            terminal.say(
                "match-forgotten",
                &[
                    ("system", account.system.as_str()),
                    ("login", &account.login),
                ],
            );
        }
    }
    Ok(Exit::Done)
}

fn print(cases: &[Case], limit: u32, terminal: &Terminal) {
    for case in cases {
        let unit = place(case.unit_name.as_deref(), case.unit.as_deref());
        let name = case.name.as_deref().unwrap_or("—");
        let account = &case.account;
        terminal.say(
            "match-case",
            &[
                ("system", account.system.as_str()),
                ("login", &account.login),
                ("name", name),
                ("unit", &unit),
            ],
        );
        for candidate in &case.candidates {
            let status = terminal.catalog().name("employment", candidate.status);
            let unit = place(candidate.unit_name.as_deref(), candidate.unit.as_deref());
            let words = terminal.words(
                "match-candidate",
                &[
                    ("code", &candidate.code),
                    ("name", &candidate.name),
                    ("unit", &unit),
                    ("status", &status),
                ],
            );
            put!("    {words}");
        }
    }
    match cases.last() {
        None => terminal.say("match-none", &[]),
        Some(last) if cases.len() == limit as usize => {
            let after = format!("{}/{}", last.account.system, last.account.login);
            terminal.say("match-more", &[("after", &after)]);
        }
        Some(_) => {}
    }
}

/// A unit by its name and code, as far as they are known.
fn place(name: Option<&str>, code: Option<&str>) -> String {
    match (name, code) {
        (Some(name), Some(code)) if name != code => format!("{name} [{code}]"),
        (Some(known), _) | (None, Some(known)) => known.to_owned(),
        (None, None) => "—".to_owned(),
    }
}
