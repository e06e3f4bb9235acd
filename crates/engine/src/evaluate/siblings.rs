//! Which of several personal accounts of one person in one system is the main one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::{AccountKind, Date, Observation};
use matching::{PersonId, Recognised};
use policy::Sibling;

/// The order in which accounts compete to be the main one: the older first, then the shorter
/// login, then the smaller (`hungnv9` before `hungnv10`). It uses nothing that changes from
/// one review to the next.
type Rank = (Date, usize, String);

/// The main account of every person, ordinary and privileged apart: an administrator's second
/// account for administration is good practice, not a duplicate (C27).
#[derive(Debug, Default)]
pub(crate) struct Siblings(HashMap<(PersonId, bool), Rank>);

impl Siblings {
    /// Takes an account into account; call it for every account before asking [`Self::place`].
    pub fn note(&mut self, observation: &Observation, recognised: &Recognised) {
        let Some(key) = key(observation, recognised) else {
            return;
        };
        match self.0.entry(key) {
            Entry::Occupied(main) if !is_before(observation, main.get()) => {}
            Entry::Occupied(mut main) => {
                main.insert(rank(observation));
            }
            Entry::Vacant(place) => {
                place.insert(rank(observation));
            }
        }
    }

    /// The place of an account among its person's.
    pub fn place(&self, observation: &Observation, recognised: &Recognised) -> Sibling<'_> {
        key(observation, recognised)
            .and_then(|key| self.0.get(&key))
            .filter(|(.., login)| *login != observation.login)
            .map_or(Sibling::Main, |(.., main)| Sibling::Further { main })
    }
}

/// Only usable personal accounts with an owner compete.
fn key(observation: &Observation, recognised: &Recognised) -> Option<(PersonId, bool)> {
    let competes = recognised.kind == AccountKind::Personal && observation.status.is_usable();
    let person = recognised.person.filter(|_| competes)?;
    Some((person, recognised.privileged))
}

fn created(observation: &Observation) -> Date {
    let created = observation.created.value();
    created.map_or(Date::MAX, |moment| moment.date())
}

fn rank(observation: &Observation) -> Rank {
    let login = observation.login.clone();
    (created(observation), login.len(), login)
}

fn is_before(observation: &Observation, main: &Rank) -> bool {
    let login = observation.login.as_str();
    (created(observation), login.len(), login) < (main.0, main.1, main.2.as_str())
}
