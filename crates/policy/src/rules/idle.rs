//! What `dormant` and `never_used` share: the count from the creation of an account nobody
//! ever used, and the leave that excuses both.

use domain::{Date, Moment, Person, Reason, Situation};

use super::signal::CREATED;
use crate::allowed::Allowed;
use crate::judge::Bench;
use crate::opinion::Opinion;
use crate::{Belief, Case};

/// The judgement of an account that was never used: the allowed time runs from its creation.
pub(super) fn never_used(
    case: &Case<'_>,
    bench: &Bench<'_>,
    allowed: Allowed,
    code: &'static str,
) -> Opinion {
    let as_of = bench.standard.as_of;
    let created = case.observation.created;
    match CREATED.need(case, created, as_of, "empty_created") {
        Err(opinion) => opinion,
        Ok(created) => {
            let created = created.date();
            if !allowed.is_over(created) {
                return Opinion::pass();
            }
            let reason = Reason::new(code)
                .with("created", created)
                .with("due", allowed.due(created))
                .with("limit", allowed.period);
            unless_on_leave(case, as_of, reason)
        }
    }
}

/// A `fail`, unless the owner is on recorded long leave: nghỉ thai sản, đi học, nghỉ không
/// lương are "suspend, not dormant" (domain.md §3.4). With the roster refused nobody can
/// say whether they are.
pub(super) fn unless_on_leave(case: &Case<'_>, as_of: Date, reason: Reason) -> Opinion {
    if case.link.situation == Situation::Shared {
        return Opinion::fail(reason);
    }
    if case.roster.belief == Belief::Refused {
        return Opinion::unknown("roster_refused");
    }
    excused_by_leave(case, as_of).unwrap_or_else(|| Opinion::fail(reason))
}

/// The leave that excuses an account at rest, if its owner is on one.
pub(super) fn excused_by_leave(case: &Case<'_>, as_of: Date) -> Option<Opinion> {
    case.person
        .filter(|person| person.is_on_long_leave(as_of))
        .map(|person| Opinion::excepted(leave(person)))
}

/// Which leave, and until when, where the roster says.
fn leave(person: &Person) -> Reason {
    let status = person.status;
    person.status_to.map_or_else(
        || Reason::new("on_long_leave_open").with("status", status),
        |until| {
            Reason::new("on_long_leave")
                .with("status", status)
                .with("until", until)
        },
    )
}

/// The creation, where the source has it and it is no later than the review day.
pub(super) fn known_creation(case: &Case<'_>, as_of: Date) -> Option<Moment> {
    CREATED
        .read(case, case.observation.created, as_of)
        .ok()
        .flatten()
}
