//! A day and a month beside a rhythm of half a year: "định kỳ 6 tháng, trước ngày 08 tháng 7". Each day
//! comes back every year, as printed; no second day is made up.

use super::{Due, absolute};
use crate::directive::{Every, Recurring};
use crate::pattern::pattern;
use crate::source::{Groups, Place, Source};

pattern!(
    HALF_YEAR = r"\b(?:(?:dinh ky|moi|cu|hang|theo ky|chu ky)(?: moi| theo)? (?:(?:0?6|sau)(?: \(sau\))? thang|nua nam)(?: mot lan| ?/ ?(?:01 ?)?lan)?|(?:(?:0?6|sau)(?: \(sau\))? thang|nua nam)(?: mot lan| ?/ ?(?:01 ?)?lan))\b"
);
/// Operator, hour and minute as in the other recurring deadlines; then day and month.
macro_rules! day_and_month {
    () => {
        r"(?:ngay )?(\d{1,2})(?: ?/ ?|,? (?:cua )?thang )(\d{1,2})\b"
    };
}
pattern!(
    FIRST = concat!(
        r"\b(truoc|cham nhat(?: la)?(?: vao)?|muon nhat(?: la)?|khong qua|den(?: het)?|het|vao)(?: (?:(\d{1,2}) ?(?:gio|h|g) ?(?:(\d{2})\b)?(?: ?phut)?,? ?)?)",
        day_and_month!()
    )
);
pattern!(
    NEXT = concat!(
        r"^(?:, ?(?:va )?| va | hoac |; ?)(?:(?:truoc|cham nhat|muon nhat) )?",
        day_and_month!()
    )
);
// "tháng 7 năm 2025": a day that comes once.
pattern!(YEAR = r"^ ?(?:/ ?|,? nam )\d");
/// How far behind the rhythm its day may stand.
const REACH: usize = 90;

/// The yearly deadlines of a sentence that speaks of every half year.
pub(super) fn read(source: &Source, sentence: &Place) -> Vec<Due> {
    let mut dues = Vec::new();
    let Some(rhythm) = source.find(&HALF_YEAR, sentence) else {
        return dues;
    };
    let clause = source.fold(&(rhythm.end..sentence.end));
    let end = clause.find(';').unwrap_or(clause.len()).min(REACH);
    let within = rhythm.end..rhythm.end + end;
    let Some(first) = source
        .groups_all(&FIRST, &within)
        .into_iter()
        .find(|found| !source.has(&YEAR, &(found.whole().end..sentence.end)))
    else {
        return dues;
    };
    let start = first.whole().start;
    let mut end = first.whole().end;
    dues.extend(due(source, &first, (4, 5)));
    while let Some(next) = source.groups(&NEXT, &(end..sentence.end)) {
        if source.has(&YEAR, &(next.whole().end..sentence.end)) {
            break;
        }
        end = next.whole().end;
        let first = dues.first().cloned();
        if let (Some(first), Some(next)) = (first, due(source, &next, (1, 2))) {
            dues.push(Due {
                recurring: next.recurring,
                ..first
            });
        }
    }
    for due in &mut dues {
        due.place = start..end;
    }
    dues
}

/// The due date whose day and month stand in two groups.
fn due(source: &Source, found: &Groups, (day, month): (usize, usize)) -> Option<Due> {
    let number = |group: usize, most: u32| {
        let n = found.get(group).and_then(|place| source.number(&place))?;
        (1..=most).contains(&n).then_some(n)
    };
    let operator = found.get(1)?;
    Some(Due {
        time: absolute::time(source, found).filter(|_| day > 1),
        inclusive: source.fold(&operator) != "truoc",
        recurring: Some(Recurring {
            every: Every::Year,
            day: Some(number(day, 31)?),
            month: Some(number(month, 12)?),
            month_of_quarter: None,
            weekday: None,
        }),
        ..Due::default()
    })
}
