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
