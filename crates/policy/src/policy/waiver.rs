//! How long somebody may be let off a rule by a waiver: an exception asked by one person and approved
//! by another, in the pages.

use std::collections::BTreeMap;

use domain::{Date, Period, RuleId};

/// No waiver is for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverLimits {
    /// For any rule.
    pub longest: Period,
    /// For single rules, where that is shorter. Such a limit counts from the first waiver of an account
    /// for the rule, so that asking again does not prolong it.
    pub of_rule: BTreeMap<RuleId, Period>,
}

impl WaiverLimits {
    /// The last day a waiver for these rules may count on, when it begins on `from`; `first` gives the
    /// day on which the first waiver of the account for a rule began, if there was one.
    #[must_use]
    pub fn last_day(
        &self,
        rules: &[RuleId],
        from: Date,
        first: impl Fn(RuleId) -> Option<Date>,
    ) -> Date {
        let own = |rule: &RuleId| {
            let began = first(*rule).map_or(from, |first| first.min(from));
            Some(self.of_rule.get(rule)?.after(began))
        };
        rules
            .iter()
            .filter_map(own)
            .fold(self.longest.after(from), Date::min)
    }
}

impl Default for WaiverLimits {
    /// A year; the account of somebody who left is kept for a handover of 30 days at most: 3870/UBND-VX,
    /// section 2, wants it gone.
    fn default() -> Self {
        Self {
            longest: Period::months(12),
            of_rule: BTreeMap::from([(RuleId::OrphanLeaver, Period::days(30))]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_shortest_limit_of_the_rules_decides_and_asking_again_does_not_prolong_it() {
        let limits = WaiverLimits::default();
        let from = day("2026-11-20");
        let never = |_| None;
        assert_eq!(
            limits.last_day(&[RuleId::Dormant], from, never),
            day("2027-11-20")
        );
        let both = [RuleId::Dormant, RuleId::OrphanLeaver];
        assert_eq!(limits.last_day(&both, from, never), day("2026-12-20"));
        let before = |_| Some(day("2026-11-01"));
        assert_eq!(limits.last_day(&both, from, before), day("2026-12-01"));
        assert_eq!(
            limits.last_day(&both[..1], from, before),
            day("2027-11-20"),
            "the general limit begins anew with each"
        );
    }
}
