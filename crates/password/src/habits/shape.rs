//! Shapes: what a password is made of, `{Given}@{yyyy}`.
//!
//! | in braces | stands for |
//! |---|---|
//! | `login` | the login, its part before `@` |
//! | `given` `family` `full` `middlegiven` `familygiven` `givenfamily` | words of the name |
//! | `giveninitials` `initialsgiven` `initials` | `hungnv` `nvhung` `nvh` |
//! | `unit` `unitinitials` | the owner's unit: what tells it apart |
//! | `place` `placeinitials` | the authority or province |
//! | `d` `m` `dd` `mm` `yy` `yyyy` in a row | the birth date |
//! | `year` `year-1` … | this year, the last … |
//! | `yr` `yr-1` … | the same in two digits |
//! | `month` `month-1` … | this month's number, the last one's … |
//! | `monthname` `quarter` … | `november`, `4` |
//!
//! Written `Given` the first letter is a capital, `GIVEN` all are; `FullWords` has one in each word.

use chrono::{Datelike, NaiveDate};

use super::person::Person;
use super::{Casing, Category, Guess};

/// What a password is made of.
pub(super) struct Shape {
    /// The habit it stands on.
    pub(super) category: Category,
    pub(super) pieces: Vec<Piece>,
    /// The fewest bytes it is worth trying with.
    shortest: usize,
}

/// A part of a shape.
pub(super) enum Piece {
    Text(Box<str>),
    Word(Word, Casing),
    Birth(Box<str>),
    /// Of the day of the audit: so many years, months or quarters ago.
    Now(Now, u32, Casing),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Now {
    Year,
    ShortYear,
    Month,
    MonthName,
    Quarter,
}

const NOW: [(&str, Now); 5] = [
    ("year", Now::Year),
    ("yr", Now::ShortYear),
    ("month", Now::Month),
    ("monthname", Now::MonthName),
    ("quarter", Now::Quarter),
];

#[derive(Debug, Clone, Copy)]
pub(super) enum Word {
    Login,
    Given,
    Family,
    Full,
    MiddleGiven,
    FamilyGiven,
    GivenFamily,
    GivenInitials,
    InitialsGiven,
    Initials,
    Unit,
    UnitInitials,
    Place,
    PlaceInitials,
}

const WORDS: [(&str, Word); 14] = [
    ("login", Word::Login),
    ("given", Word::Given),
    ("family", Word::Family),
    ("full", Word::Full),
    ("middlegiven", Word::MiddleGiven),
    ("familygiven", Word::FamilyGiven),
    ("givenfamily", Word::GivenFamily),
    ("giveninitials", Word::GivenInitials),
    ("initialsgiven", Word::InitialsGiven),
    ("initials", Word::Initials),
    ("unit", Word::Unit),
    ("unitinitials", Word::UnitInitials),
    ("place", Word::Place),
    ("placeinitials", Word::PlaceInitials),
];

/// What a shape needs to know of a likely owner; words are lower case and unmarked.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// The words of the name, the given name last.
    pub(super) name: Vec<String>,
    /// The birth date.
    pub(super) birth: Option<NaiveDate>,
    /// What tells the unit apart.
    pub(super) unit: Vec<String>,
    /// The same of the authority.
    pub(super) place: Vec<String>,
}

impl Shape {
    /// Reads `name {Given}@123`; what comes out shorter than `shortest` is no guess.
    pub(super) fn parse(line: &str, shortest: usize) -> Option<Self> {
        let (category, mut rest) = line.split_once(' ')?;
        let mut pieces = Vec::new();
        while let Some((text, behind)) = rest.split_once('{') {
            let (token, behind) = behind.split_once('}')?;
            pieces.extend((!text.is_empty()).then(|| Piece::Text(text.into())));
            pieces.push(Piece::parse(token)?);
            rest = behind;
        }
        pieces.extend((!rest.is_empty()).then(|| Piece::Text(rest.into())));
        Some(Self {
            category: Category::parse(category)?,
            pieces,
            shortest,
        })
    }

    /// Writes it for one of the likely owners; false where something is not known of them, or it is
    /// shorter than makes sense.
    pub(super) fn write(
        &self,
        person: &Person,
        owner: &Known,
        today: NaiveDate,
        guess: &mut Guess,
    ) -> bool {
        let whole = self.pieces.iter().all(|piece| match piece {
            Piece::Text(text) => {
                guess.push(text.as_bytes());
                true
            }
            Piece::Word(word, casing) => {
                let words = word.of(person, owner);
                let known = !words.is_empty();
                casing.write(words, guess);
                known
            }
            Piece::Birth(form) => owner.birth.is_some_and(|date| {
                write_date(form, date, guess);
                true
            }),
            Piece::Now(now, ago, casing) => {
                casing.write([now.of(today, *ago).as_str()], guess);
                true
            }
        });
        whole
            && guess
                .bytes()
                .is_some_and(|bytes| bytes.len() >= self.shortest)
    }
}

impl Piece {
    fn parse(token: &str) -> Option<Self> {
        if token
            .chars()
            .all(|letter| matches!(letter, 'd' | 'm' | 'y'))
        {
            return Some(Self::Birth(token.into()));
        }
        let (token, casing) = match token.strip_suffix("Words") {
            Some(token) => (token, Casing::Words),
            None if token.chars().all(|letter| letter.is_ascii_uppercase()) => {
                (token, Casing::Upper)
            }
            None if token.starts_with(|letter: char| letter.is_ascii_uppercase()) => {
                (token, Casing::First)
            }
            None => (token, Casing::Lower),
        };
        let (now, ago) = token.split_once('-').unwrap_or((token, "0"));
        if let Some((_, now)) = NOW.iter().find(|(name, _)| name.eq_ignore_ascii_case(now)) {
            return Some(Self::Now(*now, ago.parse().ok()?, casing));
        }
        let known = |name: &str| name.eq_ignore_ascii_case(token);
        let word = WORDS.iter().find(|(name, _)| known(name))?.1;
        Some(Self::Word(word, casing))
    }
}

