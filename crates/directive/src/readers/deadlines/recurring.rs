//! "trước ngày 25 hằng tháng", "ngày 05 tháng đầu quý sau", "chiều thứ Sáu hằng tuần".

use super::{Due, absolute};
use crate::directive::{Every, Recurring, Weekday};
use crate::pattern::pattern;
use crate::source::{Groups, Place, Source};

/// Operator, hour and minute: groups 1 to 3 of every pattern below.
macro_rules! due_words {
    () => {
        r"\b(truoc|cham nhat(?: la)?(?: vao)?|vao(?: luc)?|muon nhat(?: la)?|den|hoan thanh|khong qua|cu|gui)(?: (?:(\d{1,2}) ?(?:gio|h|g|:) ?(?:(\d{2})\b)?(?: ?phut)?,? ?)?(?:sang |chieu )?)"
    };
}

pattern!(
    DAY_EVERY = concat!(
        due_words!(),
        r"(?:ngay )?(\d{1,2})(?: ?/ ?(\d{1,2})| thang (\d{1,2}))?,? (?:cua )?(?:hang|moi) (thang|quy|nam)\b"
    )
);
pattern!(
    PAIR = concat!(
        due_words!(),
        r"(?:ngay )?(\d{1,2})(?: ?/ ?| thang )(\d{1,2})(?:,| va|, va| hoac)(?: truoc)?(?: ngay)? (\d{1,2})(?: ?/ ?| thang )(\d{1,2}),? (?:cua )?(?:hang|moi) nam\b"
    )
);
// "Báo cáo một năm hai lần, trước ngày 12 tháng 5 và ngày 12 tháng 11".
pattern!(
    PAIR_AFTER = r"\b(?:hang|moi|mot|01) nam\b[^.;]{0,80}?\b(truoc|cham nhat(?: la)?(?: vao)?|muon nhat)(?: (\d{1,2}) ?(?:gio|h|g) ?(?:(\d{2})\b)?)? ngay (\d{1,2})(?: ?/ ?| thang )(\d{1,2})(?:,| va|, va| hoac)(?: truoc)?(?: ngay)? (\d{1,2})(?: ?/ ?| thang )(\d{1,2})\b"
);
pattern!(
    DAY_NEXT = concat!(
        due_words!(),
        r"ngay (\d{1,2}),? (?:cua )?thang (?:sau|ke tiep|tiep theo|lien ke|do)\b"
    )
);
pattern!(
    QUARTER = concat!(
        due_words!(),
        r"ngay (\d{1,2}),? (?:cua )?thang (dau|thu nhat|thu hai|giua|thu ba|cuoi)(?: tien| cung)?(?: cua)?(?: moi| hang| cac)? ?quy\b"
    )
);
pattern!(
    WEEK = concat!(
        due_words!(),
        r"?(?:ngay )?(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?: cuoi)?,? (?:cua )?(?:hang|moi) tuan\b"
    )
);
// "Mỗi sáng thứ Hai, trước 9 giờ, …".
pattern!(
    EACH_WEEK = r"\bmoi (?:buoi )?(?:sang|chieu|toi|ngay)? ?(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?: hang tuan)?,? ?(truoc|luc|cham nhat|vao luc)? ?(?:(\d{1,2}) ?(?:gio|h|g) ?(?:(\d{2})\b)?)?"
);
// "…; các năm tiếp theo, trước ngày 30/11".
pattern!(
    NEXT_YEARS = r"\b(?:cac|nhung) nam (?:tiep theo|sau|ke tiep|tiep)\b[^.;]{0,20}?\b(truoc|cham nhat(?: la)?(?: vao)?|muon nhat)( )?ngay( )?(\d{1,2}) ?/ ?(\d{1,2})"
);
pattern!(DAILY = concat!(due_words!(), r"(?:cua )?(?:hang|moi) (ngay)\b"));
pattern!(
    EVERY_DAY = r"\b(?:hang|moi|dinh ky(?: hang| theo)?|theo) (tuan|thang|quy|nam)\b[^.;]{0,120}?\b(truoc|cham nhat(?: la)?(?: vao)?|muon nhat)(?: (\d{1,2}) ?(?:gio|h|g) ?(?:(\d{2})\b)?)? ?(?:ngay (\d{1,2})(?:(?: ?/ ?|,? (?:cua )?thang )(\d{1,2}))?(?:[^\d/]|$)|ngay cuoi(?: cung)? (?:cua )?thang (\d{1,2})\b|(thu (?:hai|ba|tu|nam|sau|bay|[2-7])))"
);
pattern!(
    REPORT_EVERY = r"\b(?:dinh ky )?(?:hang|moi|theo) (tuan|thang|quy|nam)\b,? ?(?:cac [a-z ]{3,30} )?(?:gui )?(?:tong hop,? )?bao cao|\bbao cao\b[^.;,]{0,60}\b(?:dinh ky )?(?:hang|moi|theo) (tuan|thang|quy|nam)\b|\bbao cao dinh ky (tuan|thang|quy|nam)\b"
);

