//! A printed full name taken apart: họ, tên đệm, tên.

use crate::collation::name_key;
use crate::fold::fold;
use crate::name_title::{is_titles, leading_titles};
use crate::normal::nfc;
use crate::white_space::{is_gap, is_invisible};

/// A person's name in normal form: NFC, single blanks, each word capitalised, titles gone.
///
/// The family name is the first word, the given name the last, the middle name what is between:
/// the order of every official list. A single word is a given name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonName {
    full: String,
    remark: Option<String>,
}

impl PersonName {
    /// Reads a name as printed. Takes off forms of address, degrees and ranks (`Ông`, `Đ/c`,
    /// `PGS.TS.`), undoes capitals (`NGUYỄN VĂN HÙNG`), and sets apart what follows the name
    /// (`(A)`, `- Phó Chủ tịch`, a trailing number): see [`PersonName::remark`].
    ///
    /// `None` when no letter is left.
    #[must_use]
    pub fn parse(printed: &str) -> Option<Self> {
        let text = nfc(printed);
        let (name, mut remark) = split_remark(&text);
        let mut words: Vec<&str> = name
            .split(|c| is_gap(c) || is_invisible(c) || matches!(c, '.' | ',' | ';' | '_' | '"'))
            .filter(|word| word.contains(char::is_alphanumeric))
            .collect();
        while words.len() > 1 && words.last().is_some_and(|word| is_number(word)) {
            remark = words.pop().or(remark);
        }
        let titles = leading_titles(&words);
        let words = &words[titles..];
        if !words
            .iter()
            .any(|word| word.chars().any(char::is_alphabetic))
        {
            return None;
        }
        let mut full = String::with_capacity(text.len());
        for word in words {
            if !full.is_empty() {
                full.push(' ');
            }
            push_capitalised(word.trim_matches(':'), &mut full);
        }
        Some(Self {
            full,
            remark: remark.map(|remark| remark.split_whitespace().collect::<Vec<_>>().join(" ")),
        })
    }

    /// The whole name: `Nguyễn Văn Hùng`.
    #[must_use]
    pub fn full(&self) -> &str {
        &self.full
    }

    /// The words in order; never empty.
    pub fn words(&self) -> impl DoubleEndedIterator<Item = &str> + Clone {
        self.full.split(' ')
    }

    /// The family name; empty when the name has one word.
    #[must_use]
    pub fn family(&self) -> &str {
        self.full.split_once(' ').map_or("", |(family, _)| family)
    }

    /// What stands between family and given name, possibly several words or none.
    #[must_use]
    pub fn middle(&self) -> &str {
        let after_family = self.full.split_once(' ').map_or("", |(_, rest)| rest);
        after_family
            .rsplit_once(' ')
            .map_or("", |(middle, _)| middle)
    }

    /// The given name: the last word.
    #[must_use]
    pub fn given(&self) -> &str {
        self.full
            .rsplit_once(' ')
            .map_or(&self.full, |(_, given)| given)
    }

    /// The folded first letters of all words: `nvh`.
    #[must_use]
    pub fn initials(&self) -> String {
        initials_of(self.words())
    }

    /// The folded first letters of family and middle name, as logins carry them: `nv`.
    #[must_use]
    pub fn leading_initials(&self) -> String {
        let mut words = self.words();
        words.next_back();
        initials_of(words)
    }

    /// The folded full name: `nguyen van hung`.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.full)
    }

    /// What was printed behind the name: a number, something in brackets, a position after a
    /// dash. It tells namesakes apart.
    #[must_use]
    pub fn remark(&self) -> Option<&str> {
        self.remark.as_deref()
    }

    /// The key Vietnamese lists are sorted by: given name, then family, then middle.
    #[must_use]
    pub fn sort_key(&self) -> String {
        name_key(self)
    }
}

fn initials_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.filter_map(|word| fold(word).chars().next()).collect()
}

fn is_number(word: &str) -> bool {
    word.trim_matches(':')
        .bytes()
        .all(|byte| byte.is_ascii_digit())
}

/// Cuts at the first bracket, bar, spaced dash or slash, or at a comma after at least two words.
fn split_remark(text: &str) -> (&str, Option<&str>) {
    let cut = text.char_indices().find(|&(at, c)| {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let ends = match c {
            '(' | '[' | '|' | '<' => true,
            '-' | '–' | '—' | '/' => before.ends_with(' ') && after.starts_with(' '),
            ',' | ';' => is_whole_name(before),
            _ => false,
        };
        ends && before.contains(char::is_alphabetic)
    });
    let Some((at, _)) = cut else {
        return (text, None);
    };
    let is_frame = |c: char| is_gap(c) || "()[]|<>-–—/,;".contains(c);
    let remark = text[at..].trim_matches(is_frame);
    (&text[..at], (!remark.is_empty()).then_some(remark))
}

/// At least two words that are more than titles: `Đại tá, TS. …` goes on behind the comma.
fn is_whole_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.len() >= 2 && !is_titles(&words)
}

