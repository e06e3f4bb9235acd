//! `dormant` (C11): not used for longer than allowed.
//!
//! 06/UBND (phường Cẩm Bình, 08/01/2019): "Nhiều hộp thư điện tử không đăng nhập, sử dụng
//! trong thời gian dài (trên 3 tháng)". TCVN 14423:2026 x.6.2.3: disabled after 45 days.
//!
//! The record of the last use has an error (domain.md §5): Zimbra's is up to 7 days
//! behind, Active Directory's up to 14, and one that counts delivery may be any time
//! ahead. Where the limit falls inside that error the verdict is `not_evaluable`: nobody
//! is called dormant wrongly, and nothing doubtful is green. An account that was never
//! used counts from its creation; one made anew after its last use is not called dormant
//! by the older date.

use domain::{Date, Moment, Reason, RuleId};

use super::idle::{excused_by_leave, known_creation, never_used, unless_on_leave};
use super::signal::LAST_USE;
use super::{Limit, Rule, on_the_feed_alone};
use crate::allowed::Allowed;
use crate::judge::Bench;
use crate::opinion::Opinion;
use crate::{Case, LastUseSignal, Period};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Dormant,
    code: "C11",
    clause: "06/UBND (08/01/2019), đoạn 1, gạch 2",
    limit: Limit::Dormant,
    outside: |_, standard| standard.dormant.is_none().then_some("no_dormancy_limit"),
    rests_on_roster: on_the_feed_alone,
    judge,
};

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    let Some(allowed) = bench.standard.dormant else {
        return Opinion::out_of_scope("no_dormancy_limit");
    };
    match LAST_USE.read(case, case.observation.last_use, bench.standard.as_of) {
        Err(opinion) => opinion,
        Ok(None) => never_used(case, bench, allowed, "dormant_never_used"),
        Ok(Some(last_use)) => used(case, bench, allowed, last_use),
    }
}

fn used(case: &Case<'_>, bench: &Bench<'_>, allowed: Allowed, last_use: Moment) -> Opinion {
    let recorded = last_use.date();
    let signal = bench.last_use;
    let is_over = allowed.is_over(recorded);
    if signal == LastUseSignal::EXACT && !is_over {
        return Opinion::pass();
    }
    if allowed.is_over(Period::days(signal.behind_days).after(recorded)) {
        return over(case, bench, allowed, recorded);
    }
    let earliest = Period::days(signal.ahead_days).before(recorded);
    if signal.counts_delivery && !is_over {
        return Opinion::unknown("last_use_counts_delivery");
    }
    if earliest.is_some_and(|date| !allowed.is_over(date)) && !signal.counts_delivery {
        return Opinion::pass();
    }
    // On leave it is excused whichever side of the limit the truth lies.
    excused_by_leave(case, bench.standard.as_of).unwrap_or_else(|| {
        let error = signal.behind_days.max(signal.ahead_days);
        let reason = facts("last_use_within_error", recorded, allowed);
        Opinion::unknown_because(reason.with("error_days", error))
    })
}

/// Certainly not used for too long, unless the account was made anew since then.
fn over(case: &Case<'_>, bench: &Bench<'_>, allowed: Allowed, recorded: Date) -> Opinion {
    let as_of = bench.standard.as_of;
    match known_creation(case, as_of).map(Moment::date) {
        Some(created) if created > recorded && !allowed.is_over(created) => {
            Opinion::unknown_because(
                Reason::new("last_use_before_creation")
                    .with("last_use", recorded)
                    .with("created", created),
            )
        }
        _ => unless_on_leave(case, as_of, facts("last_use_older", recorded, allowed)),
    }
}

fn facts(code: &'static str, last_use: Date, allowed: Allowed) -> Reason {
    Reason::new(code)
        .with("last_use", last_use)
        .with("due", allowed.due(last_use))
        .with("limit", allowed.period)
}
