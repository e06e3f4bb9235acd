//! Vietnamese collation: letters a ă â b c d đ e ê …; then the tone, syllable by syllable;
//! tones ngang, huyền, hỏi, ngã, sắc, nặng.
//!
//! Keys are compared byte by byte, on every engine alike. A syllable is written as one sign a
//! letter, then its tone as a digit; digits sort below letters, so `ba` < `bà` < `ban`.

use crate::letter::{LOWERED, Place, SLOTS, VOWELS, slot};
use crate::normal::nfc;
use crate::person_name::PersonName;

/// The letters in dictionary order, each standing for the sign `A` plus its index; the four
/// foreign letters where dictionaries put them.
const LETTERS: [char; 33] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'ô', 'ơ', 'p', 'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z',
];

/// The key of a full name in a Vietnamese list: by given name, then family name, then middle
/// name. Titles and case do not count; text that is no name gets its [`collation_key`].
#[must_use]
pub fn sort_key(name: &str) -> String {
    PersonName::parse(name).map_or_else(|| collation_key(name), |name| name_key(&name))
}

pub(crate) fn name_key(name: &PersonName) -> String {
    let mut key = String::with_capacity(2 * name.full().len());
    for part in [name.given(), name.family(), name.middle()] {
        push_key(part, &mut key);
    }
    key
}

/// The key of any text, for units and headings: words as dictionaries order them, numbers by
/// value (`số 2` before `số 10`), everything else as a gap between words.
#[must_use]
pub fn collation_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 8);
    push_key(text, &mut key);
    key
}

fn push_key(text: &str, key: &mut String) {
    let mut word = Word::default();
    let mut digits = String::new();
    for c in nfc(text).chars() {
        if c.is_ascii_digit() {
            word.close(key);
            digits.push(c);
            continue;
        }
        close_number(&mut digits, key);
        match slot(c as u32).map(|at| LOWERED[at]) {
            Some(lower) if lower != '\0' => word.push(lower, key),
            _ => c.to_lowercase().for_each(|lower| word.push(lower, key)),
        }
    }
    close_number(&mut digits, key);
    word.close(key);
}

/// A syllable being written: the tone goes behind its letters.
#[derive(Default)]
struct Word {
    open: bool,
    tone: usize,
}

impl Word {
    /// Adds a small letter; anything else ends the word.
    fn push(&mut self, letter: char, key: &mut String) {
        if !letter.is_alphabetic() {
            self.close(key);
            return;
        }
        self.open = true;
        let plain = match Place::of(letter) {
            Some(place) => {
                self.tone = self.tone.max(place.tone);
                VOWELS[place.vowel].lower[0]
            }
            None => letter,
        };
        key.push(sign(plain));
    }

    fn close(&mut self, key: &mut String) {
        if self.open {
            key.push(digit(1 + self.tone));
            *self = Self::default();
        }
    }
}

/// By [`slot`]: the sign of a small letter without tone, NUL where there is none.
static SIGNS: [char; SLOTS] = signs();

const fn signs() -> [char; SLOTS] {
    let mut table = ['\0'; SLOTS];
    let mut index = 0;
    while index < LETTERS.len() {
        if let Some(at) = slot(LETTERS[index] as u32) {
            table[at] = (b'A' + index as u8) as char;
        }
        index += 1;
    }
    table
}

/// The sign of a letter; letters of other scripts stand for themselves, behind ours.
fn sign(letter: char) -> char {
    match slot(letter as u32).map(|at| SIGNS[at]) {
        Some(sign) if sign != '\0' => sign,
        _ => letter,
    }
}

/// A number sorts below every letter: `:`, how many digits, the digits.
fn close_number(digits: &mut String, key: &mut String) {
    if digits.is_empty() {
        return;
    }
    let value = digits.trim_start_matches('0');
    key.push(':');
    key.push(digit(value.len()));
    key.push_str(value);
    key.push('0');
    digits.clear();
}

/// One ASCII sign for a small count; more than nine all look alike, which is fine for a length.
fn digit(count: usize) -> char {
    u32::try_from(count.min(9))
        .ok()
        .and_then(|count| char::from_digit(count, 10))
        .unwrap_or('9')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_order(texts: &[&str], key: fn(&str) -> String) {
        for pair in texts.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn letters_then_tones_syllable_by_syllable() {
        in_order(
            &[
                "ba", "bà", "bả", "bã", "bá", "bạ", "ban", "băn", "bân", "be",
            ],
            collation_key,
        );
        in_order(&["bà nội", "bá", "bạ ai"], collation_key);
        in_order(
            &["da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "v"],
            collation_key,
        );
    }

    #[test]
    fn numbers_by_value() {
        in_order(
            &[
                "Trường số 2",
                "Trường số 10",
                "Trường số 010a",
                "Trường số b",
            ],
            collation_key,
        );
        assert_eq!(
            collation_key("UBND phường Ba Đình"),
            collation_key("ubnd  phường ba đình")
        );
    }

    #[test]
    fn names_by_given_then_family_then_middle() {
        in_order(
            &[
                "Nguyễn Văn An",
                "Trần Bình An",
                "Phạm Thị Ánh",
                "Đỗ Hùng",
                "Lê Văn Hùng",
                "Nguyễn Anh Hùng",
                "ông Nguyễn Văn Hùng",
                "Nguyễn Văn Hưng",
            ],
            sort_key,
        );
        assert_eq!(sort_key("NGUYỄN  VĂN HÙNG"), sort_key("Nguyễn Văn Hùng"));
    }
}
