//! Builders, a clock that stands still, and both databases and a mail server, for tests alone.
#![expect(
    clippy::expect_used,
    reason = "what a test stands on either holds or ends the test"
)]

pub mod build;
pub mod clock;
mod databases;
mod postfix;
mod whole;

pub use databases::{TestDatabase, on_both, on_empty_server, on_sqlite, open};
pub use postfix::Postfix;
pub use store::Engine;
pub use whole::{Visible, visible};
