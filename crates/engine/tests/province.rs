//! The main job on a fictional province of 400: on both engines, to the byte, and scored
//! against what was planted.

mod province_kit;

use domain::RuleId;
use province_kit::{Province, read};
use testkit::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn both_engines_write_the_same_bytes_and_find_what_was_planted() {
    on_both(async |database| {
        let province = Province::new(database, 101);
        let outcome = province.review(database, "first", "2026-11-20").await;
        assert_eq!(outcome.review, 1);
        let scores = sample::check(&province.sample.join("truth"), &outcome.out).unwrap();
        assert_eq!(scores.matching.unattended_wrong(), 0);
        assert!(scores.matching.all.precision() >= 0.995, "{scores}");
        assert!(scores.matching.all.recall() >= 0.97, "{scores}");
        assert_eq!(scores.rules.len(), RuleId::ALL.len());
        ["accounts.csv", "findings.csv", "summary.json"].map(|name| read(&outcome.out.join(name)))
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unchanged_review_is_issued_again_byte_for_byte() {
    on_both(async |database| {
        let province = Province::new(database, 102);
        let first = province.review(database, "first", "2026-11-20").await;
        let again = province.review(database, "again", "2026-11-20").await;
        assert!(!first.unchanged && again.unchanged);
        assert_eq!(again.review, 1);
        for name in [
            "accounts.csv",
            "findings.csv",
            "feeds.json",
            "summary.json",
            "report.xlsx",
        ] {
            assert_eq!(
                read(&first.out.join(name)),
                read(&again.out.join(name)),
                "{name}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn findings_are_fixed_and_reopened_across_reviews() {
    on_both(async |database| {
        let province = Province::new(database, 103);
        province.review(database, "first", "2026-11-20").await;
        province.lock_everybody_who_left();
        let second = province.review(database, "second", "2026-11-20").await;
        let changes = second.changes.unwrap();
        assert!(changes.fixed > 0, "{changes:?}");
        province.restore();
        let third = province.review(database, "third", "2026-11-20").await;
        let changes = third.changes.unwrap();
        assert!(changes.reopened > 0 && changes.opened == 0, "{changes:?}");
        let diff = engine::diff(&database.db, Some((1, 3))).await.unwrap();
        assert!(diff.changes.is_empty(), "{:?}", diff.changes);
        database.db.verify_record(None).await.unwrap();
    })
    .await;
}
