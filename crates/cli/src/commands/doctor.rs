//! `rasoat doctor`: what is wrong with an installation, each with its next step. Nothing is changed.

use std::path::{Path, PathBuf};

use engine::upkeep::{Check, Health, Machine, doctor, mail};
use engine::{Database, OpenOptions};
use serde::Serialize;

use crate::arguments::{Common, DoctorArguments};
use crate::clock;
use crate::config::Config;
use crate::exit::Exit;
use crate::terminal::Terminal;

#[derive(Serialize)]
struct Printed<'a> {
    check: &'a str,
    health: &'a str,
    finding: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    next: String,
}

/// Looks and says: 0 when there is nothing to mend, 3 when there is.
pub async fn run(arguments: DoctorArguments, common: &Common, terminal: &Terminal) -> Exit {
    let postman = arguments.config.as_deref().map(|path| {
        let config = Config::read(path)?;
        let origin = config.origin.clone().unwrap_or_default();
        config.mail.postman(&origin, config.reminders.schedule()?)
    });
    let postman = match postman.transpose() {
        Ok(postman) => postman,
        Err(wrong) => return super::serve::unusable(&wrong, terminal),
    };
    let arguments = arguments.database;
    let location = arguments.db;
    let options = super::options(&location, arguments.key_file.clone(), false);
    let options = options.unwrap_or_else(|_| OpenOptions {
        actor: clock::operator(),
        now: clock::now(),
        key_file: arguments.key_file,
        create: false,
    });
    let machine = Machine {
        now: clock::now(),
        free_bytes: Database::file_of(&location)
            .ok()
            .flatten()
            .and_then(|file| free_beside(&file)),
    };
    let mut checks = doctor(&location, &options, machine, terminal.catalog()).await;
    if let Some(postman) = postman {
        checks.extend(mail(postman.as_ref()));
    }
    let printed: Vec<Printed<'_>> = checks
        .iter()
        .map(|check| printed(check, terminal))
        .collect();
    if common.json {
        super::print_json(&printed);
    } else {
        printed.iter().zip(&checks).for_each(|(said, check)| {
            print(said, check.health, common, terminal);
        });
    }
    match checks.iter().map(|check| check.health).max() {
        Some(Health::Fault) => Exit::Partial,
        _ => Exit::Done,
    }
}

fn printed<'a>(check: &'a Check, terminal: &Terminal) -> Printed<'a> {
    Printed {
        check: check.code,
        health: check.health.as_str(),
        finding: check.finding(terminal.catalog()),
        next: check.next(terminal.catalog()),
    }
}

fn print(said: &Printed<'_>, health: Health, common: &Common, terminal: &Terminal) {
    if common.quiet && health != Health::Fault {
        return;
    }
    let key = format!("doctor-{}", health.as_str());
    terminal.say(&key, &[("finding", &said.finding)]);
    if !said.next.is_empty() {
        terminal.say("doctor-next", &[("next", &said.next)]);
    }
}

/// Bytes that may still be written where a file is.
fn free_beside(file: &Path) -> Option<u64> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.map_or_else(|| PathBuf::from("."), Path::to_owned);
    let about = rustix::fs::statvfs(&folder).ok()?;
    Some(about.f_bavail.saturating_mul(about.f_frsize))
}
