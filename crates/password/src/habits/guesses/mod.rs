//! The guesses for one account, each once, made one after another at one place in memory.
//!
//! [`Guesses::visit`] makes them in the order that holds before anything is known of a system;
//! [`Guesses::walk`] in any order of [`ideas`], as an audit that learns wants it.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::ops::{ControlFlow, Range};

use chrono::NaiveDate;
use xxhash_rust::xxh3::{Xxh3Default, xxh3_64};
use zeroize::Zeroize;

use super::ideas::{IdeaId, What, ideas};
use super::person::Person;
use super::{Category, Guess, LONGEST};
use further::Further;

mod further;

/// Who takes the guesses; `Break` ends them.
pub type Sink<'a> = dyn FnMut(&[u8], Category) -> ControlFlow<()> + 'a;

/// Makes guesses. One a thread: it keeps the memory it works in.
pub struct Guesses {
    today: NaiveDate,
    guess: Guess,
    /// Digests of the guesses made for the account at hand.
    seen: HashSet<u64, BuildHasherDefault<Xxh3Default>>,
    /// The ideas that are through for the account at hand.
    walked: Vec<bool>,
    further: Made,
}

/// Further guesses of the account at hand, as many as were needed so far; wiped when they go.
#[derive(Default)]
struct Made {
    bytes: Vec<[u8; LONGEST]>,
    lengths: Vec<u8>,
    categories: Vec<Category>,
    all: bool,
}

/// What came of a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Walked {
    /// Guesses made.
    pub guesses: u64,
    /// Ideas of the order that were looked at, from its beginning.
    pub ideas: usize,
}

/// Who takes the guesses of a walk, with the idea each is of.
pub type IdeaSink<'a> = dyn FnMut(&[u8], Category, IdeaId) + 'a;

impl Guesses {
    /// For an audit on this day: its year and month matter.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            guess: Guess::default(),
            seen: HashSet::default(),
            walked: vec![false; ideas().len()],
            further: Made::default(),
        }
    }

    /// Begins with another account.
    pub fn begin(&mut self) {
        self.seen.clear();
        self.walked.fill(false);
        self.further.forget();
    }

    /// Makes the guesses for an account until the sink has enough.
    pub fn visit(&mut self, person: &Person, sink: &mut Sink<'_>) {
        self.begin();
        let seen = &mut self.seen;
        let mut once = |bytes: &[u8], category| {
            if seen.insert(xxh3_64(bytes)) {
                sink(bytes, category)
            } else {
                ControlFlow::Continue(())
            }
        };
        for idea in ideas() {
            let What::Shape(shape) = &idea.what else {
                continue;
            };
            for owner in person.owners() {
                self.guess.clear();
                if shape.write(person, owner, self.today, &mut self.guess)
                    && let Some(bytes) = self.guess.bytes()
                    && once(bytes, shape.category).is_break()
                {
                    return;
                }
            }
        }
        let mut further = Further {
            today: self.today,
            guess: &mut self.guess,
            person,
            sink: &mut once,
        };
        // A break is the sink's wish and no failure.
        let _ = further.all();
    }

    /// Makes the next guesses, `most` at the most, for the account this was begun with, going
    /// through `order`. Each idea that is through is told to `through`, with the guesses it gave in
    /// this walk; an idea is through once and is skipped from then on.
    pub fn walk(
        &mut self,
        person: &Person,
        order: &[IdeaId],
        most: u64,
        sink: &mut IdeaSink<'_>,
        through: &mut dyn FnMut(IdeaId, u64),
    ) -> Walked {
        let mut walk = Walk {
            most,
            made: 0,
            sink,
        };
        for (at, &id) in order.iter().enumerate() {
            let place = usize::from(id);
            if self.walked.get(place) != Some(&false) {
                continue;
            }
            if walk.made == most {
                return Walked {
                    guesses: most,
                    ideas: at,
                };
            }
            let before = walk.made;
            let whole = match &ideas()[place].what {
                What::Shape(shape) => person.owners().all(|owner| {
                    self.guess.clear();
                    if !shape.write(person, owner, self.today, &mut self.guess) {
                        return true;
                    }
                    let bytes = self.guess.bytes().unwrap_or_default();
                    walk.give(&mut self.seen, bytes, shape.category, id)
                }),
                What::Further(range) => {
                    self.make_further(person, range.end);
                    self.further
                        .of(range)
                        .all(|(bytes, category)| walk.give(&mut self.seen, bytes, category, id))
                }
            };
            if whole {
                self.walked[place] = true;
                through(id, walk.made - before);
            }
        }
        Walked {
            guesses: walk.made,
            ideas: order.len(),
        }
    }

    /// Makes further guesses until there are `count`, or all.
    fn make_further(&mut self, person: &Person, count: usize) {
        if self.further.all || self.further.lengths.len() >= count {
            return;
        }
        self.further.forget();
        // More than asked for, so that they are seldom made again.
        let room = 2 * count;
        let made = &mut self.further;
        made.bytes.reserve(room);
        let mut keep = |bytes: &[u8], category| {
            if made.lengths.len() == room {
                return ControlFlow::Break(());
            }
            made.push(bytes, category);
            ControlFlow::Continue(())
        };
        let mut further = Further {
            today: self.today,
            guess: &mut self.guess,
            person,
            sink: &mut keep,
        };
        let ended = further.all().is_continue();
        self.further.all = ended;
    }
}

/// A walk under way.
struct Walk<'a, 'b> {
    most: u64,
    made: u64,
    sink: &'a mut IdeaSink<'b>,
}

impl Walk<'_, '_> {
    /// Hands a guess over, unless it was before; false where there is no room for it.
    fn give(
        &mut self,
        seen: &mut HashSet<u64, BuildHasherDefault<Xxh3Default>>,
        bytes: &[u8],
        category: Category,
        id: IdeaId,
    ) -> bool {
        let digest = xxh3_64(bytes);
        if seen.contains(&digest) {
            return true;
        }
        if self.made == self.most {
            return false;
        }
        seen.insert(digest);
        self.made += 1;
        (self.sink)(bytes, category, id);
        true
    }
}

impl Made {
    fn push(&mut self, bytes: &[u8], category: Category) {
        let mut place = [0; LONGEST];
        place[..bytes.len()].copy_from_slice(bytes);
        self.bytes.push(place);
        self.lengths.push(bytes.len() as u8);
        self.categories.push(category);
    }

    /// Those in a range; fewer where there are not so many.
    fn of(&self, range: &Range<usize>) -> impl Iterator<Item = (&[u8], Category)> {
        let all = self.bytes.iter().zip(&self.lengths).zip(&self.categories);
        all.skip(range.start)
            .take(range.len())
            .map(|((bytes, &length), &category)| (&bytes[..usize::from(length)], category))
    }

    fn forget(&mut self) {
        self.bytes.as_mut_slice().as_flattened_mut().zeroize();
        self.bytes.clear();
        self.lengths.clear();
        self.categories.clear();
        self.all = false;
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        self.forget();
    }
}

#[cfg(test)]
mod tests;
