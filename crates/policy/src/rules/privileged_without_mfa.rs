//! `privileged_without_mfa` (C27): an administrator signs in with a password alone.
//!
//! 3347-CV/BTCTU (Hà Nội, 12/01/2024), (1): "đặc biệt cán bộ phụ trách tài khoản quản trị
//! phần mềm". TCVN 14423:2026 x.6.2.4: a second factor for administration, from level 1.
//!
//! An empty cell is no "no": the source did not say.

use domain::{Field, Reading, Reason, RuleId};

use super::{Limit, Rule, always, on_the_feed_alone};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::PrivilegedWithoutMfa,
    code: "C27",
    clause: "3347-CV/BTCTU (12/01/2024), khoản (1); TCVN 14423:2026, x.6.2.4",
    limit: Limit::None,
    outside: always,
    rests_on_roster: on_the_feed_alone,
    judge,
};

fn judge(case: &Case<'_>, _: &Bench<'_>) -> Opinion {
    if !case.privileged {
        return ordinary(case);
    }
    if !case.feed.can_say(Field::Mfa) {
        return Opinion::unknown("missing_mfa");
    }
    match case.observation.mfa {
        Reading::Value(true) => Opinion::pass(),
        Reading::Value(false) => Opinion::fail(Reason::new("no_second_factor")),
        Reading::Empty => Opinion::unknown("empty_mfa"),
        Reading::Unreadable => Opinion::unknown("unreadable_mfa"),
    }
}

/// Not known to be privileged: outside the rule, if the source could have said otherwise.
fn ordinary(case: &Case<'_>) -> Opinion {
    if case.observation.privileged == Reading::Unreadable {
        return Opinion::unknown("unreadable_privileged");
    }
    if case.feed.can_say(Field::Privileged) || case.feed.can_say(Field::Role) {
        Opinion::out_of_scope("not_privileged")
    } else {
        Opinion::unknown("missing_privileged")
    }
}
