//! From what a driver says to what an operator can do: error codes of both engines.

use std::fmt::Display;

use crate::StoreError;

/// The fault behind a driver's error, if it is one with a next step of its own.
pub(crate) fn fault(error: &sqlx::Error) -> Option<StoreError> {
    match error {
        sqlx::Error::Database(database) => match database.try_downcast_ref() {
            Some(fault) => postgres(fault),
            None => sqlite(database.code()?.parse().ok()?, &database.message()),
        },
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) => Some(StoreError::Unreachable {
            detail: error.to_string(),
        }),
        sqlx::Error::PoolTimedOut => Some(StoreError::Locked),
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
            Some(StoreError::unreadable(error))
        }
        _ => None,
    }
}

/// SQLite's primary result codes (the low byte of the extended code).
pub(crate) fn sqlite(code: i32, detail: &dyn Display) -> Option<StoreError> {
    match code & 0xff {
        5 | 6 => Some(StoreError::Locked),
        8 => Some(StoreError::ReadOnly),
        11 => Some(StoreError::Corrupted {
            detail: detail.to_string(),
        }),
        13 => Some(StoreError::DiskFull),
        14 => Some(StoreError::CannotOpen),
        26 => Some(StoreError::NotRasoat),
        _ => None,
    }
}

/// PostgreSQL's SQLSTATE codes.
fn postgres(error: &sqlx::postgres::PgDatabaseError) -> Option<StoreError> {
    match error.code() {
        "28P01" | "28000" => Some(StoreError::WrongPassword),
        "3D000" => Some(StoreError::NoSuchDatabase),
        "55P03" => Some(StoreError::Locked),
        "53100" => Some(StoreError::DiskFull),
        "25006" | "42501" => Some(StoreError::ReadOnly),
        "XX001" | "XX002" => Some(StoreError::Corrupted {
            detail: error.message().to_owned(),
        }),
        "57P03" => Some(StoreError::Unreachable {
            detail: error.message().to_owned(),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::{Connection, OpenFlags};

    /// What SQLite itself says, translated.
    fn said(outcome: rusqlite::Result<usize>) -> StoreError {
        StoreError::from(outcome.unwrap_err())
    }

    #[test]
    fn a_second_writer_is_told_that_the_database_is_locked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let first = Connection::open(&path).unwrap();
        first.execute("CREATE TABLE t (a)", []).unwrap();
        first.execute("BEGIN IMMEDIATE", []).unwrap();
        let second = Connection::open(&path).unwrap();
        second.busy_timeout(std::time::Duration::ZERO).unwrap();
        let locked = said(second.execute("BEGIN IMMEDIATE", []));
        assert!(matches!(locked, StoreError::Locked), "{locked}");
    }

    #[test]
    fn a_file_without_the_right_to_write_or_without_a_header_is_told_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        Connection::open(&path)
            .unwrap()
            .execute("CREATE TABLE t (a)", [])
            .unwrap();
        let reader = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let read_only = said(reader.execute("INSERT INTO t VALUES (1)", []));
        assert!(matches!(read_only, StoreError::ReadOnly), "{read_only}");
        std::fs::write(&path, "not a database ".repeat(100)).unwrap();
        let other = said(Connection::open(&path).unwrap().execute("DROP TABLE t", []));
        assert!(matches!(other, StoreError::NotRasoat), "{other}");
    }

    #[test]
    fn any_other_complaint_is_passed_on() {
        let memory = Connection::open_in_memory().unwrap();
        let syntax = said(memory.execute("SELEC 1", []));
        assert!(matches!(syntax, StoreError::Bulk(_)), "{syntax}");
    }
}
