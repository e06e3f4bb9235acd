//! What a new password must be, field by field, in one layer of the policy.

use std::collections::BTreeSet;

use domain::CharacterClass;

use super::Sourced;

/// The password fields of a layer: for every account, and stricter or looser ones for accounts
/// with and without a second factor (TCVN 14423:2026, x.6.2.2 b: 8 with, 14 without).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PasswordLayer {
    /// For every account.
    pub all: PasswordFields,
    /// `[….password.with_mfa]`: where the account has a second factor.
    pub with_mfa: PasswordFields,
    /// `[….password.without_mfa]`: where it has none.
    pub without_mfa: PasswordFields,
}

/// What is demanded of a password; `None` leaves a field to the layer below.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PasswordFields {
    /// Characters (code points, NFC) at least.
    pub min_length: Option<Sourced<u16>>,
    /// Characters at most.
    pub max_length: Option<Sourced<u16>>,
    /// Classes that must all occur.
    pub require_all: Option<Sourced<BTreeSet<CharacterClass>>>,
    /// Groups of which one class each must occur: "số hoặc ký tự đặc biệt".
    pub require_any: Option<Sourced<BTreeSet<BTreeSet<CharacterClass>>>>,
    /// How many of the four classes must occur.
    pub min_classes: Option<Sourced<u16>>,
    /// The password must not contain the login.
    pub not_contain_login: Option<Sourced<bool>>,
    /// The password must not contain the person's name.
    pub not_contain_name: Option<Sourced<bool>>,
    /// Former passwords that may not come back.
    pub history: Option<Sourced<u16>>,
    /// Wrong passwords in a row that lock the account.
    pub lock_after: Option<Sourced<u16>>,
}
