//! Working days: weekends, public holidays, and the days worked in place of others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};

/// What a relative or recurring deadline is counted with.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    /// Public holidays, and days off in their place.
    pub holidays: BTreeSet<NaiveDate>,
    /// Weekend days on which offices work in place of another day.
    pub worked: BTreeSet<NaiveDate>,
    /// The years whose holidays are known; `true` where the Government has announced them.
    pub years: BTreeMap<i32, bool>,
}

const HOLIDAYS: &str = include_str!("holidays.txt");

static VIETNAM: LazyLock<Calendar> = LazyLock::new(|| Calendar::parse(HOLIDAYS));

impl Calendar {
    /// The days off of Vietnamese state bodies, as far as they are known.
    #[must_use]
    pub fn vietnam() -> &'static Self {
        &VIETNAM
    }

    /// Whether the holidays of a year are announced; `None` where none are known, so that every
    /// weekday counts as worked.
    #[must_use]
    pub fn announced(&self, year: i32) -> Option<bool> {
        self.years.get(&year).copied()
    }

    /// Neither weekend nor holiday, or worked in place of another day.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.worked.contains(&day) || !(weekend || self.holidays.contains(&day))
    }

    /// The `n`-th working day after a day.
    pub(super) fn working_days_after(&self, day: NaiveDate, n: u32) -> Option<NaiveDate> {
        let mut day = day;
        let mut left = n;
        while left > 0 {
            day = day.succ_opt()?;
            left -= u32::from(self.is_working(day));
        }
        Some(day)
    }

    /// Reads the lines of `holidays.txt`; a line that says nothing is left out, and a test
    /// holds that there is none.
    fn parse(text: &str) -> Self {
        let mut calendar = Self::default();
        for line in text.lines() {
            let mut words = line.split_whitespace();
            let (Some(kind), Some(days)) = (words.next(), words.next()) else {
                continue;
            };
            match kind {
                "off" => calendar.holidays.extend(range(days)),
                "work" => calendar.worked.extend(range(days)),
                year => {
                    if let Ok(year) = year.parse() {
                        calendar.years.insert(year, days == "announced");
                    }
                }
            }
        }
        calendar
    }
}

/// "2024-02-08..2024-02-14", or one day.
fn range(days: &str) -> Vec<NaiveDate> {
    let (first, last) = days.split_once("..").unwrap_or((days, days));
    match (first.parse::<NaiveDate>(), last.parse::<NaiveDate>()) {
        (Ok(first), Ok(last)) => first.iter_days().take_while(|day| *day <= last).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_line_says_something() {
        for line in HOLIDAYS
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let mut words = line.split_whitespace();
            let (kind, days) = (words.next().unwrap(), words.next().unwrap());
            let known = match kind {
                "off" | "work" => !range(days).is_empty() && words.next().is_some(),
                year => year.parse::<i32>().is_ok() && matches!(days, "announced" | "statutory"),
            };
            assert!(known, "{line}");
        }
        let weekday = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let calendar = Calendar::vietnam();
        assert!(
            !calendar.worked.iter().any(weekday),
            "only weekends are worked instead"
        );
        assert!(calendar.worked.is_disjoint(&calendar.holidays));
    }

    /// Weekdays off in a year: 11 by law (12 with 24/11), more where days were swapped.
    #[test]
    fn every_year_has_its_days() {
        let calendar = Calendar::vietnam();
        for (year, swapped, most) in [(2024, 1, 12), (2025, 1, 12), (2026, 2, 14), (2027, 0, 12)] {
            let weekdays = calendar
                .holidays
                .iter()
                .filter(|day| day.year() == year && day.weekday().num_days_from_monday() < 5)
                .count();
            let worked = calendar
                .worked
                .iter()
                .filter(|day| day.year() == year)
                .count();
            assert_eq!(worked, swapped, "{year}");
            assert!((10..=most).contains(&weekdays), "{year}: {weekdays}");
        }
        assert_eq!(calendar.announced(2026), Some(true));
        assert_eq!(calendar.announced(2027), Some(false));
        assert_eq!(calendar.announced(2031), None);
    }

    #[test]
    fn five_working_days_from_the_days_about_each_tet() {
        let calendar = Calendar::vietnam();
        for (from, n, last) in [
            ("2024-02-07", 5, "2024-02-21"),
            ("2025-01-24", 5, "2025-02-07"),
            ("2026-02-13", 5, "2026-02-27"),
            ("2027-02-04", 5, "2027-02-18"),
            // The Saturdays worked in place of another day.
            ("2024-04-26", 2, "2024-05-03"),
            ("2024-05-03", 1, "2024-05-04"),
            ("2025-04-25", 1, "2025-04-26"),
            ("2026-01-09", 1, "2026-01-10"),
            ("2026-08-21", 1, "2026-08-22"),
            ("2026-08-28", 1, "2026-09-03"),
            // Giỗ Tổ on a Sunday, and the new holiday.
            ("2026-04-24", 1, "2026-04-28"),
            ("2026-11-23", 1, "2026-11-25"),
            ("2025-11-23", 1, "2025-11-24"),
        ] {
            assert_eq!(
                calendar.working_days_after(day(from), n),
                Some(day(last)),
                "{from}"
            );
        }
    }
}
