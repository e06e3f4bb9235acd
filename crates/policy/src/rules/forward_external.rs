//! `forward_external` (C17): official mail is passed on to an address outside.
//!
//! 06/UBND (phường Cẩm Bình, 08/01/2019), mục 2: "Không đặt chế độ chuyển thư tự động từ
//! hộp thư công vụ được cấp tới hộp thư khác ngoài hệ thống".
//!
//! Inside are the authority's own domains and their subdomains; a look-alike such as
//! `hanoi.gov-vn.com` is outside. Until those domains are known nothing can be said. A
//! system other than the mail service is judged where it has such a column.

use domain::{Field, Reason, RuleId};

use super::{Limit, Rule, always, on_the_feed_alone};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::ForwardExternal,
    code: "C17",
    clause: "06/UBND (08/01/2019), mục 2, dấu cộng 3",
    limit: Limit::None,
    outside: always,
    rests_on_roster: on_the_feed_alone,
    judge,
};

/// So many addresses are named in a reason; one is enough to act on.
const NAMED: usize = 3;

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    if !case.feed.can_say(Field::ForwardTo) {
        return if bench.standard.is_mail {
            Opinion::unknown("missing_forward_to")
        } else {
            Opinion::out_of_scope("no_mail_here")
        };
    }
    let addresses = &case.observation.forward_to;
    if addresses.is_empty() {
        return Opinion::pass();
    }
    if bench.own_domains.is_empty() {
        return Opinion::unknown("own_domains_unknown");
    }
    let is = |address: &String, inside: Option<bool>| {
        bench.own_domains.contains_address(address) == inside
    };
    let outside: Vec<&str> = addresses
        .iter()
        .filter(|address| is(address, Some(false)))
        .map(String::as_str)
        .take(NAMED)
        .collect();
    if !outside.is_empty() {
        return Opinion::fail(Reason::new("forwarded_outside").with("to", outside.join(", ")));
    }
    if addresses.iter().any(|address| is(address, None)) {
        return Opinion::unknown("unreadable_forward_to");
    }
    Opinion::pass()
}
