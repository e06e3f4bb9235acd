//! Logins given so far in a system: the second `hungnv` is `hungnv1`.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What was given, and how often it was asked for. Kept as digests: a million people have
/// seven million logins. Should two ever share a digest, one of them gets a number it did
/// not need, and nothing else happens.
#[derive(Default)]
pub struct Logins {
    asked: HashMap<u64, u32>,
}

impl Logins {
    /// The login for a base: `base + tail`, or `base + number + tail` where others came
    /// before; the first of them is `first + 1`. Never one that was given already.
    pub fn claim(&mut self, base: &str, tail: &str, first: u32) -> String {
        let plain = format!("{base}{tail}");
        let mut count = self.ask(&plain);
        if count == 1 {
            return plain;
        }
        loop {
            let login = format!("{base}{}{tail}", count - 1 + first);
            if self.ask(&login) == 1 {
                return login;
            }
            count = self.ask(&plain);
        }
    }

    fn ask(&mut self, login: &str) -> u32 {
        let mut digest = DefaultHasher::new();
        login.hash(&mut digest);
        let asked = self.asked.entry(digest.finish()).or_insert(0);
        *asked += 1;
        *asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_a_name_gets_a_number() {
        let mut logins = Logins::default();
        assert_eq!(logins.claim("hungnv", "@x", 0), "hungnv@x");
        assert_eq!(logins.claim("hungnv", "@x", 0), "hungnv1@x");
        assert_eq!(logins.claim("hungnv", ".cb", 1), "hungnv.cb");
        assert_eq!(logins.claim("hungnv", ".cb", 1), "hungnv2.cb");
    }

    #[test]
    fn a_number_somebody_has_in_the_name_is_not_given_again() {
        let mut logins = Logins::default();
        assert_eq!(logins.claim("hungnv1", "", 0), "hungnv1");
        assert_eq!(logins.claim("hungnv", "", 0), "hungnv");
        assert_eq!(logins.claim("hungnv", "", 0), "hungnv2");
        assert_eq!(logins.claim("hungnv1", "", 0), "hungnv12");
    }
}
