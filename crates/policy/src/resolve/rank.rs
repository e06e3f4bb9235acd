//! Which of two demands is stricter.

use std::cmp::Reverse;

use domain::{CharacterClass, Date, Demand, Moment, Period};

use super::{Entry, Standing};

/// Greater is stricter; compared only between demands of one field.
pub(super) fn strictness(demand: &Demand) -> i64 {
    match demand {
        Demand::Rotation(period) | Demand::Dormant(period) | Demand::Review(period) => {
            -shortness(*period)
        }
        Demand::ChangedSince(moment) => match moment {
            Moment::Day(day) => day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp(),
            Moment::Instant(micros) => micros / 1_000_000,
        },
        Demand::MinLength(n) | Demand::History(n) | Demand::MinClasses(n) => i64::from(*n),
        Demand::MaxLength(n) | Demand::LockAfter(n) | Demand::ScreenLock(n) => -i64::from(*n),
        Demand::RequireAll(classes) => classes.len() as i64,
        Demand::RequireAny(groups) => groups.len() as i64,
        Demand::NotContainLogin | Demand::NotContainName | Demand::Duty(_) => 0,
    }
}

/// Whether `own` demands at least what `other` does. Only demands of one field compare;
/// a maximum is met by a lower one, classes by all of them.
#[must_use]
pub fn at_least_as_strict(own: &Demand, other: &Demand) -> bool {
    match (own, other) {
        (Demand::RequireAll(own), Demand::RequireAll(other)) => {
            let cased = [CharacterClass::Upper, CharacterClass::Lower];
            other.iter().all(|class| {
                own.contains(class)
                    || (*class == CharacterClass::Letter && cased.iter().any(|c| own.contains(c)))
            })
        }
        (Demand::RequireAny(own), Demand::RequireAny(other)) => other
            .iter()
            .all(|group| own.iter().any(|narrower| narrower.is_subset(group))),
        _ => own.field() == other.field() && strictness(own) >= strictness(other),
    }
}

/// 90 days before 3 months: two of three quarters are longer than 90 days.
const fn shortness(period: Period) -> i64 {
    let days = period.nominal_days() as i64 * 2;
    match period {
        Period::Months(_) => days + 1,
        Period::Days(_) => days,
    }
}

/// Orders entries so that the first one that binds on a day decides on that day: binding
/// before suggested, standing before ended, strict before lax, and of equals the newest.
/// Then says how each fared on `as_of`.
pub(super) fn settle(entries: &mut [Entry], as_of: Date) {
    entries.sort_by_key(|entry| {
        let source = &entry.source;
        (
            entry.standing == Standing::OtherSide,
            !source.binding,
            source.valid_to.is_some_and(|to| to < as_of),
            Reverse(strictness(&entry.demand)),
            Reverse(source.issued),
        )
    });
    let mut decided = false;
    for entry in entries {
        if entry.standing == Standing::OtherSide {
            continue;
        }
        let source = &entry.source;
        entry.standing = if !source.binding {
            Standing::Suggested
        } else if source.valid_to.is_some_and(|to| to < as_of) {
            Standing::Expired
        } else if source.valid_from.is_some_and(|from| from > as_of) {
            Standing::NotYet
        } else if decided {
            Standing::Looser
        } else {
            decided = true;
            Standing::Winner
        };
    }
}
