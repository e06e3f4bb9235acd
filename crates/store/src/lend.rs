//! SQLite, many rows at a time: the driver's own connection is lent to rusqlite, which
//! binds and steps in place of a message to another thread and back for each row.

use rusqlite::Statement;
use rusqlite::types::{Null, ToSql, ToSqlOutput, ValueRef};
use sqlx::{Connection as _, SqliteConnection};
use tokio::runtime::{Handle, RuntimeFlavor};

use crate::StoreError;
use crate::columns::Columns;
use crate::value::Value;

/// Lends the connection for the length of some work, inside the transaction under way.
///
/// The driver's thread gives the connection up on a command and then waits to have it back.
/// While it is held up in between, whoever asks again gets the connection at once and leaves
/// another command behind; when those fill the channel, the asker waits for the thread with
/// the connection in hand, and the thread waits for the connection. So the thread is asked for
/// a sign of life first: it answers once it has the connection and no command is left.
pub(crate) async fn lend<T>(
    connection: &mut SqliteConnection,
    work: impl FnOnce(&rusqlite::Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    connection.ping().await?;
    let mut handle = connection.lock_handle().await?;
    let raw = handle.as_raw_handle();
    #[expect(
        unsafe_code,
        reason = "sqlx guarantees that its thread leaves the connection alone while `handle` \
                  lives; rusqlite neither outlives it here nor closes a borrowed handle"
    )]
    let lent = unsafe { rusqlite::Connection::from_handle(raw.as_ptr()) }?;
    in_place(|| work(&lent))
}

/// Works on this thread, after telling a runtime of several threads not to count on it.
fn in_place<T>(work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|runtime| runtime.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

/// Which value each of a statement's parameters takes. To SQLite `$2` is a name, and the
/// name that comes first in the text is the first parameter.
pub(crate) fn places(statement: &Statement<'_>) -> Result<Vec<usize>, StoreError> {
    (1..=statement.parameter_count())
        .map(|at| {
            let number = statement
                .parameter_name(at)
                .and_then(|name| name.strip_prefix('$'))
                .and_then(|number| number.parse::<usize>().ok());
            match number {
                Some(number @ 1..) => Ok(number - 1),
                _ => Err(StoreError::unreadable("a parameter that is not $1, $2 …")),
            }
        })
        .collect()
}

/// Binds values to a statement's parameters.
pub(crate) fn bind(
    statement: &mut Statement<'_>,
    places: &[usize],
    values: &[Value<'_>],
) -> Result<(), StoreError> {
    for (at, place) in places.iter().enumerate() {
        let value = values
            .get(*place)
            .ok_or_else(|| StoreError::unreadable("a parameter without a value"))?;
        statement.raw_bind_parameter(at + 1, value)?;
    }
    Ok(())
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

impl Columns for rusqlite::Row<'_> {
    fn text(&self, at: usize) -> Result<&str, StoreError> {
        self.get_ref(at)?.as_str().map_err(StoreError::unreadable)
    }

    fn text_or_none(&self, at: usize) -> Result<Option<&str>, StoreError> {
        self.get_ref(at)?
            .as_str_or_null()
            .map_err(StoreError::unreadable)
    }

    fn number(&self, at: usize) -> Result<i64, StoreError> {
        self.get_ref(at)?.as_i64().map_err(StoreError::unreadable)
    }

    fn number_or_none(&self, at: usize) -> Result<Option<i64>, StoreError> {
        self.get_ref(at)?
            .as_i64_or_null()
            .map_err(StoreError::unreadable)
    }

    fn flag(&self, at: usize) -> Result<bool, StoreError> {
        Ok(self.number(at)? != 0)
    }

    fn bytes(&self, at: usize) -> Result<&[u8], StoreError> {
        self.get_ref(at)?.as_blob().map_err(StoreError::unreadable)
    }
}
