//! The paragraphs of body, footnotes and appendices, and how they stand under one another.

use std::ops::Range;

use super::landmark::Landmarks;
use super::paragraph::{Paragraph, Zone, mark};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    FORM = r"^(?:bieu mau|mau so|mau bao cao|mau \d|mau bieu|bao cao|phieu|de cuong bao cao)|\bbieu mau bao cao|\bmau bao cao"
);
pattern!(
    APPENDIX = r"^(?:phu luc|danh sach|bieu mau|mau so|mau bao cao|mau \d|mau bieu|bao cao|phieu|de cuong)"
);
pattern!(REGULATION = r"^(?:quy che|quy dinh|ke hoach|huong dan|noi dung|chuong i\b|dieu 1\b)");
pattern!(FOOTNOTE = r"^\x02|^\[\d{1,2}\] ");

/// All paragraphs below the addressees.
pub(super) fn paragraphs(source: &mut Source, marks: &Landmarks) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let body = marks.body..marks.tail.start;
    add(source, body, Zone::Body, &mut all);
    let rest = marks.tail.end..source.lines.len();
    for (lines, zone) in parts(source, rest) {
        add(source, lines, zone, &mut all);
    }
    all
}

/// Divides the lines after the signature into footnotes, appendices and regulations.
fn parts(source: &Source, lines: Range<usize>) -> Vec<(Range<usize>, Zone)> {
    let mut parts: Vec<(Range<usize>, Zone)> = Vec::new();
    let mut zone = Zone::Appendix;
    let mut start = lines.start;
    for at in lines.clone() {
        let Some(opened) = opened_zone(source, &source.lines[at].place, zone) else {
            continue;
        };
        if opened != zone {
            parts.push((start..at, zone));
            (start, zone) = (at, opened);
        }
    }
    parts.push((start..lines.end, zone));
    parts
}

fn opened_zone(source: &Source, place: &Place, now: Zone) -> Option<Zone> {
    let folded = source.folded(place);
    if FOOTNOTE.is_in(folded) {
        return Some(Zone::Footnote);
    }
    let heading =
        source.upper(place) || folded.starts_with(b"phu luc") || folded.starts_with(b"mau ");
    if !heading {
        return None;
    }
    if FORM.is_in(folded) {
        Some(Zone::Form)
    } else if APPENDIX.is_in(folded) {
        Some(Zone::Appendix)
    } else if now != Zone::Footnote && REGULATION.is_in(folded) {
        Some(Zone::Body)
    } else {
        None
    }
}

fn add(source: &mut Source, lines: Range<usize>, zone: Zone, all: &mut Vec<Paragraph>) {
    source.join_lines(lines.start, lines.end);
    let within = source.lines.get(lines).unwrap_or_default();
    let (Some(first), Some(last)) = (within.first(), within.last()) else {
        return;
    };
    let whole = first.place.start..last.place.end;
    // One stack for each part: what stands above, deepest last.
    let mut stack: Vec<(u8, usize)> = Vec::new();
    let mut waiting = None;
    for place in source
        .find_all(&PARAGRAPH, &whole)
        .into_iter()
        .flat_map(cut)
    {
        let zone = match zone {
            Zone::Body if FOOTNOTE.is_in(source.folded(&place)) => Zone::Footnote,
            zone => zone,
        };
        let (level, words) = mark(source, &place);
        // A row of a table may begin with its number: that is a cell, not a mark.
        let row = source.letters(&place).contains(&'\t');
        let numbered = row && source.letters(&(place.start..words)).contains(&'\t');
        let level = if numbered { 0 } else { level };
        let place = source.trimmed(words..place.end, b"");
        // "Chương II" over "MẬT KHẨU": the mark is the next line's.
        if place.is_empty() {
            waiting = Some(level).filter(|level| *level > 0);
            continue;
        }
        let level = match waiting.take() {
            Some(waiting) if level == 0 && source.upper(&place) => waiting,
            _ => level,
        };
        let leads = source.folded(&place).ends_with(b":");
        let parent = parent(&mut stack, all, source, level, &place);
        let at = all.len();
        all.push(Paragraph {
            place,
            zone,
            level,
            parent,
            leads,
        });
        if level > 0 || leads {
            stack.push((level, at));
        }
    }
}

pattern!(PARAGRAPH = r"[^\n]+");

/// No longer paragraph is anybody's: it is cut, so that reading stays linear.
const LONGEST: usize = 20_000;

fn cut(place: Place) -> impl Iterator<Item = Place> {
    let end = place.end;
    place
        .step_by(LONGEST)
        .map(move |start| start..end.min(start + LONGEST))
}

/// Longer lines are sentences.
const HEADING: usize = 90;

/// A heading: marked, short, without an end of its own.
fn heads(source: &Source, paragraph: &Paragraph) -> bool {
    let open = !matches!(
        source.folded(&paragraph.place).last(),
        Some(b'.' | b';' | b':' | b',' | b'!')
    );
    (1..MARKED).contains(&paragraph.level) && paragraph.place.len() < HEADING && open
}

/// The depth of "-" and "+": items of a list head nothing.
const MARKED: u8 = 6;

/// Pops what the new paragraph does not stand under. A paragraph without a mark stands under
/// another only when that one led with a colon and this one is an item of its list.
fn parent(
    stack: &mut Vec<(u8, usize)>,
    all: &[Paragraph],
    source: &Source,
    level: u8,
    place: &Place,
) -> Option<usize> {
    if level == 0 {
        let item = source.folded(place).ends_with(b";") || !source.capital(place);
        let row = source.letters(place).contains(&'\t');
        if row && !stack.is_empty() {
            return stack.last().map(|&(_, at)| at);
        }
        let led = stack.last().is_some_and(|&(_, at)| all[at].leads);
        // "Với người mới:" over a line of its own.
        let next = stack.last().is_some_and(|&(_, at)| at + 1 == all.len());
        if (item || next) && led {
            return stack.last().map(|&(_, at)| at);
        }
        // What follows a heading stands under it, to the next mark. A lead ends what was open; any
        // other paragraph leaves the lead of its list to the items that go on below it.
        let heading = stack.iter().rposition(|&(_, at)| heads(source, &all[at]));
        if source.folded(place).ends_with(b":") {
            stack.truncate(heading.map_or(0, |heading| heading + 1));
        }
        return heading.map(|heading| stack[heading].1);
    }
    // What stood under a heading that ends here ends with it.
    let ended = stack
        .iter()
        .position(|&(above, _)| above > 0 && above >= level);
    stack.truncate(ended.unwrap_or(stack.len()));
    stack.retain(|&(above, at)| above > 0 || all[at].leads);
    stack.last().map(|&(_, at)| at)
}
