//! The Vietnamese letters: 12 vowels in 6 tones and two cases, and đ. The one table that
//! folding, collation and the legacy encodings are derived from (134 letters beyond ASCII).

/// The tones in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
pub(crate) const TONES: usize = 6;

/// What sits on or under the vowel beside its tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Plain,
    Breve,
    Circumflex,
    Horn,
}

/// A vowel in all its tones.
pub(crate) struct Vowel {
    /// The ASCII letter it folds to.
    pub(crate) base: u8,
    pub(crate) shape: Shape,
    /// By tone, in [`TONES`] order.
    pub(crate) lower: [char; TONES],
    pub(crate) upper: [char; TONES],
}

const fn vowel(base: u8, shape: Shape, lower: [char; TONES], upper: [char; TONES]) -> Vowel {
    Vowel {
        base,
        shape,
        lower,
        upper,
    }
}

/// The vowels in dictionary order.
pub(crate) static VOWELS: [Vowel; 12] = VOWEL_TABLE;
/// [`VOWELS`], for tables that are worked out while compiling.
#[rustfmt::skip]
pub(crate) const VOWEL_TABLE: [Vowel; 12] = [
    vowel(b'a', Shape::Plain,      ['a', 'à', 'ả', 'ã', 'á', 'ạ'], ['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ']),
    vowel(b'a', Shape::Breve,      ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'], ['Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ']),
    vowel(b'a', Shape::Circumflex, ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'], ['Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ']),
    vowel(b'e', Shape::Plain,      ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'], ['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ']),
    vowel(b'e', Shape::Circumflex, ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'], ['Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ']),
    vowel(b'i', Shape::Plain,      ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'], ['I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị']),
    vowel(b'o', Shape::Plain,      ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'], ['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ']),
    vowel(b'o', Shape::Circumflex, ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'], ['Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ']),
    vowel(b'o', Shape::Horn,       ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'], ['Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ']),
    vowel(b'u', Shape::Plain,      ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'], ['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ']),
    vowel(b'u', Shape::Horn,       ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'], ['Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự']),
    vowel(b'y', Shape::Plain,      ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'], ['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ']),
];

/// Where a toned vowel stands in [`VOWELS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) vowel: usize,
    pub(crate) tone: usize,
    pub(crate) upper: bool,
}

impl Place {
    /// The place of a vowel; `None` for consonants and everything else.
    pub(crate) fn of(letter: char) -> Option<Self> {
        let packed = match PACKED.get(slot(letter as u32)?) {
            Some(&packed) if packed > 0 => usize::from(packed) - 1,
            _ => return None,
        };
        Some(Self {
            vowel: packed / (2 * TONES),
            tone: packed / 2 % TONES,
            upper: packed % 2 == 1,
        })
    }

    /// The letter at this place.
    pub(crate) fn letter(self) -> char {
        let vowel = &VOWELS[self.vowel];
        if self.upper {
            vowel.upper[self.tone]
        } else {
            vowel.lower[self.tone]
        }
    }

    /// The same vowel in another tone.
    pub(crate) fn with_tone(self, tone: usize) -> Self {
        Self { tone, ..self }
    }
}

/// The 134 letters are in Latin up to U+01B0 and in U+1EA0..=U+1EF9.
const LOW: usize = 0x1B1;
const HIGH: u32 = 0x1EA0;
/// Size of a table by [`slot`].
pub(crate) const SLOTS: usize = LOW + 0x5A;

/// The index of a code point in a letter table, ASCII included.
#[inline]
pub(crate) const fn slot(code: u32) -> Option<usize> {
    if (code as usize) < LOW {
        Some(code as usize)
    } else if code >= HIGH && code < HIGH + 0x5A {
        Some(LOW + (code - HIGH) as usize)
    } else {
        None
    }
}

/// By [`slot`]: 1 + vowel·12 + tone·2 + case, or 0.
static PACKED: [u8; SLOTS] = packed();

const fn packed() -> [u8; SLOTS] {
    let mut table = [0; SLOTS];
    let mut vowel = 0;
    while vowel < VOWEL_TABLE.len() {
        let mut tone = 0;
        while tone < TONES {
            let code = (1 + vowel * 2 * TONES + tone * 2) as u8;
            if let Some(at) = slot(VOWEL_TABLE[vowel].lower[tone] as u32) {
                table[at] = code;
            }
            if let Some(at) = slot(VOWEL_TABLE[vowel].upper[tone] as u32) {
                table[at] = code + 1;
            }
            tone += 1;
        }
        vowel += 1;
    }
    table
}

/// By [`slot`]: the folded ASCII byte of a letter, digit or sign; b' ' for white space and
/// control characters; 0 where folding has to look closer.
pub(crate) static FOLDED: [u8; SLOTS] = folded();

const fn folded() -> [u8; SLOTS] {
    let mut table = [0; SLOTS];
    let mut code = 0;
    while code < 0x80 {
        table[code] = match code as u8 {
            0..=0x20 | 0x7F => b' ',
            byte => byte.to_ascii_lowercase(),
        };
        code += 1;
    }
    let mut at = 0x80;
    while at < SLOTS {
        if PACKED[at] > 0 {
            table[at] = VOWEL_TABLE[(PACKED[at] as usize - 1) / (2 * TONES)].base;
        }
        at += 1;
    }
    // Đ đ, and the Icelandic and African letters that look alike: none decomposes.
    table[0xD0] = b'd';
    table[0xF0] = b'd';
    table[0x110] = b'd';
    table[0x111] = b'd';
    table[0x189] = b'd';
    table[0xA0] = b' ';
    table
}

/// By [`slot`]: the small letter of a Vietnamese or ASCII letter, digit or sign; NUL elsewhere.
pub(crate) static LOWERED: [char; SLOTS] = lowered();

const fn lowered() -> [char; SLOTS] {
    let mut table = ['\0'; SLOTS];
    let mut byte = b'!';
    while byte < 0x7F {
        table[byte as usize] = byte.to_ascii_lowercase() as char;
        byte += 1;
    }
    let mut at = 0x80;
    while at < SLOTS {
        if PACKED[at] > 0 {
            let packed = PACKED[at] as usize - 1;
            table[at] = VOWEL_TABLE[packed / (2 * TONES)].lower[packed / 2 % TONES];
        }
        at += 1;
    }
    table[0xD0] = 'đ';
    table[0xF0] = 'đ';
    table[0x110] = 'đ';
    table[0x111] = 'đ';
    table[0x189] = 'đ';
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_134_letters_beyond_ascii() {
        let beyond: Vec<char> = VOWELS
            .iter()
            .flat_map(|vowel| vowel.lower.iter().chain(&vowel.upper).copied())
            .chain(['đ', 'Đ'])
            .filter(|letter| !letter.is_ascii())
            .collect();
        assert_eq!(beyond.len(), 134);
        for letter in beyond {
            assert!(letter.len_utf8() <= 3);
            if let Some(place) = Place::of(letter) {
                assert_eq!(place.letter(), letter);
            }
        }
    }

    #[test]
    fn case_in_the_table_is_unicode_case() {
        for vowel in &VOWELS {
            for (lower, upper) in vowel.lower.iter().zip(&vowel.upper) {
                assert_eq!(upper.to_lowercase().to_string(), lower.to_string());
                assert_eq!(lower.to_uppercase().to_string(), upper.to_string());
            }
        }
    }

    #[test]
    fn consonants_have_no_place() {
        assert_eq!(Place::of('b'), None);
        assert_eq!(Place::of('đ'), None);
        assert_eq!(Place::of('ỿ'), None);
        assert_eq!(Place::of('ü'), None);
    }
}
