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

/// What a spoiled feed must not bring about: nobody is accused because of it.
const ACCUSING: [&str; 4] = ["orphan_leaver", "unowned", "dormant", "never_used"];

/// The province.
const SEED: u64 = 104;

/// The day of the spoiled feed.
const DAY: &str = "2026-11-21";

/// What is spoiled and yet tells the truth, or leaves something out that nobody is accused by:
/// believed on the first day, the first three with a remark. (With an earlier feed to compare
/// with, each of them is refused.)
const BELIEVED_AT_FIRST: [Sabotage; 4] = [
    // Not a single date that could be day-first: read month-first, and read rightly.
    Sabotage::DatesSwappedSystem,
    Sabotage::DatesSwappedRoster,
    // A column without a value is no signal: its rules cannot be evaluated.
    Sabotage::LastUseUnread,
    // Half of every unit: the accounts that are there are what they are.
    Sabotage::ThinnedSystem,
];

#[tokio::test(flavor = "multi_thread")]
async fn a_spoiled_feed_after_a_good_one_is_refused_and_names_nobody() {
    let mut complaints = Vec::new();
    let clean = clean_names().await;
    for kind in Sabotage::all() {
        let found = on_sqlite(async |database| {
            let province = Province::new(database, SEED);
            province.review(database, "good", "2026-11-20").await;
            let spoiled = province.sabotage(kind);
            let after = province.review(database, "spoiled", DAY).await;
            complaints_about(&spoiled, spoiled.honest, &clean, &after)
        })
        .await;
        complaints.extend(found.into_iter().map(|said| format!("{kind}: {said}")));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spoiled_feed_on_the_first_day_is_refused_and_names_nobody() {
    let mut complaints = Vec::new();
    let clean = clean_names().await;
    for kind in Sabotage::all() {
        let found = on_sqlite(async |database| {
            let province = Province::new(database, SEED);
            let spoiled = province.sabotage(kind);
            let after = province.review(database, "spoiled", DAY).await;
            let believed = spoiled.honest || BELIEVED_AT_FIRST.contains(&kind);
            complaints_about(&spoiled, believed, &clean, &after)
        })
        .await;
        complaints.extend(found.into_iter().map(|said| format!("{kind}: {said}")));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Whom the review of the unspoiled feeds names.
async fn clean_names() -> BTreeSet<(String, String)> {
    on_sqlite(async |database| {
        let province = Province::new(database, SEED);
        let reviewed = province.review(database, "clean", DAY).await;
        for feed in &reviewed.feeds {
            assert_ne!(feed.verdict, GateVerdict::Refused, "{:?}", feed.reasons);
        }
        named(&reviewed.out)
    })
    .await
}

fn complaints_about(
    spoiled: &sample::Sabotaged,
    believed: bool,
    clean: &BTreeSet<(String, String)>,
    after: &Reviewed,
) -> Vec<String> {
    let mut complaints = Vec::new();
    let feed = after
        .feeds
        .iter()
        .find(|feed| feed.kind.to_string() == spoiled.feed)
        .unwrap();
    let refused = feed.verdict == GateVerdict::Refused;
    if refused == believed {
        complaints.push(format!("{} {:?}", feed.verdict, feed.reasons));
    }
    complaints.extend(speechless(feed));
    if feed.verdict == GateVerdict::Accepted && believed && !silent_of(spoiled.kind) {
        complaints.push("is believed without a remark".to_owned());
    }
    let names = named(&after.out);
    let new: Vec<_> = names.difference(clean).collect();
    if !new.is_empty() {
        complaints.push(format!(
            "names {} newly, as {:?}",
            new.len(),
            &new[..new.len().min(3)]
        ));
    }
    complaints
}

/// Nothing can be said of it: there is nothing wrong, or nothing to see.
fn silent_of(kind: Sabotage) -> bool {
    matches!(kind, Sabotage::MergedUnit | Sabotage::ThinnedSystem)
}

/// Refusals and remarks without words of what and what to do.
fn speechless(feed: &Snapshot) -> Vec<String> {
    let mut found = Vec::new();
    for language in Language::ALL {
        let catalog = Catalog::of(language);
        for reason in &feed.reasons {
            let what = words::gate(&reason.reason, catalog);
            let remedy = words::gate_remedy(&reason.reason, catalog);
            // A file that cannot be read at all says both in one message.
            let readable = !reason.reason.code.starts_with("feed-error-");
            let mute = readable && remedy.split_whitespace().count() < 4;
            let said = format!("{what} {remedy}");
            if mute || said.contains("{$") || said.split_whitespace().count() < 6 {
                found.push(format!("{language}: {said}"));
            }
        }
    }
    found
}

/// The accounts that findings.csv accuses, each with the rule.
fn named(out: &Path) -> BTreeSet<(String, String)> {
    let table = fs::read_to_string(out.join("findings.csv")).unwrap();
    let accused = |line: &str| {
        ACCUSING.iter().find_map(|rule| {
            let (account, _) = line.split_once(&format!(",{rule},fail,"))?;
            Some((account.to_owned(), (*rule).to_owned()))
        })
    };
    table.lines().filter_map(accused).collect()
}
