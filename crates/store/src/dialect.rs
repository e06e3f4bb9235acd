//! Every deviation between SQLite and PostgreSQL, on one screen. The rest is one SQL text.
//!
//! | what | SQLite | PostgreSQL |
//! |---|---|---|
//! | one writer | a pool of one connection, `BEGIN IMMEDIATE` | an advisory lock held until the end |
//! | a new database | filled without a log by a program that is alone | as ever |
//! | a reader's view | `BEGIN` on a read-only connection in WAL mode | repeatable read, read only |
//! | clustered tables | `WITHOUT ROWID` | as they are |
//! | bulk load | a prepared statement a row ([`crate::bulk`]) | `COPY` ([`crate::bulk`]) |
//! | what is there | `sqlite_schema` | `pg_catalog` |
//! | columns of all tables | of SQLite's newest schema, in memory ([`crate::copy`]) | the same |
//! | BYTEA | takes any type name and keeps bytes as bytes | its own type |

/// Begins a write on SQLite: takes the lock now, not at the first change, so that two
/// read-then-write transactions cannot both read first.
pub(crate) const SQLITE_BEGIN_WRITE: &str = "BEGIN IMMEDIATE";

/// Begins a write on PostgreSQL. Under the lock each statement sees all that was
/// committed before, which is what SQLite's single writer sees.
pub(crate) const POSTGRES_BEGIN_WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

/// Waits until no other transaction of this database writes; released by its end.
pub(crate) const POSTGRES_ONE_WRITER: &str = "SELECT pg_advisory_xact_lock(7021802741)";

/// Gives a SQLite file its log.
pub(crate) const SQLITE_LOG: &str = "PRAGMA journal_mode = WAL";

/// Begins a read on SQLite.
pub(crate) const SQLITE_BEGIN_READ: &str = "BEGIN DEFERRED";

/// Begins a read on PostgreSQL: every question sees the same state.
pub(crate) const POSTGRES_BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// How many tables there are, and how many of them say which schema this is.
pub(crate) const SQLITE_TABLES: &str = "SELECT COUNT(*), COUNT(*) FILTER (WHERE name = 'schema_step') \
     FROM sqlite_schema WHERE type = 'table'";

/// The same of PostgreSQL's current schema.
pub(crate) const POSTGRES_TABLES: &str = "SELECT COUNT(*), COUNT(*) FILTER (WHERE relname = 'schema_step') \
     FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace";

/// Migrations mark tables that SQLite should keep in the order of their primary key.
/// PostgreSQL takes the mark for the comment it is.
pub(crate) fn sqlite_schema(migration: &str) -> String {
    migration.replace("/* clustered */", "WITHOUT ROWID")
}

/// The encoding and collation of a PostgreSQL database; SQLite has but one of each.
pub(crate) const POSTGRES_ORDER: &str = "SELECT pg_encoding_to_char(encoding)::text, datcollate::text \
     FROM pg_catalog.pg_database WHERE datname = current_database()";

/// The tables of a SQLite schema, without SQLite's own.
pub(crate) const SQLITE_TABLE_NAMES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

/// The columns of a table: name, declared type, place in the primary key (0: none).
pub(crate) const SQLITE_COLUMNS: &str =
    "SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid";
