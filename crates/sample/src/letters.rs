//! The Vietnamese letters taken apart: base, shape, tone. What text is spoiled with on the
//! way out (NFD, TCVN3, VNI, windows-1258) is made from this one table.

/// What makes ă, â, ơ of a plain letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// a e i o u y.
    Plain,
    /// ă.
    Breve,
    /// â ê ô.
    Circumflex,
    /// ơ ư.
    Horn,
    /// đ.
    Stroke,
}

/// Ngang, huyền, hỏi, ngã, sắc, nặng, in this order everywhere.
pub const TONES: usize = 6;

/// A letter in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// The Latin letter, lower case.
    pub base: char,
    /// Its shape.
    pub shape: Shape,
    /// 0 for ngang … 5 for nặng.
    pub tone: usize,
    /// A capital.
    pub upper: bool,
}

const VOWELS: [(char, Shape, &str, &str); 12] = [
    ('a', Shape::Plain, "aàảãáạ", "AÀẢÃÁẠ"),
    ('a', Shape::Breve, "ăằẳẵắặ", "ĂẰẲẴẮẶ"),
    ('a', Shape::Circumflex, "âầẩẫấậ", "ÂẦẨẪẤẬ"),
    ('e', Shape::Plain, "eèẻẽéẹ", "EÈẺẼÉẸ"),
    ('e', Shape::Circumflex, "êềểễếệ", "ÊỀỂỄẾỆ"),
    ('i', Shape::Plain, "iìỉĩíị", "IÌỈĨÍỊ"),
    ('o', Shape::Plain, "oòỏõóọ", "OÒỎÕÓỌ"),
    ('o', Shape::Circumflex, "ôồổỗốộ", "ÔỒỔỖỐỘ"),
    ('o', Shape::Horn, "ơờởỡớợ", "ƠỜỞỠỚỢ"),
    ('u', Shape::Plain, "uùủũúụ", "UÙỦŨÚỤ"),
    ('u', Shape::Horn, "ưừửữứự", "ƯỪỬỮỨỰ"),
    ('y', Shape::Plain, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
];

impl Letter {
    /// Takes a letter with marks apart; `None` for one that has none.
    pub fn of(letter: char) -> Option<Self> {
        if letter.is_ascii() {
            return None;
        }
        if letter == 'đ' || letter == 'Đ' {
            let upper = letter == 'Đ';
            return Some(Self {
                base: 'd',
                shape: Shape::Stroke,
                tone: 0,
                upper,
            });
        }
        VOWELS.iter().find_map(|&(base, shape, lower, capitals)| {
            let at = |row: &str| row.chars().position(|c| c == letter);
            let (tone, upper) = match at(lower) {
                Some(tone) => (tone, false),
                None => (at(capitals)?, true),
            };
            Some(Self {
                base,
                shape,
                tone,
                upper,
            })
        })
    }

    /// The base in its case.
    pub const fn cased_base(self) -> char {
        if self.upper {
            self.base.to_ascii_uppercase()
        } else {
            self.base
        }
    }
}

/// Normal form D, as macOS writes file names and some web forms send text.
pub fn decomposed(text: &str) -> String {
    const TONE: [&str; TONES] = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        let Some(letter) = Letter::of(c).filter(|l| l.shape != Shape::Stroke) else {
            out.push(c);
            continue;
        };
        let shape = match letter.shape {
            Shape::Breve => "\u{306}",
            Shape::Circumflex => "\u{302}",
            Shape::Horn => "\u{31b}",
            Shape::Plain | Shape::Stroke => "",
        };
        // Canonical order: horn (216), dot below (220), then what stands above (230).
        let dot_first = letter.tone == 5 && letter.shape != Shape::Horn;
        let marks = if dot_first {
            [TONE[5], shape]
        } else {
            [shape, TONE[letter.tone]]
        };
        out.push(letter.cased_base());
        out.extend(marks);
    }
    out
}

/// The newer placement of tones: hòa → hoà, thủy → thuỷ. Names in the tables are in the older.
pub fn new_tone_placement(text: &str) -> String {
    const PAIRS: [(&str, &str); 15] = [
        ("òa", "oà"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("óa", "oá"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("ỏe", "oẻ"),
        ("õe", "oẽ"),
        ("óe", "oé"),
        ("ọe", "oẹ"),
        ("ùy", "uỳ"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("úy", "uý"),
        ("ụy", "uỵ"),
    ];
    let words = text.split(' ').map(|word| {
        let hit = PAIRS.iter().find(|(old, _)| word.ends_with(old));
        hit.map_or_else(
            || word.to_owned(),
            |(old, new)| {
                word.strip_suffix(old)
                    .map(|stem| format!("{stem}{new}"))
                    .unwrap_or_default()
            },
        )
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposition_is_undone_by_the_house_normal_form() {
        for (_, _, lower, upper) in VOWELS {
            for row in [lower, upper] {
                assert_eq!(text::nfc(&decomposed(row)), row);
            }
        }
        assert_eq!(decomposed("Đệ"), "Đe\u{323}\u{302}");
    }

    #[test]
    fn only_open_syllables_move_their_tone() {
        assert_eq!(new_tone_placement("Hòa Thúy Toàn Quý"), "Hoà Thuý Toàn Quý");
    }
}
