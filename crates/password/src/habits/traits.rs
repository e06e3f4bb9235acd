//! What ideas of passwords have in common: who chose it for one reason may have company.

use super::Guess;
use super::casing::Casing;
use super::person::{Facts, Person};
use super::shape::{Piece, Shape};
use chrono::NaiveDate;

/// In what ideas are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TraitKind {
    /// Shared by all: how many passwords can be guessed here at all.
    Any,
    /// With a policy in mind, or without.
    Stream,
    /// Which rules it would satisfy.
    Strength,
    /// The word.
    Word,
    /// Its capitals.
    Casing,
    /// What stands around the word: `WSN`.
    Around,
    /// The kind of number: a date, a year, a row of digits.
    NumberKind,
    /// The number itself.
    Number,
    /// The sign.
    Sign,
}

impl TraitKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Any,
        Self::Stream,
        Self::Strength,
        Self::Word,
        Self::Casing,
        Self::Around,
        Self::NumberKind,
        Self::Number,
        Self::Sign,
    ];
}

/// The traits of a shape, one of each kind in the order of [`TraitKind::ALL`].
pub(super) fn traits(shape: &Shape, stream: &str) -> [String; TraitKind::ALL.len()] {
    let mut seen = Seen::default();
    for piece in &shape.pieces {
        match piece {
            Piece::Text(text) => seen.text(text, shape.category.as_str()),
            Piece::Word(word, casing) => seen.word(&format!("{word:?}"), &format!("{casing:?}")),
            Piece::Birth(form) => seen.number("birth", form),
            Piece::Now(now, ago, casing) if now.is_name() => {
                seen.word(&format!("{now:?}{ago}"), &format!("{casing:?}"));
            }
            Piece::Now(now, ago, _) => seen.number("now", &format!("{now:?}{ago}")),
        }
    }
    [
        String::new(),
        stream.to_owned(),
        strength(shape),
        seen.words,
        seen.casing,
        seen.around,
        seen.number_kind,
        seen.numbers,
        seen.signs,
    ]
}

#[derive(Default)]
struct Seen {
    words: String,
    casing: String,
    around: String,
    number_kind: String,
    numbers: String,
    signs: String,
}

impl Seen {
    fn place(&mut self, letter: char) {
        if !self.around.ends_with(letter) {
            self.around.push(letter);
        }
    }

    fn word(&mut self, word: &str, casing: &str) {
        self.place('W');
        self.words += word;
        if self.casing.is_empty() {
            casing.clone_into(&mut self.casing);
        }
    }

    fn number(&mut self, kind: &str, number: &str) {
        self.place('N');
        kind.clone_into(&mut self.number_kind);
        self.numbers += number;
    }

    /// Runs of letters, digits and signs. Words of a list count by their category.
    fn text(&mut self, text: &str, category: &str) {
        let kind = |c: char| (c.is_ascii_digit(), c.is_ascii_alphabetic());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len());
            let (run, behind) = rest.split_at(end);
            match kind(first) {
                (true, _) => self.number("digits", run),
                (_, true) => self.word(category, &format!("{:?}", Casing::of(run))),
                _ => {
                    self.place('S');
                    self.signs += run;
                }
            }
            rest = behind;
        }
    }
}

/// How much of what policies ask for it has, filled for a person whose name is as long as most.
fn strength(shape: &Shape) -> String {
    let places = ["UBND phường Hòa Bình".to_owned(), "Quảng Ninh".to_owned()];
    let (Some(birth), Some(today)) = (
        NaiveDate::from_ymd_opt(1985, 10, 17),
        NaiveDate::from_ymd_opt(2026, 11, 12),
    ) else {
        return String::new();
    };
    let facts = Facts {
        login: "hungnv",
        name: Some("Nguyễn Văn Hùng"),
        birth_date: Some(birth),
        code: None,
        places: &places,
    };
    let person = Person::new("hungnv", &[facts]);
    let mut guess = Guess::default();
    for owner in person.owners() {
        shape.write(&person, owner, today, &mut guess);
    }
    let bytes = guess.bytes().unwrap_or_default();
    let classes = [
        u8::is_ascii_uppercase,
        u8::is_ascii_lowercase,
        u8::is_ascii_digit,
        u8::is_ascii_punctuation,
    ];
    let classes = classes.iter().filter(|class| bytes.iter().any(class));
    let long = if bytes.len() >= 8 { "long" } else { "short" };
    format!("{long}{}", classes.count().max(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_is_told_by_its_parts() {
        for (line, expected) in [
            (
                "birth_date {Given}@{yyyy}",
                [
                    "", "x", "long4", "Given", "First", "WSN", "birth", "yyyy", "@",
                ],
            ),
            (
                "login {login}",
                ["", "x", "short2", "Login", "Lower", "W", "", "", ""],
            ),
            (
                "default Abc@123",
                [
                    "", "x", "short4", "default", "First", "WSN", "digits", "123", "@",
                ],
            ),
            (
                "year thang{month-1}{year}",
                [
                    "",
                    "x",
                    "long2",
                    "year",
                    "Lower",
                    "WN",
                    "now",
                    "Month1Year0",
                    "",
                ],
            ),
        ] {
            let shape = Shape::parse(line, 0).unwrap();
            assert_eq!(traits(&shape, "x"), expected.map(str::to_owned), "{line}");
        }
    }
}
