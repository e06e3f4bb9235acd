//! How many guesses there are for an account: coverage is told against it.

use std::ops::ControlFlow;

use crate::habits::{Guesses, Person};

/// Counts the guesses.
pub fn count(guesses: &mut Guesses, person: &Person) -> u64 {
    let mut count = 0;
    guesses.visit(person, &mut |_, _| {
        count += 1;
        ControlFlow::Continue(())
    });
    count
}
