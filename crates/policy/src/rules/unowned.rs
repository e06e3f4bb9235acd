//! `unowned` (C12, C13): nobody stands behind the account.
//!
//! 3870/UBND-VX (Phan Thiết, 28/5/2019), mục 1 and 2: mailboxes "của cá nhân, hộp thư đại
//! diện của một số cơ quan, đơn vị" are gone through against the lists of staff. KTNN
//! QĐ 1152/2021 Đ5.2: an organisation's mailbox has a named responsible person.
//!
//! A personal account needs a person on the roster; any other needs a responsible person,
//! where the source could name one. Two candidates are a case for a human, not a verdict.

use domain::{Field, Reason, RuleId, Situation};

use super::{Limit, Rule, always};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::Unowned,
    code: "C13",
    clause: "3870/UBND-VX (28/05/2019), mục 1 và mục 2",
    limit: Limit::None,
    outside: always,
    rests_on_roster: |case| !needs_responsible(case),
    judge,
};

fn judge(case: &Case<'_>, _: &Bench<'_>) -> Opinion {
    match case.link.situation {
        _ if needs_responsible(case) => responsible(case),
        Situation::Linked => Opinion::pass(),
        Situation::Disputed => Opinion::unknown("case_open"),
        // Accounts without a name, a code or an address are nobody's in particular, and a column
        // that was lost must not make everybody a stranger.
        Situation::Unmatched if !can_be_recognised(case) => Opinion::unknown("missing_people"),
        Situation::Unmatched if !says_who(case) => Opinion::unknown("unnamed_account"),
        Situation::Unmatched | Situation::Shared => Opinion::fail(Reason::new("nobody_on_roster")),
    }
}

/// Whether the source has a column that could tell whose its accounts are.
fn can_be_recognised(case: &Case<'_>) -> bool {
    const PEOPLE: [Field; 5] = [
        Field::PersonCode,
        Field::IdentityNumber,
        Field::Mail,
        Field::Name,
        Field::GivenName,
    ];
    PEOPLE.iter().any(|field| case.feed.can_say(*field)) || case.observation.login.contains('@')
}

/// Whether the account itself has anything by which a person could be recognised.
fn says_who(case: &Case<'_>) -> bool {
    let seen = case.observation;
    let said = [
        &seen.name,
        &seen.person_code,
        &seen.identity_hash,
        &seen.mail,
    ];
    said.iter().any(|cell| cell.is_some()) || seen.login.contains('@')
}

fn responsible(case: &Case<'_>) -> Opinion {
    let named = case.observation.responsible.as_deref();
    if named.is_some_and(|name| !name.trim().is_empty()) {
        Opinion::pass()
    } else if case.feed.can_say(Field::Responsible) {
        Opinion::fail(Reason::new("no_responsible_person"))
    } else if case.link.situation == Situation::Linked {
        Opinion::pass()
    } else {
        Opinion::unknown("missing_responsible")
    }
}

fn needs_responsible(case: &Case<'_>) -> bool {
    case.kind.is_shared() || case.link.situation == Situation::Shared
}
