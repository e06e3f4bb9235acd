//! SQLite: a prepared statement, bound and stepped for each row.

use sqlx::SqliteConnection;

use crate::StoreError;
use crate::lend::{bind, lend, places};
use crate::value::Value;

pub(super) async fn load<'v, const N: usize>(
    connection: &mut SqliteConnection,
    sql: &str,
    rows: impl Iterator<Item = [Value<'v>; N]> + Send,
) -> Result<u64, StoreError> {
    lend(connection, |lent| {
        let mut statement = lent.prepare(sql)?;
        let places = places(&statement)?;
        let mut written = 0;
        for row in rows {
            bind(&mut statement, &places, &row)?;
            written += statement.raw_execute()? as u64;
        }
        Ok(written)
    })
    .await
}
