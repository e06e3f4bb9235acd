//! One letter of the extracted text and where it stood.

use text::nfc;

/// A letter, from code point `start` to before `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) letter: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Appends a code point: alone, or as a mark on the letter before it (NFC).
pub(super) fn push(atoms: &mut Vec<Atom>, letter: char, at: usize) {
    if is_invisible(letter) {
        return;
    }
    if ('\u{300}'..='\u{36f}').contains(&letter)
        && let Some(before) = atoms.last_mut()
    {
        let pair: String = [before.letter, letter].iter().collect();
        if let [composed] = nfc(&pair).chars().collect::<Vec<_>>()[..] {
            before.letter = composed;
        }
        before.end = at + 1;
        return;
    }
    atoms.push(Atom {
        letter,
        start: at,
        end: at + 1,
    });
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\r' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\0'..='\u{8}')
}
