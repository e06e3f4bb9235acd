//! What a whole database consists of: every table, its columns and its primary key, taken from the schema
//! itself, so that a table made tomorrow is copied without a line here.

use crate::columns::Columns;
use crate::value::Value;
use crate::{StoreError, dialect, migrate};

/// Rows read at a time.
const ROWS: usize = 4_000;

/// The same where rows hold packed parts of some hundred kilobytes.
const PACKED_ROWS: usize = 64;

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Flag,
    Bytes,
}

/// A table to copy.
#[derive(Debug)]
pub(super) struct Table {
    pub name: String,
    columns: Vec<(String, Kind)>,
    /// Places of the columns of the primary key, in its order.
    key: Vec<usize>,
}

/// Every table, by name.
pub(super) fn tables() -> Result<Vec<Table>, StoreError> {
    let memory = migrate::in_memory()?;
    let mut names = memory.prepare(dialect::SQLITE_TABLE_NAMES)?;
    let names = names.query_map([], |row| row.get::<_, String>(0))?;
    let mut tables = Vec::new();
    for name in names {
        tables.push(table(&memory, name?)?);
    }
    Ok(tables)
}

fn table(memory: &rusqlite::Connection, name: String) -> Result<Table, StoreError> {
    let mut columns = Vec::new();
    let mut key = Vec::new();
    let mut asked = memory.prepare(dialect::SQLITE_COLUMNS)?;
    let mut rows = asked.query([&name])?;
    while let Some(row) = rows.next()? {
        let kind = kind(row.text(1)?)?;
        let place = row.number(2)?;
        if place > 0 {
            key.push((place, columns.len()));
        }
        columns.push((row.text(0)?.to_owned(), kind));
    }
    key.sort_unstable();
    let key: Vec<usize> = key.into_iter().map(|(_, at)| at).collect();
    if key.is_empty() {
        return Err(StoreError::unreadable(format!("{name} has no primary key")));
    }
    Ok(Table { name, columns, key })
}

fn kind(declared: &str) -> Result<Kind, StoreError> {
    match declared {
        "TEXT" => Ok(Kind::Text),
        "BIGINT" => Ok(Kind::Number),
        "BOOLEAN" => Ok(Kind::Flag),
        "BYTEA" => Ok(Kind::Bytes),
        other => Err(StoreError::unreadable(format!("a column of type {other}"))),
    }
}

impl Table {
    /// How many rows are read at a time.
    pub fn page(&self) -> usize {
        let packed = self.columns.iter().any(|(_, kind)| *kind == Kind::Bytes);
        if packed { PACKED_ROWS } else { ROWS }
    }

    /// Counts its rows.
    pub fn count(&self) -> String {
        format!("SELECT COUNT(*) FROM {}", self.name)
    }

    /// Empties it.
    pub fn clear(&self) -> String {
        format!("DELETE FROM {}", self.name)
    }

    /// A page of rows in the order of the key; after the row whose key is bound, unless it is the first.
    pub fn read(&self, is_first: bool) -> String {
        let all = self.names((0..self.columns.len()).collect::<Vec<_>>().as_slice());
        let key = self.names(&self.key);
        let (name, page) = (&self.name, self.page());
        let after = match (is_first, self.key.as_slice()) {
            (true, _) => String::new(),
            (false, [_]) => format!(" WHERE {key} > $1"),
            (false, several) => {
                let bound: Vec<String> = (1..=several.len()).map(|at| format!("${at}")).collect();
                format!(" WHERE ({key}) > ({})", bound.join(", "))
            }
        };
        format!("SELECT {all} FROM {name}{after} ORDER BY {key} LIMIT {page}")
    }

    /// Puts a row in.
    pub fn write(&self) -> String {
        let all: Vec<usize> = (0..self.columns.len()).collect();
        let bound: Vec<String> = (1..=all.len()).map(|at| format!("${at}")).collect();
        let (name, all) = (&self.name, self.names(&all));
        format!("INSERT INTO {name} ({all}) VALUES ({})", bound.join(", "))
    }

    /// A row as it was read.
    pub fn row(&self, from: &dyn Columns) -> Result<Vec<Value<'static>>, StoreError> {
        let columns = self.columns.iter().enumerate();
        columns
            .map(|(at, (_, kind))| {
                Ok(match kind {
                    Kind::Text => from.text_or_none(at)?.map(str::to_owned).into(),
                    Kind::Number => from.number_or_none(at)?.into(),
                    Kind::Flag => from.flag(at)?.into(),
                    Kind::Bytes => Value::Bytes(from.bytes(at)?.to_owned().into()),
                })
            })
            .collect()
    }

    /// The key of a row.
    pub fn key_of(&self, row: &[Value<'static>]) -> Vec<Value<'static>> {
        self.key
            .iter()
            .filter_map(|at| row.get(*at).cloned())
            .collect()
    }

    fn names(&self, places: &[usize]) -> String {
        let names = places.iter().filter_map(|at| self.columns.get(*at));
        names
            .map(|(name, _)| name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_the_schema_can_be_copied() {
        let tables = tables().unwrap();
        let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
        for name in [
            "audit_event",
            "account",
            "snapshot_chunk",
            "schema_step",
            "web_user",
        ] {
            assert!(names.contains(&name), "{names:?}");
        }
        let finding = tables.iter().find(|table| table.name == "finding").unwrap();
        assert!(
            finding.read(false).contains(
                "WHERE (system, login, rule, from_review) > ($1, $2, $3, $4) ORDER BY system"
            ),
            "{}",
            finding.read(false)
        );
    }
}
