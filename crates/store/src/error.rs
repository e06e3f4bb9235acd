//! What can go wrong with the database, each with the next step.

use std::fmt::Display;
use std::path::PathBuf;

use record::ChainFault;

/// A fault of the store. Locations never contain a password.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A fault, with the database it concerns.
    #[error("{location}: {fault}")]
    At {
        /// The file, or the server and name, without a password.
        location: String,
        /// What is wrong.
        fault: Box<StoreError>,
    },
    /// A `get` found nothing.
    #[error("there is no {noun} `{key}`")]
    NotFound {
        /// What was looked for.
        noun: &'static str,
        /// By which key.
        key: String,
    },
    /// The text given as a database is neither a path nor a `postgres://` address.
    #[error("`{given}` is no database: give a file path or postgres://user@host/name")]
    NotALocation {
        /// What was given, without any password.
        given: String,
    },
    /// PostgreSQL refused the user or the password.
    #[error(
        "the server refuses the user or password: check PGPASSWORD or ~/.pgpass, and pg_hba.conf on the server"
    )]
    WrongPassword,
    /// The server's name does not resolve, or nothing answers there.
    #[error(
        "the server does not answer ({detail}): check the host name, the port and that the server runs"
    )]
    Unreachable {
        /// What the network said.
        detail: String,
    },
    /// The server has no such database.
    #[error(
        "the server has no such database: create it with `createdb --template=template0 --encoding=UTF8 --locale=C NAME`"
    )]
    NoSuchDatabase,
    /// The database sorts by a language, so the engines would print in different orders.
    #[error(
        "the database is {found}, not UTF8 with collation C: create another with `createdb --template=template0 --encoding=UTF8 --locale=C NAME`"
    )]
    WrongCollation {
        /// Its encoding and collation.
        found: String,
    },
    /// The file or database belongs to another program.
    #[error("this is not a rasoat database: give another path, or an empty database")]
    NotRasoat,
    /// There is something where a new database was to be made.
    #[error("there is something already: give another file, or an empty database")]
    Occupied,
    /// It was last opened by an older rasoat, and this one was only to look at it.
    #[error(
        "the database has schema {found}, this rasoat knows {known}: back it up, then open it with this rasoat to upgrade it"
    )]
    OlderSchema {
        /// Its schema version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// A newer rasoat made it.
    #[error(
        "the database has schema {found}, this rasoat knows {known}: install the newer rasoat that last opened it"
    )]
    NewerSchema {
        /// Its schema version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// A migration already applied is not the one this program has.
    #[error(
        "schema step {version} of the database differs from this rasoat's: restore the backup made before the upgrade"
    )]
    ForeignSchema {
        /// The step that differs.
        version: i64,
    },
    /// Another process holds the write lock.
    #[error("the database is locked by another writer: wait for it to end, then run again")]
    Locked,
    /// No right to write.
    #[error(
        "the database cannot be written: check the owner and rights of the file and its folder"
    )]
    ReadOnly,
    /// The file cannot be opened or created.
    #[error("the database cannot be opened: check that its folder exists and may be written")]
    CannotOpen,
    /// The disk is full.
    #[error(
        "no room left on the disk of the database: free some, then run again; nothing was changed"
    )]
    DiskFull,
    /// The file is damaged.
    #[error("the database is damaged ({detail}): restore it from a backup")]
    Corrupted {
        /// What was found.
        detail: String,
    },
    /// PostgreSQL needs a key file of its own.
    #[error(
        "a PostgreSQL database needs a key file: give its path; it is made if it does not exist"
    )]
    KeyFileNotGiven,
    /// The database exists, its key file does not.
    #[error("the key file {} is missing: restore it from the backup of the database", path.display())]
    KeyMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The key file holds something else.
    #[error("the key file {} is damaged: restore it from the backup of the database", path.display())]
    KeyDamaged {
        /// Where it is.
        path: PathBuf,
    },
    /// Others may read the key file.
    #[error("the key file {} can be read by others: run `chmod 600` on it", path.display())]
    KeyExposed {
        /// Where it is.
        path: PathBuf,
    },
    /// The record was signed with another key.
    #[error(
        "the key file {} does not belong to this database: give the key file that was made with it",
        path.display()
    )]
    KeyForeign {
        /// Where it is.
        path: PathBuf,
    },
    /// The key file cannot be read or made.
    #[error("the key file {} cannot be read or made: {source}", path.display())]
    KeyFile {
        /// Where it is.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Stored bytes do not have the digest they were stored with.
    #[error(
        "{noun} {key} is damaged: its bytes do not have the digest on record; restore the database from a backup"
    )]
    Damaged {
        /// `chunk` or `artefact`.
        noun: &'static str,
        /// Which.
        key: String,
    },
    /// A stored value is not one this version understands.
    #[error("a stored value cannot be read ({detail}): was the database written by hand?")]
    Unreadable {
        /// What was found.
        detail: String,
    },
    /// The record is not whole.
    #[error(transparent)]
    Record(#[from] ChainFault),
    /// Reading or writing a document failed.
    #[error("a document could not be read or written: {0}")]
    Io(#[from] std::io::Error),
    /// Anything else the database said.
    #[error("the database said: {0}")]
    Sql(sqlx::Error),
    /// Anything else SQLite said during a bulk load.
    #[error("the database said: {0}")]
    Bulk(rusqlite::Error),
}

impl StoreError {
    /// Whether a `get` found nothing; its words name what was looked for.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(self.fault(), Self::NotFound { .. })
    }

    /// Says which database the fault concerns.
    pub(crate) fn at(self, location: &str) -> Self {
        Self::At {
            location: location.to_owned(),
            fault: Box::new(self),
        }
    }

    /// The fault itself, without the database it concerns.
    #[must_use]
    pub fn fault(&self) -> &Self {
        match self {
            Self::At { fault, .. } => fault.fault(),
            other => other,
        }
    }

    pub(crate) fn unreadable(detail: impl Display) -> Self {
        Self::Unreadable {
            detail: detail.to_string(),
        }
    }

    pub(crate) fn not_found(noun: &'static str, key: impl Display) -> Self {
        Self::NotFound {
            noun,
            key: key.to_string(),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::unreadable(error)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error() {
            Some(fault) => {
                crate::diagnose::sqlite(fault.extended_code, &error).unwrap_or(Self::Bulk(error))
            }
            None => Self::Bulk(error),
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        crate::diagnose::fault(&error).unwrap_or(Self::Sql(error))
    }
}
