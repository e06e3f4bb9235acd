//! Every test of the pages runs on SQLite, and on PostgreSQL when `RASOAT_TEST_POSTGRES` is set.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod api;
mod campaign;
mod cases;
mod given;
mod hostile;
mod logs;
mod openapi;
mod reminders;
mod routes;
mod sign_in;
mod upload;
mod waiver;
mod words;
