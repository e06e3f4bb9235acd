//! `backup.json`: what a backup holds, so that it can be checked before anything is made of it.

use std::path::Path;

use record::AccessKey;
use serde::{Deserialize, Serialize};
use store::Rows;

use crate::EngineError;
use crate::sign_in::hex;

/// The database within a backup.
pub(super) const DATABASE: &str = "rasoat.db";

/// The key within a backup, where it was asked for.
pub(super) const KEY: &str = "rasoat.key";

const NAME: &str = "backup.json";

/// The only form that is taken: the one before it bore no seal, and anybody could have made it.
pub(super) const FORMAT: u32 = 2;

/// What stands in `backup.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Which form this is in.
    pub format: u32,
    /// Version of the program that made it.
    pub program: String,
    /// When, RFC 3339.
    pub made_at: String,
    /// `sqlite` or `postgres`: what it was made from.
    pub engine: String,
    /// Schema version.
    pub schema: i64,
    /// The newest entry of the record, as `seq:digest`.
    pub head: String,
    /// What the record is proved with.
    pub public_key: String,
    /// Rows by table.
    pub rows: Rows,
    /// Bytes of the database.
    pub bytes: u64,
    /// SHA-256 of the database.
    pub sha256: String,
    /// What only a holder of the database's key can make of all the rest: whoever can write where backups lie
    /// could otherwise restore themselves as an administrator.
    pub seal: String,
}

impl Manifest {
    /// The same with its seal.
    pub fn sealed(mut self, key: &AccessKey) -> Result<Self, EngineError> {
        self.seal = String::new();
        let text =
            serde_json::to_string(&self).map_err(|error| EngineError::Worker(error.to_string()))?;
        self.seal = hex(&key.tag("backup", &[&text]));
        Ok(self)
    }

    /// Fails unless the seal is the key's: nothing was changed since the backup was made.
    pub fn check(&self, key: &AccessKey, folder: &Path) -> Result<(), EngineError> {
        match self.clone().sealed(key)?.seal == self.seal {
            true => Ok(()),
            false => Err(EngineError::BackupDamaged(folder.join(DATABASE))),
        }
    }

    pub fn write(&self, folder: &Path) -> Result<(), EngineError> {
        let path = folder.join(NAME);
        let text = serde_json::to_string_pretty(self)
            .map_err(|error| EngineError::Worker(error.to_string()))?;
        std::fs::write(&path, text + "\n").map_err(EngineError::write(&path))
    }

    /// Reads it, and checks that the database beside it is the one it was written for.
    pub fn read(folder: &Path) -> Result<Self, EngineError> {
        let no_backup = |detail: String| EngineError::NoBackup {
            path: folder.to_owned(),
            detail,
        };
        let path = folder.join(NAME);
        let text = std::fs::read_to_string(&path)
            .map_err(|error| no_backup(format!("{NAME}: {error}")))?;
        let manifest: Self =
            serde_json::from_str(&text).map_err(|error| no_backup(format!("{NAME}: {error}")))?;
        if manifest.format != FORMAT {
            return Err(no_backup(format!("{NAME}: format {}", manifest.format)));
        }
        let database = folder.join(DATABASE);
        let (sha256, bytes) = connectors::digest(&database)?;
        match (sha256, bytes) == (manifest.sha256.clone(), manifest.bytes) {
            true => Ok(manifest),
            false => Err(EngineError::BackupDamaged(database)),
        }
    }
}
