//! What finds teach about the guesses to come.
//!
//! Every idea has a likelihood beforehand, and traits it shares with others ([`crate::habits::Idea`]).
//! A trait's factor says how many times more finds its ideas had than was to be expected: with `n`
//! finds where `e` were expected it is (a + n) / (a + e), the mean of a gamma distribution, `a` being
//! as many expected finds as our prejudice is worth. All factors are fitted together; the order of
//! what is left follows the product of likelihood and factors. No chance is in it: the same finds give
//! the same order.
//!
//! An account that was found counts as tried in what follows as well: an account has one password, so
//! that of all accounts a share `p` has this one, whatever was found before. Thereby what was tried
//! is known from the order alone.
//!
//! What is learned stands in the checkpoint, so it is learned from [`LOT`] finds at a time or more:
//! no count there tells of a single password. Until there are as many, finds that wait are taken to
//! be what was to be expected.

use zeroize::Zeroize;

use crate::habits::{IdeaId, TraitKind, ideas, trait_kinds};

/// The fewest finds that are learned from.
const LOT: usize = 5;
/// Rounds of the fit: more change nothing that would change an order.
const ROUNDS: usize = 6;
/// The share of accounts whose password can be guessed, beforehand.
const GUESSABLE: f64 = 0.3;

/// As many expected finds as our prejudice about a trait is worth.
const fn prejudice(kind: TraitKind) -> f64 {
    match kind {
        TraitKind::Any | TraitKind::Stream => 1.0,
        TraitKind::Strength => 100.0,
        _ => 20.0,
    }
}

/// A find that was not learned from yet: the account, and the idea that was right. It has no `Debug`.
pub struct Find {
    pub account: usize,
    pub idea: IdeaId,
}

/// What the finds of a group of accounts taught.
pub struct Lessons {
    /// Guesses tried of each idea, by all accounts.
    pub tried: Vec<u64>,
    /// The same at the time of the last lot.
    pub tried_then: Vec<u64>,
    /// Finds learned from, of each trait.
    pub finds: Vec<u32>,
    /// Finds that wait for more.
    pub waiting: Vec<Find>,
}

impl Lessons {
    /// Of nothing yet.
    pub fn new() -> Self {
        Self {
            tried: vec![0; ideas().len()],
            tried_then: vec![0; ideas().len()],
            finds: vec![0; trait_kinds().len()],
            waiting: Vec::new(),
        }
    }

    /// Takes in the finds that wait when they are enough, or none; whether it did.
    pub fn learn(&mut self) -> bool {
        if !self.waiting.is_empty() && self.waiting.len() < LOT {
            return false;
        }
        for find in &self.waiting {
            let known = ideas().get(usize::from(find.idea));
            for &own in known.iter().flat_map(|idea| &idea.traits) {
                self.finds[usize::from(own)] += 1;
            }
        }
        self.forget_waiting();
        self.tried_then.copy_from_slice(&self.tried);
        true
    }

    /// Those of these ideas that may be worth a guess, the most promising first.
    pub fn order(&self, left: impl Fn(IdeaId) -> bool) -> Vec<IdeaId> {
        let factors = self.factors();
        let mut scored: Vec<(f64, IdeaId)> = (0..)
            .zip(ideas())
            .filter(|(id, _)| left(*id))
            .map(|(id, idea)| (idea.likely * product(&factors, &idea.traits), id))
            .collect();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        scored.into_iter().map(|one| one.1).collect()
    }

    /// The factor of every trait.
    fn factors(&self) -> Vec<f64> {
        let kinds = trait_kinds();
        let mut factors: Vec<f64> = kinds
            .iter()
            .map(|&kind| {
                if kind == TraitKind::Any {
                    GUESSABLE
                } else {
                    1.0
                }
            })
            .collect();
        let tried: Vec<(usize, f64)> = self
            .tried
            .iter()
            .enumerate()
            .filter(|(_, tried)| **tried > 0)
            .map(|(id, &tried)| (id, tried as f64 * ideas()[id].likely))
            .collect();
        for _ in 0..ROUNDS {
            let finds = self.finds_with_waiting(&factors);
            for (place, kind) in TraitKind::ALL.into_iter().enumerate() {
                let mut expected = vec![0.0; kinds.len()];
                for &(id, alone) in &tried {
                    let traits = &ideas()[id].traits;
                    expected[usize::from(traits[place])] += alone * product(&factors, traits);
                }
                let worth = prejudice(kind);
                let usual = if kind == TraitKind::Any {
                    GUESSABLE
                } else {
                    1.0
                };
                for (at, factor) in factors.iter_mut().enumerate() {
                    if kinds[at] == kind {
                        *factor = (worth * usual + finds[at]) / (worth + expected[at] / *factor);
                    }
                }
            }
        }
        factors
    }

