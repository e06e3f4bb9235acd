//! Ideas of passwords: the shapes and, behind them, stretches of the further guesses; each with how
//! likely it is beforehand and with the traits it shares with others, by which an audit learns.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use xxhash_rust::xxh3::Xxh3Default;

use super::policy::{further_likelihood, shapes};
use super::shape::Shape;
use super::traits::{TraitKind, traits};

/// The place of an idea in [`ideas`].
pub type IdeaId = u16;

/// One idea.
pub struct Idea {
    /// How likely one of its guesses is the password of an account that can be guessed at all.
    pub likely: f64,
    /// Its traits, one of each kind, as places in [`trait_kinds`].
    pub traits: [u16; TraitKind::ALL.len()],
    pub(super) what: What,
}

/// What is guessed.
pub(super) enum What {
    /// A shape, filled for each likely owner.
    Shape(Shape),
    /// These of the further guesses.
    Further(Range<usize>),
}

/// The first stretches of further guesses are short, since it is not known how much they are worth.
const STRETCHES: [(usize, usize); 2] = [(64, 16), (252, 256)];

struct All {
    ideas: Vec<Idea>,
    kinds: Vec<TraitKind>,
    identity: u64,
}

/// All ideas, the likeliest first.
#[must_use]
pub fn ideas() -> &'static [Idea] {
    &all().ideas
}

/// The kind of every trait.
#[must_use]
pub fn trait_kinds() -> &'static [TraitKind] {
    &all().kinds
}

/// A number that differs between versions of the ideas.
#[must_use]
pub fn identity() -> u64 {
    all().identity
}

fn all() -> &'static All {
    static ALL: LazyLock<All> = LazyLock::new(make);
    &ALL
}

fn make() -> All {
    let mut numbers: HashMap<(TraitKind, String), u16> = HashMap::new();
    let mut kinds = Vec::new();
    let mut numbered = |named: [String; TraitKind::ALL.len()]| {
        let mut kind = TraitKind::ALL.into_iter();
        named.map(|name| {
            let kind = kind.next().unwrap_or(TraitKind::Any);
            *numbers.entry((kind, name)).or_insert_with(|| {
                kinds.push(kind);
                (kinds.len() - 1) as u16
            })
        })
    };
    let mut ideas: Vec<Idea> = shapes()
        .into_iter()
        .map(|(likely, stream, shape)| Idea {
            likely,
            traits: numbered(traits(&shape, stream.as_str())),
            what: What::Shape(shape),
        })
        .collect();
    // Of these only the stream is known.
    let unknown = std::array::from_fn(|at| match TraitKind::ALL[at] {
        TraitKind::Any => String::new(),
        TraitKind::Stream => super::policy::Stream::Habit.as_str().to_owned(),
        _ => "further".to_owned(),
    });
    let unknown = numbered(unknown);
    let mut from = 0;
    for (count, length) in STRETCHES {
        for _ in 0..count {
            ideas.push(Idea {
                likely: further_likelihood(from),
                traits: unknown,
                what: What::Further(from..from + length),
            });
            from += length;
        }
    }
    ideas.sort_by(|one, other| other.likely.total_cmp(&one.likely));
    let mut digest = Xxh3Default::new();
    for idea in &ideas {
        digest.update(&idea.likely.to_bits().to_le_bytes());
        for own in idea.traits {
            digest.update(&own.to_le_bytes());
        }
    }
    All {
        identity: digest.digest(),
        ideas,
        kinds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likelier_comes_first_and_all_have_a_number() {
        let ideas = ideas();
        assert!(ideas.len() < usize::from(IdeaId::MAX));
        assert!(ideas.is_sorted_by(|one, other| one.likely >= other.likely));
        for idea in ideas {
            for (own, kind) in idea.traits.iter().zip(TraitKind::ALL) {
                assert_eq!(trait_kinds()[usize::from(*own)], kind);
            }
        }
        let all: f64 = ideas
            .iter()
            .filter(|idea| matches!(idea.what, What::Shape(_)))
            .map(|idea| idea.likely)
            .sum();
        assert!((0.6..1.0).contains(&all), "{all}");
    }
}
