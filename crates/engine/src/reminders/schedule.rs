//! Which stage a day falls into. Stages are windows: each lasts until the next begins, so that a server which
//! was off for a day sends the stage it finds, once, and none that is over.

use chrono::Days;
use directive::Calendar;
use domain::{Date, ReminderMatter, ReminderStage};

/// Days between one list of late units and the next, to the unit that runs the campaign.
const LISTS: u16 = 7;

/// How far back a day off moves a reminder that comes before the due day.
const FURTHEST: u64 = 14;

/// When an installation reminds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// So many days before the due day, each a stage.
    pub before: Vec<u16>,
    /// The first stage after it.
    pub after: u16,
    /// Days between the stages that follow.
    pub every: u16,
    /// Days after the due day from which nobody is reminded any more.
    pub until: u16,
    /// Days after which the unit that runs the campaign gets the list of late units.
    pub escalate: u16,
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            before: vec![7, 1],
            after: 1,
            every: 3,
            until: 30,
            escalate: 5,
        }
    }
}

impl Schedule {
    /// Every stage of a matter with the day it begins on, in order.
    #[must_use]
    pub fn stages(&self, matter: ReminderMatter, due: Date) -> Vec<(Date, ReminderStage)> {
        let after = |days: u16| {
            let begins = due.checked_add_days(Days::new(days.into()));
            begins.map(|begins| (begins, ReminderStage::After(days)))
        };
        let mut stages = Vec::new();
        let (first, every) = match matter {
            ReminderMatter::Late => (self.escalate, LISTS),
            ReminderMatter::Report | ReminderMatter::Upward => {
                let before = self.before.iter().filter_map(|days| {
                    let begins = due.checked_sub_days(Days::new((*days).into()))?;
                    Some((worked(begins), ReminderStage::Before(*days)))
                });
                stages.extend(before);
                stages.push((due, ReminderStage::Due));
                (self.after, self.every)
            }
        };
        let later = (first.max(1)..=self.until).step_by(usize::from(every.max(1)));
        stages.extend(later.filter_map(after));
        stages.sort();
        stages
    }

    /// The stage a day falls into; `None` before the first and after the last.
    #[must_use]
    pub fn current(&self, matter: ReminderMatter, due: Date, today: Date) -> Option<ReminderStage> {
        let end = due.checked_add_days(Days::new(self.until.into()))?;
        let begun = self.stages(matter, due).into_iter();
        let last = begun.take_while(|(begins, _)| *begins <= today).last();
        last.filter(|_| today <= end).map(|(_, stage)| stage)
    }

    /// The stages that begin after a day.
    #[must_use]
    pub fn after_day(
        &self,
        matter: ReminderMatter,
        due: Date,
        today: Date,
    ) -> Vec<(Date, ReminderStage)> {
        let stages = self.stages(matter, due).into_iter();
        stages.filter(|(begins, _)| *begins > today).collect()
    }
}

/// A day that is worked on, this one or the last before it: what is to come before a due day must not be put off
/// until after it.
fn worked(day: Date) -> Date {
    let calendar = Calendar::vietnam();
    let earlier = (0..FURTHEST).filter_map(|days| day.checked_sub_days(Days::new(days)));
    let mut earlier = earlier.filter(|day| calendar.is_working(*day));
    earlier.next().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ReminderMatter::{Late, Report};
    use testkit::clock::day;

    fn at(today: &str) -> String {
        let stage = Schedule::default().current(Report, day("2026-12-10"), day(today));
        stage.map_or_else(String::new, |stage| stage.to_string())
    }

    #[test]
    fn a_stage_lasts_until_the_next_begins() {
        for (today, stage) in [
            ("2026-12-02", ""),
            ("2026-12-03", "before-7"),
            ("2026-12-08", "before-7"),
            ("2026-12-09", "before-1"),
            ("2026-12-10", "due"),
            ("2026-12-11", "after-1"),
            ("2026-12-13", "after-1"),
            ("2026-12-14", "after-4"),
            ("2027-01-09", "after-28"),
            ("2027-01-10", ""),
        ] {
            assert_eq!(at(today), stage, "{today}");
        }
    }

    #[test]
    fn a_reminder_before_a_monday_comes_on_the_friday() {
        let monday = day("2026-11-30");
        let stages = Schedule::default().stages(Report, monday);
        assert_eq!(stages[1], (day("2026-11-27"), ReminderStage::Before(1)));
        // Tết 2027 begins on 5 February: the last day worked on before it.
        let stages = Schedule::default().stages(Report, day("2027-02-11"));
        assert!(stages[1].0 < day("2027-02-06"), "{stages:?}");
    }

    #[test]
    fn the_list_of_late_units_comes_weekly_and_never_before() {
        let schedule = Schedule::default();
        let of = |today: &str| schedule.current(Late, day("2026-12-10"), day(today));
        assert_eq!(of("2026-12-14"), None);
        assert_eq!(of("2026-12-15"), Some(ReminderStage::After(5)));
        assert_eq!(of("2026-12-22"), Some(ReminderStage::After(12)));
        assert_eq!(of("2027-02-01"), None);
    }

    #[test]
    fn odd_schedules_end() {
        let odd = Schedule {
            before: vec![0, 900, 1],
            after: 0,
            every: 0,
            until: 2,
            escalate: 9,
        };
        assert_eq!(odd.stages(Report, day("2026-12-10")).len(), 6);
        assert!(odd.stages(Late, day("2026-12-10")).is_empty());
    }
}
