//! `rasoat serve`: the pages, until a signal comes.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{ArgAction, Args};
use domain::{AccountKind, PasswordRules};
use engine::jobs::Workshop;
use engine::password::{PasswordCase, password_rules};
use engine::users::{OneTimeCode, is_first_run};
use engine::{Database, EngineError};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use web::{App, Settings};

use super::open;
use crate::arguments::{Common, DatabaseArguments};
use crate::exit::Exit;
use crate::terminal::Terminal;
use crate::{clock, memory};

/// No password of the program's own is shorter, whatever the policy file says.
const SHORTEST_PASSWORD: u16 = 12;

/// `rasoat serve`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct ServeArguments {
    #[command(flatten)]
    pub database: DatabaseArguments,
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    #[arg(long, value_name = "URL")]
    pub origin: Option<String>,
    #[arg(long, action = ArgAction::SetTrue)]
    pub behind_proxy: bool,
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// Serves. What is typed into forms is wiped from memory once it is freed.
pub async fn run(
    arguments: ServeArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    memory::wipe_from_now_on();
    let password_rules = own_rules(&arguments)?;
    let workshop = Arc::new(workshop(&arguments, terminal)?);
    let database = arguments.database;
    let db = open(&database.db, database.key_file, true).await?;
    let listener = match TcpListener::bind(arguments.listen).await {
        Ok(listener) => listener,
        Err(error) => return Ok(cannot(&error, arguments.listen, terminal)),
    };
    let address = listener.local_addr().unwrap_or(arguments.listen);
    let origin = arguments
        .origin
        .unwrap_or_else(|| format!("http://{address}"));
    let first_code = match is_first_run(&db).await? {
        true => Some(first_code()?),
        false => None,
    };
    if let Some(code) = &first_code {
        let page = format!("{origin}/first-run");
        terminal.complain(
            "serve-first-run",
            &[("page", &page), ("code", &code.shown())],
        );
    }
    if !common.quiet {
        terminal.complain("serve-listening", &[("address", &origin)]);
    }
    if !address.ip().is_loopback() && !origin.starts_with("https://") {
        terminal.complain("serve-exposed", &[("address", &origin)]);
    }
    let settings = Settings {
        origin,
        behind_proxy: arguments.behind_proxy,
        password_rules,
        first_code,
        workshop: Arc::clone(&workshop),
        clock: clock::now,
        chance,
    };
    let work = tokio::spawn(engine::jobs::work(db.clone(), workshop, clock::now));
    let served = web::serve(listener, App::new(db.clone(), settings), stopped()).await;
    // Work under way is gone on with by the next start.
    work.abort();
    let _ = work.await;
    db.close().await;
    match served {
        Ok(()) => Ok(Exit::Done),
        Err(fault) => Ok(cannot(&fault, address, terminal)),
    }
}

/// The folder work is done in: beside the file of the database unless said otherwise.
fn workshop(arguments: &ServeArguments, terminal: &Terminal) -> Result<Workshop, EngineError> {
    let folder = match (&arguments.data, Database::file_of(&arguments.database.db)?) {
        (Some(folder), _) => folder.clone(),
        (None, Some(file)) => {
            let mut folder = file.into_os_string();
            folder.push(".data");
            PathBuf::from(folder)
        }
        (None, None) => PathBuf::from("rasoat-data"),
    };
    let mut name = [0; 8];
    chance(&mut name).map_err(|error| EngineError::Worker(error.to_string()))?;
    Workshop::open(&folder, arguments.policy.clone(), terminal.language(), name)
}

/// The policy's demands on a password, and never less than our own.
fn own_rules(arguments: &ServeArguments) -> Result<PasswordRules, EngineError> {
    let case = PasswordCase {
        system: None,
        kind: AccountKind::Personal,
        privileged: true,
        second_factor: true,
    };
    let rules = password_rules(arguments.policy.as_deref(), &case, clock::today())?;
    let longest_known = rules.min_length.unwrap_or_default();
    Ok(PasswordRules {
        min_length: Some(longest_known.max(SHORTEST_PASSWORD)),
        ..rules
    })
}

fn first_code() -> Result<OneTimeCode, EngineError> {
    let mut bytes = [0; 15];
    chance(&mut bytes).map_err(|error| EngineError::Worker(error.to_string()))?;
    Ok(OneTimeCode::new(&bytes))
}

fn cannot(error: &dyn std::fmt::Display, address: SocketAddr, terminal: &Terminal) -> Exit {
    let (address, detail) = (address.to_string(), error.to_string());
    terminal.complain(
        "serve-cannot",
        &[("address", &address), ("detail", &detail)],
    );
    Exit::Usage
}

/// Until the first signal to end.
async fn stopped() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        // Without signals it runs until it is killed.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

/// Good randomness of the system.
pub fn chance(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(io::Error::other)
}
