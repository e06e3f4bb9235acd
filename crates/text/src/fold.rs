//! Folding: the form in which text is searched and matched loosely.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::letter::{FOLDED, slot};
use crate::white_space::{Joined, is_gap, is_invisible};

/// Lower case, marks off, đ → d (and its look-alikes Ð ð), white space of every kind joined to
/// one blank and trimmed; the same for NFC and NFD. Dashes become `-`, quotes straight, zero-width
/// characters go, compatibility forms (`ﬁ`, `Ａ`, `²`) become plain ones. Other signs stay.
///
/// `fold(fold(x)) == fold(x)` for every text.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::new();
    fold_into(text, &mut out);
    out
}

/// As [`fold`], **appending** to `out`: clear it first to reuse it, or build a compound key.
pub fn fold_into(text: &str, out: &mut String) {
    if is_tidy_ascii(text) {
        let start = out.len();
        out.push_str(text);
        if let Some(added) = out.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    out.reserve(text.len());
    let mut joined = Joined::new(out);
    for c in text.chars() {
        fold_char(c, &mut joined);
    }
}

/// Logins and mail addresses: printable ASCII without a blank need their case folded only.
fn is_tidy_ascii(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[inline]
fn fold_char(c: char, joined: &mut Joined<'_>) {
    match slot(c as u32).map(|at| FOLDED[at]) {
        Some(b' ') => joined.gap(),
        Some(byte) if byte > 0 => joined.push(char::from(byte)),
        _ => fold_rare(c, joined),
    }
}

/// Everything outside the letter table.
#[cold]
fn fold_rare(c: char, joined: &mut Joined<'_>) {
    if matches!(c, '\u{300}'..='\u{36F}') || is_invisible(c) {
        return;
    }
    for part in std::iter::once(c).nfkd() {
        match slot(part as u32).map(|at| FOLDED[at]) {
            Some(b' ') => joined.gap(),
            Some(byte) if byte > 0 => joined.push(char::from(byte)),
            _ => fold_part(part, joined),
        }
    }
}

fn fold_part(part: char, joined: &mut Joined<'_>) {
    match part {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => joined.push('-'),
        '\u{2018}'..='\u{201B}' | '\u{2032}' => joined.push('\''),
        '\u{201C}'..='\u{201F}' => joined.push('"'),
        _ if is_gap(part) => joined.gap(),
        _ if is_combining_mark(part) || is_invisible(part) => {}
        _ => part.to_lowercase().for_each(|c| joined.push(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_offices_type_them() {
        for (printed, folded) in [
            ("  NGUYỄN   Văn\u{A0}Hưng ", "nguyen van hung"),
            (
                "Nguye\u{302}\u{303}n Va\u{306}n Hu\u{31B}ng",
                "nguyen van hung",
            ),
            ("Đặng Thị Ðào ðức", "dang thi dao duc"),
            ("Ɖinh\tQuốc\r\nToản", "dinh quoc toan"),
            ("UBND – phường “Cẩm Bình”", "ubnd - phuong \"cam binh\""),
            ("Ｈａ\u{200B}　Ｎộｉ\u{FEFF}", "ha noi"),
            (
                "cbvhcambinh.cp@quangninh.gov.vn",
                "cbvhcambinh.cp@quangninh.gov.vn",
            ),
            ("\u{1}\u{7F}", ""),
        ] {
            assert_eq!(fold(printed), folded, "{printed}");
        }
    }

    #[test]
    fn all_134_letters_fold_to_ascii() {
        for vowel in &crate::letter::VOWELS {
            for letter in vowel.lower.iter().chain(&vowel.upper) {
                assert_eq!(
                    fold(&letter.to_string()),
                    char::from(vowel.base).to_string()
                );
                let taken_apart: String = std::iter::once(*letter).nfd().collect();
                assert_eq!(fold(&taken_apart), char::from(vowel.base).to_string());
            }
        }
    }

    #[test]
    fn folding_every_character_twice_changes_nothing() {
        for c in '\0'..=char::MAX {
            let once = fold(&format!("a{c}b"));
            assert_eq!(fold(&once), once, "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn folding_appends() {
        let mut key = String::from("email|");
        fold_into(" Hùng ", &mut key);
        assert_eq!(key, "email|hung");
    }
}
