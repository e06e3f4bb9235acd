//! The days everything is measured from.

use chrono::{Days, NaiveTime, TimeDelta};
use domain::{Date, Moment};

use crate::chance::Chance;

/// The day of the review.
pub const AS_OF: Date = day(2026, 11, 20);
/// The day the campaign asked everyone to change their password.
pub const CHANGE_NOW: Date = day(2026, 10, 1);
/// `AS_OF` less three calendar months: a password of this day is still in time.
pub const THREE_MONTHS_AGO: Date = day(2026, 8, 20);

/// A day that is known to exist.
pub const fn day(year: i32, month: u32, day: u32) -> Date {
    match Date::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => Date::MIN,
    }
}

/// So many days before the review.
pub fn days_ago(days: u64) -> Date {
    AS_OF.checked_sub_days(Days::new(days)).unwrap_or(AS_OF)
}

/// So many days after the review.
pub fn days_ahead(days: u64) -> Date {
    AS_OF.checked_add_days(Days::new(days)).unwrap_or(AS_OF)
}

/// A day between so many and so many days before the review.
pub fn some_days_ago(chance: &mut Chance, least: u64, most: u64) -> Date {
    days_ago(chance.between(least as i64, most as i64) as u64)
}

/// A moment on a day, in office hours; never midnight, which sheets show as no time at all.
pub fn in_office_hours(date: Date, chance: &mut Chance) -> Moment {
    let seconds = chance.between(7 * 3600 + 1, 17 * 3600);
    at(date, seconds)
}

/// The moment so many seconds into a day in Vietnam.
pub fn at(date: Date, seconds: i64) -> Moment {
    let local = date.and_time(NaiveTime::MIN) + TimeDelta::seconds(seconds);
    Moment::from_vietnam_time(local).unwrap_or(Moment::Day(date))
}
