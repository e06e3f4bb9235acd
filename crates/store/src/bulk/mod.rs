//! Many rows at once, through one door: a prepared statement a row on SQLite, COPY on
//! PostgreSQL, both inside the transaction under way.

mod copy;
mod insert;
mod postgres;
mod sqlite;

use crate::StoreError;
use crate::line::Line;
use crate::question::Question;
use crate::value::Value;
use futures_util::future::BoxFuture;
use insert::Insert;

/// What the rows meet in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Onto {
    /// Nothing: the table was empty before this change, or has no row of these keys.
    Nothing,
    /// Perhaps rows of the same keys.
    Rows,
}

/// Rows on their way in: puts the next one into the place of the last; false after the end.
pub(crate) type Rows<'r, 'v> = dyn FnMut(&mut Vec<Value<'v>>) -> bool + Send + 'r;

impl Line<'_> {
    /// Puts an `INSERT … VALUES ($1, …, $N) [ON CONFLICT …]` for every row; gives the
    /// number of rows written. No two rows of one call may have the same key.
    pub(crate) async fn bulk_load<'v, const N: usize>(
        &mut self,
        question: Question,
        onto: Onto,
        mut rows: impl Iterator<Item = [Value<'v>; N]> + Send,
    ) -> Result<u64, StoreError> {
        let mut next = |row: &mut Vec<Value<'v>>| {
            row.clear();
            rows.next().is_some_and(|values| {
                row.extend(values);
                true
            })
        };
        self.load(question.put(), onto, &mut next).await
    }

    /// The same for an insert that was put together. Boxed, to be compiled once.
    pub(crate) fn load<'a, 'v>(
        &'a mut self,
        sql: &'a str,
        onto: Onto,
        rows: &'a mut Rows<'_, 'v>,
    ) -> BoxFuture<'a, Result<u64, StoreError>>
    where
        'v: 'a,
    {
        Box::pin(async move {
            match self {
                Self::Sqlite(connection) => sqlite::load(connection, sql, rows).await,
                Self::Postgres(connection) => {
                    let insert = Insert::parse(sql)
                        .ok_or_else(|| StoreError::unreadable(format!("no bulk insert: {sql}")))?;
                    postgres::load(connection, &insert, onto, rows).await
                }
            }
        })
    }
}
