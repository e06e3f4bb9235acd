//! The words of the reasons: both languages have the same, none is left over, none missing.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod words;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The message keys of a file, without `<noun>-` and without the remedies.
fn codes(language: &str, file: &str, noun: &str) -> BTreeSet<String> {
    words::locale(language, file)
        .lines()
        .filter_map(|line| line.split_once(" = ")?.0.strip_prefix(noun))
        .filter_map(|key| key.strip_prefix('-'))
        .filter(|key| !key.ends_with("-remedy"))
        .map(str::to_owned)
        .collect()
}

/// The code of every Rust file under a folder of `src`, tests left out.
fn source(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            source(&path, out);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            out.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

fn whole_source() -> String {
    let mut text = String::new();
    source(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut text,
    );
    text
}

#[test]
fn both_languages_have_the_same_messages() {
    for (file, noun) in [("reasons", "reason"), ("gate", "gate")] {
        assert_eq!(codes("vi", file, noun), codes("en", file, noun));
    }
}

#[test]
fn no_message_is_left_over() {
    let source = whole_source();
    for (file, noun) in [("reasons", "reason"), ("gate", "gate")] {
        for code in codes("vi", file, noun) {
            assert!(source.contains(&format!("\"{code}\"")), "{noun}-{code}");
        }
    }
}

#[test]
fn every_code_has_a_message() {
    let known: BTreeSet<String> = codes("vi", "reasons", "reason")
        .into_iter()
        .chain(codes("vi", "gate", "gate"))
        .collect();
    let source = whole_source();
    let makers = [
        "Reason::new(\"",
        "Opinion::out_of_scope(\"",
        "unknown(\"",
        "stale(\"",
        "then_some(\"",
        "facts(\"",
        "reason(\"",
    ];
    let mut found = 0;
    for maker in makers {
        for part in source.split(maker).skip(1) {
            let code = part.split('"').next().unwrap();
            assert!(known.contains(code), "no words for {code}");
            found += 1;
        }
    }
    assert!(
        found > 60,
        "the makers are looked for under other names: {found}"
    );
}

#[test]
fn what_a_policy_file_should_say_has_words_in_both_languages() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policy/read/expected.rs");
    let source = fs::read_to_string(path).unwrap();
    let said: BTreeSet<String> = source
        .split("=> \"")
        .skip(1)
        .map(|part| part.split('"').next().unwrap().to_owned())
        .collect();
    assert!(said.len() > 25, "codes are written otherwise now: {said:?}");
    for language in ["vi", "en"] {
        let mut known = codes(language, "settings", "policy-expected");
        known.extend(codes(language, "settings", "policy-why"));
        assert_eq!(known, said, "{language}");
    }
}
