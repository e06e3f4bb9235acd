//! The pages, one file a noun, each beside its template.

pub mod account;
pub mod campaign;
pub mod cases;
pub mod feeds;
pub mod findings;
pub mod first_run;
pub mod guide;
pub mod health;
pub mod home;
pub mod invitation;
pub mod job;
pub mod language;
pub mod lost;
pub mod mail;
pub mod me;
pub mod metrics;
pub mod own_address;
pub mod own_password;
pub mod search;
pub mod sign_in;
pub mod tokens;
pub mod unit;
pub mod upload;
pub mod users;
pub mod waiver;