/// The recurring deadlines of a sentence.
pub(super) fn read(source: &Source, sentence: &Place) -> Vec<Due> {
    let mut dues: Vec<Due> = Vec::new();
    let all = [
        (
            &QUARTER,
            quarter as fn(&Source, &Groups) -> Option<Recurring>,
        ),
        (&PAIR, pair),
        (&PAIR_AFTER, pair),
        (&DAY_EVERY, day_every),
        (&DAY_NEXT, day_next),
        (&NEXT_YEARS, next_years),
        (&DAILY, daily),
        (&EACH_WEEK, each_week),
        (&WEEK, week),
        (&EVERY_DAY, every_day),
        (&REPORT_EVERY, report_every),
    ];
    for (pattern, reader) in all {
        for found in source.groups_all(pattern, sentence) {
            let place = found.whole();
            let known = dues
                .iter()
                .any(|due| due.place.start < place.end && place.start < due.place.end);
            let support = source.has(&SUPPORT, &(sentence.start..place.start));
            if support || known || (std::ptr::eq(pattern, &REPORT_EVERY) && !dues.is_empty()) {
                continue;
            }
            if let Some(recurring) =
                reader(source, &found).map(|found| quarterly(source, sentence, &place, found))
            {
                // "trước ngày 15/6 và 15/12 hằng năm"
                let paired = [&PAIR, &PAIR_AFTER]
                    .iter()
                    .any(|it| std::ptr::eq(pattern, *it));
                if let (true, Some(second)) = (paired, second(source, &found)) {
                    dues.push(due(source, &found, place.clone(), second, false));
                }
                dues.push(due(
                    source,
                    &found,
                    place,
                    recurring,
                    std::ptr::eq(pattern, &EVERY_DAY),
                ));
            }
        }
    }
    dues.reverse();
    dues.sort_by_key(|due| due.place.start);
    dues
}

fn due(source: &Source, found: &Groups, place: Place, recurring: Recurring, shifted: bool) -> Due {
    let words = found.get(if shifted { 2 } else { 1 });
    // The weekday may stand before "trước 9 giờ".
    let words = if words
        .as_ref()
        .is_some_and(|words| source.has(&WEEKDAY, words))
    {
        found.get(2)
    } else {
        words
    };
    let clock = words == found.get(2);
    // A period of reports without a date ("báo cáo hằng quý") has no operator.
    let operator = words.filter(|words| source.has(&BY, words));
    let exclusive = operator
        .as_ref()
        .is_some_and(|place| source.fold(place) == "truoc");
    let time = match operator {
        Some(_) if clock => absolute::clock(source, found.get(3), found.get(4)),
        Some(_) => absolute::time(source, found),
        None => None,
    };
    // "Hằng tháng, Văn phòng … báo cáo trước ngày 28": the deed stands before the date.
    let start = match &operator {
        Some(operator) if shifted => operator.start,
        _ => place.start,
    };
    let place = source.trimmed(start..place.end, b",;.)");
    Due {
        place,
        time,
        inclusive: !exclusive,
        recurring: Some(recurring),
        ..Due::default()
    }
}

pattern!(WEEKDAY = r"^(?:thu |chu nhat)");
pattern!(QUARTERS = r"\b(?:moi|hang|het|ket thuc|cuoi) (?:moi )?(quy)\b");

/// "Hết mỗi quý, … trước ngày 03 của tháng tiếp theo" is the first month of the next quarter.
fn quarterly(source: &Source, sentence: &Place, place: &Place, found: Recurring) -> Recurring {
    let before = sentence.start..place.start;
    let quarter = source
        .groups(&QUARTERS, &before)
        .and_then(|found| found.get(1))
        .is_some_and(|word| every(source, &word) == Some(Every::Quarter));
    let next = source.has(&NEXT_MONTH, place) && found.every == Every::Month;
    if quarter && next {
        Recurring {
            every: Every::Quarter,
            month_of_quarter: Some(1),
            ..found
        }
    } else {
        found
    }
}

pattern!(
    SUPPORT = r"\b(?:ho tro|tong dai|duong day|hotline|truc ban|lien he)\b(?:[^.;]|\.\d){0,60}$"
);
pattern!(NEXT_MONTH = r"thang (?:sau|ke tiep|tiep theo|lien ke)$");
pattern!(BY = r"^(?:truoc|cham nhat|vao|muon nhat|den|hoan thanh|khong qua)\b");

