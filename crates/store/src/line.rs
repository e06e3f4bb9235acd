//! A connection of either engine, and the ways a question is put to it.

use futures_util::TryStreamExt as _;
use sqlx::{PgConnection, SqliteConnection};

use crate::StoreError;
use crate::columns::Columns;
use crate::lend::{bind, lend, places};
use crate::question::Question;
use crate::value::Value;

/// A connection of either engine. Both arms are compiled and typed natively.
pub(crate) enum Line<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

/// Runs the same expression on whichever connection it is.
macro_rules! on {
    ($line:expr, $connection:ident => $body:expr) => {
        match $line {
            Line::Sqlite($connection) => $body,
            Line::Postgres($connection) => $body,
        }
    };
}

/// A question with its parameters bound.
macro_rules! ask {
    ($question:expr, $values:expr) => {{
        let mut query = sqlx::query($question.put());
        for value in $values {
            query = match value {
                Value::Text(text) => query.bind(text.as_ref()),
                Value::Number(number) => query.bind(number),
                Value::Flag(flag) => query.bind(flag),
                Value::Bytes(bytes) => query.bind(bytes.as_ref()),
                Value::NoText => query.bind(None::<&str>),
                Value::NoNumber => query.bind(None::<i64>),
            };
        }
        query
    }};
}

impl Line<'_> {
    /// Puts a question that changes something; gives the number of rows changed.
    pub(crate) async fn run(
        &mut self,
        question: Question,
        values: &[Value<'_>],
    ) -> Result<u64, StoreError> {
        Ok(on!(self, connection => {
            ask!(question, values).execute(&mut **connection).await?.rows_affected()
        }))
    }

    /// The row of the answer, or `None`.
    pub(crate) async fn find<T>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        read: impl Fn(&dyn Columns) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        on!(self, connection => {
            let row = ask!(question, values).fetch_optional(&mut **connection).await?;
            row.map(|row| read(&row)).transpose()
        })
    }

    /// The row of an answer that always has one.
    pub(crate) async fn one<T>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        read: impl Fn(&dyn Columns) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.find(question, values, read)
            .await?
            .ok_or_else(|| StoreError::not_found("answer", question.name))
    }

    /// Every row of an answer that is known to be short.
    pub(crate) async fn all<T>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        read: impl Fn(&dyn Columns) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        self.each(question, values, |row| {
            rows.push(read(row)?);
            Ok::<_, StoreError>(())
        })
        .await?;
        Ok(rows)
    }

    /// Each row of an answer, one at a time, never all of it in memory.
    pub(crate) async fn each<E: From<StoreError>>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        mut take: impl FnMut(&dyn Columns) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Line::Sqlite(connection) => {
                lend(connection, |lent| each_lent(lent, question, values, take)).await
            }
            Line::Postgres(connection) => {
                let mut rows = ask!(question, values).fetch(&mut **connection);
                while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
                    take(&row)?;
                }
                Ok(())
            }
        }
    }
}

fn each_lent<E: From<StoreError>>(
    connection: &rusqlite::Connection,
    question: Question,
    values: &[Value<'_>],
    mut take: impl FnMut(&dyn Columns) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = connection
        .prepare(question.put())
        .map_err(StoreError::from)?;
    let places = places(&statement)?;
    bind(&mut statement, &places, values)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(StoreError::from)? {
        take(row)?;
    }
    Ok(())
}