/// `NGUYỄN` and `nguyễn` become `Nguyễn`, `K'BING` becomes `K'Bing`; mixed case is left alone.
fn push_capitalised(word: &str, out: &mut String) {
    for part in word.split_inclusive(['\'', '’', '-']) {
        let mut behind_first = part
            .chars()
            .filter(|c| c.is_alphabetic())
            .skip(1)
            .peekable();
        let shouted = behind_first.peek().is_some() && behind_first.all(char::is_uppercase);
        let mut at_start = true;
        for c in part.chars() {
            match (at_start, shouted) {
                (true, _) => out.extend(c.to_uppercase()),
                (false, true) => out.extend(c.to_lowercase()),
                (false, false) => out.push(c),
            }
            at_start &= !c.is_alphabetic();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(printed: &str) -> (String, String, String) {
        let name = PersonName::parse(printed).unwrap();
        (
            name.family().into(),
            name.middle().into(),
            name.given().into(),
        )
    }

    #[test]
    fn family_middle_given() {
        let expect = |f: &str, m: &str, g: &str| (f.to_owned(), m.to_owned(), g.to_owned());
        assert_eq!(parts("Nguyễn Văn Hùng"), expect("Nguyễn", "Văn", "Hùng"));
        assert_eq!(parts("Trần Thị Oanh"), expect("Trần", "Thị", "Oanh"));
        assert_eq!(parts("Lê Nam"), expect("Lê", "", "Nam"));
        assert_eq!(
            parts("Hoàng Thị Kim Ngân"),
            expect("Hoàng", "Thị Kim", "Ngân")
        );
        assert_eq!(parts("Hùng"), expect("", "", "Hùng"));
    }

    #[test]
    fn capitals_nfd_and_blanks() {
        for printed in [
            "NGUYỄN VĂN HÙNG",
            "nguyễn văn hùng",
            "  Nguyễn\u{A0} Văn   Hùng ",
            "Nguye\u{302}\u{303}n Va\u{306}n Hu\u{300}ng",
            "NGUYỄN Văn hùng",
        ] {
            assert_eq!(
                PersonName::parse(printed).unwrap().full(),
                "Nguyễn Văn Hùng",
                "{printed}"
            );
        }
        assert_eq!(PersonName::parse("K'BING").unwrap().full(), "K'Bing");
        assert_eq!(PersonName::parse("H’Hen Niê").unwrap().full(), "H’Hen Niê");
    }

    #[test]
    fn titles_go() {
        for printed in [
            "Ông Nguyễn Văn Hùng",
            "Ông: Nguyễn Văn Hùng",
            "Đ/c Nguyễn Văn Hùng",
            "đồng chí Nguyễn Văn Hùng",
            "TS. Nguyễn Văn Hùng",
            "PGS.TS.Nguyễn Văn Hùng",
            "ThS Nguyễn Văn Hùng",
            "Đ/c: ThS. Nguyễn Văn Hùng",
            "Thượng úy Nguyễn Văn Hùng",
            "Đại tá, TS. Nguyễn Văn Hùng",
            "BSCKII. NGUYỄN VĂN HÙNG",
            "Đ.c Nguyễn Văn Hùng",
        ] {
            assert_eq!(
                PersonName::parse(printed).unwrap().full(),
                "Nguyễn Văn Hùng",
                "{printed}"
            );
        }
    }

    #[test]
    fn names_that_look_like_titles_stay() {
        for name in [
            "Ông Thế Tuấn",
            "Anh Thư",
            "Đồng Văn Minh",
            "Bác Hồ",
            "Trung Tá",
            "Em",
        ] {
            assert_eq!(PersonName::parse(name).unwrap().full(), name);
        }
    }

    #[test]
    fn remarks_stand_apart() {
        for (printed, full, remark) in [
            ("Nguyễn Văn Hùng (A)", "Nguyễn Văn Hùng", Some("A")),
            (
                "Nguyễn Văn Hùng - Phó Chủ tịch",
                "Nguyễn Văn Hùng",
                Some("Phó Chủ tịch"),
            ),
            ("Nguyễn Văn Hùng 2", "Nguyễn Văn Hùng", Some("2")),
            (
                "Nguyễn Văn Hùng, Phòng Nội vụ",
                "Nguyễn Văn Hùng",
                Some("Phòng Nội vụ"),
            ),
            ("Nguyễn-Lê Vân", "Nguyễn-Lê Vân", None),
            ("(Nguyễn Văn Hùng", "(Nguyễn Văn Hùng", None),
        ] {
            let name = PersonName::parse(printed).unwrap();
            assert_eq!((name.full(), name.remark()), (full, remark), "{printed}");
        }
    }

    #[test]
    fn initials_as_logins_carry_them() {
        let name = PersonName::parse("Đặng Thị Ánh Tuyết").unwrap();
        assert_eq!(name.initials(), "dtat");
        assert_eq!(name.leading_initials(), "dta");
        assert_eq!(PersonName::parse("Hùng").unwrap().leading_initials(), "");
    }

    #[test]
    fn nothing_is_not_a_name() {
        for printed in ["", " ", "123", "-", "()", "\u{feff}"] {
            assert_eq!(PersonName::parse(printed), None, "{printed}");
        }
    }
}
