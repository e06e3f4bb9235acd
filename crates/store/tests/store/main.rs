//! Every test of the store runs on SQLite, and on PostgreSQL when `RASOAT_TEST_POSTGRES`
//! is set; what is read must be the same on both.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod account;
mod artefact;
mod campaign;
mod chain;
mod crash;
mod finding;
mod first_load;
mod given;
mod job;
mod match_decision;
mod one_writer;
mod opening;
mod people;
mod questions;
mod reminder;
mod review;
mod rollup;
mod snapshot;
mod tokens;
mod users;
mod waiver;
