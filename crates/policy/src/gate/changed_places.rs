//! Last uses, password changes and reviews that changed places. Each column by itself looks
//! right: recent days, all of them after the creation.
//!
//! A first password is as old as its account, to the second; nobody comes or confirms just then.
//! And a system that notes when somebody confirmed an account also notes when somebody came.

use domain::{Field, FieldProfile, GateReason, Reason};

use super::look::{Look, at_least, column, refuse};

/// So many on the day of the creation are no accident.
const AT_CREATION: u64 = 5;

/// Nearly every date has a time of day, or hardly one.
const TIMED_PERCENT: u64 = 90;
const UNTIMED_PERCENT: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let counted = |field| {
        let known = look.feed.named.contains(field) || look.before().is_some();
        column(look.profile(), field).filter(|_| !known)
    };
    let passwords = counted(Field::PasswordChanged);
    for field in [Field::LastUse, Field::LastReview] {
        if let (Some(later), Some(passwords)) = (counted(field), passwords)
            && later.at_creation >= AT_CREATION
            && later.at_creation > passwords.at_creation * 2
        {
            reasons.push(refuse(
                Reason::new("later_at_creation")
                    .with("field", field)
                    .with("count", later.at_creation),
            ));
        }
    }
    if let (Some(uses), Some(reviews)) = (counted(Field::LastUse), counted(Field::LastReview))
        && uses.filled.min(reviews.filled) >= look.thresholds.few
        && is_timed(reviews)
        && !at_least(uses.timed, uses.filled, UNTIMED_PERCENT)
    {
        reasons.push(refuse(Reason::new("reviews_timed")));
    }
}

fn is_timed(column: &FieldProfile) -> bool {
    at_least(column.timed, column.filled, TIMED_PERCENT)
}
