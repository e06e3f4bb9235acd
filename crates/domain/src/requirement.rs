//! What an order or a law demands of accounts: the words `directive` and the legal baselines
//! speak to `policy`, which resolves them to one value per field and system.

use std::collections::BTreeSet;
use std::fmt;

use crate::{CharacterClass, Moment, Period, RuleId, Source, SystemKey, contract_keys};

/// One demand of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The field and its value.
    pub demand: Demand,
    /// The system it holds for; `None` means every system it can reach.
    pub system: Option<SystemKey>,
    /// The accounts it holds for.
    pub condition: Condition,
    /// Which side issued it. An order of a state body to "all systems" does not reach the
    /// Party's own (Nghị định 30/2020, Điều 2 binds state bodies; the Party writes its rules).
    pub side: Side,
    /// Who demands it, where.
    pub source: Source,
}

/// Whose instrument it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// A law or standard: holds for everybody.
    Law,
    /// A state body's.
    State,
    /// A Party body's.
    Party,
}

/// The accounts a demand holds for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// Every account.
    Everyone,
    /// Privileged accounts.
    Admin,
    /// Accounts of ordinary users.
    User,
    /// Accounts with a second factor.
    Mfa,
    /// Accounts without one.
    NoMfa,
    /// Another case, in the words of the source: nothing can be judged by it.
    Words(String),
}

/// A field of the policy with the value demanded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Demand {
    /// A password may be this old.
    Rotation(Period),
    /// An account may rest this long.
    Dormant(Period),
    /// Units confirm accounts this often.
    Review(Period),
    /// Passwords set before this do not count.
    ChangedSince(Moment),
    /// Characters at least.
    MinLength(u16),
    /// Characters at most.
    MaxLength(u16),
    /// Classes that must all occur.
    RequireAll(BTreeSet<CharacterClass>),
    /// Groups of which one class each must occur.
    RequireAny(BTreeSet<BTreeSet<CharacterClass>>),
    /// Classes of the four that must occur.
    MinClasses(u16),
    /// Former passwords that may not come back.
    History(u16),
    /// The password must not contain the login.
    NotContainLogin,
    /// The password must not contain the person's name.
    NotContainName,
    /// Wrong passwords in a row that lock an account.
    LockAfter(u16),
    /// Minutes without use after which the screen locks.
    ScreenLock(u16),
    /// Something to be done or left.
    Duty(Duty),
}

/// The field of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DemandField {
    /// See [`Demand::Rotation`].
    Rotation,
    /// See [`Demand::Dormant`].
    Dormant,
    /// See [`Demand::Review`].
    Review,
    /// See [`Demand::ChangedSince`].
    ChangedSince,
    /// See [`Demand::MinLength`].
    MinLength,
    /// See [`Demand::MaxLength`].
    MaxLength,
    /// See [`Demand::RequireAll`].
    RequireAll,
    /// See [`Demand::RequireAny`].
    RequireAny,
    /// See [`Demand::MinClasses`].
    MinClasses,
    /// See [`Demand::History`].
    History,
    /// See [`Demand::NotContainLogin`].
    NotContainLogin,
    /// See [`Demand::NotContainName`].
    NotContainName,
    /// See [`Demand::LockAfter`].
    LockAfter,
    /// See [`Demand::ScreenLock`].
    ScreenLock,
    /// See [`Duty::NoBrowserSave`].
    NoBrowserSave,
    /// See [`Duty::NoFreeMail`].
    NoFreeMail,
    /// See [`Duty::NoExternalRegistration`].
    NoExternalRegistration,
    /// See [`Duty::CleanDeviceFirst`].
    CleanDeviceFirst,
    /// See [`Duty::NoExternalForward`].
    NoExternalForward,
    /// See [`Duty::NoSharedAccount`].
    NoSharedAccount,
    /// See [`Duty::RemoveLeavers`].
    RemoveLeavers,
    /// See [`Duty::SecondFactor`].
    SecondFactor,
}

contract_keys!(DemandField, "policy field", {
    Rotation => "rotation", Dormant => "dormant", Review => "review",
    ChangedSince => "not_changed_since", MinLength => "min_length", MaxLength => "max_length",
    RequireAll => "require_all", RequireAny => "require_any", MinClasses => "min_classes",
    History => "history", NotContainLogin => "not_contain_login",
    NotContainName => "not_contain_name", LockAfter => "lock_after", ScreenLock => "screen_lock",
    NoBrowserSave => "no_browser_save", NoFreeMail => "no_free_mail",
    NoExternalRegistration => "no_external_registration",
    CleanDeviceFirst => "clean_device_first", NoExternalForward => "no_external_forward",
    NoSharedAccount => "no_shared_account", RemoveLeavers => "remove_leavers",
    SecondFactor => "second_factor",
});

