use std::collections::HashSet;
use std::convert::Infallible;

use super::*;
use crate::check::CorpusState;
use crate::habits::Facts;

/// Chance that can be repeated (SplitMix64).
fn chance(mut state: u64) -> impl FnMut(&mut [u8]) -> Result<(), Infallible> {
    move |bytes| {
        for byte in bytes {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            *byte = (mixed >> 56) as u8;
        }
        Ok(())
    }
}

#[test]
fn four_words_are_41_bits_and_every_word_is_plain() {
    let words = words();
    assert!(words.len() >= 1296, "{}", words.len());
    assert!(4.0 * (words.len() as f64).log2() >= 41.0);
    let distinct: HashSet<_> = words.iter().collect();
    assert_eq!(distinct.len(), words.len());
    for word in words {
        assert!((2..=10).contains(&word.len()), "{word}");
        assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
    }
}

#[test]
fn what_is_drawn_meets_the_policy_and_its_owner() {
    use CharacterClass::{Digit, Special, Upper};
    let rules = PasswordRules {
        min_length: Some(14),
        max_length: Some(64),
        require_all: [Upper, Digit, Special].into(),
        ..PasswordRules::default()
    };
    let facts = Facts {
        login: "hoasen",
        name: Some("Nguyễn Thị Lan"),
        ..Facts::default()
    };
    let check = Check::new(&rules, &facts, CorpusState::NotAsked, 2026);
    let mut chance = chance(1);
    let mut seen = HashSet::new();
    for _ in 0..40 {
        let phrase = suggest(WORDS, &rules, &check, &mut chance).unwrap();
        let judged = check.judge(&Candidate::new(&phrase.text).unwrap(), None);
        assert!(
            judged.accepted && judged.strength >= 3,
            "{:?}",
            judged.failures
        );
        assert!(phrase.bits > 38.0, "{}", phrase.bits);
        seen.insert(phrase.text.to_string());
    }
    assert_eq!(seen.len(), 40);
}

#[test]
fn a_policy_out_of_reach_is_said() {
    let rules = PasswordRules {
        max_length: Some(8),
        ..PasswordRules::default()
    };
    let check = Check::new(&rules, &Facts::default(), CorpusState::NotAsked, 2026);
    let drawn = suggest(WORDS, &rules, &check, chance(7));
    assert!(matches!(drawn, Err(PassphraseError::OutOfReach(4))));
}

#[test]
fn numbers_are_drawn_evenly() {
    let mut chance = chance(3);
    let mut counts = [0_u32; 10];
    for _ in 0..20_000 {
        counts[below(10, &mut chance).unwrap()] += 1;
    }
    assert!(
        counts.iter().all(|count| (1_800..2_200).contains(count)),
        "{counts:?}"
    );
}
