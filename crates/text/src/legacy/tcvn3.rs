//! TCVN3 (ABC): one code a letter.

use super::tables::{TCVN3_D, TCVN3_LOWER, TCVN3_UPPER};
use crate::letter::{Place, VOWEL_TABLE};

/// By code: the letter, or NUL where TCVN3 has none.
static LETTERS: [char; 256] = letters();

const fn letters() -> [char; 256] {
    let mut table = ['\0'; 256];
    let mut vowel = 0;
    while vowel < TCVN3_LOWER.len() {
        let mut tone = 0;
        while tone < TCVN3_LOWER[vowel].len() {
            table[TCVN3_LOWER[vowel][tone] as usize] = VOWEL_TABLE[vowel].lower[tone];
            tone += 1;
        }
        table[TCVN3_UPPER[vowel] as usize] = VOWEL_TABLE[vowel].upper[0];
        vowel += 1;
    }
    table[TCVN3_D.0 as usize] = 'đ';
    table[TCVN3_D.1 as usize] = 'Đ';
    // Zero stood for the letters that are ASCII.
    table[0] = '\0';
    table
}

pub(super) fn to_unicode(text: &str) -> String {
    let letter = |c: char| match u8::try_from(c) {
        Ok(code) if LETTERS[usize::from(code)] != '\0' => LETTERS[usize::from(code)],
        _ => c,
    };
    text.chars().map(letter).collect()
}

pub(super) fn from_unicode(text: &str) -> String {
    text.chars()
        .map(|c| code(c).map_or(c, char::from))
        .collect()
}

/// The code of a letter that is not ASCII.
fn code(letter: char) -> Option<u8> {
    match letter {
        'đ' => return Some(TCVN3_D.0),
        'Đ' => return Some(TCVN3_D.1),
        _ => {}
    }
    let place = Place::of(letter)?;
    let code = if place.upper && place.tone == 0 {
        TCVN3_UPPER[place.vowel]
    } else {
        TCVN3_LOWER[place.vowel][place.tone]
    };
    (code > 0).then_some(code)
}
