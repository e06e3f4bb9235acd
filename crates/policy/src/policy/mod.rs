//! What the authority demands: limits, rules switched on or off, exceptions, signal facts.

mod exception;
mod layer;
mod password;
mod password_rules;
mod read;
mod signal;
mod sourced;
mod waiver;

use std::collections::BTreeMap;

use domain::{AccountKind, Date, SystemKey};
pub use domain::{Period, Source};

pub use exception::Exception;
pub use layer::Layer;
pub(crate) use layer::{Found, first};
pub use password::{PasswordFields, PasswordLayer};
pub use password_rules::PasswordCase;
pub use read::{Expected, PolicyError, PolicyProblem, Why};

/// How hand-written files are read, for the baselines too.
pub(crate) mod baseline_text {
    pub(crate) use super::read::section::{Section, Text};
    pub(crate) use super::read::sourced::{classes, figure, groups, limit, moment, switch};
    pub(crate) use super::read::value::Value;
}
pub use signal::LastUseSignal;
pub use sourced::Sourced;
pub use waiver::WaiverLimits;

use crate::OwnDomains;
use crate::gate::Thresholds;

/// The complete commented example, equal to [`Policy::default`]; `docs/policy.md` explains it.
pub const DEFAULT_POLICY: &str = include_str!("../../policies/default.toml");

/// A policy: layers of limits from the general to the particular, and what stands beside them.
///
/// For one account the first of these layers that speaks of a field decides it:
/// system and privileged, system and kind, privileged, kind, system, default.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// `[default]`: every account.
    pub base: Layer,
    /// `[system.<key>]`.
    pub systems: BTreeMap<SystemKey, SystemPolicy>,
    /// `[kind.<kind>]`: accounts of one kind, in every system.
    pub kinds: BTreeMap<AccountKind, Layer>,
    /// `[privileged]`: accounts with more rights than an ordinary user (C27).
    pub privileged: Layer,
    /// `[[exception]]`: what was allowed, by whom, until when.
    pub exceptions: Vec<Exception>,
    /// `[waiver]`: how long exceptions asked for in the pages may last.
    pub waiver: WaiverLimits,
    /// `[mail] own_domains`; `None` lets the caller pass the domains it learned.
    pub own_domains: Option<OwnDomains>,
    /// `[gate]`: when a feed is no longer believed.
    pub gate: Thresholds,
}

/// What holds in one system.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SystemPolicy {
    /// Every account of the system.
    pub all: Layer,
    /// Accounts of one kind in it.
    pub kinds: BTreeMap<AccountKind, Layer>,
    /// Its privileged accounts.
    pub privileged: Layer,
    /// What its record of the last use is worth; `None` leaves that to the column's heading.
    pub last_use: Option<LastUseSignal>,
}

impl Policy {
    /// Reads a policy file. What the file does not mention stays as in [`Policy::default`].
    ///
    /// # Errors
    /// The first thing that is wrong, with its line and, for an unknown key, the key that
    /// was probably meant.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        read::policy(text, Self::default())
    }

    /// A policy that demands nothing: the ground the default is built on.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            base: Layer::default(),
            systems: BTreeMap::new(),
            kinds: BTreeMap::new(),
            privileged: Layer::default(),
            exceptions: Vec::new(),
            waiver: WaiverLimits::default(),
            own_domains: None,
            gate: Thresholds::default(),
        }
    }

    /// The layers that hold for an account, the most particular first.
    pub(crate) fn layers(
        &self,
        system: &SystemKey,
        kind: AccountKind,
        privileged: bool,
    ) -> impl Iterator<Item = &Layer> + Clone {
        self.layers_of(self.systems.get(system), kind, privileged)
    }

    /// As [`Policy::layers`], where the system has already been looked up or is not known.
    fn layers_of<'p>(
        &'p self,
        own: Option<&'p SystemPolicy>,
        kind: AccountKind,
        privileged: bool,
    ) -> impl Iterator<Item = &'p Layer> + Clone {
        let admin = privileged.then_some(());
        [
            admin.and(own).map(|system| &system.privileged),
            own.and_then(|system| system.kinds.get(&kind)),
            admin.map(|()| &self.privileged),
            self.kinds.get(&kind),
            own.map(|system| &system.all),
            Some(&self.base),
        ]
        .into_iter()
        .flatten()
    }

    /// The exceptions that count on `as_of` in `system`.
    pub(crate) fn exceptions_in<'p>(
        &'p self,
        system: &SystemKey,
        as_of: Date,
    ) -> impl Iterator<Item = &'p Exception> {
        self.exceptions.iter().filter(move |exception| {
            exception.counts_on(as_of) && exception.system.as_ref().is_none_or(|s| s == system)
        })
    }
}

impl Default for Policy {
    /// The contract without `--policy`: rotation 3 months (party handbook 6), dormant after
    /// 90 days, review every 3 months, every rule on; programs' accounts neither rotate nor
    /// sleep, and an emergency account is meant to lie unused.
    fn default() -> Self {
        let mut policy = Self::empty();
        policy.base = Layer {
            rotation: Some(rotation_quarterly()),
            dormant: Some(dormant_quarter()),
            review: Some(review_quarterly()),
            evidence: Some(Sourced::plain(Some(Period::days(31)))),
            ..Layer::default()
        };
        let never = || Some(Sourced::plain(None));
        policy.kinds.insert(
            AccountKind::Service,
            Layer {
                rotation: never(),
                dormant: never(),
                ..Layer::default()
            },
        );
        policy.kinds.insert(
            AccountKind::BreakGlass,
            Layer {
                dormant: never(),
                ..Layer::default()
            },
        );
        if let Ok(handbook) = "party_handbook".parse::<SystemKey>() {
            policy.systems.entry(handbook).or_default().all.rotation = Some(handbook_rotation());
        }
        policy
    }
}

fn rotation_quarterly() -> Sourced<Option<Period>> {
    Sourced {
        value: Some(Period::months(3)),
        source: Some(Source::new("UBND-VP Ba Đình 4/2024", "mục 1, gạch 1")),
        losers: Vec::new(),
    }
}

fn dormant_quarter() -> Sourced<Option<Period>> {
    Sourced {
        value: Some(Period::days(90)),
        source: Some(Source::new("06/UBND", "đoạn 1, gạch 2").issued(2019, 1, 8)),
        losers: Vec::new(),
    }
}

fn review_quarterly() -> Sourced<Option<Period>> {
    Sourced {
        value: Some(Period::months(3)),
        source: Some(Source::new("10/2020/QĐ-UBND Thái Nguyên", "Đ6.1.e").issued(2020, 5, 8)),
        losers: Vec::new(),
    }
}

fn handbook_rotation() -> Sourced<Option<Period>> {
    Sourced {
        value: Some(Period::months(6)),
        source: Some(Source::new("3347-CV/BTCTU", "khoản (1)").issued(2024, 1, 12)),
        losers: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
