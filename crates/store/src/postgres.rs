//! What a PostgreSQL database must be: UTF-8, ordered by bytes as SQLite orders.

use crate::StoreError;
use crate::columns::Columns;
use crate::dialect;
use crate::line::Line;

/// Refuses a database whose texts would be ordered by a language's rules: the engines
/// would then print the same review in different orders.
pub(crate) async fn check_order(line: &mut Line<'_>) -> Result<(), StoreError> {
    let Line::Postgres(connection) = line else {
        return Ok(());
    };
    let row = sqlx::query(dialect::POSTGRES_ORDER)
        .fetch_one(&mut **connection)
        .await?;
    let (encoding, collation) = (row.text(0)?, row.text(1)?);
    if encoding == "UTF8" && matches!(collation, "C" | "POSIX" | "C.UTF-8" | "C.utf8") {
        Ok(())
    } else {
        Err(StoreError::WrongCollation {
            found: format!("{encoding} with collation {collation}"),
        })
    }
}
