//! A whole database into another one, of either engine: for a backup, for restoring one, for moving from a
//! file to a server. All that is read comes from one view that stands still, whatever is written
//! meanwhile; all that is written becomes visible in one commit, record and all.

mod plan;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use domain::AuditEvent;
use futures_util::TryStreamExt as _;
use sqlx::AssertSqlSafe;

use crate::bulk::Onto;
use crate::lend::lend;
use crate::line::{Line, Take, ask, lent_rows};
use crate::location::Location;
use crate::value::Value;
use crate::{Database, OpenOptions, StoreError, Tx, key_file};
use plan::Table;

/// Where a copy goes.
#[derive(Debug)]
pub struct CopyTarget<'a> {
    /// A file that does not exist, or a server's database without tables.
    pub location: &'a str,
    /// The file of the key it was signed with, which is copied to where the target's own belongs.
    pub key: &'a Path,
    /// How the target is opened.
    pub options: &'a OpenOptions,
}

/// Rows by table.
pub type Rows = BTreeMap<String, u64>;

/// Someone who watches a copy: told the rows there are in all, then the rows done.
pub trait CopyWatch: Send {
    /// So many rows there are.
    fn total(&mut self, rows: u64);
    /// So many more are done.
    fn advance(&mut self, rows: u64);
}

impl Database {
    /// Copies everything into a database that is made by it. With an `event`, that is put on the copy's
    /// record; without, the copy is as it was. Gives the copy, open, its record verified.
    ///
    /// # Errors
    /// [`StoreError::Occupied`] when there is something at the target; whatever keeps either from being
    /// read or written. Nothing is left of a file that could not be completed.
    pub async fn copy_to(
        &self,
        target: &CopyTarget<'_>,
        event: Option<AuditEvent>,
        watch: &mut dyn CopyWatch,
    ) -> Result<(Self, Rows), StoreError> {
        let location = Location::from_str(target.location)?;
        let made = Made::begin(&location, target)?;
        let copied = self.copy_now(target, event, watch).await;
        if copied.is_err() {
            made.remove();
        }
        copied.map_err(|fault| fault.at(&location.to_string()))
    }

    async fn copy_now(
        &self,
        target: &CopyTarget<'_>,
        event: Option<AuditEvent>,
        watch: &mut dyn CopyWatch,
    ) -> Result<(Self, Rows), StoreError> {
        let copy = Self::open_alone(target.location, target.options).await?;
        let mut reader = self.reader().await?;
        let mut tx = copy.begin(&target.options.actor).await?;
        if tx.reader().record_head().await?.seq > 1 {
            return Err(StoreError::Occupied);
        }
        tx.loads_first_accounts().await?;
        let rows = copy_tables(&mut reader.line(), &mut tx, watch).await?;
        drop(reader);
        match event {
            Some(event) => tx.commit(event, target.options.now).await.map(|_| ())?,
            None => tx.commit_copied().await?,
        }
        copy.verify_record(None).await?;
        Ok((copy, rows))
    }

    /// Counts the rows of every table.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn count_rows(&self) -> Result<Rows, StoreError> {
        let mut reader = self.reader().await?;
        count(&mut reader.line(), &plan::tables()?).await
    }
}

/// What a copy makes on disk, to be taken away again when it comes to nothing.
struct Made {
    files: Vec<PathBuf>,
}

impl Made {
    fn begin(location: &Location, target: &CopyTarget<'_>) -> Result<Self, StoreError> {
        let mut files = Vec::new();
        let mut key = target.options.key_file.clone();
        if let Location::File(path) = location {
            if std::fs::symlink_metadata(path).is_ok() {
                return Err(StoreError::Occupied.at(&location.to_string()));
            }
            for ending in ["", "-journal", "-wal", "-shm"] {
                let mut name = path.as_os_str().to_owned();
                name.push(ending);
                files.push(PathBuf::from(name));
            }
            key = key.or_else(|| Some(key_file::beside(path)));
        }
        let key = key.ok_or(StoreError::KeyFileNotGiven)?;
        if key_file::copy(target.key, &key)? {
            files.push(key);
        }
        Ok(Self { files })
    }

