//! Bringing a source in: choose a file, look at how it would be read, and only then believe it.

mod ask;
mod decide;
mod show;

pub use ask::{ask, take};
pub use decide::{confirm, discard, read_as};
pub use show::show;

use axum::extract::Path;

use crate::answer::Fault;

/// The number in the address.
fn number(Path(upload): &Path<String>) -> Result<i64, Fault> {
    upload.parse().map_err(|_| Fault::NotFound)
}

/// Where a file is looked at.
fn address(upload: i64) -> String {
    format!("/feeds/upload/{upload}")
}
