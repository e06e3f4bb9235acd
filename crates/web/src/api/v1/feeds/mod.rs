//! The sources of the newest review.

pub mod list;
