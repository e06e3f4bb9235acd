//! The header: cells, and the title with its trích yếu (NĐ 30/2020, Phụ lục I, ô 1 to 5).

use std::ops::Range;

use super::landmark::{is_title, opens_body};
use crate::pattern::pattern;
use crate::source::{Place, Source};

/// One cell of a header or a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Its letters.
    pub(crate) place: Place,
    /// An empty line follows it.
    pub(crate) blank_after: bool,
}

/// The title of a named document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Title {
    /// "KẾ HOẠCH".
    pub(crate) place: Place,
    /// The lines of the trích yếu below it.
    pub(crate) subject: Option<Place>,
}

/// The cells of some lines.
pub(super) fn cells(source: &Source, lines: Range<usize>) -> Vec<Cell> {
    let mut cells = Vec::new();
    for line in source.lines.get(lines).unwrap_or_default() {
        let mut start = line.place.start;
        for at in line.place.clone() {
            if source.letters(&(at..at + 1)) == ['\t'] && !is_blank(source, &line.place, at) {
                cells.push(Cell {
                    place: start..at,
                    blank_after: line.blank_after,
                });
                start = at + 1;
            }
        }
        cells.push(Cell {
            place: start..line.place.end,
            blank_after: line.blank_after,
        });
    }
    cells.retain(|cell| !cell.place.is_empty());
    cells
}

pattern!(NUMBERED = r"^(?:i+[./]|1[./)]|a\.|dieu 1|chuong|phan|\(?ban hanh kem|\(?kem theo)");
pattern!(BLANK_BEFORE = r"(?:\bngay|\bthang|\bnam|\bso ?:?)$");
pattern!(BLANK_AFTER = r"^(?:thang|nam|[/-])");

/// A gap left for a number ("ngày     tháng 9") is no border of cells.
fn is_blank(source: &Source, line: &Place, at: usize) -> bool {
    source.has(&BLANK_BEFORE, &(line.start..at)) && source.has(&BLANK_AFTER, &(at + 1..line.end))
}

/// Lines a trích yếu may have.
const SUBJECT_LINES: usize = 6;

/// Longer lines are sentences of the body.
const SUBJECT_LENGTH: usize = 200;

/// The first line after a title and its trích yếu.
pub(super) fn title_end(source: &Source, title: usize) -> usize {
    let mut at = title + 1;
    while at <= title + SUBJECT_LINES {
        let Some(line) = source.lines.get(at) else {
            break;
        };
        // "Thực hiện “Tháng hành động …”" under a title and above the body is its trích yếu.
        let below = at == title + 1 && line.blank_after && line.place.len() < SUBJECT_LENGTH;
        let body_next = source
            .lines
            .get(at + 1)
            .is_some_and(|next| opens_body(source, &next.place));
        if opens_body(source, &line.place) && !(below && body_next)
            || NUMBERED.is_in(source.folded(&line.place))
            || is_title(source, &line.place)
        {
            break;
        }
        at += 1;
        let next_small = source
            .lines
            .get(at)
            .and_then(|next| source.letters(&next.place).first().copied())
            .is_some_and(char::is_lowercase);
        if line.blank_after && !next_small {
            break;
        }
    }
    at.min(source.lines.len())
}

/// The title at a line, its subject ending before `body`.
pub(super) fn title(source: &Source, at: usize, body: usize) -> Title {
    let end = title_end(source, at).min(body.max(at + 1));
    let place = source.lines[at].place.clone();
    let subject = match (source.lines.get(at + 1), source.lines.get(end - 1)) {
        (Some(first), Some(last)) if end > at + 1 => Some(first.place.start..last.place.end),
        _ => None,
    };
    Title { place, subject }
}