const fn plain(every: Every) -> Recurring {
    Recurring {
        every,
        day: None,
        month: None,
        month_of_quarter: None,
        weekday: None,
    }
}

fn number(source: &Source, found: &Groups, group: usize, most: u32) -> Option<u32> {
    found
        .get(group)
        .and_then(|place| source.number(&place))
        .filter(|n| (1..=most).contains(n))
}

fn every(source: &Source, place: &Place) -> Option<Every> {
    let printed: String = source
        .letters(place)
        .iter()
        .collect::<String>()
        .to_lowercase();
    match printed.as_str() {
        "tuần" | "tuan" => Some(Every::Week),
        "tháng" | "thang" => Some(Every::Month),
        "quý" | "qúy" | "quí" => Some(Every::Quarter),
        "năm" => Some(Every::Year),
        _ => None,
    }
}

fn day_every(source: &Source, found: &Groups) -> Option<Recurring> {
    let period = every(source, &found.get(7)?)?;
    let day = number(source, found, 4, 31);
    let month = number(source, found, 5, 12).or_else(|| number(source, found, 6, 12));
    Some(Recurring {
        day,
        month,
        ..plain(period)
    })
}

fn pair(source: &Source, found: &Groups) -> Option<Recurring> {
    Some(Recurring {
        day: number(source, found, 4, 31),
        month: number(source, found, 5, 12),
        ..plain(Every::Year)
    })
}

fn second(source: &Source, found: &Groups) -> Option<Recurring> {
    Some(Recurring {
        day: number(source, found, 6, 31),
        month: number(source, found, 7, 12),
        ..plain(Every::Year)
    })
}

fn day_next(source: &Source, found: &Groups) -> Option<Recurring> {
    Some(Recurring {
        day: number(source, found, 4, 31),
        ..plain(Every::Month)
    })
}

fn quarter(source: &Source, found: &Groups) -> Option<Recurring> {
    let month = match source.fold(&found.get(5)?) {
        "dau" | "thu nhat" => 1,
        "thu hai" | "giua" => 2,
        _ => 3,
    };
    Some(Recurring {
        day: number(source, found, 4, 31),
        month_of_quarter: Some(month),
        ..plain(Every::Quarter)
    })
}

/// "trước 16 giờ hằng ngày"; "ngay" is no day.
fn daily(source: &Source, found: &Groups) -> Option<Recurring> {
    let printed = source.printed(&found.get(4)?).to_lowercase();
    (printed == "ngày").then(|| plain(Every::Day))
}

fn week(source: &Source, found: &Groups) -> Option<Recurring> {
    let weekday = weekday(source.fold(&found.get(4)?));
    Some(Recurring {
        weekday,
        ..plain(Every::Week)
    })
}

fn next_years(source: &Source, found: &Groups) -> Option<Recurring> {
    Some(Recurring {
        day: number(source, found, 4, 31),
        month: number(source, found, 5, 12),
        ..plain(Every::Year)
    })
}

fn each_week(source: &Source, found: &Groups) -> Option<Recurring> {
    let weekday = weekday(source.fold(&found.get(1)?));
    // "mọi thứ" has no day.
    weekday?;
    Some(Recurring {
        weekday,
        ..plain(Every::Week)
    })
}

fn every_day(source: &Source, found: &Groups) -> Option<Recurring> {
    let period = every(source, &found.get(1)?)?;
    let weekday = found.get(8).and_then(|place| weekday(source.fold(&place)));
    let day = number(source, found, 5, 31);
    let month = number(source, found, 6, 12).or_else(|| number(source, found, 7, 12));
    // A day of every year has a month.
    if period == Every::Year && month.is_none() {
        return None;
    }
    Some(Recurring {
        day,
        month,
        weekday,
        ..plain(period)
    })
}

fn report_every(source: &Source, found: &Groups) -> Option<Recurring> {
    let unit = (1..=3).find_map(|group| found.get(group))?;
    every(source, &unit).map(plain)
}

fn weekday(words: &str) -> Option<Weekday> {
    match words.trim_start_matches("thu ") {
        "hai" | "2" => Some(Weekday::Monday),
        "ba" | "3" => Some(Weekday::Tuesday),
        "tu" | "4" => Some(Weekday::Wednesday),
        "nam" | "5" => Some(Weekday::Thursday),
        "sau" | "6" => Some(Weekday::Friday),
        "bay" | "7" => Some(Weekday::Saturday),
        "chu nhat" => Some(Weekday::Sunday),
        _ => None,
    }
}
