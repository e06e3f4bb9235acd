//! For tests alone: which questions were put, and databases on a server to throw away.

use std::collections::BTreeSet;
use std::sync::Mutex;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use crate::StoreError;

static PUT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

pub(crate) fn note(question: &'static str) {
    if let Ok(mut put) = PUT.lock() {
        put.insert(question);
    }
}

/// The names of the questions (`account/upsert`) this process has put so far.
#[must_use]
pub fn questions_put() -> BTreeSet<&'static str> {
    PUT.lock().map(|put| put.clone()).unwrap_or_default()
}

/// Makes a database on the server, as a copy of another if `template` is given.
///
/// # Errors
/// When the server refuses.
pub async fn create_database(
    server: &str,
    name: &str,
    template: Option<&str>,
) -> Result<(), StoreError> {
    let statement = match template {
        Some(template) => format!("CREATE DATABASE \"{name}\" TEMPLATE \"{template}\""),
        None => format!("CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"),
    };
    on_server(server, statement).await
}

/// Drops a database and ends whatever is still connected to it.
///
/// # Errors
/// When the server refuses.
pub async fn drop_database(server: &str, name: &str) -> Result<(), StoreError> {
    on_server(
        server,
        format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"),
    )
    .await
}

async fn on_server(server: &str, statement: String) -> Result<(), StoreError> {
    let mut connection = PgConnection::connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(statement))
        .execute(&mut connection)
        .await?;
    connection.close().await?;
    Ok(())
}

/// Tries to write through the read-only pool, which must refuse.
///
/// # Errors
/// The refusal.
pub async fn write_through_a_reader(db: &crate::Database) -> Result<(), StoreError> {
    let mut reader = db.reader().await?;
    let mut line = reader.line();
    line.run(crate::question::question!("review/supersede"), &[])
        .await?;
    Ok(())
}
