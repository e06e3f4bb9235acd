//! A backup: the whole database as it stood at one moment, in a folder of its own, taken while people work.
//!
//! Whatever engine keeps the original, the backup is a SQLite file: it needs no server to be looked at, and
//! restoring it is the same command for both.

use std::fs;
use std::path::{Path, PathBuf};

use domain::{Actor, AuditEvent, Moment};
use record::Head;
use store::{CopyTarget, CopyWatch, Database, Engine, OpenOptions, Rows};

use super::manifest::{DATABASE, FORMAT, KEY, Manifest};
use crate::EngineError;

/// A backup to make.
#[derive(Debug)]
pub struct BackupRequest {
    /// The folder, which must not exist.
    pub out: PathBuf,
    /// Whether the key goes into it: then whoever holds the backup can sign in its name.
    pub with_key: bool,
    /// Who asks.
    pub actor: Actor,
    /// Microseconds since 1970.
    pub now: i64,
}

/// A backup that was made.
#[derive(Debug)]
pub struct Backup {
    /// Rows by table.
    pub rows: Rows,
    /// Bytes of its database.
    pub bytes: u64,
    /// The newest entry of its record: to be kept elsewhere.
    pub head: Head,
    /// The key file of the original, without which the backup is worth nothing.
    pub key_file: PathBuf,
}

/// Makes a backup. It gets its name when it is whole; what a kill leaves is called `….part`.
///
/// # Errors
/// [`EngineError::BackupThere`]; whatever keeps the database from being read or the folder from being
/// written.
pub async fn backup(
    db: &Database,
    request: &BackupRequest,
    watch: &mut dyn CopyWatch,
) -> Result<Backup, EngineError> {
    if fs::symlink_metadata(&request.out).is_ok() {
        return Err(EngineError::BackupThere(request.out.clone()));
    }
    let mut draft = request.out.as_os_str().to_owned();
    draft.push(".part");
    let draft = PathBuf::from(draft);
    private_folder(&draft)?;
    let made = fill(db, request, &draft, watch).await;
    if made.is_err() {
        let _ = fs::remove_dir_all(&draft);
        return made;
    }
    fs::rename(&draft, &request.out).map_err(EngineError::write(&request.out))?;
    made
}

async fn fill(
    db: &Database,
    request: &BackupRequest,
    draft: &Path,
    watch: &mut dyn CopyWatch,
) -> Result<Backup, EngineError> {
    let rows = db.count_rows().await?.values().sum();
    let tx = db.begin(&request.actor).await?;
    tx.commit(AuditEvent::BackupMade { rows }, request.now)
        .await?;
    let (database, key) = (draft.join(DATABASE), draft.join(KEY));
    let target = CopyTarget {
        location: &database.display().to_string(),
        key: db.key_file(),
        options: &OpenOptions {
            actor: request.actor.clone(),
            now: request.now,
            key_file: Some(key.clone()),
            create: true,
        },
    };
    let (copy, rows) = db.copy_to(&target, None, watch).await?;
    let head = copy.reader().await?.record_head().await?;
    copy.close().await;
    if !request.with_key {
        fs::remove_file(&key).map_err(EngineError::write(&key))?;
    }
    let (sha256, bytes) = connectors::digest(&database)?;
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: Moment::Instant(request.now).to_string(),
        engine: match db.engine() {
            Engine::Sqlite => "sqlite".to_owned(),
            Engine::Postgres => "postgres".to_owned(),
        },
        schema: db.schema(),
        head: head.to_string(),
        public_key: db.public_key().to_string(),
        rows: rows.clone(),
        bytes,
        sha256,
        seal: String::new(),
    };
    manifest.sealed(db.access_key())?.write(draft)?;
    Ok(Backup {
        rows,
        bytes,
        head,
        key_file: db.key_file().to_owned(),
    })
}

/// A folder only its owner can look into; it must not be there yet.
pub(super) fn private_folder(path: &Path) -> Result<(), EngineError> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(EngineError::BackupThere(path.to_owned()))
        }
        other => other.map_err(EngineError::write(path)),
    }
}