    /// What cannot be removed is left: the next copy says that it is there.
    fn remove(self) {
        for file in self.files {
            let _ = std::fs::remove_file(file);
        }
    }
}

async fn copy_tables(
    from: &mut Line<'_>,
    tx: &mut Tx,
    watch: &mut dyn CopyWatch,
) -> Result<Rows, StoreError> {
    let tables = plan::tables()?;
    let expected = count(from, &tables).await?;
    watch.total(expected.values().sum());
    let mut rows = Rows::new();
    for table in &tables {
        run(&mut tx.line(), table.clear()).await?;
        let copied = copy_table(from, &mut tx.line(), table, watch).await?;
        rows.insert(table.name.clone(), copied);
    }
    if rows != expected {
        return Err(StoreError::unreadable(format!(
            "copied {rows:?} of {expected:?}"
        )));
    }
    Ok(rows)
}

async fn copy_table(
    from: &mut Line<'_>,
    to: &mut Line<'_>,
    table: &Table,
    watch: &mut dyn CopyWatch,
) -> Result<u64, StoreError> {
    let (mut after, mut copied) = (Vec::new(), 0);
    let write = table.write();
    loop {
        let rows = page(from, table, &after).await?;
        let Some(last) = rows.last() else {
            return Ok(copied);
        };
        after = table.key_of(last);
        let whole = rows.len() < table.page();
        let mut rows = rows.into_iter();
        let mut next = |place: &mut Vec<Value<'static>>| {
            rows.next().is_some_and(|row| {
                *place = row;
                true
            })
        };
        let written = to.load(&write, Onto::Nothing, &mut next).await?;
        copied += written;
        watch.advance(written);
        if whole {
            return Ok(copied);
        }
    }
}

/// The rows of a table after a key.
async fn page(
    line: &mut Line<'_>,
    table: &Table,
    after: &[Value<'static>],
) -> Result<Vec<Vec<Value<'static>>>, StoreError> {
    let sql = table.read(after.is_empty());
    let mut rows = Vec::new();
    each(line, sql, after, &mut |row| {
        rows.push(table.row(row));
        ControlFlow::Continue(())
    })
    .await?;
    rows.into_iter().collect()
}

async fn count(line: &mut Line<'_>, tables: &[Table]) -> Result<Rows, StoreError> {
    let mut counts = Rows::new();
    for table in tables {
        let mut found = Ok(0);
        each(line, table.count(), &[], &mut |row| {
            found = row.number(0);
            ControlFlow::Break(())
        })
        .await?;
        counts.insert(table.name.clone(), found?.unsigned_abs());
    }
    Ok(counts)
}

/// Each row of a question put together from the schema's own names.
async fn each(
    line: &mut Line<'_>,
    sql: String,
    values: &[Value<'static>],
    take: &mut Take<'_>,
) -> Result<(), StoreError> {
    match line {
        Line::Sqlite(connection) => {
            lend(connection, |lent| lent_rows(lent, &sql, values, take)).await
        }
        Line::Postgres(connection) => {
            let mut rows = ask!(AssertSqlSafe(sql), values).fetch(&mut **connection);
            while let Some(row) = rows.try_next().await? {
                if take(&row).is_break() {
                    break;
                }
            }
            Ok(())
        }
    }
}

async fn run(line: &mut Line<'_>, sql: String) -> Result<(), StoreError> {
    let statement = sqlx::raw_sql(AssertSqlSafe(sql));
    match line {
        Line::Sqlite(connection) => statement.execute(&mut **connection).await.map(|_| ())?,
        Line::Postgres(connection) => statement.execute(&mut **connection).await.map(|_| ())?,
    }
    Ok(())
}
