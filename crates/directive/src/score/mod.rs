//! How well a reading agrees with the truth, field by field.
//!
//! A reading and a truth are taken apart into [`Item`]s; an item of the reading is right
//! when the truth holds the same one. "Partial" looks away from what people also write
//! differently (a shortened name, who a deadline is for).

mod invented;
mod item;
mod pairing;
mod spans;
mod table;
mod truth;
mod wording;

pub use invented::{Invention, inventions};
pub use item::{Item, items};
pub use pairing::{Counts, Difference, compare};
pub use spans::astray;
pub use table::Table;
pub use truth::{Truth, UnreadableTruth};
