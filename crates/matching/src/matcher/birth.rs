//! How two birth dates agree.

use chrono::Datelike;
use domain::Date;

/// What comparing two birth dates says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BirthAgreement {
    /// The same day.
    Same,
    /// Day and month changed places.
    Swapped,
    /// Two of day, month and year are the same: a slip, or chance.
    Close,
    /// Another date.
    Differs,
}

/// Day and month changed places, where both readings are dates.
pub(super) fn swapped(date: Date) -> Option<Date> {
    Date::from_ymd_opt(date.year(), date.day(), date.month()).filter(|other| *other != date)
}

pub(super) fn compare(left: Date, right: Date) -> BirthAgreement {
    if left == right {
        return BirthAgreement::Same;
    }
    if swapped(left) == Some(right) {
        return BirthAgreement::Swapped;
    }
    let same = [
        left.year() == right.year(),
        left.month() == right.month(),
        left.day() == right.day(),
    ];
    // Where only the year was known, sheets are filled up with the first of January.
    let year_only = |date: Date| date.ordinal() == 1;
    if same.into_iter().filter(|same| *same).count() == 2
        || (same[0] && (year_only(left) || year_only(right)))
    {
        BirthAgreement::Close
    } else {
        BirthAgreement::Differs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn slips_are_told_from_other_dates() {
        let born = day("1978-03-12");
        assert_eq!(compare(born, born), BirthAgreement::Same);
        assert_eq!(compare(born, day("1978-12-03")), BirthAgreement::Swapped);
        assert_eq!(compare(born, day("1987-03-12")), BirthAgreement::Close);
        assert_eq!(compare(born, day("1978-01-01")), BirthAgreement::Close);
        assert_eq!(compare(born, day("1979-03-11")), BirthAgreement::Differs);
        assert_eq!(swapped(day("1978-03-25")), None);
        assert_eq!(swapped(day("1978-03-03")), None);
    }
}
