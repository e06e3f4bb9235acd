//! Last uses, password changes and reviews that changed places. Each column by itself looks
//! right: recent days, all of them after the creation.
//!
//! A first password is as old as its account, to the second; nobody comes or confirms just then.
//! And a system that notes when somebody confirmed an account also notes when somebody came.

use domain::{FeedProfile, Field, GateReason, Reason};

use super::look::{Look, at_least, column, refuse};

/// So many on the day of the creation are no accident.
const AT_CREATION: u64 = 5;

/// Nearly every date has a time of day, or hardly one.
const TIMED_PERCENT: u64 = 90;
const UNTIMED_PERCENT: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let named = |field| look.feed.named.contains(field);
    for field in [Field::LastUse, Field::LastReview] {
        if let Some(count) = at_creation(look.profile(), field)
            && !named(field)
            && !named(Field::PasswordChanged)
            && !look.was_so(|before| at_creation(before, field).is_some())
        {
            reasons.push(refuse(
                Reason::new("later_at_creation")
                    .with("field", field)
                    .with("count", count),
            ));
        }
    }
    let timed = |profile: &FeedProfile| reviews_timed(profile, look.thresholds.few);
    if timed(look.profile())
        && !named(Field::LastUse)
        && !named(Field::LastReview)
        && !look.was_so(timed)
    {
        reasons.push(refuse(Reason::new("reviews_timed")));
    }
}

/// How many dates of what comes later are the creation's, where the passwords' hardly are.
fn at_creation(profile: &FeedProfile, field: Field) -> Option<u64> {
    let later = column(profile, field)?.at_creation;
    let passwords = column(profile, Field::PasswordChanged)?.at_creation;
    (later >= AT_CREATION && later > passwords * 2).then_some(later)
}

/// Reviews have the time of day that uses lack.
fn reviews_timed(profile: &FeedProfile, few: u64) -> bool {
    let both = column(profile, Field::LastUse).zip(column(profile, Field::LastReview));
    both.is_some_and(|(uses, reviews)| {
        uses.filled.min(reviews.filled) >= few
            && at_least(reviews.timed, reviews.filled, TIMED_PERCENT)
            && !at_least(uses.timed, uses.filled, UNTIMED_PERCENT)
    })
}
