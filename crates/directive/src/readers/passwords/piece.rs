//! One thing a letter says of passwords.

use crate::directive::{CharacterClass, Scope};
use crate::source::Place;

/// A statement, where it stands, and for what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) says: Says,
    pub(super) place: Place,
    pub(super) scope: Vec<Scope>,
    pub(super) condition: Option<&'static str>,
    /// Whom it is for, in words.
    pub(super) whom: Option<Place>,
}

/// The statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Says {
    MinLength(u32),
    MaxLength(u32),
    All(Vec<CharacterClass>),
    Any(Vec<CharacterClass>),
    MinClasses(u32),
    NotLogin,
    History(u32),
    Months(u32),
    Days(u32),
}

impl Piece {
    pub(super) const fn new(says: Says, place: Place) -> Self {
        Self {
            says,
            place,
            scope: Vec::new(),
            condition: None,
            whom: None,
        }
    }
}
