//! Spoiled feeds: nobody is called a leaver or unowned because of any, and each refusal says
//! what and what to do.
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

mod province_kit;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::{GateVerdict, Snapshot};
use engine::words;
use province_kit::{Province, Reviewed};
use sample::Sabotage;
use testkit::on_sqlite;
use text::{Catalog, Language};

#[tokio::test(flavor = "multi_thread")]
async fn a_spoiled_feed_is_refused_and_names_nobody() {
    let mut complaints = Vec::new();
    for kind in Sabotage::all() {
        let found = on_sqlite(async |database| {
            let province = Province::new(database, 104);
            let good = province.review(database, "good", "2026-11-20").await;
            let spoiled = province.sabotage(kind);
            let after = province.review(database, "spoiled", "2026-11-21").await;
            complaints_about(&spoiled, &good, &after)
        })
        .await;
        complaints.extend(
            found
                .into_iter()
                .map(|complaint| format!("{}: {complaint}", kind.as_str())),
        );
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn complaints_about(spoiled: &sample::Sabotaged, good: &Reviewed, after: &Reviewed) -> Vec<String> {
    let mut complaints = Vec::new();
    let feed = after
        .feeds
        .iter()
        .find(|feed| feed.kind.to_string() == spoiled.feed)
        .unwrap();
    let refused = feed.verdict == GateVerdict::Refused;
    if refused == spoiled.honest {
        complaints.push(format!("{} {:?}", feed.verdict, feed.reasons));
    }
    if spoiled.honest {
        return complaints;
    }
    complaints.extend(speechless(feed));
    for rule in ["orphan_leaver", "unowned"] {
        let before = named(&good.out, rule);
        let new: Vec<String> = named(&after.out, rule)
            .difference(&before)
            .cloned()
            .collect();
        if !new.is_empty() {
            complaints.push(format!("{rule} names {new:?}"));
        }
    }
    complaints
}

/// Refusals without words of what and what to do.
fn speechless(feed: &Snapshot) -> Vec<String> {
    let mut found = Vec::new();
    for language in Language::ALL {
        let catalog = Catalog::of(language);
        for reason in feed
            .reasons
            .iter()
            .filter(|reason| reason.verdict == GateVerdict::Refused)
        {
            let said = format!(
                "{} {}",
                words::gate(&reason.reason, catalog),
                words::gate_remedy(&reason.reason, catalog)
            );
            if said.contains("{$") || said.split_whitespace().count() < 6 {
                found.push(format!("{language}: {said}"));
            }
        }
    }
    found
}

/// The accounts a findings.csv names for `rule` with verdict `fail`.
fn named(out: &Path, rule: &str) -> BTreeSet<String> {
    let table = fs::read_to_string(out.join("findings.csv")).unwrap();
    let wanted = format!(",{rule},fail,");
    table
        .lines()
        .filter_map(|line| line.split_once(&wanted))
        .map(|(account, _)| account.to_owned())
        .collect()
}
