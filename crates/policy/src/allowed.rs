//! A period of the policy made ready for one review day: "is it over?" is one comparison.

use domain::Date;

use crate::Period;

/// A period, and the day before which whatever began is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Allowed {
    pub(crate) period: Period,
    over_before: Date,
}

impl Allowed {
    /// The first day from which `period` has not run out on `as_of`. Months are clamped, so
    /// it is looked for around the day counted back, never more than the end of a month off.
    pub(crate) fn new(period: Period, as_of: Date) -> Self {
        let mut first = period.before(as_of).unwrap_or(Date::MIN);
        while period.after(first) < as_of {
            match first.succ_opt() {
                Some(next) => first = next,
                None => break,
            }
        }
        while let Some(day_before) = first.pred_opt().filter(|day| period.after(*day) >= as_of) {
            first = day_before;
        }
        Self {
            period,
            over_before: first,
        }
    }

    /// Whether what began on `start` had to be renewed before the review day.
    pub(crate) fn is_over(&self, start: Date) -> bool {
        start < self.over_before
    }

    /// The last day in time for what began on `start`.
    pub(crate) fn due(&self, start: Date) -> Date {
        self.period.after(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_the_same_as_counting_forward() {
        let start: Date = "2023-10-01".parse().unwrap();
        let periods = [
            Period::months(1),
            Period::months(3),
            Period::months(6),
            Period::days(0),
            Period::days(90),
        ];
        for as_of in start.iter_days().take(800) {
            for period in periods {
                let allowed = Allowed::new(period, as_of);
                for day in start.iter_days().take(900).step_by(7) {
                    let counted = period.after(day) < as_of;
                    assert_eq!(allowed.is_over(day), counted, "{period} {day} {as_of}");
                }
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar() {
        let allowed = Allowed::new(Period::months(3), Date::MIN);
        assert!(!allowed.is_over(Date::MIN));
        let allowed = Allowed::new(Period::days(u16::MAX), Date::MAX);
        assert!(allowed.is_over(Date::MIN));
    }
}
