//! The shape of a sheet: where its headings are, what each column means, which rows are records.
//! Decided from the beginning of the sheet, by headings and content; each decision with its why.

mod assign;
mod column;
mod content;
mod fit;
mod headings;
mod learn;
mod sample;
mod structure;

pub use column::{Basis, Column};
pub use structure::Skipped;

pub(crate) use assign::{assign, has_column};
pub(crate) use column::{Plan, StatusReading};
pub(crate) use content::Content;
pub(crate) use headings::{Heading, find, named_row};
pub(crate) use learn::{learn, prove_order};
pub(crate) use sample::Sample;
pub(crate) use structure::{RowKind, Structure};
