//! Which of several personal accounts of one person in one system is the main one.

use std::collections::HashMap;

use domain::{AccountKind, Date, Observation, PersonCode};
use matching::Recognised;
use policy::Sibling;

/// The order in which accounts compete to be the main one: the older first, then the shorter
/// login, then the smaller (`hungnv9` before `hungnv10`). It uses nothing that changes from
/// one review to the next.
type Rank = (Date, usize, String);

/// The main account of every person, ordinary and privileged apart: an administrator's second
/// account for administration is good practice, not a duplicate (C27).
#[derive(Debug, Default)]
pub(crate) struct Siblings(HashMap<(PersonCode, bool), Rank>);

impl Siblings {
    /// Takes an account into account; call it for every account before asking [`Self::place`].
    pub fn note(&mut self, observation: &Observation, recognised: &Recognised) {
        let Some(key) = key(observation, recognised) else {
            return;
        };
        let rank = rank(observation);
        match self.0.get_mut(&key) {
            Some(main) if *main <= rank => {}
            Some(main) => *main = rank,
            None => {
                self.0.insert(key, rank);
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
fn key(observation: &Observation, recognised: &Recognised) -> Option<(PersonCode, bool)> {
    let competes = recognised.kind == AccountKind::Personal && observation.status.is_usable();
    let person = recognised.link.person.clone().filter(|_| competes)?;
    Some((person, recognised.privileged))
}

fn rank(observation: &Observation) -> Rank {
    let created = observation
        .created
        .value()
        .map_or(Date::MAX, |moment| moment.date());
    (created, observation.login.len(), observation.login.clone())
}
