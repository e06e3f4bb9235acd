//! The audit of stored hashes: whose password is one that anybody would guess?
//!
//! Hashes go in, a category comes out, never a password: what matched is wiped where it stood.
//! Guesses are made for each account of what is known of its owner ([`crate::habits`]) and tried in
//! rounds, so that a limited budget is spread fairly; which guesses come next is learned from what was
//! found so far. Run it near the system; only verdicts travel.
//!
//! | to do | use |
//! |---|---|
//! | understand a stored hash | [`read_hash`] |
//! | read a list of them | [`HashList`] |
//! | try guesses until the budget is spent | [`run()`] |
//! | keep the process from leaving anything behind | [`crate::secrecy::harden`] |

mod accounts;
mod checkpoint;
mod coverage;
pub mod digest;
mod fast;
mod groups;
pub mod lanes;
mod lessons;
mod options;
mod outcome;
mod owners;
mod run;
mod scheme;
mod slow;
pub mod work;

pub use accounts::{Account, HashList, NoList, Refused};
pub use checkpoint::CheckpointError;
pub use options::{Budget, Options, UnknownBudget};
pub use outcome::{Outcome, Row, Summary, write_csv, write_file};
pub use owners::{Owner, Owners};
pub use run::{AuditError, Watch, run};
pub use scheme::{Fault, Known, Weakness, read_hash};
