//! The rules, one file each. To add one: its file, its line here, its reasons in
//! `text/locales/*/reasons.ftl`, its cases in `tests/cases/`.

mod dormant;
mod duplicate_account;
mod forward_external;
mod idle;
mod never_changed;
mod never_used;
mod not_changed_since;
mod orphan_leaver;
mod owner;
mod privileged_without_mfa;
mod review_overdue;
mod rotation_overdue;
mod shared_account;
mod signal;
mod unowned;

use domain::RuleId;

use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;
use crate::standard::Standard;

/// One rule: what it is called, what it quotes, what it needs, how it judges.
pub(crate) struct Rule {
    pub(crate) id: RuleId,
    /// The clause of the product (`C11`).
    pub(crate) code: &'static str,
    /// The letter and place it quotes, shown where the policy names no source.
    pub(crate) clause: &'static str,
    /// The limit of the policy whose source a finding shows.
    pub(crate) limit: Limit,
    /// Why the policy does not ask this of the account at all, if so.
    pub(crate) outside: fn(&Case<'_>, &Standard) -> Option<&'static str>,
    /// Whether the verdict rests on the roster as well as on the system's feed.
    pub(crate) rests_on_roster: fn(&Case<'_>) -> bool,
    /// The rule itself.
    pub(crate) judge: fn(&Case<'_>, &Bench<'_>) -> Opinion,
}

/// A limit of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    Rotation,
    Dormant,
    NeverUsed,
    Review,
    Evidence,
    Since,
    None,
}

/// The rules in the order of [`RuleId::ALL`].
pub(crate) static RULES: [Rule; 12] = [
    orphan_leaver::RULE,
    unowned::RULE,
    dormant::RULE,
    never_used::RULE,
    never_changed::RULE,
    rotation_overdue::RULE,
    not_changed_since::RULE,
    forward_external::RULE,
    shared_account::RULE,
    duplicate_account::RULE,
    privileged_without_mfa::RULE,
    review_overdue::RULE,
];

const fn always(_: &Case<'_>, _: &Standard) -> Option<&'static str> {
    None
}

const fn on_the_feed_alone(_: &Case<'_>) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_is_in_the_order_of_the_contract() {
        let ids: Vec<RuleId> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(ids, RuleId::ALL);
    }
}
