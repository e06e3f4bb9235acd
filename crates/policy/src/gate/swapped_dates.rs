//! Days and months swapped: a spreadsheet in another language read 05/11 as the 11th of May.
//!
//! Four kinds of evidence, any of which is enough:
//! - the column has dates that can only be month-first beside dates that can only be
//!   day-first: two forms in one column, and no telling for the rest;
//! - last time the column was day-first, and now it is month-first;
//! - last time it had days above 12, and now it has none: only the swappable are left;
//! - the swappable dates fall on other months than the ones nobody can have swapped, and
//!   would fall on the same months if they were swapped back.

use domain::{Field, FieldProfile, GateReason, Reason};

use super::look::{Look, at_least, column, refuse, warn};

const DATES: [Field; 6] = [
    Field::Created,
    Field::LastUse,
    Field::PasswordChanged,
    Field::LastReview,
    Field::BirthDate,
    Field::StatusFrom,
];

/// Dates of the rarer form, of all that show their form, from which a column is of two minds.
const MIXED_PERCENT: u64 = 5;

/// Of honest dates 60 % have a day above 12; where there were some, this few is none.
const CERTAIN_PERCENT: u64 = 5;

/// Dates of each sort, below which months prove nothing.
const MONTHS_OF: u64 = 60;

/// How much nearer the swapped-back months must be (sum of absolute differences, per mille).
const NEARER_PER_MILLE: u64 = 400;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    for field in DATES {
        let Some(now) = column(look.profile(), field) else {
            continue;
        };
        let before = look.before().and_then(|profile| column(profile, field));
        let reason = |code| Reason::new(code).with("field", field);
        if before.is_some_and(|before| turned_round(look, before, now)) {
            reasons.push(refuse(reason("day_month_turned")));
        } else if before.is_some_and(|before| only_swappable_left(look, before, now)) {
            reasons.push(refuse(reason("day_month_lost")));
        } else if months_say_swapped(now) {
            reasons.push(refuse(reason("day_month_swapped")));
        } else if is_mixed(look, now) {
            reasons.push(refuse(reason("day_month_mixed")));
        } else if now.month_first > now.day_first && now.month_first >= look.thresholds.few {
            reasons.push(warn(reason("month_first")));
        }
    }
}

fn is_mixed(look: &Look<'_>, now: &FieldProfile) -> bool {
    let rarer = now.day_first.min(now.month_first);
    look.is_share(rarer, now.day_first + now.month_first, MIXED_PERCENT)
}

fn turned_round(look: &Look<'_>, before: &FieldProfile, now: &FieldProfile) -> bool {
    let few = look.thresholds.few;
    before.day_first >= few
        && before.day_first > before.month_first
        && now.month_first >= few
        && now.month_first > now.day_first
}

fn only_swappable_left(look: &Look<'_>, before: &FieldProfile, now: &FieldProfile) -> bool {
    let certain = |column: &FieldProfile| column.day_first + column.month_first;
    before.day_first >= look.thresholds.few
        && at_least(certain(before), before.filled, 30)
        && now.ambiguous_day_month >= look.thresholds.few
        && !at_least(certain(now), now.filled, CERTAIN_PERCENT)
}

/// Compares the months of the swappable dates, and what would be their months if they were
/// swapped back, with the months of the dates nobody can have swapped.
fn months_say_swapped(now: &FieldProfile) -> bool {
    let total = |months: &[u64; 12]| months.iter().sum::<u64>();
    if total(&now.certain_months) < MONTHS_OF || total(&now.swappable_months) < MONTHS_OF {
        return false;
    }
    let as_read = difference(&now.swappable_months, &now.certain_months);
    let swapped_back = difference(&now.swappable_days, &now.certain_months);
    as_read >= swapped_back + NEARER_PER_MILLE
}

/// How far two distributions over the year are apart: 0 the same, 2000 nothing in common.
fn difference(left: &[u64; 12], right: &[u64; 12]) -> u64 {
    let shares = |months: &[u64; 12]| {
        let total = months.iter().sum::<u64>().max(1);
        months.map(|count| count.saturating_mul(1000) / total)
    };
    let (left, right) = (shares(left), shares(right));
    left.iter().zip(&right).map(|(a, b)| a.abs_diff(*b)).sum()
}
