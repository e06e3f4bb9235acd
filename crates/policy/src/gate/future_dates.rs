//! Dates after the review day: a swapped day and month, a wrong clock, another year.

use domain::{Field, GateReason, Reason};

use super::look::{Look, column, percent, refuse, warn};

/// What has happened cannot lie ahead. (A retirement still to come may.)
const PAST: [Field; 5] = [
    Field::Created,
    Field::LastUse,
    Field::PasswordChanged,
    Field::LastReview,
    Field::BirthDate,
];

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    for field in PAST {
        let Some(column) = column(look.profile(), field) else {
            continue;
        };
        let facts = |code| {
            Reason::new(code)
                .with("field", field)
                .with("count", column.future)
                .with("percent", percent(column.future, column.filled))
        };
        if look.is_share(column.future, column.filled, look.thresholds.future_percent) {
            reasons.push(refuse(facts("future_dates")));
        } else if column.future > 0 {
            reasons.push(warn(facts("future_dates_some")));
        }
    }
}
