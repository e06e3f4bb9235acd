//! Passphrases that can be remembered: common Vietnamese words without their marks, drawn by
//! chance that is passed in, until they meet the policy.

use std::sync::LazyLock;

use domain::{CharacterClass, PasswordRules};
use zeroize::Zeroizing;

use crate::check::{Candidate, Check};

/// Words a passphrase has when nobody says how many: 41 bits.
pub const WORDS: usize = 4;
/// Fewer are guessed.
pub const FEWEST: usize = 3;
/// More are not remembered.
pub const MOST: usize = 12;
/// Draws before the policy is said to be out of reach.
const DRAWS: usize = 2_000;

/// The words that are drawn from, in order; each once.
#[must_use]
pub fn words() -> &'static [&'static str] {
    static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let lines = include_str!("words.txt").lines();
        lines
            .filter(|line| !line.starts_with("# "))
            .flat_map(str::split_whitespace)
            .collect()
    });
    &WORDS
}

/// A passphrase and how much chance is in it.
pub struct Passphrase {
    /// What is to be typed; wiped when it goes.
    pub text: Zeroizing<String>,
    /// The bits of chance in it: who knows this program and the policy still has 2 to that power
    /// to try. What was drawn and thrown away is taken off.
    pub bits: f64,
}

/// Why there is no passphrase.
#[derive(Debug, thiserror::Error)]
pub enum PassphraseError<E> {
    /// The policy allows none of so many words.
    #[error("no passphrase of {0} words meets the policy")]
    OutOfReach(usize),
    /// Chance could not be had.
    #[error(transparent)]
    Chance(#[from] E),
}

/// Draws words until `check` accepts them. `chance` fills bytes from the operating system's
/// generator. Words begin with capitals, a sign stands between and digits at the end where the
/// rules demand them, and signs always: they keep the words apart.
///
/// # Errors
/// When no draw of many meets the policy (its longest length is too short), or chance fails.
pub fn suggest<E>(
    count: usize,
    rules: &PasswordRules,
    check: &Check<'_>,
    mut chance: impl FnMut(&mut [u8]) -> Result<(), E>,
) -> Result<Passphrase, PassphraseError<E>> {
    let count = count.clamp(FEWEST, MOST);
    let shape = Shape::of(rules);
    let mut refused = 0_usize;
    for drawn in 1..=DRAWS {
        let text = shape.draw(count, &mut chance)?;
        let fits = rules
            .max_length
            .is_none_or(|most| text.chars().count() <= usize::from(most));
        let accepted = fits
            && Candidate::new(&text)
                .is_ok_and(|candidate| check.judge(&candidate, None).failures.is_empty());
        if accepted {
            // Some draws are refused: the share that is not, estimated from below.
            let kept = 1.0 / (refused as f64 + 1.0);
            let bits = shape.bits(count) + kept.log2();
            return Ok(Passphrase { text, bits });
        }
        refused = drawn;
    }
    Err(PassphraseError::OutOfReach(count))
}

/// What the classes demand around the words.
struct Shape {
    capitals: bool,
    digits: usize,
    /// Signs put in place of missing length.
    least: usize,
}

impl Shape {
    fn of(rules: &PasswordRules) -> Self {
        let demanded = |class| {
            rules.require_all.contains(&class)
                || rules.require_any.iter().any(|group| group.contains(&class))
        };
        let classes = rules.min_classes.unwrap_or_default();
        Self {
            capitals: demanded(CharacterClass::Upper) || classes >= 3,
            digits: if demanded(CharacterClass::Digit) || classes >= 4 {
                2
            } else {
                0
            },
            least: usize::from(rules.min_length.unwrap_or_default()),
        }
    }

    fn draw<E>(
        &self,
        count: usize,
        chance: &mut impl FnMut(&mut [u8]) -> Result<(), E>,
    ) -> Result<Zeroizing<String>, E> {
        let words = words();
        let mut text = Zeroizing::new(String::with_capacity(256));
        let mut drawn = 0;
        while drawn < count || (text.chars().count() < self.least && drawn < MOST) {
            if drawn > 0 {
                text.push('-');
            }
            let word = words[below(words.len(), chance)?];
            if self.capitals {
                text.extend(word.chars().take(1).flat_map(char::to_uppercase));
                text.extend(word.chars().skip(1));
            } else {
                text.push_str(word);
            }
            drawn += 1;
        }
        for _ in 0..self.digits {
            let digit = below(10, chance)?;
            text.extend(char::from_digit(digit as u32, 10));
        }
        Ok(text)
    }

    fn bits(&self, count: usize) -> f64 {
        count as f64 * (words().len() as f64).log2() + self.digits as f64 * 10_f64.log2()
    }
}

/// A number below `end`, each as likely: what would favour the small ones is drawn again.
fn below<E>(end: usize, chance: &mut impl FnMut(&mut [u8]) -> Result<(), E>) -> Result<usize, E> {
    let end = end as u32;
    let fair = u32::MAX - u32::MAX % end;
    loop {
        let mut bytes = Zeroizing::new([0_u8; 4]);
        chance(&mut *bytes)?;
        let number = u32::from_le_bytes(*bytes);
        if number < fair {
            return Ok((number % end) as usize);
        }
    }
}

#[cfg(test)]
mod tests;