/// Something to be done or left, without a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Duty {
    /// Passwords are not kept by the browser (C18).
    NoBrowserSave,
    /// No free mail services for official work.
    NoFreeMail,
    /// An official address is not given to social media, shops, forums (C18).
    NoExternalRegistration,
    /// An infected device is cleaned before the next login (C16).
    CleanDeviceFirst,
    /// No automatic forwarding to a box outside (C17).
    NoExternalForward,
    /// One account, one person (C19).
    NoSharedAccount,
    /// Accounts of people who left are removed (C12).
    RemoveLeavers,
    /// A second factor, at least for privileged accounts (C27).
    SecondFactor,
}

impl Duty {
    /// Every duty.
    pub const ALL: [Self; 8] = [
        Self::NoBrowserSave,
        Self::NoFreeMail,
        Self::NoExternalRegistration,
        Self::CleanDeviceFirst,
        Self::NoExternalForward,
        Self::NoSharedAccount,
        Self::RemoveLeavers,
        Self::SecondFactor,
    ];

    /// The field it fills.
    #[must_use]
    pub const fn field(self) -> DemandField {
        match self {
            Self::NoBrowserSave => DemandField::NoBrowserSave,
            Self::NoFreeMail => DemandField::NoFreeMail,
            Self::NoExternalRegistration => DemandField::NoExternalRegistration,
            Self::CleanDeviceFirst => DemandField::CleanDeviceFirst,
            Self::NoExternalForward => DemandField::NoExternalForward,
            Self::NoSharedAccount => DemandField::NoSharedAccount,
            Self::RemoveLeavers => DemandField::RemoveLeavers,
            Self::SecondFactor => DemandField::SecondFactor,
        }
    }

    /// The rule of the review that checks it; the others are declared by the units.
    #[must_use]
    pub const fn rule(self) -> Option<RuleId> {
        match self {
            Self::NoExternalForward => Some(RuleId::ForwardExternal),
            Self::NoSharedAccount => Some(RuleId::SharedAccount),
            Self::RemoveLeavers => Some(RuleId::OrphanLeaver),
            Self::SecondFactor => Some(RuleId::PrivilegedWithoutMfa),
            Self::NoBrowserSave
            | Self::NoFreeMail
            | Self::NoExternalRegistration
            | Self::CleanDeviceFirst => None,
        }
    }
}

impl Demand {
    /// The field it speaks of.
    #[must_use]
    pub const fn field(&self) -> DemandField {
        match self {
            Self::Rotation(_) => DemandField::Rotation,
            Self::Dormant(_) => DemandField::Dormant,
            Self::Review(_) => DemandField::Review,
            Self::ChangedSince(_) => DemandField::ChangedSince,
            Self::MinLength(_) => DemandField::MinLength,
            Self::MaxLength(_) => DemandField::MaxLength,
            Self::RequireAll(_) => DemandField::RequireAll,
            Self::RequireAny(_) => DemandField::RequireAny,
            Self::MinClasses(_) => DemandField::MinClasses,
            Self::History(_) => DemandField::History,
            Self::NotContainLogin => DemandField::NotContainLogin,
            Self::NotContainName => DemandField::NotContainName,
            Self::LockAfter(_) => DemandField::LockAfter,
            Self::ScreenLock(_) => DemandField::ScreenLock,
            Self::Duty(duty) => duty.field(),
        }
    }
}

/// The classes joined by `+`.
fn joined(classes: &BTreeSet<CharacterClass>, by: &str) -> String {
    let keys: Vec<&str> = classes.iter().map(|class| class.as_str()).collect();
    keys.join(by)
}

impl fmt::Display for Demand {
    /// The bare value: `P3M`, `12`, `upper+lower`, `digit|special`, `true`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rotation(period) | Self::Dormant(period) | Self::Review(period) => period.fmt(f),
            Self::ChangedSince(moment) => moment.fmt(f),
            Self::MinLength(n)
            | Self::MaxLength(n)
            | Self::MinClasses(n)
            | Self::History(n)
            | Self::LockAfter(n)
            | Self::ScreenLock(n) => n.fmt(f),
            Self::RequireAll(classes) => f.write_str(&joined(classes, "+")),
            Self::RequireAny(groups) => {
                let groups: Vec<String> = groups.iter().map(|group| joined(group, "|")).collect();
                f.write_str(&groups.join(" + "))
            }
            Self::NotContainLogin | Self::NotContainName | Self::Duty(_) => f.write_str("true"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_and_both_read_differently() {
        use CharacterClass::{Digit, Special};
        let classes = BTreeSet::from([Digit, Special]);
        let both = Demand::RequireAll(classes.clone());
        let either = Demand::RequireAny(BTreeSet::from([classes]));
        assert_eq!(both.to_string(), "digit+special");
        assert_eq!(either.to_string(), "digit|special");
        assert_eq!(either.field().as_str(), "require_any");
    }
}
