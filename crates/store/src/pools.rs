//! The connections: one writer, several readers that cannot write.

use std::path::Path;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Connection as _, Postgres, Sqlite, Transaction};

use crate::StoreError;
use crate::dialect;
use crate::line::Line;

/// How long a writer waits for its turn before it says that the database is locked.
const PATIENCE: Duration = Duration::from_secs(30);

/// Readers at the same time: parse threads, or pages being shown.
const READERS: u32 = 8;

/// What each of them keeps of the file, in KiB (negative: not pages). They read through the memory map; eight
/// times the writer's 64 MiB were more than a server for a province is to take.
const READERS_CACHE: &str = "-8192";

/// The connections to a database. What is boxed here is compiled once, and not into every
/// program that awaits it.
#[derive(Clone)]
pub(crate) enum Pools {
    Sqlite {
        reader: SqlitePool,
        writer: SqlitePool,
        /// The file has no log yet: it gets one when it is closed.
        without_log: bool,
    },
    Postgres {
        reader: PgPool,
        writer: PgPool,
    },
}

/// A transaction under way; dropped, it rolls back.
pub(crate) enum Open {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Open {
    pub(crate) fn line(&mut self) -> Line<'_> {
        match self {
            Self::Sqlite(transaction) => Line::Sqlite(transaction),
            Self::Postgres(transaction) => Line::Postgres(transaction),
        }
    }

    pub(crate) fn commit(self) -> BoxFuture<'static, Result<(), StoreError>> {
        Box::pin(async move {
            match self {
                Self::Sqlite(transaction) => transaction.commit().await?,
                Self::Postgres(transaction) => transaction.commit().await?,
            }
            Ok(())
        })
    }
}

impl Pools {
    /// Opens a SQLite file. The writer connects first: it makes the file and its WAL.
    pub(crate) async fn file(path: &Path, create: bool, alone: bool) -> Result<Self, StoreError> {
        let without_log = alone && create && is_new(path);
        if create {
            private(path);
        }
        let options = sqlite_options(path).create_if_missing(create);
        let options = if without_log {
            options
                .journal_mode(SqliteJournalMode::Delete)
                .synchronous(SqliteSynchronous::Full)
        } else {
            options
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Normal)
        };
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        let reader = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .connect_lazy_with(
                sqlite_options(path)
                    .read_only(true)
                    .pragma("cache_size", READERS_CACHE)
                    .pragma("query_only", "ON"),
            );
        Ok(Self::Sqlite {
            reader,
            writer,
            without_log,
        })
    }

    /// Connects to a PostgreSQL server.
    pub(crate) async fn server(options: &PgConnectOptions) -> Result<Self, StoreError> {
        let options = options
            .clone()
            .application_name("rasoat")
            .options([("lock_timeout", PATIENCE.as_millis().to_string())])
            .disable_statement_logging();
        let pool = |connections| {
            PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(PATIENCE)
        };
        // A pool would go on trying while nothing answers; one connection says so at once.
        options.connect().await?.close().await?;
        // More writers than one may wait in line; the advisory lock lets one through.
        let writer = pool(4).connect_with(options.clone()).await?;
        let read_only = options.options([("default_transaction_read_only", "on")]);
        let reader = pool(READERS).connect_lazy_with(read_only);
        Ok(Self::Postgres { reader, writer })
    }

    /// Begins a write, alone.
    pub(crate) fn begin_write(&self) -> BoxFuture<'_, Result<Open, StoreError>> {
        Box::pin(async move {
            Ok(match self {
                Self::Sqlite { writer, .. } => {
                    Open::Sqlite(writer.begin_with(dialect::SQLITE_BEGIN_WRITE).await?)
                }
                Self::Postgres { writer, .. } => {
                    let mut transaction = writer.begin_with(dialect::POSTGRES_BEGIN_WRITE).await?;
                    sqlx::query(dialect::POSTGRES_ONE_WRITER)
                        .execute(&mut *transaction)
                        .await?;
                    Open::Postgres(transaction)
                }
            })
        })
    }

    /// Begins a read: everything in it sees the same state.
    pub(crate) fn begin_read(&self) -> BoxFuture<'_, Result<Open, StoreError>> {
        Box::pin(async move {
            Ok(match self {
                Self::Sqlite { reader, .. } => {
                    Open::Sqlite(reader.begin_with(dialect::SQLITE_BEGIN_READ).await?)
                }
                Self::Postgres { reader, .. } => {
                    Open::Postgres(reader.begin_with(dialect::POSTGRES_BEGIN_READ).await?)
                }
            })
        })
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite {
                reader,
                writer,
                without_log,
            } => {
                reader.close().await;
                if *without_log {
                    // Where it cannot be, because somebody reads, the next to open it does it.
                    let changed = sqlx::query(dialect::SQLITE_LOG).execute(writer).await;
                    if let Err(error) = changed {
                        tracing::debug!(%error, "the log is left to the next who opens the file");
                    }
                }
                writer.close().await;
            }
            Self::Postgres { reader, writer } => {
                reader.close().await;
                writer.close().await;
            }
        }
    }
}

/// Whether there is no file yet, or an empty one.
fn is_new(path: &Path) -> bool {
    std::fs::metadata(path).map_or(true, |file| file.len() == 0)
}

/// Makes the file before SQLite does, so that nobody but its owner can read what will stand in it; its log
/// takes over its rights. What cannot be made is told by whoever opens it next.
#[cfg(unix)]
fn private(path: &Path) {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = std::fs::OpenOptions::new();
    let _ = options.write(true).create_new(true).mode(0o600).open(path);
}

#[cfg(not(unix))]
fn private(_: &Path) {}

/// The pragmas, and why.
///
/// WAL lets readers go on while the writer writes, and a crash loses nothing committed
/// before the last checkpoint; with it, synchronous=NORMAL cannot damage the file (only a
/// power cut may take back the newest commits). Pages of 8 KiB hold twenty wide account
/// rows, half the levels of the tree of 4 KiB; 64 MiB of them keep the growing edges of
/// every index in memory while a province is loaded. Reading through a memory map spares
/// a copy; a larger one would count as memory of the program. What is sorted for an index
/// goes to a temporary file beyond the size of the cache. The log is cut back after a large
/// load, lest it stay as large as the load.
///
/// A new file that its maker fills alone needs no log: there is nothing to read in it, and
/// what is written twice, to the log and then to the file, takes a tenth of the time of a
/// first review. SQLite's rollback journal, nearly empty where all pages are new, undoes
/// what a kill cuts short.
fn sqlite_options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        .page_size(8192)
        .pragma("cache_size", "-65536")
        .pragma("mmap_size", "134217728")
        .pragma("journal_size_limit", "67108864")
        .disable_statement_logging()
}
