//! Dates as letters write them.

use chrono::NaiveDate;

use crate::directive::PartialDate;
use crate::pattern::pattern;
use crate::source::{Groups, Place, Source};

/// A date in the text; the year may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its words.
    pub(super) place: Place,
    /// Year, where written.
    pub(super) year: Option<i32>,
    /// Month.
    pub(super) month: u32,
    /// Day; `None` for a whole month.
    pub(super) day: Option<u32>,
}

impl Mention {
    /// The date, a missing year taken from the letter.
    pub(super) fn date(&self, year: Option<i32>) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.or(year)?, self.month, self.day?)
    }

    /// The date as far as it is written.
    pub(super) fn partial(&self) -> Option<PartialDate> {
        let year = self.year?;
        match self.day {
            Some(day) => NaiveDate::from_ymd_opt(year, self.month, day).map(PartialDate::Day),
            None if (1..=12).contains(&self.month) => Some(PartialDate::Month {
                year,
                month: self.month,
            }),
            None => None,
        }
    }
}

// Scanners read 0 as o and 1 as l; both stand for digits here, as between slashes nothing else can.
pattern!(
    DATE = r"\b([\dol]{1,2}) ?[/.-] ?([\dol]{1,2}) ?[/.-] ?(2[0o][\dol]{2}|19\d\d|\d\d)\b|\b(\d{1,2})(?: |, ?)thang ([\dol]{1,2})(?:,? ?nam ([12]\d{3}))?\b|\b(\d{1,2}) ?/ ?(\d{1,2})\b|\bthang (\d{1,2}) ?(?:/|-|,? nam) ?(20\d\d)\b|\bquy (i{1,3}|iv|[1-4]) ?(?:/|-|,? nam) ?(20\d\d)\b"
);

/// Every date inside a place.
pub(super) fn mentions(source: &Source, inside: &Place) -> Vec<Mention> {
    source
        .groups_all(&DATE, inside)
        .iter()
        .filter_map(|groups| mention(source, groups))
        .filter(|mention| {
            mention.month >= 1
                && mention.month <= 12
                && mention.day.is_none_or(|day| (1..=31).contains(&day))
        })
        .collect()
}

fn mention(source: &Source, groups: &Groups) -> Option<Mention> {
    let number = |group: usize| {
        groups
            .get(group)
            .and_then(|place| digits(source.fold(&place)))
    };
    let year = |group: usize| {
        number(group)
            .and_then(|year| i32::try_from(year).ok())
            .map(|year| if year < 100 { year + 2000 } else { year })
    };
    let place = groups.whole();
    let (day, month, year) = if groups.get(1).is_some() {
        (number(1), number(2)?, year(3))
    } else if groups.get(4).is_some() {
        (number(4), number(5)?, year(6))
    } else if groups.get(7).is_some() {
        (number(7), number(8)?, None)
    } else if groups.get(9).is_some() {
        (None, number(9)?, year(10))
    } else {
        // A quarter is known by its last month.
        let quarter = groups
            .get(11)
            .and_then(|place| quarter(source.fold(&place)))?;
        (None, quarter * 3, year(12))
    };
    Some(Mention {
        place,
        year,
        month,
        day,
    })
}

fn quarter(words: &str) -> Option<u32> {
    match words {
        "i" | "1" => Some(1),
        "ii" | "2" => Some(2),
        "iii" | "3" => Some(3),
        "iv" | "4" => Some(4),
        _ => None,
    }
}

fn digits(text: &str) -> Option<u32> {
    as_digits(text).parse().ok()
}

/// Folded text with the letters a scanner takes for digits put right.
pub(super) fn as_digits(text: &str) -> String {
    text.replace('o', "0").replace('l', "1")
}

/// Where and when a letter was issued.
pub(super) struct PlaceAndDate {
    pub(super) town: Place,
    pub(super) words: Place,
    pub(super) date: Option<PartialDate>,
}

pattern!(
    ISSUED = r"([a-z][^,:;/\d]{1,45}?) ?[,.] ?(?:hoi [a-z\d ]{3,22}? )?(ngay ?([\dol]{1,2}|[._ ]*) ?thang ?([\dol]{1,2}|[._ ]*) ?nam ?(2[0o][\dol]{2}|19\d\d|[._ ]*)|(?:ngay ?)?(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(20\d\d))"
);

pattern!(
    BROKEN = r"([a-z][^,:;/\d\n\t]{1,45}?) ?, ?(ngay[ \n]*([\dol]{1,2})[ \n]*thang[ \n]*([\dol]{1,2})[ \n]*nam[ \n]*(2[0o][\dol]{2}))"
);

/// The same over a line's end.
pub(super) fn broken(source: &Source, inside: &Place) -> Option<PlaceAndDate> {
    let found = source.groups(&BROKEN, inside)?;
    let town = source.trimmed(found.get(1)?, b"*.-");
    let number = |group: usize| {
        let place = found.get(group)?;
        digits(source.fold(&place))
    };
    let date = Mention {
        place: 0..0,
        year: i32::try_from(number(5)?).ok(),
        month: number(4)?,
        day: number(3),
    };
    source.capital(&town).then(|| PlaceAndDate {
        town,
        words: source.trimmed(found.get(2).unwrap_or_default(), b""),
        date: date.partial(),
    })
}

/// Reads "Hà Nội, ngày 12 tháng 01 năm 2024" with any of its numbers blank.
pub(super) fn place_and_date(source: &Source, inside: &Place) -> Option<PlaceAndDate> {
    let found = source.groups(&ISSUED, inside)?;
    let town = source.trimmed(found.get(1)?, b"*.-");
    if !source.capital(&town) {
        return None;
    }
    let number = |group: usize| {
        found
            .get(group)
            .and_then(|place| digits(source.fold(&place).trim_matches(['.', '_', ' '])))
    };
    let day = number(3).or_else(|| number(6));
    let month = number(4).or_else(|| number(7));
    let year = number(5)
        .or_else(|| number(8))
        .and_then(|year| i32::try_from(year).ok());
    let date = match (year, month) {
        (Some(year), Some(month)) => Mention {
            place: 0..0,
            year: Some(year),
            month,
            day,
        }
        .partial(),
        _ => None,
    };
    Some(PlaceAndDate {
        town,
        words: source.trimmed(found.get(2)?, b""),
        date,
    })
}
