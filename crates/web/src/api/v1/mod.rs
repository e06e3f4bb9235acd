//! The first version: `<noun>/<verb>.rs` holds an endpoint, [`routes`] every address.

mod accounts;
mod feeds;
mod findings;
mod keys;
mod me;
pub mod routes;
mod search;
mod units;
mod users;