impl Now {
    /// Whether it is a word.
    pub(super) const fn is_name(self) -> bool {
        matches!(self, Self::MonthName)
    }

    fn of(self, today: NaiveDate, ago: u32) -> String {
        let years_ago = today.year() - i32::try_from(ago).unwrap_or(0);
        let months_ago = today.checked_sub_months(chrono::Months::new(ago));
        let month = months_ago.unwrap_or(today);
        match self {
            Self::Year => years_ago.to_string(),
            Self::ShortYear => format!("{:02}", years_ago.rem_euclid(100)),
            Self::Month => month.month().to_string(),
            Self::MonthName => month.format("%B").to_string().to_lowercase(),
            Self::Quarter => {
                let at = today.checked_sub_months(chrono::Months::new(3 * ago));
                (at.unwrap_or(today).month0() / 3 + 1).to_string()
            }
        }
    }
}

impl Word {
    /// The words, in order; none where they are not known.
    fn of<'p>(self, person: &'p Person, owner: &'p Known) -> Vec<&'p str> {
        let initials = |words: &'p [String]| words.iter().filter_map(|word| word.get(..1));
        let all = |words: &'p [String]| words.iter().map(String::as_str).collect();
        let (given, before) = match owner.name.split_last() {
            Some((given, before)) => (Some(given.as_str()), before),
            None => (None, &[][..]),
        };
        let family = before.first().map(String::as_str);
        let middle = before.last().filter(|_| before.len() > 1);
        let middle = middle.map(String::as_str);
        match self {
            Self::Login => person.login().into_iter().collect(),
            Self::Given => given.into_iter().collect(),
            Self::Family => family.into_iter().collect(),
            Self::Full => all(&owner.name),
            Self::MiddleGiven => middle.into_iter().chain(given).collect(),
            Self::FamilyGiven => family.into_iter().chain(given).collect(),
            Self::GivenFamily => given.into_iter().chain(family).collect(),
            Self::GivenInitials => given.into_iter().chain(initials(before)).collect(),
            Self::InitialsGiven => initials(before).chain(given).collect(),
            Self::Initials => initials(&owner.name).collect(),
            Self::Unit => all(&owner.unit),
            Self::UnitInitials => initials(&owner.unit).collect(),
            Self::Place => all(&owner.place),
            Self::PlaceInitials => initials(&owner.place).collect(),
        }
    }
}

/// A date in a form such as `ddmmyyyy`: one letter a digit, single letters without a zero before.
fn write_date(form: &str, date: NaiveDate, guess: &mut Guess) {
    let mut rest = form;
    while let Some(letter) = rest.chars().next() {
        let behind = rest.trim_start_matches(letter);
        let width = rest.len() - behind.len();
        // As many as belong together: `dmyyyy` has a day of one letter.
        let number = match letter {
            'd' => date.day(),
            'm' => date.month(),
            _ if width == 2 => date.year().rem_euclid(100).unsigned_abs(),
            _ => date.year().unsigned_abs(),
        };
        guess.push(format!("{number:0width$}").as_bytes());
        rest = behind;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_filled_with_what_is_known() {
        let places = ["UBND phường Hai Bà Trưng".to_owned(), "Hà Nội".to_owned()];
        let facts = crate::habits::Facts {
            login: "hungnv",
            name: Some("Nguyễn Văn Hùng"),
            birth_date: NaiveDate::from_ymd_opt(1985, 3, 7),
            code: None,
            places: &places,
        };
        let person = Person::new("hungnv@hanoi.gov.vn", &[facts]);
        let unknown = Person::new("svc_backup", &[]);
        for (line, made, anyway) in [
            ("login {Login}@123", "Hungnv@123", Some("Svc_backup@123")),
            ("name {Given}@{yyyy}", "Hung@1985", None),
            ("name {FullWords}{dm}", "NguyenVanHung73", None),
            ("name {middlegiven}{ddmmyy}", "vanhung070385", None),
            ("name {Giveninitials}.{INITIALS}", "Hungnv.NVH", None),
            ("unit {UnitWords}{year-1}", "HaiBaTrung2025", None),
            ("unit {placeinitials}@{year}", "hn@2026", None),
            ("year {Monthname-1}@{yr}", "October@26", Some("October@26")),
            (
                "year Thang{month-11}@{year}",
                "Thang12@2026",
                Some("Thang12@2026"),
            ),
            ("year QUY{quarter}{quarter-3}", "QUY41", Some("QUY41")),
            ("common Abc@{year}", "Abc@2026", Some("Abc@2026")),
        ] {
            let shape = Shape::parse(line, 0).unwrap();
            let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
            for (person, expected) in [(&person, Some(made)), (&unknown, anyway)] {
                let mut guess = Guess::default();
                let owner = person.owners().next().unwrap();
                let whole = shape.write(person, owner, today, &mut guess);
                assert_eq!(
                    whole.then(|| guess.bytes().unwrap()),
                    expected.map(str::as_bytes),
                    "{line}"
                );
            }
        }
    }
}
