//! Why a password is refused: the contract's keys.

use std::fmt;

/// One reason against a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Failure {
    /// Fewer characters than the policy demands.
    TooShort,
    /// More characters than the policy allows.
    TooLong,
    /// A class of characters that the policy demands does not occur.
    MissingClass,
    /// Contains the login.
    ContainsLogin,
    /// Contains the owner's name or a customary shape of it.
    ContainsName,
    /// Contains the unit, by its name or its abbreviation.
    ContainsUnit,
    /// One word and a birth date, or another date.
    ContainsDate,
    /// One word and a year.
    ContainsYear,
    /// Among the passwords that many take, as it stands or under its disguise.
    Common,
    /// What systems, vendors and administrators hand out.
    Default,
    /// In a public breach.
    Leaked,
    /// The old password again, or nearly.
    Reused,
    /// Mostly a walk over the keyboard, or a run of letters or digits.
    KeyboardRun,
    /// Mostly the same over and over.
    Repeated,
    /// Guessed within a million tries, for no reason above.
    Guessable,
}

impl Failure {
    /// Every reason, in the order they are told.
    pub const ALL: [Self; 15] = [
        Self::TooShort,
        Self::TooLong,
        Self::MissingClass,
        Self::ContainsLogin,
        Self::ContainsName,
        Self::ContainsUnit,
        Self::ContainsDate,
        Self::ContainsYear,
        Self::Common,
        Self::Default,
        Self::Leaked,
        Self::Reused,
        Self::KeyboardRun,
        Self::Repeated,
        Self::Guessable,
    ];

    /// The contract's spelling.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
            Self::MissingClass => "missing_class",
            Self::ContainsLogin => "contains_login",
            Self::ContainsName => "contains_name",
            Self::ContainsUnit => "contains_unit",
            Self::ContainsDate => "contains_date",
            Self::ContainsYear => "contains_year",
            Self::Common => "common",
            Self::Default => "default",
            Self::Leaked => "leaked",
            Self::Reused => "reused",
            Self::KeyboardRun => "keyboard_run",
            Self::Repeated => "repeated",
            Self::Guessable => "guessable",
        }
    }

    /// The best strength (0 to 4) a password can have that fails for this.
    pub(super) const fn caps_strength(self) -> u8 {
        match self {
            Self::Common | Self::Default | Self::Leaked | Self::Reused => 0,
            Self::TooLong | Self::MissingClass => 4,
            Self::TooShort => 2,
            _ => 1,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
