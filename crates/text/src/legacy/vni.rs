//! VNI-Windows: base letter, then one sign for shape and tone. Signs and single-code letters
//! share no code, so text is read in one pass.

use super::tables::{
    VNI_BREVE, VNI_CASE, VNI_CIRCUMFLEX, VNI_D, VNI_I, VNI_O_HORN, VNI_TONE, VNI_U_HORN,
    VNI_Y_HEAVY,
};
use crate::letter::{Place, Shape, TONES, VOWELS};

pub(super) fn to_unicode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let letter = single(c);
        let combined = rest.peek().and_then(|sign| combine(letter, *sign));
        if combined.is_some() {
            rest.next();
        }
        out.push(combined.unwrap_or(letter));
    }
    out
}

pub(super) fn from_unicode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        match spelled(c) {
            Some((base, sign)) => {
                out.push(base);
                out.extend(sign);
            }
            None => out.push(c),
        }
    }
    out
}

/// The small-letter code of a character, and whether it was a capital's.
fn small(c: char) -> Option<(u8, bool)> {
    match u8::try_from(c).ok()? {
        code @ 0xC0..=0xDF => Some((code + VNI_CASE, true)),
        code @ 0xE0..=0xFF => Some((code, false)),
        _ => None,
    }
}

/// Letters of one code: ì … ị, ỵ, ơ, ư, đ; anything else is itself.
fn single(c: char) -> char {
    let Some((code, upper)) = small(c) else {
        return c;
    };
    let (base, shape, tone) = match code {
        VNI_D => return if upper { 'Đ' } else { 'đ' },
        VNI_O_HORN => (b'o', Shape::Horn, 0),
        VNI_U_HORN => (b'u', Shape::Horn, 0),
        VNI_Y_HEAVY => (b'y', Shape::Plain, TONES - 1),
        _ => match VNI_I.iter().position(|known| *known == code) {
            Some(tone) => (b'i', Shape::Plain, tone),
            None => return c,
        },
    };
    letter(base, shape, tone, upper).unwrap_or(c)
}

/// A letter and the sign behind it as one letter.
fn combine(base: char, sign: char) -> Option<char> {
    let place = Place::of(base).filter(|place| place.tone == 0)?;
    let (code, _) = small(sign)?;
    let vowel = &VOWELS[place.vowel];
    let tone_in = |signs: &[u8; TONES]| signs.iter().position(|known| *known == code);
    if vowel.base != b'i'
        && let Some(tone) = tone_in(&VNI_TONE)
        && matches!(vowel.shape, Shape::Plain | Shape::Horn)
    {
        return Some(place.with_tone(tone).letter());
    }
    if vowel.shape != Shape::Plain {
        return None;
    }
    let (shape, tone) = match (tone_in(&VNI_CIRCUMFLEX), tone_in(&VNI_BREVE)) {
        (Some(tone), _) => (Shape::Circumflex, tone),
        (None, Some(tone)) => (Shape::Breve, tone),
        (None, None) => return None,
    };
    letter(vowel.base, shape, tone, place.upper)
}

fn letter(base: u8, shape: Shape, tone: usize, upper: bool) -> Option<char> {
    let vowel = VOWELS
        .iter()
        .position(|vowel| vowel.base == base && vowel.shape == shape)?;
    Some(Place { vowel, tone, upper }.letter())
}

/// How VNI spells a letter that is not ASCII: its base, and the sign behind it if it has one.
fn spelled(c: char) -> Option<(char, Option<char>)> {
    let cased = |code: u8, upper: bool| char::from(if upper { code - VNI_CASE } else { code });
    match c {
        'đ' | 'Đ' => return Some((cased(VNI_D, c == 'Đ'), None)),
        _ if c.is_ascii() => return None,
        _ => {}
    }
    let place = Place::of(c)?;
    let vowel = &VOWELS[place.vowel];
    let plain = cased(vowel.base, place.upper);
    let sign = |signs: &[u8; TONES]| match signs[place.tone] {
        0 => None,
        code => Some(cased(code, place.upper)),
    };
    Some(match (vowel.base, vowel.shape) {
        (b'i', _) => (cased(VNI_I[place.tone], place.upper), None),
        (b'y', _) if place.tone == TONES - 1 => (cased(VNI_Y_HEAVY, place.upper), None),
        (_, Shape::Plain) => (plain, sign(&VNI_TONE)),
        (_, Shape::Circumflex) => (plain, sign(&VNI_CIRCUMFLEX)),
        (_, Shape::Breve) => (plain, sign(&VNI_BREVE)),
        (b'o', Shape::Horn) => (cased(VNI_O_HORN, place.upper), sign(&VNI_TONE)),
        (_, Shape::Horn) => (cased(VNI_U_HORN, place.upper), sign(&VNI_TONE)),
    })
}
