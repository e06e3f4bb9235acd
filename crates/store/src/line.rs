//! A connection of either engine, and the ways a question is put to it.

use std::ops::ControlFlow;

use futures_util::TryStreamExt as _;
use futures_util::future::BoxFuture;
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

/// A statement with its parameters bound.
macro_rules! ask {
    ($sql:expr, $values:expr) => {{
        let mut query = sqlx::query($sql);
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

pub(crate) use ask;

/// What is done with each row: go on, or enough.
pub(crate) type Take<'t> = dyn FnMut(&dyn Columns) -> ControlFlow<()> + Send + 't;

/// `run` and `rows` are boxed: an async function is compiled anew into every program that
/// awaits it, a boxed one once, here.
impl Line<'_> {
    /// Puts a question that changes something; gives the number of rows changed.
    pub(crate) fn run<'a>(
        &'a mut self,
        question: Question,
        values: &'a [Value<'_>],
    ) -> BoxFuture<'a, Result<u64, StoreError>> {
        Box::pin(async move {
            Ok(match self {
                Line::Sqlite(connection) => {
                    let query = ask!(question.put(), values);
                    query.execute(&mut **connection).await?.rows_affected()
                }
                Line::Postgres(connection) => {
                    let query = ask!(question.put(), values);
                    query.execute(&mut **connection).await?.rows_affected()
                }
            })
        })
    }

    /// Each row of an answer, one at a time, never all of it in memory.
    fn rows<'a>(
        &'a mut self,
        question: Question,
        values: &'a [Value<'_>],
        take: &'a mut Take<'_>,
    ) -> BoxFuture<'a, Result<(), StoreError>> {
        Box::pin(async move {
            match self {
                Line::Sqlite(connection) => {
                    lend(connection, |lent| {
                        lent_rows(lent, question.put(), values, take)
                    })
                    .await
                }
                Line::Postgres(connection) => {
                    let mut rows = ask!(question.put(), values).fetch(&mut **connection);
                    while let Some(row) = rows.try_next().await? {
                        if take(&row).is_break() {
                            break;
                        }
                    }
                    Ok(())
                }
            }
        })
    }

    /// Hands each row of an answer over, until there are no more or `take` fails.
    pub(crate) async fn each<E: From<StoreError> + Send>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        mut take: impl FnMut(&dyn Columns) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        let mut failure = None;
        self.rows(question, values, &mut |row| match take(row) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failure = Some(error);
                ControlFlow::Break(())
            }
        })
        .await?;
        failure.map_or(Ok(()), Err)
    }

    /// The first row of the answer, or `None`.
    pub(crate) async fn find<T: Send>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        mut read: impl FnMut(&dyn Columns) -> Result<T, StoreError> + Send,
    ) -> Result<Option<T>, StoreError> {
        let mut found = None;
        self.rows(question, values, &mut |row| {
            found = Some(read(row));
            ControlFlow::Break(())
        })
        .await?;
        found.transpose()
    }

    /// The row of an answer that always has one.
    pub(crate) async fn one<T: Send>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        read: impl FnMut(&dyn Columns) -> Result<T, StoreError> + Send,
    ) -> Result<T, StoreError> {
        self.find(question, values, read)
            .await?
            .ok_or_else(|| StoreError::not_found("answer", question.name))
    }

    /// Every row of an answer that is known to be short.
    pub(crate) async fn all<T: Send>(
        &mut self,
        question: Question,
        values: &[Value<'_>],
        mut read: impl FnMut(&dyn Columns) -> Result<T, StoreError> + Send,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        self.each(question, values, |row| {
            rows.push(read(row)?);
            Ok::<_, StoreError>(())
        })
        .await?;
        Ok(rows)
    }
}

/// Each row of an answer, read through a lent connection.
pub(crate) fn lent_rows(
    connection: &rusqlite::Connection,
    sql: &str,
    values: &[Value<'_>],
    take: &mut Take<'_>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare(sql)?;
    let places = places(&statement)?;
    bind(&mut statement, &places, values)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        if take(row).is_break() {
            break;
        }
    }
    Ok(())
}
