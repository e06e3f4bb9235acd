//! Units and provinces as words of a password: `haibatrung`, `hbt`, `ubndhaibatrung`.

use super::name::Base;

/// What a unit is called by everybody and what tells it apart: only the latter makes a password.
const COMMON: &[&str] = &[
    "ubnd", "uy", "ban", "nhan", "dan", "phuong", "xa", "thi", "tran", "thanh", "pho", "tinh",
    "huyen", "quan", "dac", "khu", "so", "phong", "van", "truong", "trung", "tam", "chi", "cuc",
    "hdnd", "dang", "bo", "hoi", "doan", "tieu", "hoc", "mam", "non", "thcs", "thpt", "ptdtbt",
    "ptdtnt",
];

fn words_of(folded: &str) -> Vec<&str> {
    folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

/// How many words in front any unit of its kind has.
fn common_words(words: &[&str]) -> usize {
    let own = words.iter().position(|word| !COMMON.contains(word));
    own.unwrap_or(0)
}

/// The words that tell a place apart.
pub(super) fn own_words(name: &str) -> Vec<String> {
    let folded = text::fold(name);
    let words = words_of(&folded);
    let own = words[common_words(&words)..].iter();
    own.map(|word| (*word).to_owned()).collect()
}

/// The words a unit or place gives, the likelier first.
#[must_use]
pub fn place_bases(name: &str) -> Vec<Base> {
    let folded = text::fold(name);
    let words = words_of(&folded);
    if words.is_empty() {
        return Vec::new();
    }
    let start = common_words(&words);
    let own = &words[start..];
    let letters =
        |words: &[&str]| -> String { words.iter().filter_map(|word| word.get(..1)).collect() };
    let mut bases = vec![Base::new(own)];
    if own.len() > 1 {
        bases.push(Base::new(&[letters(own)]));
    }
    if start > 0 {
        bases.push(Base::new(&words));
        bases.push(Base::new(&[letters(&words)]));
    }
    if words.first() == Some(&"ubnd") || folded.starts_with("uy ban nhan dan") {
        bases.push(Base::new(&[&["ubnd"], own].concat()));
    }
    bases
}

/// The provinces and cities, of today and before 2025, unmarked.
pub fn provinces() -> impl Iterator<Item = &'static str> {
    include_str!("lists/provinces.txt")
        .lines()
        .filter(super::lists::is_entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_called_by_its_own_words() {
        let shapes: Vec<String> = place_bases("UBND phường Hai Bà Trưng")
            .iter()
            .map(Base::joined)
            .collect();
        assert_eq!(shapes[..2], ["haibatrung", "hbt"]);
        assert!(shapes.contains(&"ubndhaibatrung".to_owned()));
    }
}
