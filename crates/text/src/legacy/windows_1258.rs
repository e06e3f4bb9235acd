//! windows-1258 read as windows-1252: a few letters, and combining tones, under other codes.

use unicode_normalization::UnicodeNormalization;

use super::tables::WINDOWS_1258;
use crate::letter::Place;

pub(super) fn to_unicode(text: &str) -> String {
    text.chars().map(|c| meant(c).unwrap_or(c)).nfc().collect()
}

/// What a windows-1252 character stands for, where the two differ.
fn meant(c: char) -> Option<char> {
    let code = u8::try_from(c).ok()?;
    let found = WINDOWS_1258.iter().find(|(known, _)| *known == code);
    found.map(|(_, meant)| *meant)
}

pub(super) fn from_unicode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        match split_tone(c) {
            Some((letter, tone)) => out.extend([shown(letter), shown(tone)]),
            None => out.push(shown(c)),
        }
    }
    out
}

/// The windows-1252 look of a windows-1258 character.
fn shown(c: char) -> char {
    let found = WINDOWS_1258.iter().find(|(_, meant)| *meant == c);
    found.map_or(c, |(code, _)| char::from(*code))
}

/// Letter and combining tone, for toned letters the code page does not have in one piece.
fn split_tone(c: char) -> Option<(char, char)> {
    const TONE_MARKS: [char; 6] = ['\0', '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
    let place = Place::of(c).filter(|place| place.tone > 0)?;
    let in_one_piece = (c as u32) < 0x100 && meant(c).is_none();
    if in_one_piece {
        return None;
    }
    let letter = Place { tone: 0, ..place }.letter();
    Some((letter, TONE_MARKS[place.tone]))
}
