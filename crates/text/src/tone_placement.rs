//! Old and new placement of the tone mark: hòa and hoà are the same syllable.

use std::borrow::Cow;

use crate::letter::{LOWERED, Place, slot};
use crate::normal::nfc;
use crate::white_space::{Joined, is_gap, is_invisible};

/// Lower case, normal form C, white space joined, marks kept, and one spelling for the fifteen
/// pairs òa/oà … ụy/uỵ (the newer one). Not after `q`, where `u` belongs to the consonant.
///
/// For comparing only: what people wrote is never rewritten.
#[must_use]
pub fn fold_tone(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut syllables = Syllables {
        joined: Joined::new(&mut out),
        last: None,
        before: None,
        any_rare: false,
    };
    for c in nfc(text).chars() {
        match slot(c as u32).map(|at| LOWERED[at]) {
            _ if c == ' ' => syllables.gap(),
            Some(lower) if lower != '\0' => syllables.push(lower),
            _ => syllables.push_rare(c),
        }
    }
    if !syllables.any_rare {
        return out;
    }
    // Lower-casing a rare capital can leave a letter and its mark apart.
    match nfc(&out) {
        Cow::Borrowed(_) => out,
        Cow::Owned(composed) => composed,
    }
}

/// Text being written, with the letters a tone may still move over.
struct Syllables<'a> {
    joined: Joined<'a>,
    last: Option<char>,
    before: Option<char>,
    any_rare: bool,
}

impl Syllables<'_> {
    fn push(&mut self, letter: char) {
        let moved = match letter {
            'a' | 'e' | 'y' => self.moved(letter),
            _ => None,
        };
        if let Some((first, _)) = moved {
            self.joined.replace_last(first);
        }
        let letter = moved.map_or(letter, |(_, second)| second);
        self.joined.push(letter);
        self.before = self.last.replace(letter);
    }

    fn gap(&mut self) {
        self.joined.gap();
        self.last = None;
    }

    #[cold]
    fn push_rare(&mut self, c: char) {
        if is_gap(c) {
            self.gap();
        } else if !is_invisible(c) {
            self.any_rare = true;
            c.to_lowercase().for_each(|lower| self.push(lower));
        }
    }

    /// òa → oà, òe → oè, ùy → uỳ: the two letters, when `next` opens such a pair.
    fn moved(&self, next: char) -> Option<(char, char)> {
        let place = Place::of(self.last?).filter(|place| place.tone > 0)?;
        let plain = place.with_tone(0).letter();
        let open = match (plain, next) {
            ('o', 'a' | 'e') => true,
            ('u', 'y') => self.before != Some('q'),
            _ => false,
        };
        let toned = Place::of(next)?.with_tone(place.tone);
        open.then(|| (plain, toned.letter()))
    }
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