    /// The finds of every trait; those that wait are shared out as was to be expected.
    fn finds_with_waiting(&self, factors: &[f64]) -> Vec<f64> {
        let mut finds: Vec<f64> = self.finds.iter().map(|&own| f64::from(own)).collect();
        if self.waiting.is_empty() {
            return finds;
        }
        let since = self.tried.iter().zip(&self.tried_then).zip(ideas());
        let expected: Vec<f64> = since
            .map(|((now, then), idea)| {
                now.saturating_sub(*then) as f64 * idea.likely * product(factors, &idea.traits)
            })
            .collect();
        let all: f64 = expected.iter().sum();
        if all > 0.0 {
            let share = self.waiting.len() as f64 / all;
            for (idea, expected) in ideas().iter().zip(expected) {
                for &own in &idea.traits {
                    finds[usize::from(own)] += share * expected;
                }
            }
        }
        finds
    }

    fn forget_waiting(&mut self) {
        for find in &mut self.waiting {
            find.account.zeroize();
            find.idea.zeroize();
        }
        self.waiting.clear();
    }
}

impl Drop for Lessons {
    fn drop(&mut self) {
        self.forget_waiting();
    }
}

fn product(factors: &[f64], traits: &[u16]) -> f64 {
    traits
        .iter()
        .map(|&own| factors[usize::from(own)])
        .product()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(tried: impl Fn(usize) -> u64, finds: &[IdeaId]) -> Lessons {
        let mut lessons = Lessons::new();
        for (id, own) in lessons.tried.iter_mut().enumerate() {
            *own = tried(id);
        }
        let finds = finds.iter().enumerate();
        lessons.waiting = finds
            .map(|(account, &idea)| Find { account, idea })
            .collect();
        lessons
    }

    #[test]
    fn before_anything_is_tried_the_order_is_that_of_likelihood() {
        let order = Lessons::new().order(|_| true);
        assert!(order.is_sorted());
        assert_eq!(order.len(), ideas().len());
        assert_eq!(Lessons::new().order(|id| id > 2)[0], 3);
    }

    #[test]
    fn what_found_nothing_falls_and_what_found_much_rises() {
        let stream = |id: usize| ideas()[id].traits[1];
        let habit = stream(0);
        let (own, others): (Vec<usize>, Vec<usize>) = (0..40).partition(|&id| stream(id) == habit);
        let tried = [&own[..6], &others[..6]].concat();
        let habits_next = |finds: &[IdeaId]| {
            let a_thousand = |id| if tried.contains(&id) { 1000 } else { 0 };
            let mut lessons = with(a_thousand, finds);
            assert!(lessons.learn() && lessons.waiting.is_empty());
            let order = lessons.order(|id| !tried.contains(&usize::from(id)));
            let next = order.iter().take(20);
            next.filter(|&&id| stream(usize::from(id)) == habit).count()
        };
        let finds: Vec<IdeaId> = own[..6].iter().map(|&id| id as IdeaId).collect();
        let (none, many) = (habits_next(&[]), habits_next(&finds.repeat(15)));
        assert!(many > 12 && none < many, "{none} {many}");
    }

    #[test]
    fn fewer_finds_than_a_lot_teach_nothing_of_themselves() {
        // One find of the fifth idea, or of the second: the order after is the same.
        let tried = |id: usize| if id < 8 { 300 } else { 0 };
        let (mut one, mut other) = (with(tried, &[4]), with(tried, &[1]));
        assert!(!one.learn() && !other.learn());
        assert_eq!(one.order(|id| id > 7), other.order(|id| id > 7));
        assert!(one.finds.iter().all(|&finds| finds == 0));
        assert_eq!(one.waiting.len(), 1);
    }
}
