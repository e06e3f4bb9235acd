//! The list under "Kính gửi" (NĐ 30/2020, Phụ lục I, ô 9a).

use super::landmark::{Landmarks, opens_body};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    GREETING_WORDS = r"^(?:[-+*] ?)?kinh gui(?: cac dong chi| cac ong \(ba\)| cac ong, ba| cac ong/ba| cac anh, chi| dong chi)?:? ?|^[^\n]{0,90}\bdien:"
);
pattern!(DASH = r"^(?:[-+*]|\(?\d{1,2}[.)]) ?");
/// A line of a list is rarely longer.
const ITEM_LENGTH: usize = 220;

/// The first line after the list that begins at `greeting`.
pub(super) fn end(source: &Source, greeting: usize) -> usize {
    let mut at = greeting + 1;
    while let (Some(before), Some(line)) = (source.lines.get(at - 1), source.lines.get(at)) {
        // Numbers go on with a list that began with one, or after "Kính gửi:".
        let numbered = NUMBERED.is_in(source.folded(&line.place));
        let lists = source.folded(&before.place).ends_with(b":")
            || NUMBERED.is_in(source.folded(&before.place));
        let dashed = DASH.is_in(source.folded(&line.place))
            && !starts_order(source, &line.place)
            && (!numbered || lists);
        if !dashed && !continues(source, greeting, before, line) {
            break;
        }
        at += 1;
    }
    at
}

pattern!(NUMBERED = r"^\(?\d{1,2}[.)]");

/// A numbered line after the list is the body, unless the list itself is numbered.
fn starts_order(source: &Source, place: &Place) -> bool {
    NUMBERED.is_in(source.folded(place)) && place.len() > ITEM_LENGTH / 2
}

fn continues(
    source: &Source,
    greeting: usize,
    before: &crate::source::Line,
    line: &crate::source::Line,
) -> bool {
    if opens_body(source, &line.place) || line.place.len() > ITEM_LENGTH {
        return false;
    }
    let folded = source.folded(&before.place);
    let opening = before.place.start == source.lines[greeting].place.start;
    if opening && folded.ends_with(b":") {
        return true;
    }
    let small = source
        .letters(&line.place)
        .first()
        .is_some_and(|c| c.is_lowercase());
    match folded.last() {
        Some(b'.') => false,
        Some(b';') => true,
        Some(b',') => !before.blank_after,
        _ => small || !before.blank_after,
    }
}

/// The addressees, one place each.
pub(super) fn list(source: &mut Source, marks: &Landmarks) -> Vec<Place> {
    let Some(greeting) = marks.greeting else {
        return Vec::new();
    };
    source.join_lines(greeting, marks.body);
    let (Some(first), Some(last)) = (
        source.lines.get(greeting),
        source.lines.get(marks.body.saturating_sub(1)),
    ) else {
        return Vec::new();
    };
    let start = first.place.start;
    let whole = start..last.place.end;
    let words = source
        .find(&GREETING_WORDS, &whole)
        .map_or(start, |found| found.end);
    items(source, words..whole.end)
}

/// Splits at paragraph ends and semicolons, and at dashes that follow one.
fn items(source: &Source, whole: Place) -> Vec<Place> {
    let mut items = Vec::new();
    let mut start = whole.start;
    for at in whole.clone() {
        if matches!(source.folded(&(at..at + 1)), b"\n" | b";") {
            items.push(start..at);
            start = at + 1;
        }
    }
    items.push(start..whole.end);
    items
        .into_iter()
        .map(|item| source.trimmed(item, b"-+*;.,:"))
        .filter(|item| !item.is_empty())
        .map(|item| without_number(source, item))
        .collect()
}

fn without_number(source: &Source, item: Place) -> Place {
    let mark = source
        .find(&DASH, &item)
        .map_or(item.start, |mark| mark.end);
    source.trimmed(mark..item.end, b"")
}
