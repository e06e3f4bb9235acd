//! A deck of cards: what happens to whom, in exact numbers rather than by luck.
//!
//! A draw per account would leave a small sample without its rarest fault. A deck holds a
//! fixed number of each card, is shuffled, dealt to the end and shuffled again, so that
//! every 400 people see every kind of fault, in a different place for every seed.

use crate::chance::Chance;

/// Cards of one kind, dealt without end.
pub struct Deck<T: Copy> {
    cards: Vec<T>,
    next: usize,
    chance: Chance,
}

impl<T: Copy> Deck<T> {
    /// A deck of `size` cards: `special` as often as said, the rest `ordinary`.
    pub fn new(size: usize, ordinary: T, special: &[(T, usize)], chance: Chance) -> Self {
        let mut cards: Vec<T> = special
            .iter()
            .flat_map(|(card, count)| std::iter::repeat_n(*card, *count))
            .collect();
        cards.resize(size.max(cards.len()), ordinary);
        let next = cards.len();
        Self {
            cards,
            next,
            chance,
        }
    }

    /// The next card.
    pub fn deal(&mut self) -> T {
        if self.next >= self.cards.len() {
            self.chance.shuffle(&mut self.cards);
            self.next = 0;
        }
        let card = self.cards[self.next];
        self.next += 1;
        card
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_round_of_the_deck_holds_each_card_as_often_as_said() {
        let mut deck = Deck::new(10, 'o', &[('x', 2), ('y', 1)], Chance::for_part(3, 0));
        for _ in 0..5 {
            let round: Vec<char> = (0..10).map(|_| deck.deal()).collect();
            assert_eq!(round.iter().filter(|c| **c == 'x').count(), 2);
            assert_eq!(round.iter().filter(|c| **c == 'y').count(), 1);
        }
    }
}
