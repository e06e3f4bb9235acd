//! The words of a place, with what stands before each.

use crate::source::{Place, Source};

/// A word: letters, digits and the signs that stand inside a name.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Its place.
    pub(super) place: Place,
    /// Small letters, the tone where the old spelling has it.
    pub(super) toned: String,
    /// Its marks are lost, as those of the whole paragraph.
    pub(super) bare: bool,
    /// It begins with a capital.
    pub(super) capital: bool,
    /// What stands between the word before and this one.
    pub(super) gap: Gap,
    /// How many brackets are open.
    pub(super) depth: usize,
}

/// What parts two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// A blank, or a hyphen inside a name.
    Blank,
    /// A comma.
    Comma,
    /// Anything that ends a clause, or the start of the paragraph.
    Clause,
    /// The end of a sentence.
    Sentence,
}

/// The words of a place.
pub(super) fn words(source: &Source, inside: &Place) -> Vec<Word> {
    // A line broken inside a paragraph is a blank.
    let letters: Vec<char> = source
        .letters(inside)
        .iter()
        .zip(source.folded(inside))
        .map(|(&letter, &folded)| match letter {
            '\n' if folded == b' ' => ' ',
            letter => letter,
        })
        .collect();
    let lost = lost(&letters);
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    let mut last = 0;
    let mut depth = 0_usize;
    while at < letters.len() {
        if !letters[at].is_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        while at < letters.len() && (letters[at].is_alphanumeric() || letters[at] == '%') {
            at += 1;
        }
        let lower: String = letters[start..at]
            .iter()
            .flat_map(|letter| letter.to_lowercase())
            .collect();
        let bare = lower.is_ascii();
        for letter in &letters[last..start] {
            match letter {
                '(' => depth += 1,
                ')' | '\n' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        words.push(Word {
            depth,
            place: inside.start + start..inside.start + at,
            toned: if bare {
                lower
            } else {
                spelled(&text::fold_tone(&lower))
            },
            bare: bare && lost,
            capital: letters[start].is_uppercase(),
            gap: if words.is_empty() {
                Gap::Sentence
            } else {
                gap(&letters[last..start], letters[start].is_uppercase())
            },
        });
        last = at;
    }
    words
}

/// True where a telegram, a scanner or a hasty hand left out the marks: in real text four words of
/// ten have none.
fn lost(letters: &[char]) -> bool {
    let words = letters.split(|letter| !letter.is_alphabetic());
    let (mut bare, mut all) = (0_usize, 0_usize);
    for word in words.filter(|word| word.len() > 1) {
        all += 1;
        bare += usize::from(word.iter().all(char::is_ascii));
    }
    bare * 4 >= all * 3
}

/// "nguời", "truởng" for "người", "trưởng".
fn spelled(toned: &str) -> String {
    match toned.find("uơ") {
        Some(at) if at + "uơ".len() < toned.len() => toned.replace("uơ", "ươ"),
        _ => toned.to_owned(),
    }
}

fn gap(between: &[char], capital: bool) -> Gap {
    let mut gap = Gap::Blank;
    for letter in between {
        match letter {
            ',' if gap == Gap::Blank => gap = Gap::Comma,
            '.' | '!' | '?' | '\n' if capital => return Gap::Sentence,
            ';' | ':' | '\t' | '(' | '[' | ']' | '\n' | '"' | '\u{201c}' | '\u{201d}' => {
                gap = Gap::Clause;
            }
            _ => {}
        }
    }
    gap
}
