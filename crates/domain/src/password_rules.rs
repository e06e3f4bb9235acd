//! What a new password must be, once every source has been resolved to one value a field.

use std::collections::BTreeSet;

use crate::CharacterClass;

/// The password fields that hold for one account on one day. `None` and empty sets demand nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PasswordRules {
    /// Characters (code points, NFC) at least.
    pub min_length: Option<u16>,
    /// Characters at most.
    pub max_length: Option<u16>,
    /// Classes that must all occur.
    pub require_all: BTreeSet<CharacterClass>,
    /// Groups of which one class each must occur: "số hoặc ký tự đặc biệt".
    pub require_any: BTreeSet<BTreeSet<CharacterClass>>,
    /// How many of the four classes must occur.
    pub min_classes: Option<u16>,
    /// Whether the login must not occur; silence leaves that to who judges.
    pub not_contain_login: Option<bool>,
    /// Whether the person's name must not occur; silence leaves that to who judges.
    pub not_contain_name: Option<bool>,
    /// Former passwords that may not come back.
    pub history: Option<u16>,
}
