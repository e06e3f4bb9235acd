//! What a feed says of 64 sampled people: who goes by which name, born when.
//!
//! Two feeds sample the same people when they name the same personnel codes, so the gate can
//! tell a column that slipped by a row from one that is right, without anybody's data kept.

use domain::Date;

use super::keys::Key;

/// People in a sample.
const SAMPLED: usize = 64;

/// The sample, as MinHashes of the personnel codes and hashes of what stands beside them.
pub(super) struct Ties {
    codes: [u64; SAMPLED],
    names: [u64; SAMPLED],
    births: [u64; SAMPLED],
}

impl Ties {
    pub(super) fn new() -> Self {
        Self {
            codes: [u64::MAX; SAMPLED],
            names: [0; SAMPLED],
            births: [0; SAMPLED],
        }
    }

    /// Takes a record into account. The first one with the smallest hash is the sampled one.
    pub(super) fn note(&mut self, code: &str, name: &str, birth: Option<Date>) {
        let key = Key::of(code.trim().trim_start_matches('0'));
        let mut said = None;
        for (place, hash) in key.permutations::<SAMPLED>().enumerate() {
            if hash < self.codes[place] {
                let (name, birth) =
                    *said.get_or_insert_with(|| (hash_of(&text::fold(name)), born(birth)));
                self.codes[place] = hash;
                self.names[place] = name;
                self.births[place] = birth;
            }
        }
    }

    /// Codes, names and birth dates; `None` when no record had a code.
    pub(super) fn into_columns(self) -> Option<[Vec<u64>; 3]> {
        let any = self.codes.iter().any(|code| *code != u64::MAX);
        any.then(|| {
            [
                self.codes.to_vec(),
                self.names.to_vec(),
                self.births.to_vec(),
            ]
        })
    }
}

fn born(birth: Option<Date>) -> u64 {
    birth.map_or(0, |birth| hash_of(&birth.to_string()))
}

/// 0 stands for an empty cell.
fn hash_of(text: &str) -> u64 {
    if text.is_empty() {
        0
    } else {
        Key::of(text).hash()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(people: impl Iterator<Item = (u32, u32)>) -> [Vec<u64>; 3] {
        let mut ties = Ties::new();
        people.for_each(|(code, name)| {
            ties.note(&format!("{code:06}"), &format!("Người {name}"), None)
        });
        ties.into_columns().unwrap()
    }

    #[test]
    fn the_same_people_are_sampled_in_any_order() {
        assert_eq!(
            sample((1..500).map(|n| (n, n))),
            sample((1..500).rev().map(|n| (n, n)))
        );
    }

    #[test]
    fn codes_that_slipped_by_a_row_tie_other_names() {
        let [codes, names, births] = sample((1..500).map(|n| (n, n)));
        let [slipped_codes, slipped_names, _] = sample((1..500).map(|n| (n, n + 1)));
        assert_eq!(codes, slipped_codes);
        assert!(
            names
                .iter()
                .zip(&slipped_names)
                .all(|(one, other)| one != other)
        );
        assert!(births.iter().all(|birth| *birth == 0));
    }

    #[test]
    fn a_feed_without_codes_ties_nothing() {
        assert!(Ties::new().into_columns().is_none());
    }
}
