//! Logins given so far in a system: the second `hungnv` is `hungnv1`.

use std::collections::HashMap;

/// Who holds which base, by count. A base never ends in a digit that a number could make.
#[derive(Default)]
pub struct Logins {
    given: HashMap<Box<str>, u32>,
}

impl Logins {
    /// The login for a base: `base + suffix + tail`, or `base + number + suffix + tail` where
    /// others came before; the first of them is `first + 1`.
    pub fn claim(&mut self, base: &str, suffix: &str, tail: &str, first: u32) -> String {
        let key = format!("{base}{suffix}{tail}");
        let count = self.given.entry(key.clone().into_boxed_str()).or_insert(0);
        *count += 1;
        match *count {
            1 => key,
            n => format!("{base}{}{suffix}{tail}", n - 1 + first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_a_name_gets_a_number() {
        let mut logins = Logins::default();
        assert_eq!(logins.claim("hungnv", "", "@x", 0), "hungnv@x");
        assert_eq!(logins.claim("hungnv", "", "@x", 0), "hungnv1@x");
        assert_eq!(logins.claim("hungnv", ".cb", "", 1), "hungnv.cb");
        assert_eq!(logins.claim("hungnv", ".cb", "", 1), "hungnv2.cb");
    }
}
