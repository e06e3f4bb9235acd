//! Sentences and their segments.

use crate::source::{Place, Source};

/// Words that end with a full stop without ending a sentence.
const SHORTENED: [&str; 16] = [
    "tp", "pct", "kt", "ths", "ts", "bs", "gs", "pgs", "dc", "st", "tx", "q", "p", "tt", "ub", "vd",
];

/// Nobody writes longer ones: a text without full stops is cut, so that reading stays linear.
const LONGEST: usize = 5_000;

/// The sentences of a place.
pub(super) fn sentences(source: &Source, inside: &Place) -> Vec<Place> {
    let mut sentences = Vec::new();
    let mut start = inside.start;
    for at in inside.clone() {
        let long = at - start >= LONGEST;
        let stop = matches!(source.folded(&(at..at + 1)), b"." | b"!" | b"?");
        if long || (stop && ends_here(source, inside, at)) {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    sentences.push(start..inside.end);
    sentences
        .into_iter()
        .map(|place| source.trimmed(place, b""))
        .filter(|place| place.len() > 1)
        .collect()
}

fn ends_here(source: &Source, inside: &Place, at: usize) -> bool {
    let rest = at + 1..inside.end;
    let after = source.folded(&rest);
    if after
        .first()
        .is_some_and(|byte| !matches!(byte, b' ' | b'\n' | b')' | 2))
    {
        return false;
    }
    let next = source
        .letters(&rest)
        .iter()
        .find(|c| !c.is_whitespace() && **c != ')');
    if next.is_some_and(|c| c.is_lowercase() || *c == ',') {
        return false;
    }
    let before = source.fold(&(inside.start..at));
    let word = before
        .rsplit(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or("");
    let initial = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    !initial && !SHORTENED.contains(&word)
}

/// The parts of a place between semicolons and line ends.
pub(super) fn segments(source: &Source, inside: &Place) -> Vec<Place> {
    let mut segments = Vec::new();
    let mut start = inside.start;
    for at in inside.clone() {
        if matches!(source.folded(&(at..at + 1)), b";" | b"\n") {
            segments.push(start..at);
            start = at + 1;
        }
    }
    segments.push(start..inside.end);
    segments
}

/// The part among `parts` that holds a position.
pub(super) fn holding(parts: &[Place], at: usize) -> Option<&Place> {
    parts.iter().find(|part| part.contains(&at))
}
