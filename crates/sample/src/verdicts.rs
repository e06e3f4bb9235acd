//! What each rule must say of an account, from what was planted: the contract's words worked
//! out a second time, so that the check does not ask the judge to judge itself.
//!
//! Only verdicts other than `pass` and `out_of_scope` are told. The policy of the sample is
//! the contract's default, plus the change-now date and the authority's own mail domains.

use chrono::Months;
use domain::{AccountKind, Date, Moment, RuleId, Verdict};

use crate::account::Account;
use crate::calendar::{AS_OF, CHANGE_NOW};
use crate::province::{MAIL_DOMAIN, OLD_DOMAIN, PARTY_DOMAIN};
use crate::system::System;

/// Days an account may rest.
const DORMANT_DAYS: i64 = 90;

type Told = Option<Verdict>;

/// The verdicts that are findings, in the contract's order of rules.
pub fn expected(system: &System, account: &Account) -> Vec<(RuleId, Verdict)> {
    if !account.status.is_usable() {
        return Vec::new();
    }
    RuleId::ALL
        .iter()
        .filter_map(|rule| Some((*rule, expect(*rule, system, account)?)))
        .collect()
}

fn expect(rule: RuleId, system: &System, account: &Account) -> Told {
    let personal = account.kind == AccountKind::Personal;
    match rule {
        RuleId::OrphanLeaver => fail_if(account.owner.as_ref().is_some_and(|owner| owner.left)),
        RuleId::Unowned if personal => fail_if(account.owner.is_none()),
        RuleId::Unowned => known(system.signals.responsible, || account.responsible.is_none()),
        RuleId::Dormant => dormant(system, account),
        RuleId::NeverUsed => never_used(system, account),
        RuleId::NeverChanged => never_changed(system, account),
        RuleId::RotationOverdue => rotation_overdue(system, account),
        RuleId::NotChangedSince => not_changed_since(system, account),
        RuleId::ForwardExternal if system.key == "email" => {
            fail_if(account.forward.iter().any(|address| is_outside(address)))
        }
        RuleId::ForwardExternal => None,
        RuleId::SharedAccount if personal => known(system.signals.users, || account.shared),
        RuleId::SharedAccount => None,
        RuleId::DuplicateAccount => fail_if(account.duplicate),
        RuleId::PrivilegedWithoutMfa if account.privileged => {
            known(system.signals.mfa, || !account.mfa)
        }
        // Where rights are not told, nobody can say that the rule does not apply.
        RuleId::PrivilegedWithoutMfa => known(system.signals.role, || false),
        RuleId::ReviewOverdue => review_overdue(system, account),
    }
}

fn fail_if(wrong: bool) -> Told {
    wrong.then_some(Verdict::Fail)
}

/// A signal the source does not have cannot be told; one it has decides.
fn known(has_signal: bool, wrong: impl FnOnce() -> bool) -> Told {
    if has_signal {
        fail_if(wrong())
    } else {
        Some(Verdict::NotEvaluable)
    }
}

/// Programs neither rotate nor sleep; an emergency account is meant to lie unused.
const fn may_rest(kind: AccountKind) -> bool {
    matches!(kind, AccountKind::Service | AccountKind::BreakGlass)
}

/// Days without use; where there never was one, since the account was made.
fn idle_days(account: &Account) -> Option<i64> {
    use domain::Reading;
    let since = match account.last_use {
        Reading::Value(last) => last,
        Reading::Empty => account.created,
        Reading::Unreadable => return None,
    };
    Some((AS_OF - since.date()).num_days())
}

fn dormant(system: &System, account: &Account) -> Told {
    if may_rest(account.kind) {
        return None;
    }
    if !system.signals.last_use {
        return Some(Verdict::NotEvaluable);
    }
    let Some(days) = idle_days(account) else {
        return Some(Verdict::NotEvaluable);
    };
    // A record that lags behind the truth by a week proves nothing within that week.
    let lag = if account.last_use.is_empty() {
        0
    } else {
        system.last_use_lag
    };
    let on_leave = account.owner.as_ref().is_some_and(|owner| owner.on_leave);
    match days {
        days if days <= DORMANT_DAYS => None,
        _ if on_leave => Some(Verdict::Excepted),
        days if days <= DORMANT_DAYS + lag => Some(Verdict::NotEvaluable),
        _ => Some(Verdict::Fail),
    }
}

fn never_used(system: &System, account: &Account) -> Told {
    if may_rest(account.kind) {
        return None;
    }
    if !system.signals.last_use || idle_days(account).is_none() {
        return Some(Verdict::NotEvaluable);
    }
    let never = account.last_use.is_empty() && idle_days(account) > Some(DORMANT_DAYS);
    let on_leave = account.owner.as_ref().is_some_and(|owner| owner.on_leave);
    never.then_some(if on_leave {
        Verdict::Excepted
    } else {
        Verdict::Fail
    })
}

fn never_changed(system: &System, account: &Account) -> Told {
    known(system.signals.password, || {
        account
            .password
            .value()
            .is_none_or(|changed| changed.cmp_coarse(account.created).is_eq())
    })
}

fn rotation_overdue(system: &System, account: &Account) -> Told {
    if account.kind == AccountKind::Service {
        return None;
    }
    known(system.signals.password, || {
        let due = account
            .password
            .value()
            .map(|changed| months_after(*changed, system.rotation));
        due.is_some_and(|due| due < AS_OF)
    })
}

fn not_changed_since(system: &System, account: &Account) -> Told {
    known(system.signals.password, || {
        // A password never changed since the account was issued is as old as the account.
        let changed = account.password.value().copied().unwrap_or(account.created);
        changed.date() < CHANGE_NOW
    })
}

fn review_overdue(system: &System, account: &Account) -> Told {
    known(system.signals.review, || {
        let last = account.reviewed.value().copied().unwrap_or(account.created);
        months_after(last, 3) < AS_OF
    })
}

fn months_after(moment: Moment, months: u32) -> Date {
    moment
        .date()
        .checked_add_months(Months::new(months))
        .unwrap_or(Date::MAX)
}

/// Outside every domain of the authority; what merely looks like one is outside.
fn is_outside(address: &str) -> bool {
    let domain = address.rsplit('@').next().unwrap_or_default();
    ![MAIL_DOMAIN, PARTY_DOMAIN, OLD_DOMAIN].iter().any(|own| {
        domain == *own
            || domain
                .strip_suffix(own)
                .is_some_and(|rest| rest.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_alike_is_outside_and_a_subdomain_inside() {
        assert!(!is_outside("a@tinhmau.gov.vn"));
        assert!(!is_outside("a@xaanloc.tinhmau.gov.vn"));
        for outside in [
            "a@tinhmau-gov.vn",
            "a@tinhmau.gov.vn.example.com",
            "a@xtinhmau.gov.vn",
        ] {
            assert!(is_outside(outside), "{outside}");
        }
    }
}
