//! The sample as its readers meet it: the same for a seed, faulty in every way, true to itself.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::{RuleId, Verdict};
use sample::{Options, Summary, generate};

/// A folder of its own for each test, empty at the start.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

fn sample(persons: usize, seed: u64, name: &str) -> (Summary, PathBuf) {
    let out = folder(name);
    let summary = generate(&Options {
        persons,
        seed,
        out: out.clone(),
    })
    .unwrap();
    (summary, out)
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

fn relative(files: BTreeMap<PathBuf, Vec<u8>>, root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let strip = |path: PathBuf| path.strip_prefix(root).unwrap().to_owned();
    files
        .into_iter()
        .map(|(path, bytes)| (strip(path), bytes))
        .collect()
}

/// Rows of a truth file, which quotes nothing.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_seed_gives_the_same_bytes_twice_and_another_seed_others() {
    let (_, first) = sample(400, 7, "same-first");
    let (_, second) = sample(400, 7, "same-second");
    let (_, other) = sample(400, 8, "same-other");
    let first = relative(files(&first), &first);
    assert_eq!(first.len(), 14, "{:?}", first.keys());
    assert_eq!(first, relative(files(&second), &second));
    let other = relative(files(&other), &other);
    assert_ne!(first[Path::new("email.csv")], other[Path::new("email.csv")]);
}

#[test]
fn four_hundred_people_see_every_rule_broken_and_every_doubt() {
    for seed in [1, 2, 3, 99] {
        let (summary, _) = sample(400, seed, &format!("planted-{seed}"));
        let planted = |rule, verdict| summary.planted.get(&(rule, verdict)).copied().unwrap_or(0);
        for rule in RuleId::ALL {
            assert!(planted(*rule, Verdict::Fail) >= 3, "{rule}, seed {seed}");
        }
        for rule in [
            RuleId::Dormant,
            RuleId::NeverChanged,
            RuleId::Unowned,
            RuleId::ReviewOverdue,
        ] {
            assert!(
                planted(rule, Verdict::NotEvaluable) >= 3,
                "{rule}, seed {seed}"
            );
        }
        assert!(
            planted(RuleId::Dormant, Verdict::Excepted) >= 3,
            "seed {seed}"
        );
    }
}

#[test]
fn a_login_is_given_once_in_a_system_and_every_finding_has_its_account() {
    let (summary, out) = sample(1_500, 5, "logins");
    let accounts = rows(&out.join("truth/accounts.csv"));
    assert_eq!(
        accounts.len() as u64,
        summary.accounts.values().sum::<u64>()
    );
    let keys: BTreeSet<(&str, &str)> = accounts.iter().map(|row| (&*row[0], &*row[1])).collect();
    assert_eq!(keys.len(), accounts.len());
    for row in &accounts {
        assert!(!row[1].is_empty() && !row[1].ends_with('@'), "{row:?}");
    }
    for finding in rows(&out.join("truth/findings.csv")) {
        assert!(keys.contains(&(&*finding[0], &*finding[1])), "{finding:?}");
    }
}

#[test]
fn the_truth_is_what_the_mail_export_says() {
    let (_, out) = sample(400, 1, "mail");
    let text = fs::read_to_string(out.join("email.csv")).unwrap();
    let failed: BTreeSet<(String, String)> = rows(&out.join("truth/findings.csv"))
        .into_iter()
        .filter(|row| row[0] == "email" && row[3] == "fail")
        .map(|row| (row[1].clone(), row[2].clone()))
        .collect();
    let (mut locked, mut outside) = (0, 0);
    for line in text.lines().skip(1) {
        let login = line.split(',').next().unwrap().to_owned();
        let fails = |rule: &str| failed.contains(&(login.clone(), rule.to_owned()));
        if line.contains(",locked,") || line.contains(",closed,") {
            locked += 1;
            assert!(!failed.iter().any(|(one, _)| *one == login), "{line}");
        } else if line.contains("@gmail.com") || line.contains("@tinhmau-gov.vn") {
            outside += 1;
            assert!(fails("forward_external"), "{line}");
        } else if line.contains("@luutru.tinhmau.gov.vn") || line.contains("@tinhcu.gov.vn") {
            assert!(!fails("forward_external"), "{line}");
        }
    }
    assert!(locked > 5 && outside > 2, "{locked} {outside}");
}

#[test]
fn the_smallest_sample_is_one_too() {
    let (summary, out) = sample(40, 3, "smallest");
    assert_eq!(summary.persons, 40);
    assert_eq!(summary.sources.len(), 7);
    assert!(out.join("roster.xlsx").exists() && out.join("qlvb.xlsx").exists());
}
