//! A paragraph: its place, its mark, and what it stands under.

use crate::pattern::pattern;
use crate::source::{Place, Source};

/// The part of a letter a paragraph belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// The letter itself, and a regulation it puts in force.
    Body,
    /// A footnote.
    Footnote,
    /// An appendix with content of its own.
    Appendix,
    /// A form to be filled in: nothing in it orders anything.
    Form,
}

/// One paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Its words, without the mark.
    pub(crate) place: Place,
    /// Its part.
    pub(crate) zone: Zone,
    /// How deep its mark is; 0 without one.
    pub(crate) level: u8,
    /// The paragraph it stands under.
    pub(crate) parent: Option<usize>,
    /// It ends with a colon: what follows stands under it.
    pub(crate) leads: bool,
}

pattern!(
    MARK = r"^\x02?\x02? ?\x22?(?:(chuong [ivx\d]+|phan [ivx\d]+|[ivx]{1,5}[./)-]|[a-d][./] )|(dieu \d+[.:]?|muc \d+[.:]?|(?:nhiem vu|truong hop|nhom viec|cong viec) \d+[.:])|(\d{1,2}(?:\.\d{1,2}){1,3}[.)-]?) |(\(?\d{1,2}\)?[.)/:-]{0,2}) |(\(?\d{1,2}[.)/]{1,2})|(\(?[a-z]{1,2}[).] )|([-*] ?)|([+o] ))"
);

/// The depth of a paragraph's mark, and where its words begin.
pub(super) fn mark(source: &Source, place: &Place) -> (u8, usize) {
    let Some(found) = source.groups(&MARK, place) else {
        return (0, source.trimmed(place.clone(), b"").start);
    };
    let Some(level) = (1..=8).find(|&group| found.get(group).is_some()) else {
        return (0, place.start);
    };
    // "1 Thay đổi" is an item, "12 ký tự" is not.
    if level == 4 && !numbered(source, found.get(4), place) {
        return (0, place.start);
    }
    // "15/10/2024 là hạn cuối" is a date.
    let end = found.whole().end.min(place.end);
    let date = level == 5
        && source
            .folded(&(end..place.end))
            .first()
            .is_some_and(u8::is_ascii_digit);
    if date {
        return (0, place.start);
    }
    (depth(level), end)
}

const fn depth(group: usize) -> u8 {
    match group {
        1 => 1,
        2 => 2,
        3 => 4,
        4 | 5 => 3,
        6 => 5,
        7 => 6,
        _ => 7,
    }
}

fn numbered(source: &Source, mark: Option<Place>, place: &Place) -> bool {
    let Some(mark) = mark else { return false };
    let closed = source
        .folded(&mark)
        .last()
        .is_some_and(|byte| !byte.is_ascii_digit());
    let rest = mark.end..place.end;
    let capital = source
        .letters(&rest)
        .iter()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| c.is_uppercase());
    closed || capital
}
