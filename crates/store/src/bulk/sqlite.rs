//! SQLite: the driver's own connection is lent to rusqlite for the length of the load,
//! which binds and steps in place of a message to another thread and back for each row.

use rusqlite::Connection;
use rusqlite::types::{Null, ToSql, ToSqlOutput, ValueRef};
use sqlx::SqliteConnection;
use tokio::runtime::{Handle, RuntimeFlavor};

use crate::StoreError;
use crate::value::Value;

pub(super) async fn load<'v, const N: usize>(
    connection: &mut SqliteConnection,
    sql: &str,
    rows: impl Iterator<Item = [Value<'v>; N]> + Send,
) -> Result<u64, StoreError> {
    let mut handle = connection.lock_handle().await?;
    let raw = handle.as_raw_handle();
    #[expect(
        unsafe_code,
        reason = "sqlx guarantees that its thread leaves the connection alone while `handle` \
                  lives; rusqlite neither outlives it here nor closes a borrowed handle"
    )]
    let lent = unsafe { Connection::from_handle(raw.as_ptr()) }?;
    in_place(|| insert(&lent, sql, rows))
}

fn insert<'v, const N: usize>(
    connection: &Connection,
    sql: &str,
    rows: impl Iterator<Item = [Value<'v>; N]>,
) -> Result<u64, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let mut written = 0;
    for row in rows {
        for (at, value) in row.iter().enumerate() {
            statement.raw_bind_parameter(at + 1, value)?;
        }
        written += statement.raw_execute()? as u64;
    }
    Ok(written)
}

/// Works on this thread, after telling a runtime of several threads not to count on it.
fn in_place<T>(work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|runtime| runtime.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Number(number) => ToSqlOutput::from(*number),
            Self::Flag(flag) => ToSqlOutput::from(*flag),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Self::NoText | Self::NoNumber => ToSqlOutput::from(Null),
        })
    }
}
