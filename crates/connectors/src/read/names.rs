//! Which names a feed has: the roster's as a filter, a system's as a sample.
//!
//! Together they tell the gate whether the accounts of a system belong to anybody on the
//! roster, without a name being kept. Only sampled accounts cost a folding.

use std::collections::BinaryHeap;

use super::keys::Key;

/// Accounts in a sample.
const SAMPLED: usize = 256;

/// Bits of the filter while it is filled: a million names leave half of them free.
const BITS: usize = 1 << 19;

/// Bits for each name in the filter that is kept.
const BITS_OF_A_NAME: usize = 8;

/// The names of one feed.
#[derive(Default)]
pub(super) struct Names {
    /// Filled by a roster only.
    filter: Vec<u64>,
    noted: usize,
    /// The accounts with the smallest hashes, the largest of them on top.
    sample: BinaryHeap<(u64, [u64; 2])>,
}

impl Names {
    /// Takes a person of the roster into account.
    pub(super) fn person(&mut self, name: &str) {
        if self.filter.is_empty() {
            self.filter = vec![0; BITS / 64];
        }
        let [first, _] = parts(name);
        let bit = place(first, BITS);
        if let Some(word) = self.filter.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
        self.noted += 1;
    }

    /// Takes an account into account, if its key is among the smallest.
    pub(super) fn account(&mut self, key: Key, name: &str) {
        let key = key.hash();
        let full = self.sample.len() == SAMPLED;
        if name.is_empty() || full && self.sample.peek().is_some_and(|(top, _)| *top <= key) {
            return;
        }
        if full {
            self.sample.pop();
        }
        self.sample.push((key, parts(name)));
    }

    /// The filter, no longer than its names need, and the sample.
    pub(super) fn finish(self) -> (Vec<u64>, Vec<[u64; 2]>) {
        let mut filter = self.filter;
        let wanted = (self.noted * BITS_OF_A_NAME).next_power_of_two() / 64;
        // The place of a name in half the bits is its place in all of them, folded over.
        while filter.len() > wanted.max(1) {
            let upper = filter.split_off(filter.len() / 2);
            for (word, more) in filter.iter_mut().zip(upper) {
                *word |= more;
            }
        }
        let sample = self.sample.into_sorted_vec();
        (filter, sample.into_iter().map(|(_, name)| name).collect())
    }
}

/// The place of a hash among so many bits.
const fn place(hash: u64, bits: usize) -> usize {
    (hash % bits as u64) as usize
}

/// Hashes of the first and the last part of a printed name: "Nguyễn Văn An (Sở Nội vụ)" and
/// "UBND xã - Nguyễn Văn An" both have it. The second is 0 for a single word.
fn parts(name: &str) -> [u64; 2] {
    let folded = text::fold(name);
    let mut parts = folded
        .split(|letter: char| !(letter.is_alphanumeric() || letter == ' ' || letter == '\''))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    let last = parts.next_back().unwrap_or(first);
    let second = if folded.contains(' ') {
        Key::of(last).hash()
    } else {
        0
    };
    [Key::of(first).hash(), second]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(filter: &[u64], hash: u64) -> bool {
        let bit = place(hash, filter.len() * 64);
        filter[bit / 64] & (1 << (bit % 64)) != 0
    }

    #[test]
    fn people_of_the_roster_are_known_in_any_spelling_and_strangers_are_not() {
        let mut roster = Names::default();
        let mut system = Names::default();
        for n in 0..300 {
            roster.person(&format!("Nguyễn Văn Người{n}"));
            let name = match n % 3 {
                0 => format!("NGUYEN VAN NGUOI{n}"),
                1 => format!("Nguyễn Văn Người{n} (Sở Nội vụ)"),
                _ => format!("UBND xã - Nguyễn Văn Người{n}"),
            };
            system.account(Key::of(&format!("login{n}")), &name);
        }
        let (filter, _) = roster.finish();
        assert_eq!(filter.len(), 64);
        let (_, sample) = system.finish();
        assert_eq!(sample.len(), SAMPLED);
        assert!(
            sample.iter().all(|[first, last]| {
                *last != 0 && (has(&filter, *first) || has(&filter, *last))
            })
        );
        let strangers = (0..300).filter(|n| has(&filter, parts(&format!("Lê Thị Lạ{n}"))[0]));
        assert!(strangers.count() < 60);
    }

    #[test]
    fn the_same_accounts_are_sampled_in_any_order() {
        let sample = |order: &mut dyn Iterator<Item = u32>| {
            let mut names = Names::default();
            order.for_each(|n| names.account(Key::of(&format!("login{n}")), &format!("An {n}")));
            names.finish().1
        };
        assert_eq!(sample(&mut (0..2000)), sample(&mut (0..2000).rev()));
    }

    #[test]
    fn a_single_word_is_marked_as_one() {
        assert_eq!(parts("hungnv")[1], 0);
        assert_ne!(parts("Hùng Nguyễn")[1], 0);
    }
}
