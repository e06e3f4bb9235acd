//! The review of a province with the policy made from three letters: a Party letter with a
//! period for each of its two systems (D1), a district's for five systems (D2), and a
//! commune's that quotes a provincial regulation for all systems (D4).
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

mod province_kit;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use engine::directive::{PolicyRequest, Reading, read_directive, resolve_policy};
use province_kit::{Province, Reviewed, read};
use testkit::{clock, on_sqlite};

const AS_OF: &str = "2026-11-20";

/// The letters as they stand in the tests of the room that reads them.
fn letter(name: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../directive/tests/letters");
    read_directive(&folder.join(name)).unwrap()
}

/// The policy of D1 + D2 + D4, with the sample's own mail domains and kinds.
fn letters_policy(province: &Province) -> String {
    let letters = [
        "01-3347-cv-btctu.txt",
        "02-ubnd-vp-ba-dinh.txt",
        "04-ubnd-vp-thanh-dinh.txt",
    ]
    .map(letter);
    let resolved = resolve_policy(&letters, &PolicyRequest::default(), clock::day(AS_OF)).unwrap();
    let catalog = text::Catalog::of(text::Language::Vi);
    let sample = fs::read_to_string(province.sample.join("policy.toml")).unwrap();
    let rest = &sample[sample.find("# Programs neither").unwrap()..];
    format!("{}\n{rest}", resolved.toml(catalog))
}

/// Per system: how often a rule failed, and every clause it quoted.
fn failed(reviewed: &Reviewed, rule: &str) -> BTreeMap<String, (usize, Vec<String>)> {
    let text = String::from_utf8(read(&reviewed.out.join("findings.csv"))).unwrap();
    let mut found: BTreeMap<String, (usize, Vec<String>)> = BTreeMap::new();
    for line in text
        .lines()
        .filter(|line| line.contains(&format!(",{rule},fail,")))
    {
        let system = line.split(',').next().unwrap_or_default().to_owned();
        let clause = line.rsplit("C0").next().unwrap_or_default().to_owned();
        let entry = found.entry(system).or_default();
        entry.0 += 1;
        if !entry.1.contains(&clause) {
            entry.1.push(clause);
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn three_letters_give_each_system_its_own_rotation_and_its_own_clause() {
    on_sqlite(async |database| {
        let province = Province::new(database, 104);
        // The sample's handbook keeps no password dates; here they are one, four and eight
        // months old in turn, so that only the period tells them apart.
        province.date_passwords(
            "party_handbook",
            &["15/10/2026", "15/07/2026", "15/03/2026"],
        );
        let policy = letters_policy(&province);
        fs::write(province.sample.join("policy.toml"), &policy).unwrap();
        let reviewed = province.review(database, "letters", AS_OF).await;
        let overdue = failed(&reviewed, "rotation_overdue");
        for (system, (count, clauses)) in &overdue {
            println!("{system}: {count} · {}", clauses.join(" / "));
        }
        let expect = |system: &str, instrument: &str| {
            let (count, clauses) = overdue.get(system).unwrap_or_else(|| panic!("{system}"));
            assert!(*count > 0 && clauses.len() == 1, "{system}: {clauses:?}");
            assert!(clauses[0].contains(instrument), "{system}: {clauses:?}");
        };
        expect("monthly_evaluation", "3347-CV/BTCTU (12/01/2024)");
        expect("party_handbook", "3347-CV/BTCTU (12/01/2024)");
        for system in ["email", "qlvb", "one_stop", "personnel"] {
            expect(system, "QUẬN BA ĐÌNH");
        }

        // Six months, not three: with three the handbook has more that are overdue.
        let stricter = policy.replace("value = \"6 months\"", "value = \"3 months\"");
        assert_ne!(stricter, policy);
        fs::write(province.sample.join("policy.toml"), stricter).unwrap();
        let again = province.review(database, "stricter", AS_OF).await;
        let with_three = failed(&again, "rotation_overdue");
        assert!(
            with_three["party_handbook"].0 > overdue["party_handbook"].0,
            "{with_three:?}"
        );
        let (three, six) = (with_three["party_handbook"].0, overdue["party_handbook"].0);
        assert!(
            (2 * six).abs_diff(three) <= 2,
            "a third against two: {six}, {three}"
        );
        let evaluation = overdue["monthly_evaluation"].0;
        assert_eq!(with_three["monthly_evaluation"].0, evaluation);

        // D2's "thay đổi ngay" reaches the review as a date, D4's as a later one for one_stop.
        let since = failed(&reviewed, "not_changed_since");
        assert!(since["email"].1[0].contains("QUẬN BA ĐÌNH"), "{since:?}");
        assert!(
            since["one_stop"].1[0].contains("xã Thanh Định"),
            "{since:?}"
        );
    })
    .await;
}
