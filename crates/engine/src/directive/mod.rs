//! Letters put to work: what the commands `rasoat directive …`, the pages and the API call.

mod reading;
mod summary;

pub use reading::{Reading, read_directive, read_directive_from};
pub use summary::{Row, summary};
