//! What people in Vietnamese offices make passwords of: their login, their name in its shapes,
//! their birth date, unit, province, the year, a sign; what vendors set; what everybody takes.
//!
//! The audit makes guesses of it ([`Guesses`]); the check of a new password asks the same lists.

mod birth;
mod casing;
mod category;
mod guess;
mod guesses;
mod ideas;
mod lists;
mod name;
mod person;
mod place;
mod policy;
mod shape;
mod telex;
mod traits;

pub use birth::birth_forms;
pub use casing::Casing;
pub use category::Category;
pub use guess::{Guess, LONGEST};
pub use guesses::{Guesses, Walked};
pub use ideas::{Idea, IdeaId, ideas, identity, trait_kinds};
pub use lists::{common, defaults, endings, keyboard_walks, phrases};
pub use name::{Base, name_bases};
pub use person::{Facts, Person};
pub use place::{place_bases, provinces};
pub use telex::telex;
pub use traits::TraitKind;
