//! Making a database of a backup, or of another database: never over one that is there.

use std::fs;
use std::path::{Path, PathBuf};

use domain::{Actor, AuditEvent};
use record::Head;
use store::{CopyTarget, CopyWatch, Database, OpenOptions, Rows, copy_key, key_beside};

use super::backup::private_folder;
use super::manifest::{DATABASE, KEY, Manifest};
use crate::EngineError;

/// A backup to restore.
#[derive(Debug)]
pub struct RestoreRequest {
    /// The folder of the backup.
    pub backup: PathBuf,
    /// The key, where the backup has none in it.
    pub key: Option<PathBuf>,
    /// Where to.
    pub to: MoveRequest,
}

/// Where a database goes.
#[derive(Debug)]
pub struct MoveRequest {
    /// A file that does not exist, or an empty database of a server.
    pub location: String,
    /// Where the new database's key goes; beside a file unless said otherwise.
    pub key_file: Option<PathBuf>,
    /// Who asks.
    pub actor: Actor,
    /// Microseconds since 1970.
    pub now: i64,
}

/// What was made.
#[derive(Debug)]
pub struct Restored {
    /// Rows by table.
    pub rows: Rows,
    /// The newest entry of its record, which says that it was restored.
    pub head: Head,
    /// Where its key is.
    pub key_file: PathBuf,
}

impl MoveRequest {
    fn options(&self) -> OpenOptions {
        OpenOptions {
            actor: self.actor.clone(),
            now: self.now,
            key_file: self.key_file.clone(),
            create: true,
        }
    }
}

/// Restores a backup into a new file or an empty database of a server.
///
/// # Errors
/// When the backup is none, damaged or of a newer program; when the key is not its own; when there is
/// something at the target. Then nothing is left there.
pub async fn restore(
    request: &RestoreRequest,
    watch: &mut dyn CopyWatch,
) -> Result<Restored, EngineError> {
    let manifest = Manifest::read(&request.backup)?;
    let key = key(request)?;
    match Database::file_of(&request.to.location)? {
        Some(file) => {
            watch.total(manifest.rows.values().sum());
            let key_file = request.to.key_file.clone();
            let key_file = key_file.unwrap_or_else(|| key_beside(&file));
            let restored = into_file(request, (&manifest, &key), (&file, &key_file)).await?;
            watch.advance(restored.rows.values().sum());
            Ok(restored)
        }
        None => into_server(request, (&manifest, &key), watch).await,
    }
}

/// Moves a database, as it stands now, into another one; the original stays as it is.
///
/// # Errors
/// When there is something at the target, or either cannot be read or written.
pub async fn copy(
    db: &Database,
    to: &MoveRequest,
    watch: &mut dyn CopyWatch,
) -> Result<Restored, EngineError> {
    moved(db, db.key_file(), to, "copy", watch).await
}

/// The key in the backup, the one named, or one that lies where the new database looks for it.
fn key(request: &RestoreRequest) -> Result<PathBuf, EngineError> {
    let inside = request.backup.join(KEY);
    let candidates = [Some(inside), request.to.key_file.clone()];
    let found = candidates.into_iter().flatten().find(|path| path.exists());
    let named = request.key.clone();
    named.or(found).ok_or(EngineError::BackupKeyNotGiven)
}

/// The file itself, which an older schema is brought up to date in.
async fn into_file(
    request: &RestoreRequest,
    (manifest, key): (&Manifest, &Path),
    (file, key_file): (&Path, &Path),
) -> Result<Restored, EngineError> {
    if fs::symlink_metadata(file).is_ok() {
        return Err(EngineError::BackupThere(file.to_owned()));
    }
    let key_made = copy_key(key, key_file)?;
    let restored = laid(request, manifest, (file, key_file)).await;
    if restored.is_err() {
        let _ = fs::remove_file(file);
        if key_made {
            let _ = fs::remove_file(key_file);
        }
    }
    restored
}

async fn laid(
    request: &RestoreRequest,
    manifest: &Manifest,
    (file, key_file): (&Path, &Path),
) -> Result<Restored, EngineError> {
    let to = &request.to;
    private_copy(&request.backup.join(DATABASE), file)?;
    let options = OpenOptions {
        key_file: Some(key_file.to_owned()),
        create: false,
        ..to.options()
    };
    let db = Database::open_alone(&file.display().to_string(), &options).await?;
    let restored = match manifest.check(db.access_key(), &request.backup) {
        Ok(()) => told(&db, to, key_file).await,
        Err(forged) => Err(forged),
    };
    db.close().await;
    restored
}

/// Checks the record of what was laid, and says on it what happened.
async fn told(db: &Database, to: &MoveRequest, key_file: &Path) -> Result<Restored, EngineError> {
    db.verify_record(None).await?;
    let rows = db.count_rows().await?;
    let tx = db.begin(&to.actor).await?;
    let event = AuditEvent::DatabaseCopied {
        purpose: "restore".to_owned(),
        rows: rows.values().sum(),
    };
    let head = tx.commit(event, to.now).await?;
    Ok(Restored {
        rows,
        head,
        key_file: key_file.to_owned(),
    })
}

/// By way of a private copy, so that a backup of an older schema can be brought up to date without being
/// touched itself.
async fn into_server(
    request: &RestoreRequest,
    backup: (&Manifest, &Path),
    watch: &mut dyn CopyWatch,
) -> Result<Restored, EngineError> {
    let name = format!("rasoat-restore-{}-{}", std::process::id(), request.to.now);
    let folder = std::env::temp_dir().join(name);
    private_folder(&folder)?;
    let restored = by_way_of(&folder, request, backup, watch).await;
    let _ = fs::remove_dir_all(&folder);
    restored
}

async fn by_way_of(
    folder: &Path,
    request: &RestoreRequest,
    (manifest, key): (&Manifest, &Path),
    watch: &mut dyn CopyWatch,
) -> Result<Restored, EngineError> {
    let to = &request.to;
    let between = folder.join(DATABASE);
    private_copy(&request.backup.join(DATABASE), &between)?;
    let options = OpenOptions {
        key_file: Some(key.to_owned()),
        create: false,
        ..to.options()
    };
    let db = Database::open_alone(&between.display().to_string(), &options).await?;
    let restored = match manifest.check(db.access_key(), &request.backup) {
        Ok(()) => moved(&db, key, to, "restore", watch).await,
        Err(forged) => Err(forged),
    };
    db.close().await;
    restored
}

async fn moved(
    db: &Database,
    key: &Path,
    to: &MoveRequest,
    purpose: &str,
    watch: &mut dyn CopyWatch,
) -> Result<Restored, EngineError> {
    let options = to.options();
    let target = CopyTarget {
        location: &to.location,
        key,
        options: &options,
    };
    let event = AuditEvent::DatabaseCopied {
        purpose: purpose.to_owned(),
        rows: db.count_rows().await?.values().sum(),
    };
    let (copy, rows) = db.copy_to(&target, Some(event), watch).await?;
    let head = copy.reader().await?.record_head().await?;
    let key_file = copy.key_file().to_owned();
    copy.close().await;
    Ok(Restored {
        rows,
        head,
        key_file,
    })
}

/// A copy only its owner can read.
fn private_copy(from: &Path, to: &Path) -> Result<(), EngineError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut target = options.open(to).map_err(EngineError::write(to))?;
    let mut source = fs::File::open(from).map_err(EngineError::read(from))?;
    std::io::copy(&mut source, &mut target).map_err(EngineError::write(to))?;
    target.sync_all().map_err(EngineError::write(to))
}
