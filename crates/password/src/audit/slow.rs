//! Hashes that are meant to be slow: every account gets its k-th guess before any gets the next.
//!
//! Guesses are made for a window of some rounds at once and laid out in one buffer; a step takes
//! the next of them, in the order of rounds, on all threads.

use std::ops::ControlFlow;
use std::time::Duration;

use zeroize::Zeroizing;

use super::checkpoint::Position;
use super::run::Shared;
use super::work::Try;
use crate::habits::{Category, LONGEST};

/// Bytes of guesses kept ready.
const WINDOW_BYTES: usize = 4 << 20;
/// The most rounds made ready at once.
const MOST_ROUNDS: usize = 256;
/// The fewest tries of a step, a thread: as many as the widest registers have lanes.
const FEWEST: usize = 16;
/// How long a step should last: shorter than anyone waits, longer than threads take to start.
const STEP: Duration = Duration::from_millis(100);

/// One class of slow hashes and how far it is.
pub struct Rounds {
    position: Position,
    accounts: Vec<usize>,
    window: Window,
    step: usize,
    done: bool,
}

/// The guesses of some rounds: round after round, a place an account.
#[derive(Default)]
struct Window {
    bytes: Zeroizing<Vec<u8>>,
    lengths: Vec<u8>,
    categories: Vec<Category>,
    rounds: usize,
}

/// A place without a guess: the account has no more, or was found.
const NONE: u8 = u8::MAX;

impl Rounds {
    /// Goes on from a position.
    pub fn new(position: Position, accounts: Vec<usize>) -> Self {
        Self {
            position,
            accounts,
            window: Window::default(),
            step: FEWEST,
            done: false,
        }
    }

    /// How many accounts.
    pub fn members(&self) -> u32 {
        u32::try_from(self.accounts.len().max(1)).unwrap_or(u32::MAX)
    }

    /// Whether there is nothing left to try.
    pub const fn is_done(&self) -> bool {
        self.done
    }

    /// How far it is.
    pub const fn position(&self) -> Position {
        self.position
    }

    /// Tries the next guesses.
    pub fn step(&mut self, shared: &mut Shared<'_>) {
        if self.window.rounds == 0 {
            self.fill(shared);
            if self.done {
                return;
            }
        }
        let started = shared.elapsed();
        let at_once = self.step * shared.workers.len();
        let (places, next) = self.next_places(shared, at_once);
        self.check(shared, &places);
        self.position.beyond = next as u64;
        if next == self.window.lengths.len() {
            self.position.guesses += self.window.rounds as u64;
            self.position.beyond = 0;
            self.window = Window::default();
        }
        let took = shared.elapsed().saturating_sub(started);
        if took < STEP / 2 {
            self.step = (2 * self.step).min(1 << 14);
        } else if took > 2 * STEP {
            self.step = (self.step / 2).max(FEWEST);
        }
    }

    /// Tells each account how many guesses it has had.
    pub fn settle(&self, shared: &mut Shared<'_>) {
        let members = self.accounts.len() as u64;
        for (at, &account) in self.accounts.iter().enumerate() {
            let outcome = &mut shared.outcomes[account];
            if outcome.found.is_none() {
                let beyond = self.position.beyond;
                let begun = u64::from((at as u64) < beyond % members.max(1));
                outcome.tried = self.position.guesses + beyond / members.max(1) + begun;
            }
        }
    }

    /// Makes the guesses of the next rounds.
    fn fill(&mut self, shared: &mut Shared<'_>) {
        let members = self.accounts.len();
        let first = self.position.guesses;
        let left = usize::try_from(shared.most_guesses - first.min(shared.most_guesses));
        let rounds = (WINDOW_BYTES / LONGEST / members.max(1))
            .clamp(1, MOST_ROUNDS)
            .min(left.unwrap_or(usize::MAX));
        let places = rounds * members;
        let mut window = Window {
            bytes: Zeroizing::new(vec![0; places * LONGEST]),
            lengths: vec![NONE; places],
            categories: vec![Category::Default; places],
            rounds,
        };
        let mut any = false;
        for (at, &account) in self.accounts.iter().enumerate() {
            if shared.open(account).is_none() {
                continue;
            }
            let Some((_, guesses)) = shared.workers.first_mut() else {
                continue;
            };
            let mut position = 0;
            guesses.visit(&shared.persons[account], &mut |guess, category| {
                if position >= first {
                    let round = (position - first) as usize;
                    if round >= rounds {
                        return ControlFlow::Break(());
                    }
                    let place = round * members + at;
                    window.bytes[place * LONGEST..][..guess.len()].copy_from_slice(guess);
                    window.lengths[place] = guess.len() as u8;
                    window.categories[place] = category;
                    any = true;
                }
                position += 1;
                ControlFlow::Continue(())
            });
        }
        self.done = !any;
        self.window = window;
    }

    /// The next places with a guess for an account that is still open, and where they end.
    fn next_places(&self, shared: &Shared<'_>, most: usize) -> (Vec<usize>, usize) {
        let members = self.accounts.len();
        let mut next = usize::try_from(self.position.beyond).unwrap_or(usize::MAX);
        let mut places = Vec::with_capacity(most);
        while next < self.window.lengths.len() && places.len() < most {
            let open = shared.open(self.accounts[next % members]).is_some();
            if open && self.window.lengths[next] != NONE {
                places.push(next);
            }
            next += 1;
        }
        (places, next.min(self.window.lengths.len()))
    }

    fn check(&self, shared: &mut Shared<'_>, places: &[usize]) {
        let members = self.accounts.len();
        let mut workers = std::mem::take(&mut shared.workers);
        let mut hits = vec![false; places.len()];
        let per_thread = places.len().div_ceil(workers.len()).max(1);
        let (all, window) = (&*shared, &self.window);
        std::thread::scope(|scope| {
            let parts = places.chunks(per_thread).zip(hits.chunks_mut(per_thread));
            for ((places, hits), (worker, _)) in parts.zip(&mut workers) {
                scope.spawn(move || {
                    let tries: Vec<Try<'_>> = places
                        .iter()
                        .filter_map(|&place| {
                            let length = usize::from(window.lengths[place]);
                            Some(Try {
                                stored: all.open(self.accounts[place % members])?,
                                guess: &window.bytes[place * LONGEST..][..length],
                            })
                        })
                        .collect();
                    let mut own = Vec::new();
                    worker.check(&tries, &mut own);
                    for (hit, own) in hits.iter_mut().zip(own) {
                        *hit = own;
                    }
                });
            }
        });
        shared.workers = workers;
        let mut found = 0;
        for (&place, _) in places.iter().zip(hits).filter(|(_, hit)| *hit) {
            let outcome = &mut shared.outcomes[self.accounts[place % members]];
            if outcome.found.is_none() {
                let round = self.position.guesses + (place / members) as u64;
                outcome.find(self.window.categories[place], round + 1);
                found += 1;
            }
        }
        shared.tell(places.len() as u64, found);
    }
}
