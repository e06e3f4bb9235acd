//! What kind of habit a guess stands on.

/// What kind of habit a guess stands on: the contract's categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Set by a system, a vendor or an administrator.
    Default,
    /// The owner's name.
    Name,
    /// The login.
    Login,
    /// The birth date, alone or behind a name.
    BirthDate,
    /// The unit, the province.
    Unit,
    /// A word and the year.
    Year,
    /// A walk over the keyboard.
    Keyboard,
    /// What many take.
    Common,
    /// In a public breach.
    Leaked,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Default,
        Self::Name,
        Self::Login,
        Self::BirthDate,
        Self::Unit,
        Self::Year,
        Self::Keyboard,
        Self::Common,
        Self::Leaked,
    ];

    /// The contract's spelling.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Name => "name",
            Self::Login => "login",
            Self::BirthDate => "birth_date",
            Self::Unit => "unit",
            Self::Year => "year",
            Self::Keyboard => "keyboard",
            Self::Common => "common",
            Self::Leaked => "leaked",
        }
    }

    /// From the contract's spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.as_str() == text)
    }
}
