//! A new database for each test, on SQLite and, if there is a server, on PostgreSQL.

use std::fmt::Debug;
use std::fs;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use store::testing::{create_database, drop_database};
use store::{Database, Engine, OpenOptions, StoreError};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::build::actor;
use crate::clock::NOW;

/// Where a server is on which databases may be made and dropped.
const SERVER: &str = "RASOAT_TEST_POSTGRES";

/// A database of one test's own.
pub struct TestDatabase {
    /// The database, open.
    pub db: Database,
    location: String,
    folder: TempDir,
}

impl TestDatabase {
    /// What to open it by; on PostgreSQL with the password, on SQLite a path.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// Its key file.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        key_file(&self.folder)
    }

    /// A folder that is removed with it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Which engine it is on.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.db.engine()
    }

    /// Opens it once more, as another process would.
    ///
    /// # Errors
    /// Whatever [`Database::open`] says.
    pub async fn open_again(&self) -> Result<Database, StoreError> {
        Database::open(&self.location, &options(self.key_file())).await
    }
}

/// Opens a database that a program under test has made.
///
/// # Panics
/// When it cannot be opened.
pub async fn open(location: &str, key_file: PathBuf) -> Database {
    Database::open(location, &options(key_file))
        .await
        .expect("the database opens")
}

/// How tests open databases.
fn options(key_file: PathBuf) -> OpenOptions {
    OpenOptions {
        actor: actor(),
        now: NOW,
        key_file: Some(key_file),
        create: true,
    }
}

fn key_file(folder: &TempDir) -> PathBuf {
    folder.path().join("rasoat.key")
}

/// Runs a test on SQLite, then on PostgreSQL if `RASOAT_TEST_POSTGRES` is set; what it gives must be
/// the same on both. Without a server it says so, whatever the test runner captures.
///
/// # Panics
/// When the test does, or the engines differ.
pub async fn on_both<T: PartialEq + Debug>(test: impl AsyncFn(&TestDatabase) -> T) -> T {
    let on_sqlite = on_sqlite(&test).await;
    if let Some(server) = server() {
        let on_postgres = on_postgres(&server, &test).await;
        assert_eq!(
            on_sqlite, on_postgres,
            "SQLite (left) and PostgreSQL differ"
        );
    } else {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("a test");
        // Not `eprintln`, which the test runner keeps to itself while a test passes.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: the PostgreSQL half of {name}: set {SERVER}, or run scripts/with-postgres.sh"
        );
    }
    on_sqlite
}

/// Runs a test on SQLite alone.
///
/// # Panics
/// When the test does.
pub async fn on_sqlite<T>(test: impl AsyncFn(&TestDatabase) -> T) -> T {
    let database = new_file().await;
    let outcome = test(&database).await;
    database.db.close().await;
    outcome
}

/// Runs a test with an address of a server's database that has no tables yet; `None` without a server.
///
/// # Panics
/// When the test does.
pub async fn on_empty_server<T>(test: impl AsyncFn(&str) -> T) -> Option<T> {
    let server = server()?;
    let name = new_database(&server, "empty", None).await;
    let outcome = AssertUnwindSafe(test(&address(&server, &name)))
        .catch_unwind()
        .await;
    drop_database(&server, &name)
        .await
        .expect("the database of a test can be dropped");
    Some(outcome.unwrap_or_else(|panic| resume_unwind(panic)))
}

fn server() -> Option<String> {
    std::env::var(SERVER)
        .ok()
        .filter(|server| !server.is_empty())
}

async fn on_postgres<T>(server: &str, test: impl AsyncFn(&TestDatabase) -> T) -> T {
    let (database, name) = new_on_server(server).await;
    let outcome = AssertUnwindSafe(test(&database)).catch_unwind().await;
    discard(database, server, &name).await;
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// A new SQLite file. Boxed, like what follows, to be compiled once and not for every test.
fn new_file() -> BoxFuture<'static, TestDatabase> {
    Box::pin(async {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let location = folder.path().join("rasoat.db").display().to_string();
        let db = Database::open(&location, &options(key_file(&folder)))
            .await
            .expect("a new SQLite database");
        TestDatabase {
            db,
            location,
            folder,
        }
    })
}

/// A copy of the template, and its name.
fn new_on_server(server: &str) -> BoxFuture<'_, (TestDatabase, String)> {
    Box::pin(async move {
        let (template, template_key) = template(server).await;
        let name = new_database(server, "test", Some(template)).await;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let key = key_file(&folder);
        fs::write(&key, template_key).expect("a key file");
        make_private(&key);
        let location = address(server, &name);
        let db = Database::open(&location, &options(key))
            .await
            .expect("the copy of the template");
        let database = TestDatabase {
            db,
            location,
            folder,
        };
        (database, name)
    })
}

fn discard<'a>(database: TestDatabase, server: &'a str, name: &'a str) -> BoxFuture<'a, ()> {
    Box::pin(async move {
        database.db.close().await;
        drop_database(server, name)
            .await
            .expect("the database of a test can be dropped");
    })
}

/// The name and key of a database with the schema applied, made once a process.
async fn template(server: &str) -> (&'static str, &'static str) {
    static TEMPLATE: OnceCell<(String, String)> = OnceCell::const_new();
    let (name, key) = TEMPLATE
        .get_or_init(|| async {
            let name = new_database(server, "template", None).await;
            let folder = tempfile::tempdir().expect("a temporary folder");
            let key = key_file(&folder);
            Database::open(&address(server, &name), &options(key.clone()))
                .await
                .expect("the schema can be applied")
                .close()
                .await;
            (name, fs::read_to_string(key).expect("the key file"))
        })
        .await;
    (name, key)
}

/// Makes a database of a name no other test of this process has; a leftover of an earlier
/// process of the same number is dropped.
async fn new_database(server: &str, purpose: &str, template: Option<&str>) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("rasoat_{purpose}_{}_{count}", std::process::id());
    drop_database(server, &name)
        .await
        .expect("the server may drop databases");
    create_database(server, &name, template)
        .await
        .expect("the server may make databases");
    name
}

/// The server's address with another database at its end.
fn address(server: &str, name: &str) -> String {
    let (base, _) = server.rsplit_once('/').expect("postgres://…/name");
    format!("{base}/{name}")
}

#[cfg(unix)]
fn make_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("chmod 600");
}

#[cfg(not(unix))]
fn make_private(_: &Path) {}
