//! The demands of one password rule.

use domain::{Demand, Period};

use super::small;
use crate::directive::PasswordRule;

/// Each demand with the key it was read under.
pub(super) fn demands(rule: &PasswordRule) -> Vec<(&'static str, Demand)> {
    let mut found = Vec::new();
    let mut add = |key, demand: Option<Demand>| found.extend(demand.map(|demand| (key, demand)));
    add(
        "min_length",
        rule.min_length.map(|n| Demand::MinLength(small(n))),
    );
    add(
        "max_length",
        rule.max_length.map(|n| Demand::MaxLength(small(n))),
    );
    add(
        "min_classes",
        rule.min_classes.map(|n| Demand::MinClasses(small(n))),
    );
    add("history", rule.history.map(|n| Demand::History(small(n))));
    add(
        "require_all",
        (!rule.require_all.is_empty())
            .then(|| Demand::RequireAll(rule.require_all.iter().copied().collect())),
    );
    let groups = || {
        rule.require_any
            .iter()
            .map(|group| group.iter().copied().collect())
    };
    add(
        "require_any",
        (!rule.require_any.is_empty()).then(|| Demand::RequireAny(groups().collect())),
    );
    add(
        "not_contain_login",
        rule.not_contain_login.then_some(Demand::NotContainLogin),
    );
    let months = rule.rotation_months.map(|n| Period::months(small(n)));
    let days = rule.rotation_days.map(|n| Period::days(small(n)));
    add("rotation_months", months.map(Demand::Rotation));
    add("rotation_days", days.map(Demand::Rotation));
    found
}
