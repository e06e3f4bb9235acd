//! Hashes that are meant to be slow: every account gets its k-th guess before any gets the next.
//!
//! Which guess that is, is decided anew after every stretch of tries, by what was found so far in the
//! group: accounts of one system, stored in one way. A step takes the next tries, in the order of
//! rounds, on all threads.

mod again;
mod window;

use std::time::Duration;

use super::checkpoint::{Group, Position, Stretch, Taken};
use super::lessons::{Find, Lessons};
use super::run::Shared;
use super::work::Try;
use window::{Counted, Ready, Window, end_of_stretch};

/// The fewest tries of a step, a thread: as many as the widest registers have lanes.
const FEWEST: usize = 16;
/// How long a step should last: shorter than anyone waits, longer than threads take to start.
const STEP: Duration = Duration::from_millis(100);

/// One group of slow hashes and how far it is.
pub struct Rounds {
    group: Group,
    accounts: Vec<usize>,
    /// Tries done.
    tries: u64,
    stretches: Vec<Stretch>,
    /// Stretches that were through when finds were last learned from.
    learned: usize,
    lessons: Lessons,
    /// Accounts that are through with each idea.
    through: Vec<u32>,
    window: Option<Window>,
    /// Accounts found before the audit was stopped, whose ideas must be found again.
    found_before: Vec<usize>,
    resumed: bool,
    /// The last tries for which there was no guess.
    idle: u64,
    step: usize,
    done: bool,
}

impl Rounds {
    /// Goes on from a position.
    pub fn new(position: Position, accounts: Vec<usize>) -> Self {
        let members = accounts.len() as u64;
        let mut lessons = Lessons::new();
        for (own, finds) in position.taken.finds {
            lessons.finds[usize::from(own)] = finds;
        }
        Self {
            group: position.group,
            tries: position.guesses * members + position.beyond,
            resumed: !position.taken.stretches.is_empty(),
            stretches: position.taken.stretches,
            learned: position.taken.learned,
            found_before: position.taken.waiting,
            through: Counted::new().through,
            lessons,
            accounts,
            window: None,
            idle: 0,
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
    pub fn position(&self) -> Position {
        let members = u64::from(self.members());
        let waiting = self.lessons.waiting.iter().map(|find| find.account);
        let finds = (0..).zip(&self.lessons.finds);
        Position {
            group: self.group,
            guesses: self.tries / members,
            beyond: self.tries % members,
            taken: Taken {
                stretches: self.stretches.clone(),
                learned: self.learned,
                waiting: waiting.chain(self.found_before.iter().copied()).collect(),
                finds: finds
                    .filter(|(_, finds)| **finds > 0)
                    .map(|(own, &finds)| (own, finds))
                    .collect(),
            },
        }
    }

    /// Tries the next guesses.
    pub fn step(&mut self, shared: &mut Shared<'_>) {
        if self.resumed {
            self.take_up(shared);
            self.resumed = false;
        }
        if self.window.is_none() {
            self.decide(shared);
        }
        let Some(window) = self.window.take() else {
            return;
        };
        let started = shared.elapsed();
        let at_once = self.step * shared.workers.len();
        let (ready, next) = self.next(shared, &window, at_once);
        self.check(shared, &window, &ready);
        self.tries = next;
        if next < window.range.end {
            self.window = Some(window);
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
        for (member, &account) in (0..).zip(&self.accounts) {
            let outcome = &mut shared.outcomes[account];
            if outcome.found.is_none() {
                outcome.tried = window::share(&(0..self.tries), members, member);
            }
        }
    }

    /// Learns, decides in which order to go on, and makes the guesses of the next stretch.
    fn decide(&mut self, shared: &mut Shared<'_>) {
        let members = u64::from(self.members());
        let most = shared.most_guesses.saturating_mul(members);
        if self.tries >= most || self.idle >= members {
            self.done = true;
            return;
        }
        if self.lessons.learn() {
            self.learned = self.stretches.len();
        }
        let through = &self.through;
        let left = |id| u64::from(through[usize::from(id)]) < members;
        self.stretches.push(Stretch {
            end: end_of_stretch(members, self.tries),
            order: self.lessons.order(left),
        });
        self.make_window(shared);
    }

    /// Makes the guesses of the last stretch.
    fn make_window(&mut self, shared: &mut Shared<'_>) {
        let most = shared.most_guesses;
        let (window, counted) = Window::make(shared, &self.accounts, &self.stretches, most);
        self.count(&counted);
        if let Some(stretch) = self.stretches.last_mut() {
            stretch.order.truncate(counted.ideas);
        }
        if counted.open > 0 {
            self.idle = 0;
            self.window = Some(window);
        } else {
            self.idle += window.range.end - window.range.start;
            self.tries = window.range.end;
        }
    }

    fn count(&mut self, counted: &Counted) {
        for (own, counted) in self.lessons.tried.iter_mut().zip(&counted.tried) {
            *own += counted;
        }
        for (own, counted) in self.through.iter_mut().zip(&counted.through) {
            *own += counted;
        }
    }

    /// The next guesses for accounts that are still open, and the try behind them.
    fn next(&self, shared: &Shared<'_>, window: &Window, most: usize) -> (Vec<Ready>, u64) {
        let mut next = self.tries;
        let mut ready = Vec::with_capacity(most);
        while next < window.range.end && ready.len() < most {
            let one = window.at(next);
            ready.extend(one.filter(|one| shared.open(self.accounts[one.member]).is_some()));
            next += 1;
        }
        (ready, next)
    }

    fn check(&mut self, shared: &mut Shared<'_>, window: &Window, ready: &[Ready]) {
        let mut workers = std::mem::take(&mut shared.workers);
        let mut hits = vec![false; ready.len()];
        let per_thread = ready.len().div_ceil(workers.len()).max(1);
        let (all, accounts) = (&*shared, &self.accounts);
        std::thread::scope(|scope| {
            let parts = ready.chunks(per_thread).zip(hits.chunks_mut(per_thread));
            for ((ready, hits), (worker, _)) in parts.zip(&mut workers) {
                scope.spawn(move || {
                    let tries: Vec<Try<'_>> = ready
                        .iter()
                        .filter_map(|one| {
                            Some(Try {
                                stored: all.open(accounts[one.member])?,
                                guess: window.guess(one),
                            })
                        })
                        .collect();
                    let mut own = Vec::new();
                    worker.check(&tries, &mut own);
                    hits.copy_from_slice(&own);
                });
            }
        });
        shared.workers = workers;
        let mut found = 0;
        for (one, _) in ready.iter().zip(hits).filter(|(_, hit)| *hit) {
            let account = self.accounts[one.member];
            let outcome = &mut shared.outcomes[account];
            if outcome.found.is_none() {
                let (category, idea) = window.kind(one);
                outcome.find(category, one.number / u64::from(self.members()) + 1);
                self.lessons.waiting.push(Find { account, idea });
                found += 1;
            }
        }
        shared.tell(ready.len() as u64, found);
    }
}
