//! PostgreSQL: COPY, straight into the table, or into a temporary one from which the
//! same `INSERT … ON CONFLICT` takes its rows.

use sqlx::{AssertSqlSafe, PgConnection};

use super::copy::CopyBuffer;
use super::insert::Insert;
use super::{Onto, Rows};
use crate::StoreError;

pub(super) async fn load(
    connection: &mut PgConnection,
    insert: &Insert<'_>,
    onto: Onto,
    rows: &mut Rows<'_, '_>,
) -> Result<u64, StoreError> {
    let Insert {
        table,
        columns,
        conflict,
    } = insert;
    if onto == Onto::Nothing || conflict.is_empty() {
        return copy(connection, table, columns, rows).await;
    }
    let incoming = format!("incoming_{table}");
    statement(
        connection,
        format!(
            "CREATE TEMP TABLE IF NOT EXISTS {incoming} ON COMMIT DROP \
             AS SELECT {columns} FROM {table} WITH NO DATA"
        ),
    )
    .await?;
    copy(connection, &incoming, columns, rows).await?;
    let written = statement(
        connection,
        format!("INSERT INTO {table} ({columns}) SELECT {columns} FROM {incoming} {conflict}"),
    )
    .await?;
    statement(connection, format!("TRUNCATE {incoming}")).await?;
    Ok(written)
}

async fn copy(
    connection: &mut PgConnection,
    table: &str,
    columns: &str,
    rows: &mut Rows<'_, '_>,
) -> Result<u64, StoreError> {
    let statement = format!("COPY {table} ({columns}) FROM STDIN (FORMAT binary)");
    let mut sink = connection.copy_in_raw(&statement).await?;
    let mut buffer = CopyBuffer::new();
    let mut row = Vec::new();
    while rows(&mut row) {
        buffer.add(&row)?;
        if buffer.is_full() {
            sink.send(buffer.as_slice()).await?;
            buffer.clear();
        }
    }
    buffer.end();
    sink.send(buffer.as_slice()).await?;
    Ok(sink.finish().await?)
}

/// Runs a statement made of names that stand in this crate's own SQL files.
async fn statement(connection: &mut PgConnection, sql: String) -> Result<u64, StoreError> {
    let done = sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
