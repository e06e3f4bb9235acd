//! Figures and blind spots of a review.

use domain::{Reason, RuleId, Verdict};
use store::{BlindSpot, Count, Rollup};
use testkit::build::{email, system, unit_code};
use testkit::{TestDatabase, on_both};

use crate::given::review;
use crate::people::save_units;

fn line(unit: Option<&str>, counts: &[Count]) -> Rollup {
    Rollup {
        unit: unit.map(unit_code),
        system: email(),
        counts: counts.to_vec(),
    }
}

fn count(judged: Option<(RuleId, Verdict)>, accounts: u64) -> Count {
    Count {
        judged,
        privileged: false,
        accounts,
    }
}

pub async fn scenario(on: &TestDatabase) -> String {
    save_units(on).await;
    let dormant = Some((RuleId::Dormant, Verdict::Fail));
    let privileged = Count {
        privileged: true,
        ..count(None, 7)
    };
    let rollups = [
        line(Some("H26"), &[count(None, 10)]),
        line(Some("H26.01"), &[count(None, 100), count(dormant, 5)]),
        line(Some("H26.01.02"), &[count(dormant, 50), count(None, 1000)]),
        line(None, &[privileged]),
    ];
    let spots = [BlindSpot {
        system: system("qlvb"),
        rule: RuleId::Dormant,
        reason: Reason::new("no_column").with("field", "last_use"),
        accounts: 4_500_000_000,
    }];
    let number = review(on, async |tx, review| {
        tx.add_rollups(review, &rollups).await.unwrap();
        tx.add_blind_spots(review, &spots).await.unwrap();
    })
    .await;
    let mut reader = on.db.reader().await.unwrap();
    let all = reader.list_rollups(number).await.unwrap();
    assert_eq!(all.len(), 4);
    assert_eq!(all[0], rollups[3]);
    let unit = reader
        .list_rollups_of_unit(number, &unit_code("H26.01"))
        .await
        .unwrap();
    assert_eq!(unit, rollups[1..2]);
    let below = reader
        .list_rollups_below(number, &unit_code("H26.01"))
        .await
        .unwrap();
    let sum = line(Some("H26.01"), &[count(None, 1100), count(dormant, 55)]);
    assert_eq!(below, [sum]);
    assert_eq!(reader.list_blind_spots(number).await.unwrap(), spots);
    format!("{all:?} {below:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_add_up_along_the_tree() {
    on_both(scenario).await;
}
