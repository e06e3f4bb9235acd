//! A value of the policy with its source, and what it won against.

use domain::{Date, Source};

/// A value, its source, and the values it won against (the strictest first).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Who demands it; `None`: the policy file itself.
    pub source: Option<Source>,
    /// What it won against. Where the winner does not hold on a day, the first loser that
    /// does takes its place.
    pub losers: Vec<Sourced<T>>,
}

impl<T> Sourced<T> {
    /// A value the policy file demands by itself.
    #[must_use]
    pub const fn plain(value: T) -> Self {
        Self {
            value,
            source: None,
            losers: Vec::new(),
        }
    }

    /// The value that binds on `as_of`, with its source.
    #[must_use]
    pub fn on(&self, as_of: Date) -> Option<(&T, Option<&Source>)> {
        let holds = self.source.as_ref().is_none_or(|s| s.holds_on(as_of));
        if holds {
            return Some((&self.value, self.source.as_ref()));
        }
        self.losers.iter().find_map(|loser| loser.on(as_of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_loser_takes_over_when_the_winner_has_expired() {
        let mut strict = Source::new("1/CT-UBND", "mục 1");
        strict.valid_to = Some(day("2026-06-30"));
        let months = Sourced {
            value: 2,
            source: Some(strict),
            losers: vec![Sourced::plain(3)],
        };
        assert_eq!(months.on(day("2026-06-30")).unwrap().0, &2);
        assert_eq!(months.on(day("2026-07-01")).unwrap().0, &3);
    }

    #[test]
    fn a_suggestion_is_never_judged_by() {
        let mut source = Source::new("TCVN 14423:2026", "5.6.2.2 b");
        source.binding = false;
        let months = Sourced {
            value: 2,
            source: Some(source),
            losers: Vec::new(),
        };
        assert_eq!(months.on(day("2026-07-01")), None);
    }
}
