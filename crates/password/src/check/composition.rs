//! What the policy demands of length and classes.

use std::collections::BTreeSet;

use domain::{CharacterClass, PasswordRules};

use super::{Candidate, Failure};

/// The four classes of which a policy may demand so many.
const FOUR: [CharacterClass; 4] = [
    CharacterClass::Upper,
    CharacterClass::Lower,
    CharacterClass::Digit,
    CharacterClass::Special,
];

/// Judges length and classes; also says which classes are missing, for the advice.
pub(super) fn judge(candidate: &Candidate, rules: &PasswordRules) -> (Vec<Failure>, Missing) {
    let mut failures = Vec::new();
    let length = candidate.length();
    if rules
        .min_length
        .is_some_and(|least| length < usize::from(least))
        || length == 0
    {
        failures.push(Failure::TooShort);
    }
    if rules
        .max_length
        .is_some_and(|most| length > usize::from(most))
    {
        failures.push(Failure::TooLong);
    }
    let missing = Missing::of(&present(candidate.expose()), rules);
    if !missing.is_empty() {
        failures.push(Failure::MissingClass);
    }
    (failures, missing)
}

/// Which classes a policy misses in a password.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Missing {
    /// Each of these must occur.
    pub all: BTreeSet<CharacterClass>,
    /// One of each group must occur.
    pub any: BTreeSet<BTreeSet<CharacterClass>>,
    /// So many of the four must occur, and did not.
    pub count: Option<u16>,
}

impl Missing {
    fn of(present: &BTreeSet<CharacterClass>, rules: &PasswordRules) -> Self {
        let classes = FOUR.iter().filter(|class| present.contains(class)).count();
        Self {
            all: rules.require_all.difference(present).copied().collect(),
            any: rules
                .require_any
                .iter()
                .filter(|group| group.is_disjoint(present))
                .cloned()
                .collect(),
            count: rules
                .min_classes
                .filter(|&least| classes < usize::from(least)),
        }
    }

    /// Whether nothing is missing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty() && self.any.is_empty() && self.count.is_none()
    }
}

/// The classes that occur. A letter without case is a letter and neither upper nor lower; a blank
/// is special.
fn present(text: &str) -> BTreeSet<CharacterClass> {
    let mut classes = BTreeSet::new();
    for c in text.chars() {
        if c.is_alphabetic() {
            classes.insert(CharacterClass::Letter);
            if c.is_uppercase() {
                classes.insert(CharacterClass::Upper);
            } else if c.is_lowercase() {
                classes.insert(CharacterClass::Lower);
            }
        } else if c.is_ascii_digit() {
            classes.insert(CharacterClass::Digit);
        } else {
            classes.insert(CharacterClass::Special);
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use CharacterClass::{Digit, Lower, Special, Upper};

    use super::*;

    fn failures(text: &str, rules: &PasswordRules) -> Vec<Failure> {
        judge(&Candidate::new(text).unwrap(), rules).0
    }

    #[test]
    fn lengths_include_their_bounds() {
        let rules = PasswordRules {
            min_length: Some(8),
            max_length: Some(10),
            ..PasswordRules::default()
        };
        assert_eq!(failures("1234567", &rules), [Failure::TooShort]);
        assert!(failures("mật khẩu", &rules).is_empty());
        assert!(failures("1234567890", &rules).is_empty());
        assert_eq!(failures("12345678901", &rules), [Failure::TooLong]);
        assert_eq!(failures("", &PasswordRules::default()), [Failure::TooShort]);
    }

    #[test]
    fn all_any_and_how_many() {
        let rules = PasswordRules {
            require_all: [Upper].into(),
            require_any: [[Digit, Special].into()].into(),
            min_classes: Some(3),
            ..PasswordRules::default()
        };
        assert!(failures("Ab1", &rules).is_empty());
        assert!(failures("Ab-", &rules).is_empty());
        assert_eq!(failures("Abc", &rules), [Failure::MissingClass]);
        let (_, missing) = judge(&Candidate::new("ab1").unwrap(), &rules);
        assert_eq!((missing.all, missing.count), ([Upper].into(), Some(3)));
        assert!(missing.any.is_empty());
        assert_eq!(
            present("đ Ắ"),
            [Lower, Upper, Special, CharacterClass::Letter].into()
        );
    }
}
