//! `shared_account` (C19): more than one person behind a personal account.
//!
//! QĐ 10/2020/QĐ-UBND Thái Nguyên Đ6.1.a: "không được cho người khác sử dụng tài khoản cá
//! nhân". TCVN 14423:2026 x.6.2.1: one account is one person's; shared use is approved and
//! shows who used it when.
//!
//! What gives it away: the source names further users, or several responsible persons, or
//! the display name names two people. Without a column of users a name of one person
//! proves nothing, so that is `not_evaluable`, never green.

mod people;

use std::collections::BTreeMap;

use domain::{Field, Reason, RuleId};

use super::{Limit, Rule, on_the_feed_alone};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::SharedAccount,
    code: "C19",
    clause: "10/2020/QĐ-UBND Thái Nguyên (08/05/2020), Đ6.1.a",
    limit: Limit::None,
    outside: |case, _| case.kind.is_shared().then_some("not_personal"),
    rests_on_roster: on_the_feed_alone,
    judge,
};

/// So many names stand in a reason; two are proof enough.
const NAMED: usize = 3;

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    let observed = case.observation;
    if !observed.users.is_empty() {
        let users = strangers(case, bench, observed.users.iter().map(String::as_str));
        if users.len() + usize::from(has_owner(case)) >= 2 && !users.is_empty() {
            return found("several_users", &users);
        }
    }
    if let Some(responsible) = observed
        .responsible
        .as_deref()
        .filter(|r| people::may_be_several(r))
    {
        let named = distinct(bench, people::listed(responsible));
        if named.len() >= 2 {
            return found("several_responsible", &named);
        }
    }
    if let Some(name) = observed
        .name
        .as_deref()
        .filter(|name| people::may_be_several(name))
    {
        let named = distinct(bench, people::named(name));
        if named.len() >= 2 {
            return found("name_of_two", &named);
        }
    }
    if case.feed.can_say(Field::Users) {
        Opinion::pass()
    } else {
        Opinion::unknown("missing_users")
    }
}

fn has_owner(case: &Case<'_>) -> bool {
    case.person.is_some() || case.observation.name.is_some()
}

/// The users who are not the owner under another spelling.
fn strangers<'a>(
    case: &Case<'a>,
    bench: &Bench<'_>,
    users: impl Iterator<Item = &'a str>,
) -> BTreeMap<String, &'a str> {
    let observed = case.observation;
    let mut people = distinct(bench, users);
    let own = [
        case.person.map(|person| person.name.as_str()),
        case.person.map(|person| person.code.as_str()),
        observed.name.as_deref(),
        observed.mail.as_deref(),
        observed.person_code.as_deref(),
        Some(observed.login.as_str()),
    ];
    for name in own.into_iter().flatten() {
        people.remove(&(bench.fold)(name));
    }
    people
}

/// Names by their folded form: the same person in two spellings is one.
fn distinct<'a>(
    bench: &Bench<'_>,
    names: impl Iterator<Item = &'a str>,
) -> BTreeMap<String, &'a str> {
    names
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| ((bench.fold)(name), name))
        .collect()
}

fn found(code: &'static str, people: &BTreeMap<String, &str>) -> Opinion {
    let names: Vec<&str> = people.values().copied().take(NAMED).collect();
    Opinion::fail(Reason::new(code).with("people", names.join("; ")))
}
