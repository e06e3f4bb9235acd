//! Whether a password contains its owner: login, name, unit, in the shapes people give them.

use text::PersonName;

use super::Failure;
use super::spelled::{is_inside, is_made_of};
use super::views::{Views, letters_and_digits};
use crate::habits::{Facts, place_bases};

/// Shorter logins say nothing when they occur inside a password.
const LOGIN: usize = 3;
/// A part of a login or a unit this long counts wherever it stands.
const PART: usize = 4;
/// Initials count as a whole word from here.
const INITIALS: usize = 3;

/// What a password must not contain of its owner; nothing of it is secret.
#[derive(Debug, Clone, Default)]
pub struct Owner {
    /// The login's forms, unmarked.
    logins: Vec<String>,
    /// The words of the name, unmarked, and the initials.
    name: Vec<String>,
    initials: Vec<char>,
    /// The units' names in one word, and those short ones and abbreviations that count as a word only.
    units: Vec<String>,
    abbreviations: Vec<String>,
}

impl Owner {
    /// Brings facts into the forms that are looked for.
    #[must_use]
    pub fn new(facts: &Facts<'_>) -> Self {
        let mut owner = Self {
            logins: logins(facts.login),
            ..Self::default()
        };
        if let Some(name) = facts.name.and_then(PersonName::parse) {
            owner.name = name.words().map(text::fold).collect();
            owner.initials = name.initials().chars().collect();
        }
        for base in facts.places.iter().flat_map(|place| place_bases(place)) {
            let joined = base.joined();
            if joined.len() > PART {
                owner.units.push(joined);
            } else if joined.len() >= INITIALS {
                owner.abbreviations.push(joined);
            }
        }
        owner
    }

    /// Words that make a password weak for this owner, for the estimate of strength.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let own = [&self.logins, &self.name, &self.units, &self.abbreviations];
        own.into_iter().flatten().map(String::as_str)
    }

    /// What of the owner the password contains.
    pub(super) fn judge(&self, views: &Views, login: bool, name: bool) -> Vec<Failure> {
        let mut failures = Vec::new();
        if login && views.all().any(|view| self.login_in(view)) {
            failures.push(Failure::ContainsLogin);
        }
        if name && views.all().any(|view| self.name_in(view)) {
            failures.push(Failure::ContainsName);
        }
        if views.all().any(|view| self.unit_in(view)) {
            failures.push(Failure::ContainsUnit);
        }
        failures
    }

    fn login_in(&self, view: &str) -> bool {
        let joined = letters_and_digits(view);
        self.logins
            .iter()
            .any(|login| view.contains(login.as_str()) || joined.contains(login.as_str()))
    }

    fn name_in(&self, view: &str) -> bool {
        let joined = letters_and_digits(view);
        let initials: String = self.initials.iter().collect();
        words_of(view).chain([joined.as_str()]).any(|word| {
            self.name.iter().any(|part| is_inside(part, word))
                || is_made_of(word, &self.name, &self.initials)
                || (initials.len() >= INITIALS && word == initials)
        })
    }

    fn unit_in(&self, view: &str) -> bool {
        let joined = letters_and_digits(view);
        self.units.iter().any(|unit| joined.contains(unit.as_str()))
            || words_of(view).any(|word| self.abbreviations.iter().any(|short| short == word))
    }
}

/// The runs of letters.
fn words_of(view: &str) -> impl Iterator<Item = &str> {
    view.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
}

/// The login, its part before `@`, that part without signs, and the parts long enough to count.
fn logins(login: &str) -> Vec<String> {
    let login = text::fold(login);
    let local = login.split('@').next().unwrap_or_default();
    let parts = local
        .split(['.', '_', '-'])
        .filter(|part| part.len() >= PART);
    let mut forms: Vec<String> = [login.as_str(), local, &letters_and_digits(local)]
        .into_iter()
        .chain(parts)
        .filter(|form| form.chars().count() >= LOGIN)
        .map(str::to_owned)
        .collect();
    forms.sort_unstable();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failures(login: &str, name: &str, text: &str) -> Vec<Failure> {
        let places = ["UBND phường Hai Bà Trưng".to_owned()];
        let facts = Facts {
            login,
            name: Some(name),
            places: &places,
            ..Facts::default()
        };
        Owner::new(&facts).judge(&Views::of(text), true, true)
    }

    #[test]
    fn a_name_in_any_shape() {
        for text in [
            "Hùng#Thuyền22",
            "hung-thuyen",
            "TuongNguyen1",
            "hungnv@85",
            "nvhung",
            "H.u.n.g",
            "HunG2024x",
            "gnuh2024",
            "nguy3n99",
            "vanhung",
            "Nvh@2024",
            "HungDepTrai",
        ] {
            let found = failures("khac123", "Nguyễn Văn Hùng", text);
            assert!(found.contains(&Failure::ContainsName), "{text}");
        }
        for text in ["nhungbong", "trung-thuyen", "xanh-lam-tim", "khung-cua"] {
            let found = failures("khac123", "Nguyễn Văn Hùng", text);
            assert!(!found.contains(&Failure::ContainsName), "{text}");
        }
        assert!(failures("khac123", "Lê An", "toan-thang-banh").is_empty());
        assert_eq!(
            failures("khac123", "Lê An", "LeAn@2024"),
            [Failure::ContainsName]
        );
        assert!(failures("khac123", "Trần Thị Lan", "trang-sach-bia").is_empty());
    }

    #[test]
    fn a_login_with_and_without_its_signs() {
        for text in ["x-cbvh.cp-9", "CBVHCP#9", "cbvh_cp", "pc.hvbc", "cbvh2024"] {
            let found = failures("cbvh.cp@quangninh.gov.vn", "Lý Ý", text);
            assert_eq!(found, [Failure::ContainsLogin], "{text}");
        }
        assert!(failures("ab", "Lý Ý", "abcd").is_empty());
    }

    #[test]
    fn a_unit_by_its_name_or_its_letters() {
        for text in ["HaiBaTrung#9", "hbt@2024", "xin-hai-ba-trung"] {
            assert_eq!(
                failures("khac123", "Lý Ý", text),
                [Failure::ContainsUnit],
                "{text}"
            );
        }
    }
}
