//! By which server mail goes out, when, and where its links lead; and that an unreachable server is left alone for
//! a while.

use std::sync::atomic::{AtomicI64, Ordering};

use connectors::mail::Outbox;

use super::Schedule;

const MINUTE: i64 = 60_000_000;

/// No pause is longer, in minutes.
const LONGEST: i64 = 32;

/// The mail of an installation.
#[derive(Debug)]
pub struct Postman {
    /// By which server.
    pub outbox: Outbox,
    /// The address people sign in at.
    pub site: String,
    /// When it reminds.
    pub schedule: Schedule,
    rests_until: AtomicI64,
    failures: AtomicI64,
}

impl Postman {
    /// With nothing sent yet.
    #[must_use]
    pub const fn new(outbox: Outbox, site: String, schedule: Schedule) -> Self {
        Self {
            outbox,
            site,
            schedule,
            rests_until: AtomicI64::new(0),
            failures: AtomicI64::new(0),
        }
    }

    /// Until when the server is left alone.
    #[must_use]
    pub fn rests_until(&self) -> i64 {
        self.rests_until.load(Ordering::Relaxed)
    }

    /// The server did not answer: leaves it alone, longer each time.
    pub(super) fn failed(&self, now: i64) {
        let failures = self.failures.fetch_add(1, Ordering::Relaxed).clamp(0, 5);
        let pause = (1_i64 << failures).min(LONGEST) * MINUTE;
        self.rests_until.store(now + pause, Ordering::Relaxed);
    }

    /// The server answered.
    pub(super) fn reached(&self) {
        self.failures.store(0, Ordering::Relaxed);
        self.rests_until.store(0, Ordering::Relaxed);
    }
}
