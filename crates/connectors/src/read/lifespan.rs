//! Dates that contradict each other or a life: columns that changed places show themselves
//! here on the very first day, when there is no earlier feed to compare with.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{Days, Months};
use domain::{Date, Field, FieldProfile, Moment, Observation, Reading, RosterRow};

/// Nobody who works for the state is younger or older than this, in years.
const YOUNGEST: u32 = 15;
const OLDEST: u32 = 100;

/// No state body's system is older than this, in years.
const SYSTEMS: u32 = 30;

/// No departure on a roster is older than this, in years.
const DEPARTURES: u32 = 60;

/// The last use may be recorded so many days late; a password set by an administrator for
/// somebody who does not come is later than that.
const LATE: Days = Days::new(31);

/// What comes after the creation.
const LATER: [Field; 3] = [Field::LastUse, Field::PasswordChanged, Field::LastReview];

/// What was counted.
pub(super) struct Lifespan {
    births: (Date, Date),
    first_system: Date,
    first_departure: Date,
    born: u64,
    created: u64,
    used: u64,
    changed: u64,
    left: u64,
    changed_after_use: u64,
    /// Uses, password changes, reviews.
    at_creation: [u64; 3],
}

impl Lifespan {
    pub(super) fn new(as_of: Date) -> Self {
        let ago = |years: u32| {
            as_of
                .checked_sub_months(Months::new(12 * years))
                .unwrap_or(as_of)
        };
        Self {
            births: (ago(OLDEST), ago(YOUNGEST)),
            first_system: ago(SYSTEMS),
            first_departure: ago(DEPARTURES),
            born: 0,
            created: 0,
            used: 0,
            changed: 0,
            left: 0,
            changed_after_use: 0,
            at_creation: [0; 3],
        }
    }

    pub(super) fn account(&mut self, seen: &Observation) {
        self.birth(seen.birth_date);
        let created = day(seen.created);
        let used = day(seen.last_use);
        let changed = day(seen.password_changed);
        if let Some(created) = created {
            self.created += u64::from(created < self.first_system);
            self.used += u64::from(used.is_some_and(|used| used < created));
            self.changed += u64::from(changed.is_some_and(|changed| changed < created));
        }
        if let (Some(changed), Some(used)) = (changed, used) {
            let late = used.checked_add_days(LATE).unwrap_or(used);
            self.changed_after_use += u64::from(changed > late);
        }
        if let Some(created) = seen.created.value().copied() {
            let later = [seen.last_use, seen.password_changed, seen.last_review];
            for (count, moment) in self.at_creation.iter_mut().zip(later) {
                let same = moment.value().map(|moment| moment.cmp_coarse(created));
                *count += u64::from(same == Some(Ordering::Equal));
            }
        }
    }

    pub(super) fn person(&mut self, person: &RosterRow) {
        self.birth(person.birth_date);
        let from = person.status_from;
        self.left += u64::from(from.is_some_and(|from| from < self.first_departure));
    }

    fn birth(&mut self, birth: Option<Date>) {
        let (oldest, youngest) = self.births;
        self.born += u64::from(birth.is_some_and(|birth| birth < oldest || birth > youngest));
    }

    pub(super) fn add_to(&self, fields: &mut BTreeMap<Field, FieldProfile>) {
        for (field, count) in [
            (Field::BirthDate, self.born),
            (Field::Created, self.created),
            (Field::LastUse, self.used),
            (Field::PasswordChanged, self.changed),
            (Field::StatusFrom, self.left),
        ] {
            if let Some(column) = fields.get_mut(&field) {
                column.unlikely = count;
            }
        }
        if let Some(column) = fields.get_mut(&Field::PasswordChanged) {
            column.after_last_use = self.changed_after_use;
        }
        for (field, count) in LATER.into_iter().zip(self.at_creation) {
            if let Some(column) = fields.get_mut(&field) {
                column.at_creation = count;
            }
        }
    }
}

fn day(reading: Reading<Moment>) -> Option<Date> {
    reading.value().map(|moment| moment.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Reading<Moment> {
        Reading::Value(Moment::Day(text.parse().unwrap()))
    }

    fn counted(rows: impl Fn(&mut Lifespan)) -> BTreeMap<Field, FieldProfile> {
        let mut lifespan = Lifespan::new("2026-11-20".parse().unwrap());
        rows(&mut lifespan);
        let mut fields = Field::ALL
            .iter()
            .map(|field| (*field, FieldProfile::default()))
            .collect();
        lifespan.add_to(&mut fields);
        fields
    }

    #[test]
    fn creation_and_last_use_that_changed_places() {
        let fields = counted(|lifespan| {
            lifespan.account(&Observation {
                created: at("2026-11-10"),
                last_use: at("2020-01-15"),
                password_changed: at("2026-10-01"),
                ..Observation::default()
            });
        });
        assert_eq!(fields[&Field::LastUse].unlikely, 1);
        assert_eq!(fields[&Field::PasswordChanged].unlikely, 1);
        assert_eq!(fields[&Field::PasswordChanged].after_last_use, 1);
        assert_eq!(fields[&Field::Created].unlikely, 0);
    }

    #[test]
    fn births_that_are_no_births() {
        let fields = counted(|lifespan| {
            for birth in ["1980-03-04", "2016-02-01", "1900-01-05"] {
                lifespan.account(&Observation {
                    birth_date: Some(birth.parse().unwrap()),
                    ..Observation::default()
                });
            }
        });
        assert_eq!(fields[&Field::BirthDate].unlikely, 2);
    }

    #[test]
    fn an_ordinary_account_contradicts_nothing() {
        let fields = counted(|lifespan| {
            lifespan.account(&Observation {
                created: at("2020-01-15"),
                last_use: at("2026-11-10"),
                password_changed: at("2026-11-12"),
                birth_date: Some("1980-03-04".parse().unwrap()),
                ..Observation::default()
            });
        });
        assert!(fields.values().all(|column| column.unlikely == 0));
        assert_eq!(fields[&Field::PasswordChanged].after_last_use, 0);
    }
}
