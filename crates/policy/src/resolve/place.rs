//! Where a value holds.

use domain::{Condition, DemandField, SystemKey};

/// A system (or all of them) and the accounts in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// `None`: every system that has no place of its own.
    pub system: Option<SystemKey>,
    /// Which accounts.
    pub who: Who,
}

/// Which accounts of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// All of them.
    Everyone,
    /// Privileged ones.
    Admin,
    /// Those with a second factor.
    WithMfa,
    /// Those without.
    WithoutMfa,
}

impl Who {
    /// Every kind of place, the general one first.
    pub const ALL: [Self; 4] = [Self::Everyone, Self::Admin, Self::WithMfa, Self::WithoutMfa];

    /// Whether a demand under this condition counts here. What is asked of users is asked of
    /// everybody for whom nothing else is said.
    pub(super) fn takes(self, condition: &Condition) -> bool {
        match condition {
            Condition::Everyone => true,
            Condition::User => self != Self::Admin,
            _ => self.is_meant_by(condition),
        }
    }

    /// Whether the condition names exactly these accounts.
    pub(super) fn is_meant_by(self, condition: &Condition) -> bool {
        match self {
            Self::Everyone => matches!(condition, Condition::Everyone | Condition::User),
            Self::Admin => *condition == Condition::Admin,
            Self::WithMfa => *condition == Condition::Mfa,
            Self::WithoutMfa => *condition == Condition::NoMfa,
        }
    }
}

impl Place {
    /// All accounts of a system, or of all systems.
    #[must_use]
    pub const fn everyone(system: Option<SystemKey>) -> Self {
        Self {
            system,
            who: Who::Everyone,
        }
    }
}

/// Whether the field is part of what a password must be.
pub(super) const fn is_of_password(field: DemandField) -> bool {
    matches!(
        field,
        DemandField::MinLength
            | DemandField::MaxLength
            | DemandField::RequireAll
            | DemandField::RequireAny
            | DemandField::MinClasses
            | DemandField::History
            | DemandField::NotContainLogin
            | DemandField::NotContainName
            | DemandField::LockAfter
    )
}
