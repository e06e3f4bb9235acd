//! Text typed in an old Vietnamese font or code page, read as if it were Latin-1 or
//! windows-1252: `NguyÔn V¨n Hïng`, `Nguyeãn Vaên Huøng`, `NguyêÞn Vãn Hùng`.
//!
//! Such cells stand in spreadsheets that are themselves valid Unicode, so nothing but their
//! letters tells. Decide for a whole column with [`detect()`], show what would come of it, and only
//! then convert with [`to_unicode`]: never silently.

mod detect;
mod letter_case;
mod tables;
mod tcvn3;
mod vni;
mod windows_1258;

use std::borrow::Cow;
use std::fmt;

pub use detect::detect;

use crate::normal::nfc;

/// An encoding from before Unicode became mandatory in state bodies (01/01/2003).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LegacyEncoding {
    /// TCVN 5712:1993 VN3, "ABC" fonts (.VnTime). Toned capitals have the bytes of the small
    /// letters; case was in the font (.VnTimeH).
    Tcvn3,
    /// VNI-Windows: a base letter and a sign behind it.
    Vni,
    /// Microsoft's code page: letters and combining tones.
    Windows1258,
}

impl LegacyEncoding {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tcvn3, Self::Vni, Self::Windows1258];

    /// `tcvn3`, `vni`, `windows-1258`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
            Self::Windows1258 => "windows-1258",
        }
    }
}

impl fmt::Display for LegacyEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What was meant by a cell of a column in `encoding`, NFC. A cell with letters that only true
/// Unicode has (`ă`, `ễ` …) is left as it is: someone pasted it in.
///
/// TCVN3 loses the case of letters with marks where an all-capitals font was used. It is put
/// back where the other letters leave no doubt (`§¶NG Uû` → `ĐẢNG UỶ`, `NguyÔn ThÞ ¸nh` →
/// `Nguyễn Thị Ánh`), and stays small otherwise. [`crate::fold()`] does not see the difference.
#[must_use]
pub fn to_unicode(encoding: LegacyEncoding, text: &str) -> String {
    if text.is_ascii() || has_unicode_letter(text) {
        return nfc(text).into_owned();
    }
    decode(encoding, text)
}

/// As [`to_unicode`], without the look for letters that only Unicode has.
pub(crate) fn decode(encoding: LegacyEncoding, text: &str) -> String {
    match encoding {
        LegacyEncoding::Tcvn3 => letter_case::mend(&tcvn3::to_unicode(text)),
        LegacyEncoding::Vni => vni::to_unicode(text),
        LegacyEncoding::Windows1258 => windows_1258::to_unicode(text),
    }
}

/// The text as an old program would have left it: for samples and tests. Letters the encoding
/// does not have stay as they are; TCVN3 writes toned capitals with the bytes of small letters.
#[must_use]
pub fn from_unicode(encoding: LegacyEncoding, text: &str) -> String {
    let text = nfc(text);
    match encoding {
        LegacyEncoding::Tcvn3 => tcvn3::from_unicode(&text),
        LegacyEncoding::Vni => vni::from_unicode(&text),
        LegacyEncoding::Windows1258 => windows_1258::from_unicode(&text),
    }
}

/// `text` converted when `encoding` is given, else in normal form C: one call for a reader.
#[must_use]
pub fn mend(encoding: Option<LegacyEncoding>, text: &str) -> Cow<'_, str> {
    match encoding {
        Some(encoding) if !text.is_ascii() => Cow::Owned(to_unicode(encoding, text)),
        _ => nfc(text),
    }
}

/// Vietnamese letters and tones beyond Latin-1: no legacy text read as windows-1252 has them.
pub(crate) fn has_unicode_letter(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
            | '\u{300}'..='\u{36F}' | '\u{1EA0}'..='\u{1EF9}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::VOWELS;

    fn letters() -> Vec<char> {
        let vowels = VOWELS
            .iter()
            .flat_map(|vowel| vowel.lower.iter().chain(&vowel.upper));
        vowels
            .copied()
            .chain(['đ', 'Đ'])
            .filter(|letter| !letter.is_ascii())
            .collect()
    }

    #[test]
    fn all_134_letters_there_and_back() {
        assert_eq!(letters().len(), 134);
        for encoding in LegacyEncoding::ALL {
            for letter in letters() {
                let there = from_unicode(encoding, &letter.to_string());
                assert!(!has_unicode_letter(&there), "{encoding} {letter} {there}");
                let back = to_unicode(encoding, &there);
                let expected = match encoding {
                    LegacyEncoding::Tcvn3 if !"ĂÂÊÔƠƯĐ".contains(letter) => {
                        letter.to_lowercase().to_string()
                    }
                    _ => letter.to_string(),
                };
                assert_eq!(back, expected, "{encoding} {there}");
            }
        }
    }

    #[test]
    fn samples_as_they_arrive() {
        use LegacyEncoding::{Tcvn3, Vni, Windows1258};
        for (encoding, arrived, meant) in [
            (Tcvn3, "Uû ban nh©n d©n", "Uỷ ban nhân dân"),
            (Tcvn3, "NguyÔn V¨n Hïng", "Nguyễn Văn Hùng"),
            (Tcvn3, "§Æng ThÞ ¸nh", "Đặng Thị Ánh"),
            (Tcvn3, "§¶NG Uû", "ĐẢNG UỶ"),
            (Tcvn3, "UBND x· B×nh Minh", "UBND xã Bình Minh"),
            (Tcvn3, "Phßng N\u{AD}íc", "Phòng Nước"),
            (Vni, "Nguyeãn Vaên Huøng", "Nguyễn Văn Hùng"),
            (Vni, "NGUYEÃN VAÊN HUØNG", "NGUYỄN VĂN HÙNG"),
            (Vni, "Ñaëng Thò Aùnh", "Đặng Thị Ánh"),
            (Vni, "Uyû ban nhaân daân phöôøng", "Uỷ ban nhân dân phường"),
            (Windows1258, "NguyêÞn Vãn Hùng", "Nguyễn Văn Hùng"),
            (Windows1258, "Ðãòng Thiò Ánh", "Đặng Thị Ánh"),
        ] {
            assert_eq!(to_unicode(encoding, arrived), meant, "{arrived}");
        }
    }

    #[test]
    fn unicode_cells_pasted_in_are_left_alone() {
        for encoding in LegacyEncoding::ALL {
            assert_eq!(to_unicode(encoding, "Nguyễn Thị Hà"), "Nguyễn Thị Hà");
            assert_eq!(
                to_unicode(encoding, "hungnv@hanoi.gov.vn"),
                "hungnv@hanoi.gov.vn"
            );
        }
    }
}
