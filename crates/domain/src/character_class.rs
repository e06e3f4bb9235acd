//! A class of characters in a password.

use serde::{Deserialize, Serialize};

use crate::contract_keys;

/// A class of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CharacterClass {
    /// Upper-case letters.
    Upper,
    /// Lower-case letters.
    Lower,
    /// Letters of either case.
    Letter,
    /// Digits.
    Digit,
    /// Everything else.
    Special,
}

contract_keys!(CharacterClass, "character class", {
    Upper => "upper", Lower => "lower", Letter => "letter", Digit => "digit", Special => "special",
});
