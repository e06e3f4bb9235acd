//! Footnotes stand at the foot of their page; in the text they follow the letter.

use super::line::Line;
use crate::letter::docx::raised;

/// A footnote is set this much smaller than the page.
const SMALLER: f32 = 0.93;

/// Takes the footnotes off the end of a page's lines. `open` is the last line of the notes before:
/// a long note goes on at the foot of the next page, without a mark.
pub(super) fn split(lines: &mut Vec<Line>, body: f32, open: Option<&Line>) -> Vec<Line> {
    let small = |line: &Line| line.size <= body * SMALLER;
    let first_small = lines
        .iter()
        .rposition(|line| !small(line))
        .map_or(0, |at| at + 1);
    let begins = lines
        .get(first_small..)
        .unwrap_or_default()
        .iter()
        .position(|line| {
            line.marked
                || flat_mark(&line.words) > 0
                || open.is_some_and(|open| continues(open, line))
        });
    let mut notes = match begins {
        Some(at) => lines.split_off(first_small + at),
        None => Vec::new(),
    };
    for note in notes.iter_mut().filter(|note| !note.marked) {
        let (mark, words) = note.words.split_at(flat_mark(&note.words));
        note.words = format!("{}{words}", raised(mark));
    }
    notes
}

fn continues(open: &Line, line: &Line) -> bool {
    (open.size - line.size).abs() < 0.25 && !open.words.trim_end().ends_with('.')
}

/// The length of a mark that is not raised: "1Điều 6", as LibreOffice sets it. "1. Đối với" is an
/// item, "12 ký tự" goes on with a small letter.
fn flat_mark(words: &str) -> usize {
    let rest = words.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let length = words.len() - rest.len();
    let capital = rest
        .trim_start()
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    if length <= 2 && capital { length } else { 0 }
}

/// The size most letters of a page have.
pub(super) fn body_size(lines: &[Line]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for line in lines {
        let length = line.words.len();
        match sizes
            .iter_mut()
            .find(|(size, _)| (*size - line.size).abs() < 0.3)
        {
            Some((_, count)) => *count += length,
            None => sizes.push((line.size, length)),
        }
    }
    let most = sizes.into_iter().max_by_key(|(_, count)| *count);
    most.map_or(12.0, |(size, _)| size)
}
