//! The text of a letter, cleaned for reading without losing where each letter came from.
//!
//! A [`Source`] holds the cleaned letters and, index for index, their folded ASCII byte and
//! their place in the extracted text. Patterns search the folded bytes; what is found is cut
//! from the cleaned letters (as printed) and pointed at in the extracted text.

mod atom;
mod breaks;
mod fold;
mod join;
mod line;
mod markup;
mod table;

use std::ops::Range;

use crate::directive::Span;
use crate::pattern::Pattern;

pub use fold::fold_line;
pub(crate) use line::Line;

/// A place in the cleaned text.
pub(crate) type Place = Range<usize>;

/// The cleaned text of a letter.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Cleaned letters; a cell break is a tab, a line break a line feed.
    letters: Vec<char>,
    /// The folded byte of each letter; a line feed only where a paragraph ends.
    folded: Vec<u8>,
    /// Where each letter stands in the extracted text: first code point, and the one after.
    origin: Vec<(usize, usize)>,
    /// The lines, as far as they hold words.
    pub(crate) lines: Vec<Line>,
}

impl Source {
    /// Cleans a text.
    pub(crate) fn new(text: &str) -> Self {
        let mut source = Self::default();
        for raw in table::rows(breaks::lines(line::split(text))) {
            source.push_line(&raw);
        }
        source
    }

    fn push_line(&mut self, raw: &line::RawLine) {
        let atoms = markup::clean(&raw.atoms);
        if atoms.is_empty() || line::is_debris(&atoms) {
            if let (true, Some(last)) = (atoms.is_empty(), self.lines.last_mut()) {
                last.blank_after = true;
            }
            return;
        }
        let start = self.letters.len();
        for atom in &atoms {
            self.letters.push(atom.letter);
            self.folded.push(fold::byte(atom.letter));
            self.origin.push((atom.start, atom.end));
        }
        let end = self.letters.len();
        fold::without_dots(&mut self.folded[start..end]);
        self.letters.push('\n');
        self.folded.push(b'\n');
        self.origin.push((raw.end, raw.end));
        self.lines.push(Line {
            place: start..end,
            blank_after: false,
        });
    }

    /// Joins the broken lines from `first` to before `last` into paragraphs.
    pub(crate) fn join_lines(&mut self, first: usize, last: usize) {
        for at in first..last.saturating_sub(1) {
            let (Some(line), Some(next)) = (self.lines.get(at), self.lines.get(at + 1)) else {
                break;
            };
            if join::belongs_together(self, line, next) {
                let feed = line.place.end;
                self.folded[feed] = b' ';
            }
        }
    }

    /// The whole text.
    pub(crate) fn all(&self) -> Place {
        0..self.letters.len()
    }

    /// The folded bytes of a place.
    pub(crate) fn folded(&self, place: &Place) -> &[u8] {
        self.folded.get(place.clone()).unwrap_or_default()
    }

    /// The folded text of a place.
    pub(crate) fn fold(&self, place: &Place) -> &str {
        std::str::from_utf8(self.folded(place)).unwrap_or_default()
    }

    /// The letters of a place, as cleaned.
    pub(crate) fn letters(&self, place: &Place) -> &[char] {
        self.letters.get(place.clone()).unwrap_or_default()
    }

    /// The words of a place as printed: marks of footnotes out, breaks and gaps one blank.
    pub(crate) fn printed(&self, place: &Place) -> String {
        let mut out = String::with_capacity(place.len());
        for &letter in self.letters(place) {
            match letter {
                fold::MARK => {}
                ' ' | '\t' | '\n' if out.is_empty() || out.ends_with(' ') => {}
                '\t' | '\n' => out.push(' '),
                ',' | ';' if out.ends_with(' ') => {
                    out.pop();
                    out.push(letter);
                }
                letter => out.push(letter),
            }
        }
        out.truncate(out.trim_end().len());
        out
    }

    /// Where a place stands in the extracted text.
    pub(crate) fn span(&self, place: &Place) -> Span {
        let inside = self.origin.get(place.clone()).unwrap_or_default();
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => (first.0, last.1),
            _ => (0, 0),
        }
    }

    /// A place without the blanks and closing marks at its ends.
    pub(crate) fn trimmed(&self, place: Place, marks: &[u8]) -> Place {
        let Place { mut start, mut end } = place;
        let idle = |byte: u8| {
            byte.is_ascii_whitespace() || byte == fold::MARK_BYTE || marks.contains(&byte)
        };
        while start < end && idle(self.folded[start]) {
            start += 1;
        }
        while start < end && idle(self.folded[end - 1]) {
            end -= 1;
        }
        start..end
    }

    /// The first place of a pattern inside a place: the whole match.
    pub(crate) fn find(&self, pattern: &Pattern, inside: &Place) -> Option<Place> {
        pattern
            .find(self.folded(inside))
            .map(|found| shift(found, inside.start))
    }

    /// True when the pattern occurs inside.
    pub(crate) fn has(&self, pattern: &Pattern, inside: &Place) -> bool {
        pattern.is_in(self.folded(inside))
    }

    /// Every place of a pattern inside a place.
    pub(crate) fn find_all(&self, pattern: &Pattern, inside: &Place) -> Vec<Place> {
        pattern
            .find_all(self.folded(inside))
            .map(|found| shift(found, inside.start))
            .collect()
    }

    /// The groups of the first match; group 0 is the whole.
    pub(crate) fn groups(&self, pattern: &Pattern, inside: &Place) -> Option<Groups> {
        self.groups_all(pattern, inside).into_iter().next()
    }

    /// The groups of every match.
    pub(crate) fn groups_all(&self, pattern: &Pattern, inside: &Place) -> Vec<Groups> {
        pattern
            .groups_all(self.folded(inside))
            .map(|groups| {
                Groups(
                    groups
                        .into_iter()
                        .map(|g| g.map(|g| shift(g, inside.start)))
                        .collect(),
                )
            })
            .collect()
    }

    /// The number written at a place.
    pub(crate) fn number(&self, place: &Place) -> Option<u32> {
        crate::number::number(self.fold(place))
    }

    /// True when the first letter of a place is a capital.
    pub(crate) fn capital(&self, place: &Place) -> bool {
        self.letters(place)
            .iter()
            .find(|c| c.is_alphanumeric())
            .is_some_and(|c| c.is_uppercase())
    }

    /// True when a place has letters and no small ones.
    pub(crate) fn upper(&self, place: &Place) -> bool {
        let letters = self.letters(place);
        letters.iter().any(|c| c.is_uppercase()) && !letters.iter().any(|c| c.is_lowercase())
    }
}

fn shift(place: Place, by: usize) -> Place {
    place.start + by..place.end + by
}

/// The groups of a match, as places.
#[derive(Debug, Clone)]
pub(crate) struct Groups(Vec<Option<Place>>);

impl Groups {
    /// The whole match.
    pub(crate) fn whole(&self) -> Place {
        self.get(0).unwrap_or_default()
    }

    /// A group, where it took part.
    pub(crate) fn get(&self, group: usize) -> Option<Place> {
        self.0.get(group).cloned().flatten()
    }
}
