//! The guesses of the next stretch, made for every account of a group at once and laid out in one
//! buffer, an account's own side by side. They are taken round by round: all first ones, all second …

use std::ops::Range;

use zeroize::Zeroizing;

use crate::audit::checkpoint::Stretch;
use crate::audit::run::Shared;
use crate::habits::{Category, Guesses, IdeaId, LONGEST, Person, ideas};

/// The most guesses kept ready.
const MOST: u64 = 1 << 18;
/// The fewest tries that are worth thinking anew after.
const FEWEST: u64 = 64;
/// Of the first round, so many parts are decided upon one after another.
const PARTS: u64 = 8;
/// Later a stretch is this part of what was done before.
const GROWTH: u64 = 8;

/// A place without a guess: the account has no more, or was found.
const NONE: u8 = u8::MAX;

/// Where the stretch ends that begins behind `done` tries of a group of `members`: it depends on
/// nothing else, so that an audit that goes on finds it again.
pub fn end_of_stretch(members: u64, done: u64) -> u64 {
    let members = members.max(1);
    let (rounds, within) = (done / members, done % members);
    if rounds == 0 && members >= FEWEST * PARTS {
        let next = (2 * done).max(members / PARTS).min(done + MOST);
        return next.min(members);
    }
    if within > 0 || members > MOST {
        return (done + MOST).min((rounds + 1) * members);
    }
    let fewest = FEWEST.div_ceil(members);
    let most = MOST / members;
    (rounds + (rounds / GROWTH).clamp(1, most.max(1)).max(fewest)) * members
}

/// How many of the tries from `range.start` to `range.end` are those of a member.
pub fn share(range: &Range<u64>, members: u64, member: u64) -> u64 {
    let before = |end: u64| end.saturating_sub(member).div_ceil(members.max(1));
    before(range.end) - before(range.start)
}

/// The guesses of a stretch.
pub struct Window {
    /// The tries of the group it is for.
    pub range: Range<u64>,
    members: u64,
    /// The first member it is for.
    first: u64,
    /// Places an account has.
    rounds: usize,
    bytes: Zeroizing<Vec<u8>>,
    lengths: Vec<u8>,
    categories: Vec<Category>,
    ideas: Zeroizing<Vec<IdeaId>>,
}

/// A guess of a window.
#[derive(Debug, Clone, Copy)]
pub struct Ready {
    /// The number of the try in the group.
    pub number: u64,
    /// Whose it is.
    pub member: usize,
    place: usize,
}

/// What making or counting guesses says of the order.
#[derive(Default)]
pub struct Counted {
    /// Guesses made of each idea.
    pub tried: Vec<u64>,
    /// Accounts that are through with each idea.
    pub through: Vec<u32>,
    /// Ideas of the last stretch any account looked at.
    pub ideas: usize,
    /// Guesses made for accounts that are still open.
    pub open: u64,
}

impl Counted {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            tried: vec![0; ideas().len()],
            through: vec![0; ideas().len()],
            ..Self::default()
        }
    }

    /// Adds what another thread counted.
    pub fn add(&mut self, other: &Self) {
        for (own, other) in self.tried.iter_mut().zip(&other.tried) {
            *own += other;
        }
        for (own, other) in self.through.iter_mut().zip(&other.through) {
            *own += other;
        }
        self.ideas = self.ideas.max(other.ideas);
        self.open += other.open;
    }
}

/// Who gets the guesses of a replay: the stretch's number, the guess's in it from 0 on, and the guess.
pub type Each<'a> = dyn FnMut(usize, u64, &[u8], Category, IdeaId) + 'a;

/// Goes through the stretches of one account, which `guesses` begins with. Ideas that are through are told
/// with their stretch. How many ideas of the last stretch were looked at.
pub fn replay(
    guesses: &mut Guesses,
    person: &Person,
    stretches: &[Stretch],
    (members, member): (u64, u64),
    each: &mut Each<'_>,
    through: &mut dyn FnMut(usize, IdeaId, u64),
) -> usize {
    guesses.begin();
    let (mut start, mut looked_at) = (0, 0);
    for (number, stretch) in stretches.iter().enumerate() {
        let most = share(&(start..stretch.end), members, member);
        let mut nth = 0;
        let walked = guesses.walk(
            person,
            &stretch.order,
            most,
            &mut |guess, category, idea| {
                each(number, nth, guess, category, idea);
                nth += 1;
            },
            &mut |idea, made| through(number, idea, made),
        );
        looked_at = walked.ideas;
        start = stretch.end;
    }
    looked_at
}

