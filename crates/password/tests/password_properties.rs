//! What holds for every text whatsoever.

use domain::PasswordRules;
use password::check::{Candidate, Check, CorpusState, LONGEST_LINE};
use password::habits::Facts;
use proptest::prelude::*;

fn rules() -> PasswordRules {
    PasswordRules {
        min_length: Some(8),
        max_length: Some(64),
        min_classes: Some(3),
        ..PasswordRules::default()
    }
}

/// Vietnamese letters taken apart: a letter and up to two marks behind it.
fn taken_apart() -> impl Strategy<Value = String> {
    prop::collection::vec(
        (
            prop::char::ranges(vec!['a'..='z', 'A'..='Z', '0'..='9', '!'..='/'].into()),
            prop::sample::select(vec!["", "\u{302}", "\u{306}", "\u{31B}"]),
            prop::sample::select(vec![
                "", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
            ]),
        ),
        0..24,
    )
    .prop_map(|letters| {
        letters
            .into_iter()
            .map(|(letter, mark, tone)| format!("{letter}{mark}{tone}"))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_the_answer_holds_together(
        text in ".{0,80}", login in ".{0,20}", name in ".{0,30}", unit in ".{0,30}", old in ".{0,40}",
    ) {
        let (rules, places) = (rules(), [unit]);
        let facts = Facts { login: &login, name: Some(&name), places: &places, ..Facts::default() };
        let check = Check::new(&rules, &facts, CorpusState::NotAsked, 2026);
        let (Ok(candidate), Ok(old)) = (Candidate::new(&text), Candidate::new(&old)) else {
            prop_assert!(text.len().max(old.len()) > LONGEST_LINE);
            return Ok(());
        };
        let judged = check.judge(&candidate, Some(&old));
        prop_assert_eq!(judged.accepted, judged.failures.is_empty());
        prop_assert!(judged.strength <= 4);
        let unusable = Check::new(&rules, &facts, CorpusState::Unusable, 2026);
        prop_assert!(!unusable.judge(&candidate, None).accepted);
    }

    #[test]
    fn taken_apart_or_composed_is_the_same(typed in taken_apart()) {
        let rules = rules();
        let facts = Facts { login: "hungnv", name: Some("Nguyễn Văn Hùng"), ..Facts::default() };
        let check = Check::new(&rules, &facts, CorpusState::NotAsked, 2026);
        let composed = text::nfc(&typed).into_owned();
        let judge = |text: &str| Candidate::new(text).ok().map(|it| check.judge(&it, None));
        prop_assert_eq!(judge(&typed), judge(&composed));
    }

    #[test]
    fn the_old_password_is_always_reused(text in ".{1,40}") {
        let rules = rules();
        let check = Check::new(&rules, &Facts::default(), CorpusState::NotAsked, 2026);
        if let (Ok(new), Ok(old)) = (Candidate::new(&text), Candidate::new(&text)) {
            let judged = check.judge(&new, Some(&old));
            prop_assert!(judged.failures.iter().any(|it| it.as_str() == "reused"));
            prop_assert_eq!(judged.strength, 0);
        }
    }
}

#[test]
fn the_longest_line_of_anything_is_judged() {
    let rules = rules();
    let facts = Facts {
        login: "hungnv",
        name: Some("Nguyễn Văn Hùng"),
        ..Facts::default()
    };
    let check = Check::new(&rules, &facts, CorpusState::NotAsked, 2026);
    for piece in [
        "a",
        "an",
        "1",
        "@",
        "\u{FDFA}",
        "ậ",
        "e\u{323}\u{302}",
        "\u{1F600}",
        "\0",
    ] {
        let text = piece.repeat(LONGEST_LINE / piece.len());
        let candidate = Candidate::new(&text).unwrap();
        assert!(!check.judge(&candidate, Some(&candidate)).accepted);
    }
}
