//! `duplicate_account` (C20): a second personal account of the same person in one system.
//!
//! QĐ 10/2020/QĐ-UBND Thái Nguyên Đ6.1.e: units see to it that accounts and rights "được
//! cấp phát đúng, đủ". TCVN 14423:2026 x.6.2.1: one account is one person's, and one
//! person's account is one.

use domain::{Reason, RuleId};

use super::owner::owner;
use super::{Limit, Rule};
use crate::judge::Bench;
use crate::opinion::Opinion;
use crate::{Case, Sibling};

pub(super) const RULE: Rule = Rule {
    id: RuleId::DuplicateAccount,
    code: "C20",
    clause: "10/2020/QĐ-UBND Thái Nguyên (08/05/2020), Đ6.1.e",
    limit: Limit::None,
    outside: |case, _| case.kind.is_shared().then_some("not_personal"),
    rests_on_roster: |_| true,
    judge,
};

fn judge(case: &Case<'_>, _: &Bench<'_>) -> Opinion {
    match (owner(case), case.sibling) {
        (Err(opinion), _) => opinion,
        (Ok(_), Sibling::Main) => Opinion::pass(),
        (Ok(_), Sibling::Further { main }) => {
            Opinion::fail(Reason::new("second_account").with("main", main))
        }
    }
}