impl Window {
    /// Makes the guesses of the last stretch for all `accounts` of a group; no account gets more than
    /// `most` guesses in all.
    pub fn make(
        shared: &mut Shared<'_>,
        accounts: &[usize],
        stretches: &[Stretch],
        most: u64,
    ) -> (Self, Counted) {
        let members = accounts.len() as u64;
        let last = stretches.len().saturating_sub(1);
        let start = last
            .checked_sub(1)
            .map_or(0, |before| stretches[before].end);
        let end = stretches.last().map_or(start, |stretch| stretch.end);
        let range = start..end;
        let rounds = (end - start).div_ceil(members.max(1)).max(1) as usize;
        // Part of a round is for some members only.
        let part = if end - start < members {
            (start % members)..(start % members + (end - start)).min(members)
        } else {
            0..members
        };
        let accounts = &accounts[part.start as usize..part.end as usize];
        let places = rounds * accounts.len();
        let mut window = Self {
            range: range.clone(),
            members,
            first: part.start,
            rounds,
            bytes: Zeroizing::new(vec![0; places * LONGEST]),
            lengths: vec![NONE; places],
            categories: vec![Category::Default; places],
            ideas: Zeroizing::new(vec![0; places]),
        };
        let mut workers = std::mem::take(&mut shared.workers);
        let per_thread = accounts.len().div_ceil(workers.len()).max(1);
        let room = per_thread * rounds;
        let all = &*shared;
        let mut counted = Counted::new();
        std::thread::scope(|scope| {
            let parts = accounts
                .chunks(per_thread)
                .zip(window.bytes.chunks_mut(room * LONGEST))
                .zip(window.lengths.chunks_mut(room))
                .zip(window.categories.chunks_mut(room))
                .zip(window.ideas.chunks_mut(room));
            let mut first = part.start;
            let mut running = Vec::new();
            for (((((accounts, bytes), lengths), categories), ideas), (_, guesses)) in
                parts.zip(&mut workers)
            {
                let begin = first;
                first += accounts.len() as u64;
                running.push(scope.spawn(move || {
                    let mut counted = Counted::new();
                    for (at, &account) in accounts.iter().enumerate() {
                        let open = all.open(account).is_some();
                        let member = begin + at as u64;
                        let before = share(&(0..start), members, member);
                        let Counted { tried, through, .. } = &mut counted;
                        let mut made = 0;
                        let looked_at = replay(
                            guesses,
                            &all.persons[account],
                            stretches,
                            (members, member),
                            &mut |stretch, nth, guess, category, idea| {
                                let place = at * rounds + nth as usize;
                                if stretch == last && open && before + nth < most {
                                    bytes[place * LONGEST..][..guess.len()].copy_from_slice(guess);
                                    lengths[place] = guess.len() as u8;
                                    categories[place] = category;
                                    ideas[place] = idea;
                                    made += 1;
                                }
                            },
                            &mut |stretch, idea, made| {
                                if stretch == last {
                                    tried[usize::from(idea)] += made;
                                    through[usize::from(idea)] += 1;
                                }
                            },
                        );
                        counted.ideas = counted.ideas.max(looked_at);
                        counted.open += made;
                    }
                    counted
                }));
            }
            for thread in running {
                // A thread that panicked is a fault of the program, which the scope passes on.
                if let Ok(own) = thread.join() {
                    counted.add(&own);
                }
            }
        });
        shared.workers = workers;
        (window, counted)
    }

    /// The guess of a try, if there is one.
    pub fn at(&self, number: u64) -> Option<Ready> {
        let member = number % self.members;
        let nth = share(&(self.range.start..number), self.members, member);
        let place = (member - self.first) as usize * self.rounds + nth as usize;
        (self.lengths[place] != NONE).then_some(Ready {
            number,
            place,
            member: member as usize,
        })
    }

    /// Its bytes.
    pub fn guess(&self, one: &Ready) -> &[u8] {
        &self.bytes[one.place * LONGEST..][..usize::from(self.lengths[one.place])]
    }

    /// What it is.
    pub fn kind(&self, one: &Ready) -> (Category, IdeaId) {
        (self.categories[one.place], self.ideas[one.place])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_follow_each_other_and_every_member_gets_its_share() {
        for members in [1_u64, 7, 40, 511, 512, 2_000, 65_000, 300_000] {
            let (mut done, mut count) = (0, 0);
            let mut shares = vec![0; 7.min(members as usize)];
            while done < 300 * members {
                let end = end_of_stretch(members, done);
                assert!(
                    end > done && end - done <= MOST.max(members).max(2 * FEWEST),
                    "{members}"
                );
                for (member, own) in shares.iter_mut().enumerate() {
                    *own += share(&(done..end), members, member as u64);
                }
                (done, count) = (end, count + 1);
            }
            for (member, own) in shares.iter().enumerate() {
                let all = (0..done).skip(member).step_by(members as usize).count() as u64;
                assert_eq!(*own, all, "{members}");
            }
            assert!(members > 10_000 || count < 60, "{members}: {count}");
        }
    }
}
