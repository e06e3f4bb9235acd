//! SQLite: a prepared statement, bound and stepped for each row.

use sqlx::SqliteConnection;

use super::Rows;
use crate::StoreError;
use crate::lend::{bind, lend, places};

pub(super) async fn load(
    connection: &mut SqliteConnection,
    sql: &str,
    rows: &mut Rows<'_, '_>,
) -> Result<u64, StoreError> {
    lend(connection, |lent| {
        let mut statement = lent.prepare(sql)?;
        let places = places(&statement)?;
        let mut written = 0;
        let mut row = Vec::new();
        while rows(&mut row) {
            bind(&mut statement, &places, &row)?;
            written += statement.raw_execute()? as u64;
        }
        Ok(written)
    })
    .await
}
