//! A database, open: where writes begin and reads are bound.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::sync::Arc;

use domain::{Actor, AuditEvent};
use futures_util::future::BoxFuture;
use record::{AccessKey, Head, IdentityKey, PublicKey, SigningKey};

use crate::location::Location;
use crate::migrate::Found;
use crate::pools::Pools;
use crate::{Reader, StoreError, Tx, audit_event, key_file, migrate, postgres};

/// How to open a database.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// Who opens it: stands in the record when the database is made.
    pub actor: Actor,
    /// When, in microseconds since 1970: stands in the record when the database is made.
    pub now: i64,
    /// Where the secret key is. Needed for PostgreSQL; `<path>.key` for a SQLite file.
    pub key_file: Option<PathBuf>,
    /// Whether to make what does not exist; otherwise a missing file is an error.
    pub create: bool,
}

/// What a database is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// Many things at once, for as long as it takes.
    Serve,
    /// One thing, by a program that ends.
    Alone,
    /// A look that changes nothing, not even an old schema.
    Look,
}

/// Which engine keeps a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

/// An open database. Cloning it shares the connections.
#[derive(Clone)]
pub struct Database {
    pools: Pools,
    signing_key: Arc<SigningKey>,
    identity_key: IdentityKey,
    access_key: AccessKey,
    key_path: Arc<Path>,
    location: Arc<str>,
}

impl Database {
    /// Opens a database at a path, `sqlite:PATH` or `postgres://user@host/name`, makes it
    /// if it is new, and brings it to this version's schema.
    ///
    /// # Errors
    /// Whatever keeps it from being opened, with the location and the next step.
    pub async fn open(location: &str, options: &OpenOptions) -> Result<Self, StoreError> {
        Self::open_as(location, options, Purpose::Serve).await
    }

    /// The same, for a program that does one thing and ends. A SQLite file that this makes
    /// is filled without a log, a tenth faster: until it is closed, readers have to wait for
    /// whoever writes. A file that was there, and a server, are opened as ever.
    ///
    /// # Errors
    /// Whatever keeps it from being opened, with the location and the next step.
    pub async fn open_alone(location: &str, options: &OpenOptions) -> Result<Self, StoreError> {
        Self::open_as(location, options, Purpose::Alone).await
    }

    /// Opens a database to look at it: nothing is made, and an older schema stays as it is.
    ///
    /// # Errors
    /// [`StoreError::OlderSchema`], and whatever else keeps it from being opened.
    pub async fn open_to_look(location: &str, options: &OpenOptions) -> Result<Self, StoreError> {
        let options = OpenOptions {
            create: false,
            ..options.clone()
        };
        Self::open_as(location, &options, Purpose::Look).await
    }

    async fn open_as(
        location: &str,
        options: &OpenOptions,
        purpose: Purpose,
    ) -> Result<Self, StoreError> {
        let location = Location::from_str(location)?;
        Self::open_at(&location, options, purpose)
            .await
            .map_err(|fault| fault.at(&location.to_string()))
    }

