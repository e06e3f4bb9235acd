//! `review_overdue` (C20): the unit has not confirmed the account for too long.
//!
//! QĐ 10/2020/QĐ-UBND Thái Nguyên Đ6.1.e: "rà soát tối thiểu 03 tháng/lần các tài khoản
//! đăng nhập, bảo đảm các tài khoản và quyền truy cập hệ thống được cấp phát đúng, đủ".
//!
//! An account never confirmed counts from its creation: issuing it was the first look.

use domain::{Date, Reason, RuleId};

use super::signal::{CREATED, LAST_REVIEW};
use super::{Limit, Rule, on_the_feed_alone};
use crate::Case;
use crate::allowed::Allowed;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::ReviewOverdue,
    code: "C20",
    clause: "10/2020/QĐ-UBND Thái Nguyên (08/05/2020), Đ6.1.e",
    limit: Limit::Review,
    outside: |_, standard| standard.review.is_none().then_some("not_reviewed"),
    rests_on_roster: on_the_feed_alone,
    judge,
};

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    let Some(allowed) = bench.standard.review else {
        return Opinion::out_of_scope("not_reviewed");
    };
    confirmed(case, bench.standard.as_of, allowed).unwrap_or_else(|opinion| opinion)
}

fn confirmed(case: &Case<'_>, as_of: Date, allowed: Allowed) -> Result<Opinion, Opinion> {
    let observed = case.observation;
    if let Some(review) = LAST_REVIEW.read(case, observed.last_review, as_of)? {
        return Ok(late("review_older", "reviewed", review.date(), allowed));
    }
    let created = CREATED.need(case, observed.created, as_of, "empty_created")?;
    Ok(late("never_reviewed", "created", created.date(), allowed))
}

fn late(code: &'static str, fact: &'static str, day: Date, allowed: Allowed) -> Opinion {
    if !allowed.is_over(day) {
        return Opinion::pass();
    }
    Opinion::fail(
        Reason::new(code)
            .with(fact, day)
            .with("due", allowed.due(day))
            .with("limit", allowed.period),
    )
}
