//! Spoiled feeds: nobody is called a leaver or unowned because of any, and each refusal says
//! what and what to do.

mod province_kit;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::GateVerdict;
use engine::words;
use province_kit::Province;
use sample::Sabotage;
use testkit::on_sqlite;
use text::{Catalog, Language};

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

#[tokio::test(flavor = "multi_thread")]
async fn a_spoiled_feed_names_no_leaver_and_no_orphan() {
    for kind in Sabotage::all() {
        on_sqlite(async |database| {
            let province = Province::new(database, 104);
            let good = province.review(database, "good", "2026-11-20").await;
            let spoiled = province.sabotage(kind);
            let after = province.review(database, "spoiled", "2026-11-21").await;
            let feed = after
                .feeds
                .iter()
                .find(|feed| feed.kind.to_string() == spoiled.feed)
                .unwrap();
            let kind = kind.as_str();
            if spoiled.honest {
                assert_ne!(
                    feed.verdict,
                    GateVerdict::Refused,
                    "{kind}: {:?}",
                    feed.reasons
                );
                return;
            }
            assert_eq!(
                feed.verdict,
                GateVerdict::Refused,
                "{kind}: {:?}",
                feed.reasons
            );
            for language in Language::ALL {
                for reason in feed
                    .reasons
                    .iter()
                    .filter(|reason| reason.verdict == GateVerdict::Refused)
                {
                    let what = words::gate(&reason.reason, Catalog::of(language));
                    let remedy = words::gate_remedy(&reason.reason, Catalog::of(language));
                    assert!(what.contains(' ') && !what.contains("{$"), "{kind}: {what}");
                    assert!(
                        remedy.contains(' ') || what.matches(['.', ';', ':']).count() > 0,
                        "{kind}: {what}"
                    );
                }
            }
            for rule in ["orphan_leaver", "unowned"] {
                let new: Vec<String> = named(&after.out, rule)
                    .difference(&named(&good.out, rule))
                    .cloned()
                    .collect();
                assert!(new.is_empty(), "{kind}: {rule} {new:?}");
            }
        })
        .await;
    }
}
