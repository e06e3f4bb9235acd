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
    /// Whether a login may be tried from a place; otherwise the minutes to wait. The try counts as a
    /// failure from now on: [`Self::succeeded`] or [`Self::withdrawn`] take that back.
    pub fn begins(&mut self, login: &str, source: &Source, now: i64) -> Result<(), i64> {
        self.bears(source, now)?;
        let key = key(login, source);
        self.room(&key, ALLOWED, now)?;
        self.count(key, now);
        Ok(())
    }

    /// Whether a place may try whatever logins; otherwise the minutes to wait.
    pub fn bears(&self, source: &Source, now: i64) -> Result<(), i64> {
        match source {
            Source::Address(address) => {
                self.room(&Key::Together(address.clone()), ALLOWED_TOGETHER, now)
            }
            Source::KnownBrowser(_) => Ok(()),
        }
    }

    /// Counts a failure for its place.
    pub fn failed(&mut self, source: &Source, now: i64) {
        if let Source::Address(address) = source {
            self.count(Key::Together(address.clone()), now);
        }
    }

    /// A try came to nothing, through no fault of whoever tried.
    pub fn withdrawn(&mut self, login: &str, source: &Source) {
        if let Some((count, _)) = self.failures.get_mut(&key(login, source)) {
            *count = count.saturating_sub(1);
        }
    }

    /// Forgets the failures of a login from a place.
    pub fn succeeded(&mut self, login: &str, source: &Source) {
        self.failures.remove(&key(login, source));
    }

    /// Fails with the minutes to wait where no failure more is allowed.
    fn room(&self, key: &Key, allowed: u32, now: i64) -> Result<(), i64> {
        match self.failures.get(key) {
            Some((count, since)) if *count >= allowed && since + WINDOW > now => {
                Err((since + WINDOW - now) / 60_000_000 + 1)
            }
            _ => Ok(()),
        }
    }

    fn count(&mut self, key: Key, now: i64) {
        if self.failures.len() >= REMEMBERED {
            self.forget(now);
        }
        let (count, since) = self.failures.entry(key).or_insert((0, now));
        if *since + WINDOW <= now {
            (*count, *since) = (0, now);
        }
        *count += 1;
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

fn key(login: &str, source: &Source) -> Key {
    Key::Login(login.to_owned(), source.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(address: &str) -> Source {
        Source::Address(address.to_owned())
    }

    /// Tries and fails.
    fn fail(throttle: &mut Throttle, login: &str, source: &Source, now: i64) -> Result<(), i64> {
        throttle.begins(login, source, now)?;
        throttle.failed(source, now);
        Ok(())
    }

    #[test]
    fn five_failures_close_the_place_and_not_the_login() {
        let mut throttle = Throttle::default();
        for _ in 0..5 {
            assert_eq!(fail(&mut throttle, "an", &from("10.0.0.9"), 0), Ok(()));
        }
        assert_eq!(throttle.begins("an", &from("10.0.0.9"), 0), Err(16));
        assert_eq!(throttle.begins("an", &from("10.0.0.1"), 0), Ok(()));
        assert_eq!(throttle.begins("binh", &from("10.0.0.9"), 0), Ok(()));
        let own = Source::KnownBrowser("b".to_owned());
        assert_eq!(throttle.begins("an", &own, 0), Ok(()));
        assert_eq!(throttle.begins("an", &from("10.0.0.9"), WINDOW), Ok(()));
    }

    #[test]
    fn many_tries_at_once_are_as_many_as_in_a_row() {
        let mut throttle = Throttle::default();
        let begun = (0..50).filter(|_| throttle.begins("an", &from("10.0.0.9"), 0).is_ok());
        assert_eq!(begun.count(), 5);
        // One of them was hindered by a fault of ours: another may be tried in its place.
        throttle.withdrawn("an", &from("10.0.0.9"));
        assert_eq!(throttle.begins("an", &from("10.0.0.9"), 0), Ok(()));
        assert!(throttle.begins("an", &from("10.0.0.9"), 0).is_err());
    }

    #[test]
    fn trying_many_names_from_one_address_ends_and_spares_known_browsers() {
        let mut throttle = Throttle::default();
        for n in 0..100 {
            let login = format!("u{n}");
            assert_eq!(fail(&mut throttle, &login, &from("10.0.0.9"), 0), Ok(()));
        }
        assert!(throttle.begins("an", &from("10.0.0.9"), 1).is_err());
        assert!(throttle.bears(&from("10.0.0.9"), 1).is_err());
        let own = Source::KnownBrowser("b".to_owned());
        assert_eq!(throttle.begins("an", &own, 1), Ok(()));
    }

    #[test]
    fn a_success_forgets() {
        let mut throttle = Throttle::default();
        for _ in 0..5 {
            assert_eq!(fail(&mut throttle, "an", &from("10.0.0.9"), 0), Ok(()));
        }
        throttle.succeeded("an", &from("10.0.0.9"));
        assert_eq!(throttle.begins("an", &from("10.0.0.9"), 0), Ok(()));
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let mut throttle = Throttle::default();
        for n in 0..60_000 {
            let source = from(&format!("a{n}"));
            assert_eq!(fail(&mut throttle, &format!("u{n}"), &source, n), Ok(()));
        }
        assert!(throttle.failures.len() <= REMEMBERED + 2);
    }
}
