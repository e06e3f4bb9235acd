//! Who may do what, and where: decided here and nowhere else.
//!
//! Plain types rather than a policy language: there are five roles, a dozen actions and one question
//! ("is this unit below one of mine?"), which fit on one screen (`rights.rs`) and are checked by the
//! compiler. What a policy engine brings — rules an installation writes itself — nobody has asked
//! for, and a rule an installation can write is a rule that can be written wrongly.

pub(crate) mod rights;
mod scope;
mod viewer;

pub use rights::Action;
pub use scope::Scope;
pub use viewer::Viewer;
