//! What is known about an account's owner, brought into the shapes guesses are made of.

use chrono::{Datelike, NaiveDate};
use text::PersonName;

use super::birth_forms;
use super::name::{Base, name_bases};
use super::place::{own_words, place_bases};
use super::shape::Known;

/// What the roster and the list of hashes say. None of it is secret.
#[derive(Debug, Clone, Default)]
pub struct Facts<'a> {
    /// The account's login; the part before `@` counts too.
    pub login: &'a str,
    /// The owner's name, as printed.
    pub name: Option<&'a str>,
    /// Their birth date.
    pub birth_date: Option<NaiveDate>,
    /// Their personnel code.
    pub code: Option<&'a str>,
    /// The names of their unit and those above it, nearest first, and of the province.
    pub places: &'a [String],
}

/// The owner in shapes.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub(super) logins: Vec<Base>,
    pub(super) names: Vec<Base>,
    pub(super) places: Vec<Base>,
    pub(super) births: Vec<String>,
    pub(super) birth_endings: Vec<String>,
    pub(super) codes: Vec<String>,
    known: Vec<Known>,
}

impl Person {
    /// Brings facts into shapes. Several owners may come together: whoever it is, one of them it is.
    #[must_use]
    pub fn new(login: &str, owners: &[Facts<'_>]) -> Self {
        let mut person = Self {
            logins: login_bases(login),
            ..Self::default()
        };
        for facts in owners {
            person.known.push(known(facts));
            if let Some(name) = facts.name.and_then(PersonName::parse) {
                extend(&mut person.names, name_bases(&name));
            }
            if let Some(date) = facts.birth_date {
                extend(&mut person.births, birth_forms(date));
                extend(&mut person.birth_endings, birth_endings(date));
            }
            extend(
                &mut person.codes,
                facts.code.map(str::to_owned).into_iter().collect(),
            );
            for place in facts.places {
                extend(&mut person.places, place_bases(place));
            }
        }
        if person.known.is_empty() {
            person.known.push(Known::default());
        }
        person
    }

    /// The login, its part before `@`.
    pub(super) fn login(&self) -> Option<&str> {
        self.logins.first()?.words.first().map(String::as_str)
    }

    /// What is known of each likely owner; of nobody, where there is none.
    pub(super) fn owners(&self) -> impl Iterator<Item = &Known> {
        self.known.iter()
    }
}

/// The unit is the nearest place, the authority the furthest.
fn known(facts: &Facts<'_>) -> Known {
    let name = facts.name.and_then(PersonName::parse);
    let words = |place: Option<&String>| place.map_or(Vec::new(), |place| own_words(place));
    Known {
        name: name.map_or(Vec::new(), |name| name.words().map(text::fold).collect()),
        birth: facts.birth_date,
        unit: words(facts.places.first()),
        place: words(facts.places.last().filter(|_| facts.places.len() > 1)),
    }
}

/// What is put behind a name of a birth date, the likelier first.
fn birth_endings(date: NaiveDate) -> Vec<String> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let short = year.rem_euclid(100);
    let numbers = [
        format!("{year}"),
        format!("{short:02}"),
        format!("{day:02}{month:02}"),
        format!("{day:02}{month:02}{short:02}"),
        format!("{day:02}{month:02}{year}"),
        format!("{day}{month}"),
        format!("{day:02}"),
    ];
    numbers.into_iter().collect()
}

/// The login as it is, its part before `@`, and that part before a dot (the unit's suffix).
fn login_bases(login: &str) -> Vec<Base> {
    let login = login.trim().to_lowercase();
    let local = login.split('@').next().unwrap_or_default();
    let short = local.split(['.', '_', '-']).next().unwrap_or_default();
    let mut bases = Vec::new();
    for part in [local, short, &login] {
        if !part.is_empty() {
            extend(&mut bases, vec![Base::new(&[part])]);
        }
    }
    bases
}

fn extend<T: PartialEq>(all: &mut Vec<T>, new: Vec<T>) {
    for one in new {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}
