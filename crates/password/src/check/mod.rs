//! Checking one password at the moment it is set: what speaks against it, how strong it is, and
//! what to do instead. Nothing of it is kept.
//!
//! | to do | use |
//! |---|---|
//! | read a password somebody types | [`Candidate::read_line`] |
//! | judge it | [`Check::judge`] |
//! | say it to a person | [`Judgement::advice`] |

mod advice;
mod blocklist;
mod candidate;
mod composition;
mod dates;
mod failure;
mod keyboard;
mod leaked;
mod old;
mod owner;
mod repeats;
mod spelled;
mod strength;
mod views;
mod vni;

use chrono::NaiveDate;
use domain::PasswordRules;

use crate::breach::Corpus;
use crate::habits::Facts;
pub use candidate::{Candidate, LONGEST_LINE, TypedError};
pub use composition::Missing;
pub use failure::Failure;
use owner::Owner;
use views::Views;

/// Strength below which a password is refused where nothing else speaks against it: a million
/// guesses find it.
const GUESSABLE: u8 = 2;

/// What passwords of one account are judged by. Make it once, judge as often as is typed.
pub struct Check<'a> {
    rules: &'a PasswordRules,
    owner: Owner,
    born: Option<NaiveDate>,
    corpus: CorpusState<'a>,
    this_year: i32,
}

/// The breached corpus, as far as there is one.
#[derive(Clone, Copy)]
pub enum CorpusState<'a> {
    /// Nobody asked for it.
    NotAsked,
    /// It was asked for and could not be opened: no password can be vouched for.
    Unusable,
    /// Open.
    Open(&'a Corpus),
}

/// What could not be told of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotEvaluated {
    /// Whether it is in a public breach.
    Leaked,
    /// Whether it is one of the former passwords the policy forbids: only the system itself knows.
    History,
}

impl NotEvaluated {
    /// The contract's spelling.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Leaked => "leaked",
            Self::History => "history",
        }
    }
}

/// What came out. Nothing in it tells the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Whether it may be set: nothing speaks against it, and nothing that was asked for failed.
    pub accepted: bool,
    /// What speaks against it, each once.
    pub failures: Vec<Failure>,
    /// Which classes are missing.
    pub missing: Missing,
    /// From 0 (found at once) to 4.
    pub strength: u8,
    /// What could not be told.
    pub not_evaluated: Vec<NotEvaluated>,
    /// Whether something was asked for and could not be told.
    pub incomplete: bool,
    min_length: Option<u16>,
    max_length: Option<u16>,
}

impl<'a> Check<'a> {
    /// For the owner of an account under rules, in a year (for what makes a year of a number).
    #[must_use]
    pub fn new(
        rules: &'a PasswordRules,
        facts: &Facts<'_>,
        corpus: CorpusState<'a>,
        this_year: i32,
    ) -> Self {
        blocklist::load();
        strength::load();
        Self {
            rules,
            owner: Owner::new(facts),
            born: facts.birth_date,
            corpus,
            this_year,
        }
    }

    /// Judges a password; `old` is the one it shall replace, typed in the same form.
    #[must_use]
    pub fn judge(&self, candidate: &Candidate, old: Option<&Candidate>) -> Judgement {
        let text = candidate.expose();
        let views = Views::of(text);
        let (mut failures, missing) = composition::judge(candidate, self.rules);
        failures.extend(self.owner.judge(
            &views,
            self.rules.not_contain_login.unwrap_or(true),
            self.rules.not_contain_name.unwrap_or(true),
        ));
        failures.extend(dates::judge(&views.plain, self.born, self.this_year));
        failures.extend(blocklist::judge(&views));
        let leaked = match self.corpus {
            CorpusState::Open(corpus) => leaked::is_leaked(candidate, corpus),
            CorpusState::NotAsked | CorpusState::Unusable => None,
        };
        let near = old.is_some_and(|old| old::is_near(candidate, &views, old));
        for (holds, failure) in [
            (leaked == Some(true), Failure::Leaked),
            (near, Failure::Reused),
            (keyboard::is_walk(text), Failure::KeyboardRun),
            (repeats::is_repeated(text), Failure::Repeated),
        ] {
            if holds {
                failures.push(failure);
            }
        }
        let strength = strength::of(candidate, &self.owner, &failures);
        if strength < GUESSABLE
            && failures
                .iter()
                .all(|failure| failure.caps_strength() >= GUESSABLE)
        {
            failures.push(Failure::Guessable);
        }
        self.judgement(failures, missing, strength, leaked.is_none())
    }

    fn judgement(
        &self,
        failures: Vec<Failure>,
        missing: Missing,
        strength: u8,
        leak_unknown: bool,
    ) -> Judgement {
        let incomplete = leak_unknown && !matches!(self.corpus, CorpusState::NotAsked);
        let history = self.rules.history.is_some_and(|count| count > 0);
        Judgement {
            accepted: failures.is_empty() && !incomplete,
            failures,
            missing,
            strength,
            not_evaluated: [
                leak_unknown.then_some(NotEvaluated::Leaked),
                history.then_some(NotEvaluated::History),
            ]
            .into_iter()
            .flatten()
            .collect(),
            incomplete,
            min_length: self.rules.min_length,
            max_length: self.rules.max_length,
        }
    }
}
