//! `report.xlsx`, written and opened again.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail by panicking, in its helpers too"
)]

mod figures;
mod hostile;
mod opened;
