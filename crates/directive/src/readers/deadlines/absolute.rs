//! "trước ngày 31/01/2024", "chậm nhất 17 giờ ngày 25/4", "từ ngày … đến hết ngày …".

use chrono::{Days, Months, NaiveDate};

use super::{Due, event};
use crate::pattern::pattern;
use crate::readers::when::{self, Mention};
use crate::source::{Groups, Place, Source};

pattern!(
    OPERATOR = r"\b(truoc hoac trong|truoc va trong|trong hoac truoc|khong sau|truoc|cham nhat(?: la)?(?: vao)?|(?:muon|tre) nhat(?: la)?|cham nhat la den|han cuoi(?: cung)?(?: la)?|han chot(?: la)?|han(?: cuoi| chot)?(?: cung)?(?: [a-z]+){0,6} la|han(?: nop| gui| bao cao)?(?: la)?|den het|cho den|het|den|khong qua|khong cham qua|khong muon hon|thoi (?:han|gian|diem)(?: [a-z]+){0,5}|hoan thanh trong|xong trong|trong|vao|ngay sau|sau|tu|ke tu|de qua)(?: ?: ?| )?(?:gio [a-z ]{2,14} )?\(?(?:(?:thoi diem |luc )?(\d{1,2}) ?(?:gio|h|g|:) ?(?:(\d{2})\b)?(?: ?phut|')?\)?,? ?)?(?:(?:sang|trua|chieu|toi|dem|cuoi gio|cuoi|het) )*(?:(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? ?)?(?:,? ?\(?ngay |ngay |\()? ?$"
);
/// How far before a date its operator begins.
const REACH: usize = 75;

/// The absolute deadlines of a sentence.
pub(super) fn read(source: &Source, sentence: &Place, year: Option<i32>, led: bool) -> Vec<Due> {
    let mentions = when::mentions(source, sentence);
    let mut dues = Vec::new();
    for (at, mention) in mentions.iter().enumerate() {
        let from = at
            .checked_sub(1)
            .map_or(sentence.start, |before| mentions[before].place.end);
        let before = mention.place.start.saturating_sub(REACH).max(from)..mention.place.start;
        let Some(found) = source.groups(&OPERATOR, &before) else {
            continue;
        };
        let Some(operator) = found.get(1) else {
            continue;
        };
        // The first day of a period is no deadline.
        let opens = mentions
            .get(at + 1)
            .is_some_and(|last| begin(source, sentence, mention, last, year).is_some());
        let begins = at
            .checked_sub(1)
            .and_then(|before| begin(source, sentence, &mentions[before], mention, year));
        // What bounds a period bounds its beginning too: "nghỉ hưu từ ngày … đến ngày …".
        let start = begins.as_ref().map_or(operator.start, |(_, start)| *start);
        let words = start..operator.end;
        let met = begins.is_none() && source.has(&HOURS, &(sentence.start..operator.start));
        let told = met || begins.is_some() && event::bounds(source, sentence, start);
        if opens || told || event::happened(source, sentence, &words, &mention.place, led) {
            continue;
        }
        // "báo Hiệu trưởng … vào sáng thứ Hai ngày …".
        let near = operator.start.saturating_sub(90).max(sentence.start)..operator.start;
        let sent = source.has(&SENT, &near);
        dues.extend(due(source, &found, mention, begins, (year, sent)));
    }
    dues
}

/// "từ ngày 01/6" before "đến ngày 15/6/2024"; its year is the other's.
fn begin(
    source: &Source,
    sentence: &Place,
    first: &Mention,
    last: &Mention,
    year: Option<i32>,
) -> Option<(NaiveDate, usize)> {
    let before = first.place.start.saturating_sub(36).max(sentence.start)..first.place.start;
    let words = source.find(&FROM, &before)?;
    let close = source.has(&TO, &(first.place.end..last.place.start));
    close.then(|| {
        first
            .date(last.year.or(year))
            .map(|date| (date, words.start))
    })?
}

pattern!(
    FROM = r"\b(?:ke )?tu (?:(?:luc |hoi )?\d{1,2} ?(?:gio|h|g) ?(?:\d{2})?(?: ?phut)?,? )?(?:ngay )?$"
);
pattern!(
    TO = r"^[ ,]*(?:cho )?den (?:het )?(?:\d{1,2} ?(?:gio|h|g) ?(?:\d{2})?(?: ?phut)?,? )?(?:ngay )?$|^ ?- ?(?:ngay )?$"
);
// "từ 14 giờ 00 đến 16 giờ 30, ngày …": the hours of a meeting.
pattern!(HOURS = r"\btu (?:luc )?\d{1,2} ?(?:gio|h|g) ?(?:\d{2})?(?: ?phut)?,? ?$");

pattern!(SENT = r"\b(?:bao cao|bao|gui|nop) (?:[a-z]+ ){0,14}$");

fn due(
    source: &Source,
    found: &Groups,
    mention: &Mention,
    begins: Option<(NaiveDate, usize)>,
    (year, told_to): (Option<i32>, bool),
) -> Option<Due> {
    let operator = found.get(1)?;
    let words = source.fold(&operator);
    let sent = words == "vao" && told_to;
    if matches!(words, "vao" | "sau" | "ngay sau" | "tu" | "ke tu") && !sent {
        return None;
    }
    // "thời gian làm xong trước ngày": the last word decides.
    let exclusive = words.trim_end_matches(" ngay").ends_with("truoc");
    let date = match mention.day {
        Some(_) => mention.date(year)?,
        // "trước ngày … tháng 6" has its day left blank.
        None if source.fold(&found.whole()).trim_end().ends_with("ngay") => return None,
        None => whole_month(mention, words)?,
    };
    let start = begins.as_ref().map_or(operator.start, |(_, start)| *start);
    Some(Due {
        place: start..mention.place.end,
        date: Some(date),
        time: time(source, found),
        inclusive: !exclusive,
        start: begins.map(|(date, _)| date),
        ..Due::default()
    })
}

/// "trong tháng 6/2026" is due on its last day; "trước tháng 6/2026" before its first.
fn whole_month(mention: &Mention, words: &str) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(mention.year?, mention.month, 1)?;
    if words.ends_with("truoc") {
        return Some(first);
    }
    first
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))
}

/// `HH:MM` of an operator's hour and minute.
pub(super) fn time(source: &Source, found: &Groups) -> Option<String> {
    clock(source, found.get(2), found.get(3))
}

/// `HH:MM`.
pub(super) fn clock(source: &Source, hour: Option<Place>, minute: Option<Place>) -> Option<String> {
    let hour = hour.and_then(|place| source.number(&place))?;
    let minute = minute.and_then(|place| source.number(&place)).unwrap_or(0);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}
