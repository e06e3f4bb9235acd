//! `not_changed_since` (C07): a campaign said "change now", and the password is from before.
//!
//! UBND-VP Ba Đình (4/2024), mục 1: "Thay đổi ngay mật khẩu … xong trước ngày 27/4/2024".
//! UBND-VP Thanh Định (10/2024), mục 2: changed after the login was upgraded on 09/10/2024.
//!
//! A password set on the day (or at the very time) the campaign begins counts as changed.
//! An account made since then got its first password since then.

use domain::{Reason, RuleId};

use super::idle::known_creation;
use super::signal::PASSWORD_CHANGED;
use super::{Limit, Rule, on_the_feed_alone};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::NotChangedSince,
    code: "C07",
    clause: "UBND-VP Ba Đình 4/2024, mục 1, gạch 1",
    limit: Limit::Since,
    outside: |_, standard| match standard.since {
        None => Some("no_change_now_date"),
        Some(since) if since.date() > standard.as_of => Some("change_now_not_begun"),
        Some(_) => None,
    },
    rests_on_roster: on_the_feed_alone,
    judge,
};

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    let as_of = bench.standard.as_of;
    let Some(since) = bench.standard.since else {
        return Opinion::out_of_scope("no_change_now_date");
    };
    match PASSWORD_CHANGED.read(case, case.observation.password_changed, as_of) {
        Err(opinion) => opinion,
        Ok(Some(changed)) if changed.cmp_coarse(since).is_ge() => Opinion::pass(),
        Ok(Some(changed)) => Opinion::fail(
            Reason::new("password_from_before")
                .with("changed", changed.date())
                .with("since", since.date()),
        ),
        Ok(None) => match known_creation(case, as_of) {
            Some(created) if created.cmp_coarse(since).is_ge() => Opinion::pass(),
            _ => Opinion::fail(
                Reason::new("password_never_changed_since").with("since", since.date()),
            ),
        },
    }
}
