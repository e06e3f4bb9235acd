//! What headings mean: phrases a field, compared as folded words, the fuller match first.

mod accounts;
mod ignored;
mod people;
mod roster;
#[cfg(test)]
mod spellings;
mod units;

use domain::{FeedKind, Field, FieldSet};

use crate::value::tokens;

/// Phrases of one field.
pub(super) type Phrases = (Field, &'static [&'static str]);

/// A heading's likeness to a field, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Likeness {
    pub(crate) field: Field,
    pub(crate) score: f32,
}

struct Phrase {
    field: Field,
    words: Vec<&'static str>,
    squeezed: String,
}

/// The headings one kind of feed can have.
pub(crate) struct Headings {
    phrases: Vec<Phrase>,
}

impl Headings {
    /// The vocabulary of a feed.
    pub(crate) fn of(kind: &FeedKind) -> Self {
        let tables: &[&[Phrases]] = match kind {
            FeedKind::Units => &[units::PHRASES, ignored::PHRASES],
            FeedKind::Roster => &[roster::PHRASES, people::PHRASES, ignored::PHRASES],
            FeedKind::System(_) => &[accounts::PHRASES, people::PHRASES, ignored::PHRASES],
        };
        let phrases = tables
            .iter()
            .flat_map(|table| table.iter())
            .flat_map(|(field, phrases)| phrases.iter().map(|phrase| (*field, *phrase)))
            .map(|(field, phrase)| Phrase {
                field,
                words: phrase.split(' ').collect(),
                squeezed: phrase.replace(' ', ""),
            })
            .collect();
        Self { phrases }
    }

    /// Every field some heading means.
    pub(crate) fn fields(&self) -> FieldSet {
        self.phrases.iter().map(|phrase| phrase.field).collect()
    }

    /// The fields a heading may mean, the likeliest first, each once.
    pub(crate) fn like(&self, heading: &str) -> Vec<Likeness> {
        let bare = without_remark(heading);
        let words = tokens(bare);
        let squeezed = words.concat();
        let mut found: Vec<Likeness> = Vec::new();
        if squeezed.is_empty() {
            return found;
        }
        for phrase in &self.phrases {
            let score = phrase.score(&words, &squeezed);
            if score == 0.0 {
                continue;
            }
            match found.iter_mut().find(|known| known.field == phrase.field) {
                Some(known) => known.score = known.score.max(score),
                None => found.push(Likeness {
                    field: phrase.field,
                    score,
                }),
            }
        }
        found.sort_by(|one, other| other.score.total_cmp(&one.score));
        found
    }
}

impl Phrase {
    fn score(&self, words: &[String], squeezed: &str) -> f32 {
        if squeezed == self.squeezed {
            return 1.0;
        }
        let share = self.squeezed.len() as f32 / squeezed.len().max(1) as f32;
        if share >= 1.0 {
            return 0.0;
        }
        let run = words.windows(self.words.len()).position(|window| {
            window
                .iter()
                .zip(&self.words)
                .all(|(one, other)| one == other)
        });
        match run {
            // The beginning of a heading says what it is about.
            Some(0) => 0.52 + 0.45 * share,
            Some(_) => 0.48 + 0.45 * share,
            None if self.words.len() > 1 && in_order(words, &self.words) => 0.36 + 0.4 * share,
            None => 0.0,
        }
    }
}

/// Whether all words of a phrase stand in a heading, in their order.
fn in_order(words: &[String], phrase: &[&str]) -> bool {
    let mut rest = words.iter();
    phrase.iter().all(|wanted| rest.any(|word| word == wanted))
}

/// A heading without what stands in brackets behind it: "Ngày sinh (dd/mm/yyyy)".
fn without_remark(heading: &str) -> &str {
    match heading.find(['(', '[']) {
        Some(at) if !heading[..at].trim().is_empty() => &heading[..at],
        _ => heading,
    }
}
