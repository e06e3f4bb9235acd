//! Old and new placement of the tone mark: hòa and hoà are the same syllable.

use crate::letter::Place;
use crate::normal::nfc;
use crate::white_space::{Joined, is_gap, is_invisible};

/// Lower case, normal form C, white space joined, marks kept, and one spelling for the fifteen
/// pairs òa/oà … ụy/uỵ (the newer one). Not after `q`, where `u` belongs to the consonant.
///
/// For comparing only: what people wrote is never rewritten.
#[must_use]
pub fn fold_tone(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut joined = Joined::new(&mut out);
    let mut before = None;
    let text = nfc(text);
    let mut letters = text
        .chars()
        .flat_map(lower)
        .filter(|c| !is_invisible(*c))
        .peekable();
    while let Some(letter) = letters.next() {
        let moved = letters.peek().and_then(|next| moved(before, letter, *next));
        before = Some(letter);
        match moved {
            Some((first, second)) => {
                joined.push(first);
                joined.push(second);
                before = letters.next();
            }
            None if is_gap(letter) => joined.gap(),
            None => joined.push(letter),
        }
    }
    // Lower-casing a rare capital can leave a letter and its mark apart.
    match nfc(&out) {
        std::borrow::Cow::Borrowed(_) => out,
        std::borrow::Cow::Owned(composed) => composed,
    }
}

fn lower(c: char) -> std::char::ToLowercase {
    match c {
        'Ð' | 'ð' | 'Ɖ' => 'Đ'.to_lowercase(),
        other => other.to_lowercase(),
    }
}

/// òa → oà, òe → oè, ùy → uỳ.
fn moved(before: Option<char>, letter: char, next: char) -> Option<(char, char)> {
    let place = Place::of(letter).filter(|place| place.tone > 0)?;
    let plain = place.with_tone(0).letter();
    let open = match (plain, next) {
        ('o', 'a' | 'e') => true,
        ('u', 'y') => before != Some('q'),
        _ => false,
    };
    let toned = Place::of(next)?.with_tone(place.tone);
    open.then(|| (plain, toned.letter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_placement_meet() {
        for (old, new) in [
            ("Hòa", "hoà"),
            ("KHỎE", "khoẻ"),
            ("Thủy", "thuỷ"),
            ("Ủy ban", "uỷ ban"),
            ("LÓA", "loá"),
            ("xõa", "xoã"),
            ("họa", "hoạ"),
            ("hòe", "hoè"),
            ("tụy", "tuỵ"),
            ("Tho\u{300}a", "thoà"),
        ] {
            assert_eq!(fold_tone(old), new, "{old}");
            assert_eq!(fold_tone(new), new, "{new}");
        }
    }

    #[test]
    fn marks_stay_and_q_keeps_its_u() {
        assert_eq!(fold_tone("  Lê  Quý\tÐôn "), "lê quý đôn");
        assert_eq!(fold_tone("qúy"), "qúy");
        assert_eq!(fold_tone("Toàn Mùa Của"), "toàn mùa của");
    }
}
