//! Dates and years: one word beside them is no password.

use chrono::{Datelike, NaiveDate};

use super::Failure;
use super::views::letters_and_digits;
use crate::habits::birth_forms;

/// What stands beside a date or a year must have at least so many letters and digits.
const BESIDES: usize = 12;
/// The years people are born in, marry in, begin work in; up to a few ahead of this one.
const FIRST_YEAR: i32 = 1930;
const AHEAD: i32 = 5;
/// The shortest form of a birth date that is looked for: `0107` stands in too many numbers.
const FORM: usize = 4;

/// Whether there is a date or a year with little beside it.
pub fn judge(plain: &str, born: Option<NaiveDate>, this_year: i32) -> Option<Failure> {
    let joined = letters_and_digits(plain);
    let beside = |taken: usize| joined.chars().count().saturating_sub(taken) < BESIDES;
    let own = born
        .map(birth_forms)
        .unwrap_or_default()
        .into_iter()
        .any(|form| {
            let digits = letters_and_digits(&form);
            digits.len() > FORM && joined.contains(digits.as_str()) && beside(digits.len())
        });
    let mut date = own;
    let mut year = false;
    for run in joined.split(|c: char| !c.is_ascii_digit()) {
        date |= matches!(run.len(), 6 | 8) && is_date(run, this_year) && beside(run.len());
        year |= run.len() == 4 && is_year(run, this_year) && beside(4);
    }
    if date {
        Some(Failure::ContainsDate)
    } else {
        year.then_some(Failure::ContainsYear)
    }
}

fn is_year(digits: &str, this_year: i32) -> bool {
    digits
        .parse()
        .is_ok_and(|year: i32| (FIRST_YEAR..=this_year + AHEAD).contains(&year))
}

/// ddmmyyyy, mmddyyyy, yyyymmdd, ddmmyy, yymmdd.
fn is_date(digits: &str, this_year: i32) -> bool {
    let part = |from: usize, to: usize| -> Option<u32> { digits.get(from..to)?.parse().ok() };
    let day = |year: Option<u32>, month: Option<u32>, day: Option<u32>| {
        let (Some(year), Some(month), Some(day)) = (year, month, day) else {
            return false;
        };
        let year = if digits.len() == 6 { 1900 + year } else { year };
        i32::try_from(year)
            .ok()
            .filter(|year| (FIRST_YEAR..=this_year + AHEAD).contains(year) || digits.len() == 6)
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .is_some_and(|date| date.year() > 0)
    };
    if digits.len() == 8 {
        day(part(4, 8), part(2, 4), part(0, 2))
            || day(part(4, 8), part(0, 2), part(2, 4))
            || day(part(0, 4), part(4, 6), part(6, 8))
    } else {
        day(part(4, 6), part(2, 4), part(0, 2)) || day(part(0, 2), part(2, 4), part(4, 6))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_beside_a_date_is_not_enough() {
        let born = NaiveDate::from_ymd_opt(1985, 7, 1);
        for (text, failure) in [
            ("thuyen@01071985", Some(Failure::ContainsDate)),
            ("thuyen-1-7-1985", Some(Failure::ContainsDate)),
            ("thuyen@30041975", Some(Failure::ContainsDate)),
            ("thuyen020990", Some(Failure::ContainsDate)),
            ("thuyen@2026", Some(Failure::ContainsYear)),
            ("thuyen@1777", None),
            ("thuyen@99132045", None),
            ("thuyen-sen-2026", Some(Failure::ContainsYear)),
            ("thuyen-sen-gio-mua-2026", None),
        ] {
            assert_eq!(judge(text, born, 2026), failure, "{text}");
        }
    }
}
