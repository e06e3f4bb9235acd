//! evaluate: the accounts of each system, matched and judged (pure; the caller loads and keeps).

mod change;
mod entries;
mod outcome;
mod pages;
mod siblings;
mod stage;
mod statement;
mod system;

pub(crate) use entries::{Administrator, Case, Leaver};
pub(crate) use outcome::{Outcome, SystemOutcome};
pub(crate) use stage::{Court, Judged, Stage, SystemSource, own_domains};
pub(crate) use statement::{Statement, StatementId};
