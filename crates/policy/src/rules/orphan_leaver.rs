//! `orphan_leaver` (C12): the owner has left and the account still opens.
//!
//! 3870/UBND-VX (Phan Thiết, 28/5/2019), mục 2: lists of those who "đã nghỉ hưu, nghỉ
//! việc, chuyển công tác sang đơn vị khác" are handed in "để thực hiện việc xóa bỏ tài
//! khoản". TCVN 14423:2026 x.6.2.3: disabled at once on a staff change.
//!
//! Not a leaver: a move inside the authority, a secondment (the home unit is kept), a
//! leave, a retirement still to come (domain.md §3.4). Words of the roster that nobody
//! knows are never taken for a departure, nor for its absence.

use domain::{EmploymentStatus, Field, Person, Reason, RuleId};

use super::owner::{is_looked_for, owner};
use super::{Limit, Rule, always};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::OrphanLeaver,
    code: "C12",
    clause: "3870/UBND-VX (28/05/2019), mục 2",
    limit: Limit::None,
    outside: always,
    rests_on_roster: is_looked_for,
    judge,
};

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    let person = match owner(case) {
        Ok(person) => person,
        Err(opinion) => return opinion,
    };
    if !case.roster.can_say(Field::Status) {
        return Opinion::unknown("missing_employment_status");
    }
    if person.has_left(bench.standard.as_of) {
        return Opinion::fail(left(person));
    }
    match person.status {
        EmploymentStatus::Unknown => Opinion::unknown("employment_unknown"),
        _ => Opinion::pass(),
    }
}

/// How the owner left, and since when, where the roster says.
fn left(person: &Person) -> Reason {
    let status = person.status;
    person.status_from.map_or_else(
        || Reason::new("owner_left_undated").with("status", status),
        |from| {
            Reason::new("owner_left")
                .with("status", status)
                .with("from", from)
        },
    )
}
