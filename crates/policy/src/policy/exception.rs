//! What was allowed: by whom, for whom, until when. An exception always expires.

use domain::{AccountKind, Date, RuleId, SystemKey, UnitCode};

/// A recorded exception. It turns a `fail` into `excepted` and nothing else: what passes
/// needs none, and what cannot be told is not made known by a permission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The rules it lifts.
    pub rules: Vec<RuleId>,
    /// Only this system.
    pub system: Option<SystemKey>,
    /// Only this login (case does not matter).
    pub login: Option<String>,
    /// Only accounts of this kind.
    pub kind: Option<AccountKind>,
    /// Only accounts of this unit and the units below it.
    pub unit: Option<UnitCode>,
    /// First day it counts, if not from ever.
    pub from: Option<Date>,
    /// Last day it counts.
    pub until: Date,
    /// Who allowed it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The document that records it, if there is one.
    pub source: Option<String>,
}

impl Exception {
    /// Whether it counts on `as_of`; the last day counts.
    #[must_use]
    pub fn counts_on(&self, as_of: Date) -> bool {
        self.until >= as_of && self.from.is_none_or(|from| from <= as_of)
    }

    /// Whether it lifts `rule` for an account of that kind in a unit with these ancestors.
    /// The system, the login and the day are the caller's part.
    pub(crate) fn lifts(&self, rule: RuleId, kind: AccountKind, units: &[UnitCode]) -> bool {
        self.rules.contains(&rule)
            && self.kind.is_none_or(|wanted| wanted == kind)
            && self.unit.as_ref().is_none_or(|unit| units.contains(unit))
    }
}