    /// Boxed, to be compiled once and not into every program that opens a database.
    fn open_at<'a>(
        location: &'a Location,
        options: &'a OpenOptions,
        purpose: Purpose,
    ) -> BoxFuture<'a, Result<Self, StoreError>> {
        Box::pin(Self::open_now(location, options, purpose))
    }

    async fn open_now(
        location: &Location,
        options: &OpenOptions,
        purpose: Purpose,
    ) -> Result<Self, StoreError> {
        let alone = purpose == Purpose::Alone;
        let (pools, default_key) = match location {
            Location::File(path) => (
                Pools::file(path, options.create, alone).await?,
                Some(key_file::beside(path)),
            ),
            Location::Server(server) => (Pools::server(server).await?, None),
        };
        let key_path = options
            .key_file
            .clone()
            .or(default_key)
            .ok_or(StoreError::KeyFileNotGiven)?;
        let mut open = pools.begin_read().await?;
        if matches!(location, Location::Server(_)) {
            postgres::check_order(&mut open.line()).await?;
        }
        let found = migrate::look(&mut open.line()).await?;
        if purpose == Purpose::Look {
            unchanged(found)?;
        }
        let master = key_file::read_or_make(&key_path, found == Found::Empty)?;
        let database = Self {
            signing_key: Arc::new(master.signing_key()),
            identity_key: master.identity_key(),
            access_key: master.access_key(),
            key_path: key_path.as_path().into(),
            location: location.to_string().into(),
            pools,
        };
        if found != Found::Empty {
            audit_event::check_key(&mut open.line(), &database.public_key(), key_path).await?;
        }
        drop(open);
        if found != Found::Schema(migrate::NEWEST) {
            database.migrate(options).await?;
        }
        Ok(database)
    }

    /// Looks again under the write lock, since another process may have been faster.
    async fn migrate(&self, options: &OpenOptions) -> Result<(), StoreError> {
        let mut tx = self.tx(self.pools.begin_write().await?, &options.actor);
        let to = migrate::NEWEST;
        let event = match migrate::look(&mut tx.line()).await? {
            Found::Schema(from) if from == to => return Ok(()),
            Found::Schema(from) => AuditEvent::SchemaUpgraded { from, to },
            Found::Empty => AuditEvent::DatabaseCreated { version: to },
        };
        migrate::migrate(&mut tx.line(), options.now).await?;
        tx.commit(event, options.now).await.map(|_| ())
    }

    /// The file a location names; `None` when it names a server.
    ///
    /// # Errors
    /// [`StoreError::NotALocation`].
    pub fn file_of(location: &str) -> Result<Option<PathBuf>, StoreError> {
        Ok(match Location::from_str(location)? {
            Location::File(path) => Some(path),
            Location::Server(_) => None,
        })
    }

    /// Begins a change. There is one writer at a time, on either engine: this waits for
    /// its turn. The only way to finish is [`Tx::commit`]; dropping the [`Tx`] undoes all.
    ///
    /// # Errors
    /// When the turn does not come, or the database cannot be written.
    pub async fn begin(&self, actor: &Actor) -> Result<Tx, StoreError> {
        match self.pools.begin_write().await {
            Ok(open) => Ok(self.tx(open, actor)),
            Err(fault) => Err(fault.at(&self.location)),
        }
    }

    fn tx(&self, open: crate::pools::Open, actor: &Actor) -> Tx {
        Tx::new(open, actor.clone(), Arc::clone(&self.signing_key))
    }

    /// Begins to read: everything read through one [`Reader`] sees the same state,
    /// whatever is written meanwhile.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn reader(&self) -> Result<Reader<'static>, StoreError> {
        match self.pools.begin_read().await {
            Ok(open) => Ok(Reader::alone(open)),
            Err(fault) => Err(fault.at(&self.location)),
        }
    }

    /// Which engine keeps it.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres { .. } => Engine::Postgres,
        }
    }

    /// Where it is, without a password.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// Where its key is.
    #[must_use]
    pub fn key_file(&self) -> &Path {
        &self.key_path
    }

    /// The version of its schema: the one this program knows.
    #[must_use]
    pub const fn schema(&self) -> i64 {
        migrate::NEWEST
    }

    /// The key under which identity numbers are hashed as they are read; the same for
    /// every review of this database.
    #[must_use]
    pub const fn identity_key(&self) -> &IdentityKey {
        &self.identity_key
    }

    /// The key behind one-time codes, second factors, sessions and forms.
    #[must_use]
    pub const fn access_key(&self) -> &AccessKey {
        &self.access_key
    }

    /// The key that proves the record; may be published.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        self.signing_key.public_key()
    }

    /// Verifies the whole record, against a head kept elsewhere if there is one, and
    /// gives the present head.
    ///
    /// # Errors
    /// [`StoreError::Record`] with the first bad number, or a fault of the database.
    pub async fn verify_record(&self, anchor: Option<&Head>) -> Result<Head, StoreError> {
        let mut reader = self.reader().await?;
        audit_event::verify(&mut reader.line(), &self.public_key(), anchor).await
    }

    /// Ends every connection; for SQLite this also folds the log into the file.
    pub async fn close(self) {
        self.pools.close().await;
    }
}

/// Refuses what could not be read without being changed first.
fn unchanged(found: Found) -> Result<(), StoreError> {
    match found {
        Found::Empty => Err(StoreError::NotRasoat),
        Found::Schema(found) if found < migrate::NEWEST => Err(StoreError::OlderSchema {
            found,
            known: migrate::NEWEST,
        }),
        Found::Schema(_) => Ok(()),
    }
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Database({})", self.location)
    }
}
