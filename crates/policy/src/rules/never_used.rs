//! `never_used` (C11): nobody has used the account since it was made.
//!
//! 06/UBND (phường Cẩm Bình, 08/01/2019): mailboxes were issued to all and many are "không
//! đăng nhập, sử dụng trong thời gian dài (trên 3 tháng)". Never used and not seen by us
//! are different things: only a source that records the last use can say "never".
//!
//! A new account has the dormancy limit as its grace, unless the policy says otherwise
//! (`never_used`); after that it is dormant, and never used as well.

use domain::RuleId;

use super::idle::never_used;
use super::signal::LAST_USE;
use super::{Limit, Rule, on_the_feed_alone};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::NeverUsed,
    code: "C11",
    clause: "06/UBND (08/01/2019), đoạn 1, gạch 2",
    limit: Limit::NeverUsed,
    outside: |_, standard| standard.never_used.is_none().then_some("no_dormancy_limit"),
    rests_on_roster: on_the_feed_alone,
    judge,
};

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    let Some(allowed) = bench.standard.never_used else {
        return Opinion::out_of_scope("no_dormancy_limit");
    };
    match LAST_USE.read(case, case.observation.last_use, bench.standard.as_of) {
        Err(opinion) => opinion,
        Ok(Some(_)) => Opinion::pass(),
        Ok(None) => never_used(case, bench, allowed, "never_used"),
    }
}
