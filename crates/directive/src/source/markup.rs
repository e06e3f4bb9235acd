//! Taking away what converters and scanners leave in a line: markdown, HTML, runs of blanks.

use super::atom::Atom;
use super::fold::MARK;

/// Blanks in a row from which two cells stand side by side, not two words.
const CELL_GAP: usize = 3;

/// The letters of a line without its debris; trimmed.
pub(super) fn clean(atoms: &[Atom]) -> Vec<Atom> {
    let mut out = Cleaner {
        out: Vec::with_capacity(atoms.len()),
        gap: 0,
    };
    let mut at = leading(atoms);
    while let Some(atom) = atoms.get(at) {
        at += out.take(&atoms[at..], *atom);
    }
    out.out
}

/// Heading and quotation marks at the start of a line.
fn leading(atoms: &[Atom]) -> usize {
    let idle = |atom: &&Atom| matches!(atom.letter, '#' | '>') || atom.letter.is_whitespace();
    let skipped = atoms.iter().take_while(idle).count();
    let marked = atoms
        .iter()
        .take(skipped)
        .any(|atom| matches!(atom.letter, '#' | '>'));
    if marked { skipped } else { 0 }
}

/// "10." is as long as the mark of an item gets.
const MARK_LENGTH: usize = 3;

struct Cleaner {
    out: Vec<Atom>,
    /// Blanks waiting; a tab or bar counts as a cell gap.
    gap: usize,
}

impl Cleaner {
    /// Takes one sign; gives how many atoms it was.
    fn take(&mut self, rest: &[Atom], atom: Atom) -> usize {
        let next = rest.get(1).map(|next| next.letter);
        match atom.letter {
            '\t' | '|' => self.gap += CELL_GAP,
            letter if letter.is_whitespace() => self.gap += 1,
            '\\' if next.is_none_or(|next| next.is_ascii_punctuation()) => {
                if let Some(escaped) = rest.get(1) {
                    self.push(*escaped);
                }
                return 2;
            }
            '*' if !self.is_bullet(next) => {}
            '_' if next == Some('_') => return 2,
            '`' => {}
            '<' => return self.tag(rest, atom),
            '&' => return self.entity(rest, atom),
            '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{2079}' => self.push(Atom {
                letter: MARK,
                ..atom
            }),
            _ => self.push(atom),
        }
        1
    }

    /// A star that opens a line and is followed by a blank is a list's mark.
    fn is_bullet(&self, next: Option<char>) -> bool {
        self.out.is_empty() && next == Some(' ')
    }

    fn push(&mut self, atom: Atom) {
        // A scanner's blank before a comma, or inside the mark "1 ." of an item, is none.
        let closes = matches!(atom.letter, ',' | ';' | ':' | ')')
            || atom.letter == '.' && self.out.len() < MARK_LENGTH;
        let after_word = self
            .out
            .last()
            .is_some_and(|last| last.letter.is_alphanumeric());
        if self.gap == 1 && closes && after_word {
            self.gap = 0;
        }
        if self.gap > 0 && !self.out.is_empty() {
            let letter = if self.gap >= CELL_GAP { '\t' } else { ' ' };
            self.out.push(Atom {
                letter,
                start: atom.start.saturating_sub(1),
                end: atom.start,
            });
        }
        self.gap = 0;
        self.out.push(atom);
    }

    /// `<sup>1</sup>` is a footnote's mark; any other tag is nothing, `<br>` a blank.
    fn tag(&mut self, rest: &[Atom], atom: Atom) -> usize {
        let head: String = rest
            .iter()
            .take(24)
            .map(|atom| atom.letter.to_ascii_lowercase())
            .collect();
        if head.starts_with("<sup>") {
            let close = rest.iter().take(16).position(|atom| atom.letter == '/');
            if let Some(close) = close {
                let end = (close + 5).min(rest.len());
                self.push(Atom {
                    letter: MARK,
                    start: atom.start,
                    end: rest[end - 1].end,
                });
                return end;
            }
        }
        let name_follows = head
            .chars()
            .nth(1)
            .is_some_and(|c| c == '/' || c.is_ascii_alphabetic());
        match head.find('>').filter(|_| name_follows) {
            Some(end) => {
                if head.starts_with("<br") {
                    self.gap += 1;
                }
                head[..=end].chars().count()
            }
            None => {
                self.push(atom);
                1
            }
        }
    }

    fn entity(&mut self, rest: &[Atom], atom: Atom) -> usize {
        const ENTITIES: [(&str, char); 6] = [
            ("&nbsp;", ' '),
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&#39;", '\''),
        ];
        let head: String = rest.iter().take(6).map(|atom| atom.letter).collect();
        match ENTITIES.iter().find(|(name, _)| head.starts_with(name)) {
            Some((name, ' ')) => {
                self.gap += 1;
                name.len()
            }
            Some((name, letter)) => {
                self.push(Atom {
                    letter: *letter,
                    start: atom.start,
                    end: atom.start + name.len(),
                });
                name.len()
            }
            None => {
                self.push(atom);
                1
            }
        }
    }
}
