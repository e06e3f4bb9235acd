//! Going on where an audit was stopped: what was tried follows from the order that was kept; the ideas
//! of the few finds that were not learned from yet, which are kept nowhere, are found again.

use zeroize::Zeroizing;

use super::Rounds;
use super::window::{Counted, replay};
use crate::audit::lessons::Find;
use crate::audit::run::Shared;
use crate::audit::work::{Stored, Try, Worker};
use crate::habits::{Guesses, IdeaId, LONGEST, Person};

impl Rounds {
    /// Takes up what an earlier run left.
    pub(super) fn take_up(&mut self, shared: &mut Shared<'_>) {
        let under_way = self
            .stretches
            .last()
            .is_some_and(|last| self.tries < last.end);
        let whole = self.stretches.len() - usize::from(under_way);
        let until_learned = self.counted(shared, self.learned.min(whole));
        let until_now = self.counted(shared, whole);
        self.lessons.tried_then = until_learned.tried;
        self.count(&until_now);
        for account in std::mem::take(&mut self.found_before) {
            let idea = self.find_again(shared, account);
            // One that is not found again was written by a hand that is not ours: nothing is learned.
            let again = idea.map(|idea| Find { account, idea });
            self.lessons.waiting.extend(again);
        }
        if under_way {
            self.make_window(shared);
        }
    }

    /// Counts what all accounts have tried in the first `whole` stretches.
    fn counted(&self, shared: &mut Shared<'_>, whole: usize) -> Counted {
        let (stretches, members) = (&self.stretches[..whole], self.accounts.len() as u64);
        let persons = &shared.persons;
        let per_thread = self.accounts.len().div_ceil(shared.workers.len()).max(1);
        let mut all = Counted::new();
        std::thread::scope(|scope| {
            let parts = self.accounts.chunks(per_thread).zip(&mut shared.workers);
            let running: Vec<_> = (0..)
                .step_by(per_thread)
                .zip(parts)
                .map(|(first, (accounts, (_, guesses)))| {
                    scope.spawn(move || {
                        let mut counted = Counted::new();
                        for (member, &account) in (first..).zip(accounts) {
                            let person = &persons[account];
                            let each = &mut |_: usize, _: u64, _: &[u8], _, _: IdeaId| {};
                            replay(
                                guesses,
                                person,
                                stretches,
                                (members, member),
                                each,
                                &mut |_, idea, made| {
                                    counted.tried[usize::from(idea)] += made;
                                    counted.through[usize::from(idea)] += 1;
                                },
                            );
                        }
                        counted
                    })
                })
                .collect();
            for thread in running {
                // A thread that panicked is a fault of the program, which the scope passes on.
                if let Ok(own) = thread.join() {
                    all.add(&own);
                }
            }
        });
        all
    }

    /// The idea that was right for an account found since the last lot.
    fn find_again(&self, shared: &mut Shared<'_>, account: usize) -> Option<IdeaId> {
        let member = self.accounts.iter().position(|&own| own == account)?;
        let stored = &shared.list.accounts[account].hash.as_ref().ok()?.stored;
        let (worker, guesses) = shared.workers.first_mut()?;
        let mut bytes = Zeroizing::new(Vec::new());
        let mut tried: Vec<(usize, IdeaId)> = Vec::new();
        let place = (self.accounts.len() as u64, member as u64);
        let person = &shared.persons[account];
        self.guesses_since(guesses, person, place, &mut |guess, idea| {
            bytes.extend_from_slice(guess);
            tried.push((guess.len(), idea));
        });
        right(stored, worker, &bytes, &tried)
    }

    /// The guesses of an account since the last lot.
    fn guesses_since(
        &self,
        guesses: &mut Guesses,
        person: &Person,
        place: (u64, u64),
        each: &mut dyn FnMut(&[u8], IdeaId),
    ) {
        let mut each = |stretch: usize, _, guess: &[u8], _, idea| {
            if stretch >= self.learned {
                each(guess, idea);
            }
        };
        replay(
            guesses,
            person,
            &self.stretches,
            place,
            &mut each,
            &mut |_, _, _| {},
        );
    }
}

/// Which of the guesses is the password.
fn right(
    stored: &Stored,
    worker: &mut Worker,
    bytes: &[u8],
    tried: &[(usize, IdeaId)],
) -> Option<IdeaId> {
    let (mut rest, mut hits) = (bytes, Vec::new());
    for few in tried.chunks(LONGEST) {
        let tries: Vec<Try<'_>> = few
            .iter()
            .map(|&(length, _)| {
                let (guess, behind) = rest.split_at(length);
                rest = behind;
                Try { stored, guess }
            })
            .collect();
        worker.check(&tries, &mut hits);
        if let Some(at) = hits.iter().position(|&hit| hit) {
            return few.get(at).map(|one| one.1);
        }
    }
    None
}
