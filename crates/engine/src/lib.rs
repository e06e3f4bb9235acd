//! Doing: import → reconcile → evaluate → report, each reading what the last one stored.
//!
//! Pages, API, command line and jobs all call the same functions: [`review()`], [`preview()`],
//! [`diff()`], [`cases()`], [`decide`], [`forget`]. A write needs an actor and a reason on record.

pub mod access;
pub mod campaign;
mod cases;
mod diff;
pub mod directive;
mod error;
mod evaluate;
mod import;
pub mod jobs;
pub mod password;
mod preview;
mod progress;
mod reconcile;
pub mod reminders;
mod report;
mod review;
pub mod sign_in;
pub mod tokens;
pub mod upkeep;
pub mod upload;
pub mod users;
pub mod view;
pub mod waiver;
pub mod words;

pub use cases::{Candidate, Case, Choice, cases, decide, forget};
pub use diff::{ReviewDiff, diff};
pub use documents::report::{Changes, Figures, Tally};
pub use error::EngineError;
pub use preview::{FeedPreview, preview};
pub use progress::{Progress, Step, Unwatched};
pub use record::{AccessKey, Head};
pub use review::{ReviewOutcome, ReviewRequest, review};
pub use store::{Change, ChangeKind, Database, OpenOptions, StoredAccount, StoredFinding};
