//! Hashes that cost next to nothing a guess: an account is worked through at once, in two passes,
//! so that a short budget still gives every account its likeliest guesses.

use std::ops::ControlFlow;

use super::checkpoint::{CheckpointError, Position};
use super::outcome::Outcome;
use super::run::Shared;
use super::work::{Stored, Try, Worker};
use crate::habits::{Category, Guesses, LONGEST, Person};
use zeroize::Zeroize;

/// The guesses of the first pass, of the second.
const PASSES: [u64; 2] = [1024, u64::MAX];
/// Accounts between two looks at the clock, a thread.
const ACCOUNTS: usize = 64;
/// Guesses checked in one go.
const AT_ONCE: usize = 64;

/// Works through the accounts of class `at`.
pub fn run(
    shared: &mut Shared<'_>,
    positions: &mut [Position],
    at: usize,
    accounts: &[usize],
) -> Result<(), CheckpointError> {
    for pass in PASSES {
        let pass = pass.min(shared.most_guesses);
        if positions[at].guesses >= pass {
            continue;
        }
        let done = usize::try_from(positions[at].beyond).unwrap_or(usize::MAX);
        let rest = accounts.get(done..).unwrap_or_default();
        for batch in rest.chunks(ACCOUNTS * shared.workers.len()) {
            if shared.is_over() {
                return Ok(());
            }
            work_through(shared, batch, positions[at].guesses, pass);
            positions[at].beyond += batch.len() as u64;
            if shared.is_unsaved() {
                shared.save(positions)?;
            }
        }
        (positions[at].guesses, positions[at].beyond) = (pass, 0);
    }
    Ok(())
}

/// Tries the guesses from `from` to `to` on each account.
fn work_through(shared: &mut Shared<'_>, accounts: &[usize], from: u64, to: u64) {
    let mut results: Vec<(usize, Outcome)> = accounts
        .iter()
        .map(|&account| (account, shared.outcomes[account]))
        .collect();
    let mut workers = std::mem::take(&mut shared.workers);
    let per_thread = results.len().div_ceil(workers.len()).max(1);
    let all = &*shared;
    std::thread::scope(|scope| {
        for (results, (worker, guesses)) in results.chunks_mut(per_thread).zip(&mut workers) {
            scope.spawn(move || {
                for (account, outcome) in results {
                    if let Some(stored) = all.open(*account) {
                        let person = &all.persons[*account];
                        one(stored, person, worker, guesses, (from, to), outcome);
                    }
                }
            });
        }
    });
    shared.workers = workers;
    let (mut tried, mut found) = (0, 0);
    for (account, outcome) in results {
        let before = std::mem::replace(&mut shared.outcomes[account], outcome);
        tried += outcome.tried.saturating_sub(before.tried);
        found += u64::from(before.found.is_none() && outcome.found.is_some());
    }
    shared.tell(tried, found);
}

fn one(
    stored: &Stored,
    person: &Person,
    worker: &mut Worker,
    guesses: &mut Guesses,
    (from, to): (u64, u64),
    outcome: &mut Outcome,
) {
    let mut batch = Batch::new();
    let mut position = 0;
    let mut ended = true;
    guesses.visit(person, &mut |guess, category| {
        if position == to {
            ended = false;
            return ControlFlow::Break(());
        }
        position += 1;
        if position <= from {
            return ControlFlow::Continue(());
        }
        batch.push(guess, category);
        if batch.is_full()
            && let Some((category, place)) = batch.check(stored, worker)
        {
            outcome.find(category, position - AT_ONCE as u64 + place);
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    if outcome.found.is_some() {
        return;
    }
    let waiting = batch.length as u64;
    match batch.check(stored, worker) {
        Some((category, place)) => outcome.find(category, position - waiting + place),
        None => {
            outcome.tried = position;
            outcome.available = if ended { position } else { 0 };
        }
    }
}

/// Guesses on their way to be checked; wiped when they go.
struct Batch {
    bytes: [[u8; LONGEST]; AT_ONCE],
    lengths: [u8; AT_ONCE],
    categories: [Category; AT_ONCE],
    length: usize,
    hits: Vec<bool>,
}

impl Batch {
    fn new() -> Self {
        Self {
            bytes: [[0; LONGEST]; AT_ONCE],
            lengths: [0; AT_ONCE],
            categories: [Category::Default; AT_ONCE],
            length: 0,
            hits: Vec::with_capacity(AT_ONCE),
        }
    }

    fn push(&mut self, guess: &[u8], category: Category) {
        self.bytes[self.length][..guess.len()].copy_from_slice(guess);
        self.lengths[self.length] = guess.len() as u8;
        self.categories[self.length] = category;
        self.length += 1;
    }

    fn is_full(&self) -> bool {
        self.length == AT_ONCE
    }

    /// Empties the batch; the category of the guess that was right, and its place from 1 on.
    fn check(&mut self, stored: &Stored, worker: &mut Worker) -> Option<(Category, u64)> {
        let tries: [Try<'_>; AT_ONCE] = std::array::from_fn(|at| Try {
            stored,
            guess: &self.bytes[at][..usize::from(self.lengths[at])],
        });
        worker.check(&tries[..self.length], &mut self.hits);
        self.length = 0;
        let at = self.hits.iter().position(|&hit| hit)?;
        Some((self.categories[at], at as u64 + 1))
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        self.bytes.as_flattened_mut().zeroize();
    }
}
