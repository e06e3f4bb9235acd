//! When mail may go out: on working days in working hours. Only the due day itself is stronger than a day off;
//! what a person asks for goes at once.

use directive::Calendar;
use domain::{Date, ReminderStage, VIETNAM_OFFSET_SECONDS};

use crate::campaign::day_of;

/// The first hour of the day mail goes out in, and the first it does not.
const HOURS: std::ops::Range<i64> = 7..18;

const HOUR: i64 = 3_600_000_000;

/// A fortnight: further off no day off reaches.
const FURTHEST: i64 = 24 * 14;

/// Whether a stage's mail may go out at a moment.
pub(super) fn may_send(stage: ReminderStage, due: Option<Date>, at: i64) -> bool {
    if matches!(stage, ReminderStage::Asked(_)) {
        return true;
    }
    let today = day_of(at);
    let demanded = stage == ReminderStage::Due && due == Some(today);
    HOURS.contains(&hour(at)) && (demanded || Calendar::vietnam().is_working(today))
}

/// The first moment from one on at which a stage's mail may go out.
pub(super) fn next(stage: ReminderStage, due: Option<Date>, from: i64) -> i64 {
    let begun = from - from.rem_euclid(HOUR);
    let mut hours = (1..=FURTHEST).map(|hours| begun + hours * HOUR);
    match may_send(stage, due, from) {
        true => from,
        false => hours
            .find(|at| may_send(stage, due, *at))
            .unwrap_or(from + FURTHEST * HOUR),
    }
}

/// The hour of the day in Vietnam.
fn hour(at: i64) -> i64 {
    (at / HOUR + i64::from(VIETNAM_OFFSET_SECONDS) / 3600).rem_euclid(24)
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::clock::{NOW, day};

    const DAY: i64 = 24 * HOUR;

    #[test]
    fn neither_at_night_nor_on_days_off_save_the_due_day() {
        // A Friday, eight in the morning.
        let plain = ReminderStage::Before(1);
        assert!(may_send(plain, None, NOW));
        assert!(may_send(plain, None, NOW + 9 * HOUR + HOUR - 1));
        assert!(
            !may_send(plain, None, NOW + 10 * HOUR),
            "six in the evening"
        );
        assert!(!may_send(plain, None, NOW - 2 * HOUR), "six in the morning");
        assert!(!may_send(plain, None, NOW + DAY), "Saturday");
        assert!(may_send(
            ReminderStage::Due,
            Some(day("2026-11-21")),
            NOW + DAY
        ));
        let night = NOW + DAY + 12 * HOUR;
        assert!(!may_send(
            ReminderStage::Due,
            Some(day("2026-11-21")),
            night
        ));
        assert!(may_send(
            ReminderStage::Asked(day("2026-11-21")),
            None,
            night
        ));
    }

    #[test]
    fn what_must_wait_goes_out_when_the_office_opens() {
        let plain = ReminderStage::After(1);
        assert_eq!(next(plain, None, NOW + 7), NOW + 7);
        let opens = next(plain, None, NOW + 11 * HOUR + 7);
        // Monday, seven in the morning: 23 November.
        assert_eq!(opens, NOW + 3 * DAY - HOUR);
        // 24 November is a day off since 2025.
        assert_eq!(next(plain, None, NOW + 4 * DAY), NOW + 5 * DAY - HOUR);
    }
}
