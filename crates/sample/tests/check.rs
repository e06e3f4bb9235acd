//! The check against reviews whose faults are known.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::fs;
use std::path::{Path, PathBuf};

use domain::{AccountKind, MatchTier, RuleId, Verdict};
use sample::{Options, Peculiarity, check, generate};

/// A sample, and a review of it that is right in everything.
fn sample_and_review(name: &str) -> (PathBuf, PathBuf) {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    generate(&Options {
        persons: 200,
        seed: 11,
        out: out.clone(),
    })
    .unwrap();
    let (truth, review) = (out.join("truth"), out.join("review"));
    fs::create_dir_all(&review).unwrap();
    let accounts = fs::read_to_string(truth.join("accounts.csv")).unwrap();
    let mut told = String::from(
        "system,login,kind,privileged,status,person_code,unit_code,match_tier,match_score\n",
    );
    for line in accounts.lines().skip(1) {
        let cell: Vec<&str> = line.split(',').collect();
        let tier = if cell[4].is_empty() {
            "none"
        } else {
            "personnel_code"
        };
        let row = [
            cell[0], cell[1], cell[2], cell[3], "active", cell[4], cell[5], tier, "1000",
        ];
        told.push_str(&row.join(","));
        told.push('\n');
    }
    fs::write(review.join("accounts.csv"), told).unwrap();
    let findings = fs::read_to_string(truth.join("findings.csv")).unwrap();
    let mut told =
        String::from("system,login,rule,verdict,reason,evidence_rank,evidence_at,clause\n");
    for line in findings.lines().skip(1) {
        told.push_str(line);
        told.push_str(",\"a reason, quoted\",imported,2026-11-20,C01\n");
    }
    fs::write(review.join("findings.csv"), told).unwrap();
    (truth, review)
}

fn change(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_review_that_is_right_scores_one() {
    let (truth, review) = sample_and_review("check-right");
    let scores = check(&truth, &review).unwrap();
    assert_eq!((scores.missing, scores.unknown), (0, 0));
    assert_eq!(scores.matching.all.precision(), 1.0);
    assert_eq!(scores.matching.all.recall(), 1.0);
    assert!(scores.matching.all.expected > 1_000);
    for rule in RuleId::ALL {
        let fail = scores.rules[rule].of(Verdict::Fail);
        assert_eq!(
            (fail.told, fail.right),
            (fail.expected, fail.expected),
            "{rule}"
        );
    }
    assert!(scores.examples.is_empty(), "{scores}");
}

#[test]
fn one_wrong_link_is_seen_as_unattended_and_shown() {
    let (truth, review) = sample_and_review("check-link");
    let accounts = fs::read_to_string(review.join("accounts.csv")).unwrap();
    let linked = accounts
        .lines()
        .find(|line| line.contains(",personnel_code,"))
        .unwrap();
    let code = linked.split(',').nth(5).unwrap();
    let wrong = linked.replace(&format!(",{code},"), ",999999999,");
    change(&review.join("accounts.csv"), linked, &wrong);
    let scores = check(&truth, &review).unwrap();
    assert_eq!(scores.matching.unattended_wrong(), 1);
    assert!(scores.matching.all.precision() < 1.0);
    let example = &scores.examples[&Peculiarity::WrongLink(MatchTier::PersonnelCode)][0];
    assert_eq!(
        (example.expected.as_str(), example.told.as_str()),
        (code, "999999999")
    );
}

#[test]
fn a_missed_and_an_invented_finding_lower_recall_and_precision() {
    let (truth, review) = sample_and_review("check-finding");
    let findings = review.join("findings.csv");
    change(&findings, "rotation_overdue,fail", "rotation_overdue,pass");
    change(&findings, "dormant,not_evaluable", "dormant,fail");
    let scores = check(&truth, &review).unwrap();
    let missed = scores.rules[&RuleId::RotationOverdue].of(Verdict::Fail);
    assert_eq!(missed.expected - missed.right, 1);
    assert_eq!(missed.precision(), 1.0);
    let invented = scores.rules[&RuleId::Dormant].of(Verdict::Fail);
    assert_eq!(invented.told - invented.right, 1);
    assert_eq!(invented.recall(), 1.0);
    let unknown = scores.rules[&RuleId::Dormant].of(Verdict::NotEvaluable);
    assert_eq!(unknown.expected - unknown.right, 1);
}

#[test]
fn kinds_and_lost_accounts_are_told() {
    let (truth, review) = sample_and_review("check-kind");
    let accounts = review.join("accounts.csv");
    change(&accounts, ",service,", ",personal,");
    let text = fs::read_to_string(&accounts).unwrap();
    let last = text.lines().last().unwrap();
    fs::write(&accounts, text.replace(&format!("{last}\n"), "")).unwrap();
    let scores = check(&truth, &review).unwrap();
    assert_eq!(scores.missing, 1);
    assert_eq!(
        scores.kinds[&(AccountKind::Service, AccountKind::Personal)],
        1
    );
}

#[test]
fn a_file_that_is_not_the_contracts_says_where_and_what_to_do() {
    let (truth, review) = sample_and_review("check-format");
    change(&review.join("accounts.csv"), "match_tier", "tier");
    let error = check(&truth, &review).unwrap_err().to_string();
    assert!(
        error.contains("accounts.csv") && error.contains("`match_tier`"),
        "{error}"
    );
    assert!(
        error.contains("line 1") && error.contains("rasoat review"),
        "{error}"
    );
}
