//! Whose account is it? Here a wrong answer costs a few guesses only, so all likely owners count.

use std::collections::HashMap;

use chrono::NaiveDate;
use text::PersonName;

use crate::habits::{Base, Facts, Person, name_bases};

/// A person of the roster.
#[derive(Debug, Clone, Default)]
pub struct Owner {
    /// Full name as printed.
    pub name: String,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Personnel code.
    pub code: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// The names of the unit and those above it, nearest first.
    pub places: Vec<String>,
}

/// The roster, asked by login.
#[derive(Debug, Default)]
pub struct Owners {
    owners: Vec<Owner>,
    by_login: HashMap<String, Vec<u32>>,
}

/// More owners than this share a login's shape: none is likelier than the others.
const MOST_OWNERS: usize = 8;

impl Owners {
    /// From a roster.
    #[must_use]
    pub fn new(owners: Vec<Owner>) -> Self {
        let mut by_login: HashMap<String, Vec<u32>> = HashMap::new();
        for (at, owner) in owners.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let mail = owner.mail.as_deref().map(local_part);
            let shapes = PersonName::parse(&owner.name).map_or(Vec::new(), |name| {
                let words = name.words().count();
                // A given name alone is nobody's login in particular.
                name_bases(&name)
                    .iter()
                    .map(Base::joined)
                    .skip(usize::from(words > 1))
                    .collect()
            });
            for key in mail
                .into_iter()
                .chain(shapes)
                .chain(owner.code.iter().map(|code| code.to_lowercase()))
            {
                let all = by_login.entry(key).or_default();
                if all.last() != Some(&at) {
                    all.push(at);
                }
            }
        }
        Self { owners, by_login }
    }

    /// A number that differs between rosters.
    #[must_use]
    pub fn identity(&self) -> u64 {
        let mut digest = xxhash_rust::xxh3::Xxh3Default::new();
        for owner in &self.owners {
            digest.update(format!("{owner:?}").as_bytes());
        }
        digest.digest()
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.owners.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.owners.is_empty()
    }

    /// What guesses for an account are made of.
    #[must_use]
    pub fn of(&self, login: &str) -> Person {
        let local = local_part(login);
        let before_suffix = local.split(['.', '_', '-']).next().unwrap_or_default();
        let unnumbered = |text: &str| {
            text.trim_end_matches(|c: char| c.is_ascii_digit())
                .to_owned()
        };
        let keys = [
            local.clone(),
            before_suffix.to_owned(),
            unnumbered(&local),
            unnumbered(before_suffix),
        ];
        let found = keys
            .iter()
            .filter_map(|key| self.by_login.get(key))
            .find(|all| all.len() <= MOST_OWNERS);
        let facts: Vec<Facts<'_>> = found
            .into_iter()
            .flatten()
            .filter_map(|&at| self.owners.get(at as usize))
            .map(|owner| Facts {
                login,
                name: Some(&owner.name),
                birth_date: owner.birth_date,
                code: owner.code.as_deref(),
                places: &owner.places,
            })
            .collect();
        Person::new(login, &facts)
    }
}

fn local_part(address: &str) -> String {
    address
        .trim()
        .split('@')
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_finds_its_owner_by_mail_shape_and_number() {
        let owner = |name: &str, mail: Option<&str>| Owner {
            name: name.to_owned(),
            mail: mail.map(str::to_owned),
            ..Owner::default()
        };
        let owners = Owners::new(vec![
            owner("Nguyễn Văn Hùng", None),
            owner("Trần Thị Oanh", Some("oanh.t@x.gov.vn")),
        ]);
        let found = |login: &str| owners.by_login.contains_key(login);
        assert!(found("hungnv") && found("nguyenvanhung") && found("oanh.t") && !found("hung"));
        let made = |login: &str| format!("{:?}", owners.of(login));
        assert!(made("hungnv2@x").contains("vanhung") || made("hungnv2@x").contains("\"van\""));
        assert!(!made("svc_backup").contains("van"));
    }
}
