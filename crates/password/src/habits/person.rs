//! What is known about an account's owner, brought into the shapes guesses are made of.

use chrono::{Datelike, NaiveDate};
use text::PersonName;

use super::birth_forms;
use super::name::{Base, name_bases};
use super::place::place_bases;

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
        person
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
