//! Strength, 0 to 4: the estimate of zxcvbn, told what Vietnamese offices make passwords of.

use std::sync::LazyLock;

use super::{Candidate, Failure, Owner};
use crate::habits;
use crate::passphrase;

/// What zxcvbn does not know by itself: it takes Vietnamese words for chance (AlSabah et al.).
static VIETNAMESE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let words = passphrase::words().iter().copied();
    habits::phrases().chain(words).collect()
});

/// The estimate, no better than the failures allow.
pub(super) fn of(candidate: &Candidate, owner: &Owner, failures: &[Failure]) -> u8 {
    let best = failures.iter().map(|failure| failure.caps_strength()).min();
    let best = best.unwrap_or(4);
    if best == 0 {
        return 0;
    }
    let known: Vec<&str> = owner.words().chain(VIETNAMESE.iter().copied()).collect();
    u8::from(zxcvbn::zxcvbn(candidate.expose(), &known).score()).min(best)
}

/// Loads what is needed for the first estimate.
pub(super) fn load() {
    LazyLock::force(&VIETNAMESE);
    let _ = zxcvbn::zxcvbn("", &[]);
}
