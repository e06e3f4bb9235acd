//! Reading official letters into obligations.
//!
//! [`read`] takes the extracted text of a letter and gives a [`Directive`]: header, references,
//! systems, password rules, deadlines, tasks, each with the place it was read from, and the
//! sentences that look like orders and became nothing. Pure: no file, no clock.

mod directive;
mod due;
mod letter;
mod number;
mod pattern;
mod readers;
mod requirements;
pub mod score;
mod source;

pub use directive::*;
pub use due::{Calendar, last_day};
pub use readers::read;
pub use requirements::requirements;
