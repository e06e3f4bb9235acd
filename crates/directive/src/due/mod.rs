//! The last day on which something is in time.

mod calendar;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::directive::{Deadline, Every, Recurring, Relative, RelativeUnit};

pub use calendar::Calendar;

/// The last day in time, `from` being the day the deadline is counted from: the event of a
/// relative one, the day after which the next recurrence is wanted. The day of the event does
/// not count (Bộ luật Dân sự 2015, Điều 147). `None` where the letter does not say enough.
#[must_use]
pub fn last_day(
    deadline: &Deadline,
    from: Option<NaiveDate>,
    calendar: &Calendar,
) -> Option<NaiveDate> {
    let named = match (&deadline.date, &deadline.relative, &deadline.recurring) {
        (Some(date), _, _) => *date,
        (None, Some(relative), _) => counted(relative, from?, calendar)?,
        (None, None, Some(recurring)) => next(recurring, from?)?,
        (None, None, None) => return None,
    };
    // "trước 17 giờ ngày X" is still in time on X.
    if deadline.inclusive || deadline.time.is_some() {
        Some(named)
    } else {
        named.pred_opt()
    }
}

fn counted(relative: &Relative, from: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    let n = relative.n;
    let day = match relative.unit {
        RelativeUnit::WorkingDay => return calendar.working_days_after(from, n),
        // Hours begun on a day end on a later one at the latest, holidays or not.
        RelativeUnit::Hour => {
            return from.checked_add_days(Days::new(u64::from(n.div_ceil(24))));
        }
        RelativeUnit::Day => from.checked_add_days(Days::new(u64::from(n)))?,
        RelativeUnit::Week => from.checked_add_days(Days::new(u64::from(n).checked_mul(7)?))?,
        RelativeUnit::Month => from.checked_add_months(Months::new(n))?,
    };
    // A term that ends on a day off ends with the next working day (Điều 148, khoản 5).
    if calendar.is_working(day) {
        Some(day)
    } else {
        calendar.working_days_after(day, 1)
    }
}

/// Days looked ahead for the next recurrence: a year and a day more.
const YEAR: usize = 367;

/// The first recurrence after a day.
fn next(recurring: &Recurring, after: NaiveDate) -> Option<NaiveDate> {
    after
        .iter_days()
        .skip(1)
        .take(YEAR)
        .find(|day| recurs(recurring, *day))
}

fn recurs(recurring: &Recurring, day: NaiveDate) -> bool {
    let month_end = day
        .succ_opt()
        .is_none_or(|next| next.month() != day.month());
    // "ngày 31" of a shorter month, and a period without a day, end with the month.
    let right_day = match recurring.day {
        Some(wanted) => day.day() == wanted || (month_end && wanted > day.day()),
        None => month_end,
    };
    match recurring.every {
        Every::Day => true,
        Every::Week => day.weekday() == weekday(recurring),
        Every::Month => right_day,
        Every::Quarter => {
            right_day && day.month0() % 3 + 1 == recurring.month_of_quarter.unwrap_or(3)
        }
        Every::Year => right_day && day.month() == recurring.month.unwrap_or(12),
    }
}

/// The day of a weekly deadline; the last working one where none is named.
const fn weekday(recurring: &Recurring) -> Weekday {
    use crate::directive::Weekday as Named;
    match recurring.weekday {
        Some(Named::Monday) => Weekday::Mon,
        Some(Named::Tuesday) => Weekday::Tue,
        Some(Named::Wednesday) => Weekday::Wed,
        Some(Named::Thursday) => Weekday::Thu,
        Some(Named::Saturday) => Weekday::Sat,
        Some(Named::Sunday) => Weekday::Sun,
        Some(Named::Friday) | None => Weekday::Fri,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::directive::{DeadlineActor, DeadlinePurpose};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn deadline(inclusive: bool) -> Deadline {
        Deadline {
            date: None,
            time: None,
            inclusive,
            who: DeadlineActor::Unit,
            what: DeadlinePurpose::Report,
            quote: String::new(),
            start: None,
            only: Vec::new(),
            relative: None,
            recurring: None,
        }
    }

    #[test]
    fn before_a_day_means_the_day_before() {
        let mut due = deadline(false);
        due.date = Some(day("2024-03-01"));
        assert_eq!(
            last_day(&due, None, &Calendar::default()),
            Some(day("2024-02-29"))
        );
        due.time = Some("17:00".to_owned());
        assert_eq!(
            last_day(&due, None, &Calendar::default()),
            Some(day("2024-03-01"))
        );
    }

    #[test]
    fn working_days_pass_over_weekends_and_tet() {
        let mut due = deadline(true);
        due.relative = Some(Relative {
            n: 5,
            unit: RelativeUnit::WorkingDay,
            from: None,
        });
        let friday = Some(day("2026-02-13"));
        assert_eq!(
            last_day(&due, friday, &Calendar::default()),
            Some(day("2026-02-20"))
        );
        let holidays = (16..=20)
            .map(|n| NaiveDate::from_ymd_opt(2026, 2, n).unwrap())
            .collect();
        let tet = Calendar {
            holidays,
            worked: BTreeSet::from([day("2026-02-28")]),
            ..Calendar::default()
        };
        assert_eq!(last_day(&due, friday, &tet), Some(day("2026-02-27")));
        due.relative = Some(Relative {
            n: 6,
            unit: RelativeUnit::WorkingDay,
            from: None,
        });
        assert_eq!(last_day(&due, friday, &tet), Some(day("2026-02-28")));
    }

    #[test]
    fn a_term_does_not_end_on_a_sunday() {
        let mut due = deadline(true);
        due.relative = Some(Relative {
            n: 3,
            unit: RelativeUnit::Day,
            from: None,
        });
        let thursday = Some(day("2026-03-05"));
        assert_eq!(
            last_day(&due, thursday, &Calendar::default()),
            Some(day("2026-03-09"))
        );
    }

    #[test]
    fn recurrences_come_next() {
        let recurring = |every, day, month_of_quarter| Recurring {
            every,
            day,
            month: None,
            month_of_quarter,
            weekday: None,
        };
        for (recurring, next_day) in [
            (recurring(Every::Month, Some(25), None), "2026-01-25"),
            (recurring(Every::Month, Some(31), None), "2026-01-31"),
            (recurring(Every::Quarter, Some(5), Some(1)), "2026-04-05"),
            (recurring(Every::Year, Some(15), None), "2026-12-15"),
            (recurring(Every::Week, None, None), "2026-01-16"),
        ] {
            let mut due = deadline(true);
            due.recurring = Some(recurring);
            assert_eq!(
                last_day(&due, Some(day("2026-01-10")), &Calendar::default()),
                Some(day(next_day))
            );
        }
    }
}
