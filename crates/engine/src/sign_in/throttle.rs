//! Wrong passwords are counted for a login *from a place*, never for a login alone: whoever types
//! nonsense at somebody's name slows down nobody but himself.
//!
//! A browser that once signed in as somebody is a place of its own, so that even neighbours behind
//! one address cannot lock it out.

use std::collections::HashMap;

/// Failures after which a place has to wait.
const ALLOWED: u32 = 5;

/// Failures of an unknown place for whatever logins, after which it has to wait.
const ALLOWED_TOGETHER: u32 = 100;

/// For how long, and over how long failures count: microseconds.
const WINDOW: i64 = 15 * 60 * 1_000_000;

/// No more places are remembered; beyond, the oldest go.
const REMEMBERED: usize = 50_000;

/// Where somebody tries to sign in from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Source {
    /// A browser that has signed in as this login before.
    KnownBrowser(String),
    /// A network address.
    Address(String),
}

/// What was tried, and from where.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Login(String, Source),
    Together(String),
}

/// Counts failures.
#[derive(Debug, Default)]
pub(super) struct Throttle {
    failures: HashMap<Key, (u32, i64)>,
}

impl Throttle {
    /// Whether a login may be tried from a place; otherwise the minutes to wait.
    pub fn allows(&self, login: &str, source: &Source, now: i64) -> Result<(), i64> {
        let waits = keys(login, source)
            .into_iter()
            .filter_map(|(key, allowed)| {
                let (count, since) = self.failures.get(&key)?;
                let left = since + WINDOW - now;
                (left > 0 && *count >= allowed).then_some(left)
            });
        match waits.max() {
            Some(left) => Err(left / 60_000_000 + 1),
            None => Ok(()),
        }
    }

    /// Counts a failure.
    pub fn failed(&mut self, login: &str, source: &Source, now: i64) {
        if self.failures.len() >= REMEMBERED {
            self.forget(now);
        }
        for (key, _) in keys(login, source) {
            let (count, since) = self.failures.entry(key).or_insert((0, now));
            if *since + WINDOW <= now {
                (*count, *since) = (0, now);
            }
            *count += 1;
        }
    }

    /// Forgets the failures of a login from a place.
    pub fn succeeded(&mut self, login: &str, source: &Source) {
        let key = Key::Login(login.to_owned(), source.clone());
        self.failures.remove(&key);
    }

    /// Lets go what has run out; were all of it fresh, the older half.
    fn forget(&mut self, now: i64) {
        self.failures.retain(|_, (_, since)| *since + WINDOW > now);
        if self.failures.len() >= REMEMBERED {
            let mut times: Vec<i64> = self.failures.values().map(|(_, since)| *since).collect();
            times.sort_unstable();
            let middle = times.get(times.len() / 2).copied().unwrap_or(now);
            self.failures.retain(|_, (_, since)| *since > middle);
        }
    }
}

fn keys(login: &str, source: &Source) -> Vec<(Key, u32)> {
    let mut keys = vec![(Key::Login(login.to_owned(), source.clone()), ALLOWED)];
    if let Source::Address(address) = source {
        keys.push((Key::Together(address.clone()), ALLOWED_TOGETHER));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(address: &str) -> Source {
        Source::Address(address.to_owned())
    }

    #[test]
    fn five_failures_close_the_place_and_not_the_login() {
        let mut throttle = Throttle::default();
        for _ in 0..5 {
            assert_eq!(throttle.allows("an", &from("10.0.0.9"), 0), Ok(()));
            throttle.failed("an", &from("10.0.0.9"), 0);
        }
        assert_eq!(throttle.allows("an", &from("10.0.0.9"), 0), Err(16));
        assert_eq!(throttle.allows("an", &from("10.0.0.1"), 0), Ok(()));
        assert_eq!(throttle.allows("binh", &from("10.0.0.9"), 0), Ok(()));
        let own = Source::KnownBrowser("b".to_owned());
        assert_eq!(throttle.allows("an", &own, 0), Ok(()));
        assert_eq!(throttle.allows("an", &from("10.0.0.9"), WINDOW), Ok(()));
    }

    #[test]
    fn trying_many_names_from_one_address_ends_and_spares_known_browsers() {
        let mut throttle = Throttle::default();
        for n in 0..100 {
            throttle.failed(&format!("u{n}"), &from("10.0.0.9"), 0);
        }
        assert!(throttle.allows("an", &from("10.0.0.9"), 1).is_err());
        let own = Source::KnownBrowser("b".to_owned());
        assert_eq!(throttle.allows("an", &own, 1), Ok(()));
    }

    #[test]
    fn a_success_forgets() {
        let mut throttle = Throttle::default();
        for _ in 0..5 {
            throttle.failed("an", &from("10.0.0.9"), 0);
        }
        throttle.succeeded("an", &from("10.0.0.9"));
        assert_eq!(throttle.allows("an", &from("10.0.0.9"), 0), Ok(()));
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let mut throttle = Throttle::default();
        for n in 0..60_000 {
            throttle.failed(&format!("u{n}"), &from(&format!("a{n}")), n);
        }
        assert!(throttle.failures.len() <= REMEMBERED + 2);
    }
}
