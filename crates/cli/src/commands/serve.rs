//! `rasoat serve`: the pages, until a signal comes.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
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

use super::open_shared;
use crate::arguments::Common;
use crate::config::{Config, Unusable};
use crate::exit::Exit;
use crate::terminal::Terminal;
use crate::{clock, logging, memory};

/// Where it listens unless told otherwise.
const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// No password of the program's own is shorter, whatever the policy file says.
const SHORTEST_PASSWORD: u16 = 12;

/// `rasoat serve`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct ServeArguments {
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(
        long,
        value_name = "FILE|postgres://…",
        env = "RASOAT_DB",
        hide_env_values = true
    )]
    pub db: Option<String>,
    #[arg(long, value_name = "FILE", env = "RASOAT_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
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
    memory::give_back_soon();
    let read = arguments.config.as_deref().map(Config::read).transpose();
    let read = read.map(Option::unwrap_or_default);
    let read = read.and_then(|config| Ok((config.metrics_for()?, config)));
    let (metrics, config) = match read {
        Ok(read) => read,
        Err(wrong) => return Ok(unusable(&wrong, terminal)),
    };
    logging::start(config.log.format, config.log.level);
    let listen = arguments.listen.or(config.listen).unwrap_or(LISTEN);
    let policy = arguments.policy.or(config.policy);
    let password_rules = own_rules(policy.as_deref())?;
    let key_file = arguments.key_file.or(config.database.key_file.clone());
    let location = match arguments.db.map_or_else(|| config.database.location(), Ok) {
        Ok(location) => location,
        Err(error) => return Ok(cannot(&error, listen, terminal)),
    };
    let folder = arguments.data.or(config.data);
    let workshop = workshop(&location, folder, policy, terminal)?;
    let db = open_shared(&location, key_file).await?;
    let listener = match TcpListener::bind(listen).await {
        Ok(listener) => listener,
        Err(error) => return Ok(cannot(&error, listen, terminal)),
    };
    let address = listener.local_addr().unwrap_or(listen);
    let origin = arguments.origin.or(config.origin);
    let origin = origin.unwrap_or_else(|| format!("http://{address}"));
    let postman = match (config.reminders.schedule())
        .and_then(|schedule| config.mail.postman(&origin, schedule))
    {
        Ok(postman) => postman,
        Err(wrong) => return Ok(unusable(&wrong, terminal)),
    };
    if let Some(postman) = postman.as_ref().filter(|it| it.outbox.is_exposed()) {
        let host = postman.outbox.server().host.as_str();
        terminal.complain("serve-mail-exposed", &[("host", host)]);
    }
    let workshop = Arc::new(workshop.with_postman(postman));
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
        behind_proxy: arguments.behind_proxy || config.behind_proxy,
        password_rules,
        first_code,
        workshop: Arc::clone(&workshop),
        requests_per_minute: config.api.requests_per_minute,
        metrics,
        clock: clock::now,
        chance,
    };
    let calls = engine::reminders::keep_calling(db.clone(), Arc::clone(&workshop), clock::now);
    let calls = tokio::spawn(calls);
    let work = tokio::spawn(engine::jobs::work(db.clone(), workshop, clock::now));
    web::serve(listener, App::new(db.clone(), settings), stopped()).await;
    // Work under way is gone on with by the next start.
    for task in [calls, work] {
        task.abort();
        let _ = task.await;
    }
    db.close().await;
    Ok(Exit::Done)
}

/// The folder work is done in: beside the file of the database unless said otherwise.
fn workshop(
    location: &str,
    folder: Option<PathBuf>,
    policy: Option<PathBuf>,
    terminal: &Terminal,
) -> Result<Workshop, EngineError> {
    let folder = match (folder, Database::file_of(location)?) {
        (Some(folder), _) => folder,
        (None, Some(file)) => {
            let mut folder = file.into_os_string();
            folder.push(".data");
            PathBuf::from(folder)
        }
        (None, None) => PathBuf::from("rasoat-data"),
    };
    let mut name = [0; 8];
    chance(&mut name).map_err(|error| EngineError::Worker(error.to_string()))?;
    Workshop::open(&folder, policy, terminal.language(), name)
}

/// Says what is wrong with the configuration.
pub fn unusable(wrong: &Unusable, terminal: &Terminal) -> Exit {
    let args: Vec<(&str, &str)> = wrong
        .args
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    terminal.complain(wrong.key, &args);
    Exit::Usage
}

/// The policy's demands on a password, and never less than our own.
fn own_rules(policy: Option<&Path>) -> Result<PasswordRules, EngineError> {
    let case = PasswordCase {
        system: None,
        kind: AccountKind::Personal,
        privileged: true,
        second_factor: true,
    };
    let rules = password_rules(policy, &case, clock::today())?;
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
