//! `rasoat backup`, `rasoat restore`, `rasoat copy`: a whole database into another place.

use std::path::PathBuf;

use clap::{ArgAction, Args};
use engine::EngineError;
use engine::upkeep::{BackupRequest, MoveRequest, RestoreRequest, Restored};

use crate::arguments::{Common, DatabaseArguments};
use crate::clock;
use crate::exit::Exit;
use crate::progress::Rows;
use crate::terminal::Terminal;

/// `rasoat backup`; what each option means stands in `cli.ftl`.
#[derive(Debug, Args)]
pub struct BackupArguments {
    #[command(flatten)]
    pub database: DatabaseArguments,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long, action = ArgAction::SetTrue)]
    pub with_key: bool,
}

/// `rasoat restore`.
#[derive(Debug, Args)]
pub struct RestoreArguments {
    #[arg(value_name = "DIR")]
    pub backup: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArguments,
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
}

/// `rasoat copy`.
#[derive(Debug, Args)]
pub struct CopyArguments {
    #[command(flatten)]
    pub database: DatabaseArguments,
    #[arg(
        long,
        value_name = "postgres://…|FILE",
        env = "RASOAT_COPY_TO",
        hide_env_values = true
    )]
    pub to: String,
    #[arg(long, value_name = "FILE")]
    pub to_key_file: Option<PathBuf>,
}

/// Makes a backup and says what to keep where.
pub async fn backup(
    arguments: BackupArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let database = arguments.database;
    let db = super::open(&database.db, database.key_file, false).await?;
    let request = BackupRequest {
        out: arguments.out,
        with_key: arguments.with_key,
        actor: clock::operator(),
        now: clock::now(),
    };
    let mut bar = Rows::new(common.quiet || common.json);
    let made = engine::upkeep::backup(&db, &request, &mut bar).await;
    bar.clear();
    db.close().await;
    let made = made?;
    let rows: u64 = made.rows.values().sum();
    if common.json {
        super::print_json(&serde_json::json!({
            "folder": request.out,
            "rows": rows,
            "bytes": made.bytes,
            "head": made.head.to_string(),
            "with_key": request.with_key,
        }));
        return Ok(Exit::Done);
    }
    if common.quiet {
        return Ok(Exit::Done);
    }
    let number = |count: u64| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        terminal.language().number(count)
    };
    terminal.say(
        "backup-done",
        &[
            ("folder", &request.out.display().to_string()),
            ("rows", &number(rows)),
            ("megabytes", &number(made.bytes.div_ceil(1 << 20))),
            ("head", &made.head.to_string()),
        ],
    );
    let key = match request.with_key {
        true => "backup-with-key",
        false => "backup-without-key",
    };
    let key_file = made.key_file.display().to_string();
    terminal.say(key, &[("key", &key_file)]);
    Ok(Exit::Done)
}

/// Makes a database of a backup.
pub async fn restore(
    arguments: RestoreArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let request = RestoreRequest {
        backup: arguments.backup,
        key: arguments.key,
        to: target(arguments.database.db, arguments.database.key_file)?,
    };
    let mut bar = Rows::new(common.quiet || common.json);
    let restored = engine::upkeep::restore(&request, &mut bar).await;
    bar.clear();
    print(restored?, "restore-done", common, terminal);
    Ok(Exit::Done)
}

/// Copies a database into another one.
pub async fn copy(
    arguments: CopyArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let database = arguments.database;
    let db = super::open(&database.db, database.key_file, false).await?;
    let to = target(arguments.to, arguments.to_key_file)?;
    let mut bar = Rows::new(common.quiet || common.json);
    let copied = engine::upkeep::copy(&db, &to, &mut bar).await;
    bar.clear();
    db.close().await;
    print(copied?, "copy-done", common, terminal);
    Ok(Exit::Done)
}

fn target(location: String, key_file: Option<PathBuf>) -> Result<MoveRequest, EngineError> {
    let options = super::options(&location, key_file, true)?;
    Ok(MoveRequest {
        location,
        key_file: options.key_file,
        actor: options.actor,
        now: options.now,
    })
}

fn print(restored: Restored, done: &str, common: &Common, terminal: &Terminal) {
    let rows: u64 = restored.rows.values().sum();
    let (key, head) = (restored.key_file.display(), restored.head);
    if common.json {
        super::print_json(&serde_json::json!({
            "rows": rows,
            "tables": restored.rows,
            "head": head.to_string(),
            "key_file": restored.key_file,
        }));
    } else if !common.quiet {
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        terminal.say(
            done,
            &[
                ("rows", &terminal.language().number(rows)),
                ("head", &head.to_string()),
                ("key", &key.to_string()),
            ],
        );
    }
}
