//! How many requests a token may make: a bucket that fills again as time passes.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Microseconds of a minute.
const MINUTE: i64 = 60_000_000;

/// A bucket: what is left, in microseconds of filling, and as of when.
type Bucket = (i64, i64);

/// The buckets of all tokens.
#[derive(Debug)]
pub struct Limit {
    per_minute: i64,
    buckets: Mutex<HashMap<i64, Bucket>>,
}

impl Limit {
    /// So many requests a minute, which may come at once.
    #[must_use]
    pub fn new(per_minute: u32) -> Self {
        Self {
            per_minute: i64::from(per_minute.max(1)),
            buckets: Mutex::default(),
        }
    }

    /// Takes one request of a token at a time in microseconds; otherwise the seconds to wait.
    ///
    /// # Errors
    /// The seconds to wait, at least 1.
    pub fn take(&self, token: i64, now: i64) -> Result<(), i64> {
        let cost = (MINUTE / self.per_minute).max(1);
        // A count is a count even if whoever held it died.
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        // A bucket that is full again says nothing.
        if buckets.len() > 10_000 {
            buckets.retain(|_, (left, since)| *left + (now - *since) < MINUTE);
        }
        let (left, since) = buckets.entry(token).or_insert((MINUTE, now));
        *left = (*left + (now - *since).max(0)).min(MINUTE);
        *since = now;
        if *left < cost {
            return Err((cost - *left + 999_999) / 1_000_000);
        }
        *left -= cost;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_waits_once_its_minute_is_spent_and_others_do_not() {
        let limit = Limit::new(60);
        for _ in 0..60 {
            assert_eq!(limit.take(1, 0), Ok(()));
        }
        assert_eq!(limit.take(1, 0), Err(1));
        assert_eq!(limit.take(2, 0), Ok(()));
        assert_eq!(limit.take(1, 1_000_000), Ok(()));
        assert_eq!(limit.take(1, 1_000_000), Err(1));
        assert_eq!(limit.take(1, 10 * MINUTE), Ok(()));
    }
}
