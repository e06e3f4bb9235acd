//! Runs `tests/cases/<rule>.toml`: given, rule, expected, in words a non-programmer can read.
//!
//! A file without cases, a key nobody knows, a rule without a file and a reason without
//! words in both languages are failures too.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod case_file;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use case_file::CaseFile;
use domain::RuleId;

const FEWEST_CASES: usize = 8;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn file_of(rule: &str) -> CaseFile {
    let path = folder().join(format!("{rule}.toml"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    CaseFile::read(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn every_case_is_judged_as_expected() {
    let mut wrong = Vec::new();
    for rule in RuleId::ALL {
        let file = file_of(rule.as_str());
        assert_eq!(file.rule, rule.as_str(), "a file is named after its rule");
        assert!(
            file.cases().len() >= FEWEST_CASES,
            "{rule}: at least {FEWEST_CASES} cases"
        );
        wrong.extend(file.cases().iter().filter_map(|case| case.complaint(*rule)));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_belongs_to_a_rule() {
    let rules: BTreeSet<&str> = RuleId::ALL.iter().map(|rule| rule.as_str()).collect();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(rules.contains(name.as_str()), "{name} is no rule");
    }
}

#[test]
fn no_two_cases_of_a_file_have_the_same_name() {
    for rule in RuleId::ALL {
        let file = file_of(rule.as_str());
        let names: BTreeSet<String> = file.cases().iter().map(|case| case.name()).collect();
        assert_eq!(names.len(), file.cases().len(), "{rule}");
    }
}

#[test]
fn a_file_with_an_unknown_key_or_without_cases_is_refused() {
    let unknown = "rule = \"dormant\"\nabout = \"x\"\n[[case]]\nname = \"a\"\nlast_used = 2026-01-01\nexpected = \"fail\"\n";
    assert!(CaseFile::read(unknown).unwrap_err().contains("last_used"));
    let empty = "rule = \"dormant\"\nabout = \"x\"\ncase = []\n";
    assert!(CaseFile::read(empty).unwrap_err().contains("no case"));
    let given = "rule = \"dormant\"\nabout = \"x\"\n[given]\nlogon = 1\n[[case]]\nname = \"a\"\nexpected = \"fail\"\n";
    assert!(CaseFile::read(given).unwrap_err().contains("logon"));
}
