//! Dates that contradict each other: used before it was created, born ten years ago, a
//! password changed long after anybody was last there. Once is a slip; in half a column it is
//! another column's content, or days and months that were swapped.

use domain::{Field, GateReason, Reason};

use super::look::{Look, at_least, column, percent, refuse};

const DATES: [Field; 5] = [
    Field::BirthDate,
    Field::Created,
    Field::LastUse,
    Field::PasswordChanged,
    Field::StatusFrom,
];

/// Accounts made anew keep an old date or two, never half of them.
const UNLIKELY_PERCENT: u64 = 40;

/// An administrator may reset the passwords of those who do not come, not of those who do.
const AFTER_USE_PERCENT: u64 = 50;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    for field in DATES {
        let Some(now) = column(look.profile(), field) else {
            continue;
        };
        let before = look.before().and_then(|before| column(before, field));
        let facts = |code, count| {
            Reason::new(code)
                .with("field", field)
                .with("percent", percent(count, now.filled))
        };
        let unlikely_before =
            before.is_some_and(|before| at_least(before.unlikely, before.filled, UNLIKELY_PERCENT));
        let late_before = before.is_some_and(|before| {
            at_least(before.after_last_use, before.filled, AFTER_USE_PERCENT)
        });
        if look.is_share(now.unlikely, now.filled, UNLIKELY_PERCENT) && !unlikely_before {
            reasons.push(refuse(facts("unlikely_dates", now.unlikely)));
        } else if look.is_share(now.after_last_use, now.filled, AFTER_USE_PERCENT) && !late_before {
            reasons.push(refuse(facts("password_after_use", now.after_last_use)));
        }
    }
}
