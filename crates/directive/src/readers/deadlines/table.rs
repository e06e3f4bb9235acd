//! Dates in a column headed "Thời hạn" need no word of their own to be due.

use super::{Due, absolute};
use crate::letter::{Letter, headed};
use crate::pattern::pattern;
use crate::readers::{visits, when};

pattern!(
    DUE =
        r"^(?:thoi (?:han|gian|diem)|han|hoan thanh|xong|ngay hoan thanh|tien do|moc thoi gian)\b"
);
pattern!(BEFORE = r"\btruoc\b");
pattern!(
    ALONE = r"^(?:\d{1,2} ?(?:gio|h|g)(?: ?\d{2})?(?: ?phut)?,? ?)?[\d/. -]*(?:ngay|thang|nam|[\d/. -])*$"
);
pattern!(HOUR = r"^(\d{1,2}) ?(?:gio|h|g)(?: ?(\d{2}))?\b");

/// The deadlines of row `at` that only its heading makes deadlines.
pub(super) fn read(letter: &Letter, at: usize, year: Option<i32>) -> Vec<Due> {
    let source = &letter.source;
    let mut dues = Vec::new();
    if visits::holds(letter, at) {
        return dues;
    }
    for (heading, cell) in headed(letter, at) {
        if !source.has(&DUE, &heading) || !source.has(&ALONE, &cell) {
            continue;
        }
        let [mention] = &when::mentions(source, &cell)[..] else {
            continue;
        };
        if let Some(date) = mention.date(year) {
            let hour = source.groups(&HOUR, &cell);
            let time = hour.and_then(|hour| absolute::clock(source, hour.get(1), hour.get(2)));
            dues.push(Due {
                place: mention.place.clone(),
                date: Some(date),
                time,
                inclusive: !source.has(&BEFORE, &heading),
                ..Due::default()
            });
        }
    }
    dues
}
