//! The draft read back: whatever the upper letter demands, the draft must demand as strictly.

use ::directive::{Calendar, DeadlineActor, Directive, last_day, requirements};
use domain::Requirement;
use policy::resolve::at_least_as_strict;
use serde::Serialize;

/// Something that came back looser, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Looser {
    /// The field's key, or `deadlines`.
    pub field: &'static str,
    /// The system; absent for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// What the upper letter demands.
    pub upper: String,
}

/// Every demand and deadline of `upper` that `lower` does not meet.
pub(super) fn looser(
    upper: &Directive,
    lower: &Directive,
    lower_text: &str,
    upper_text: &str,
) -> Vec<Looser> {
    let back = requirements(lower, lower_text);
    let mut found: Vec<Looser> = requirements(upper, upper_text)
        .iter()
        .filter(|demand| !back.iter().any(|own| meets(own, demand)))
        .map(|demand| Looser {
            field: demand.demand.field().as_str(),
            system: demand.system.as_ref().map(ToString::to_string),
            upper: demand.demand.to_string(),
        })
        .collect();
    let calendar = Calendar::vietnam();
    let ours = |who| matches!(who, DeadlineActor::Unit | DeadlineActor::Individual);
    for deadline in upper.deadlines.iter().filter(|due| ours(due.who)) {
        let Some(last) = deadline
            .date
            .and_then(|_| last_day(deadline, None, calendar))
        else {
            continue;
        };
        let met = lower.deadlines.iter().any(|own| {
            own.what == deadline.what
                && own.date.is_some()
                && last_day(own, None, calendar).is_some_and(|own| own <= last)
        });
        if !met {
            found.push(Looser {
                field: "deadlines",
                system: None,
                upper: deadline.quote.clone(),
            });
        }
    }
    found
}

/// The same field for at least the same systems and accounts, at least as strict. A day from
/// which passwords count is the letter's own, and the draft's is later.
fn meets(own: &Requirement, demand: &Requirement) -> bool {
    own.demand.field() == demand.demand.field()
        && (own.system.is_none() || own.system == demand.system)
        && (own.condition == domain::Condition::Everyone || own.condition == demand.condition)
        && at_least_as_strict(&own.demand, &demand.demand)
}
