//! Every two columns of every feed of the sample exchanged below their headings, in the first
//! feed ever and in one after a good feed: nobody is named who would not be named otherwise.
//!
//! A feed's exchanges are tried in one world, in which the other feeds are read once. A feed
//! that is refused leaves no trace; after one that was believed the world is made anew.
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

mod province_kit;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::{GateVerdict, Snapshot};
use province_kit::{Province, Reviewed};
use testkit::{TestDatabase, on_sqlite};

const SEED: u64 = 104;

/// The day of every review: what was read on it is not read again.
const DAY: &str = "2026-11-21";

/// Exchanges that are not told from an honest feed, by feed and headings, each with why.
const NOT_TOLD: [(&str, &str, &str); 3] = [
    // The column of remarks is empty, so this one is: rosters without addresses are as common
    // as those with, and addresses among the remarks may be anybody's, private ones too.
    ("roster", "Thư điện tử công vụ", "Ghi chú"),
    // The same of positions: many rosters have one for those alone who lead.
    ("roster", "Chức vụ", "Ghi chú"),
    // Open: units by their short names, which look like nobody's title and like no unit either.
    ("qlvb", "Đơn vị", "Chức vụ"),
];

/// Whether the feed is the first of its kind, or comes after a good one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    First,
    Second,
}

#[test]
fn two_columns_exchanged_in_the_first_feed_name_nobody() {
    try_every_exchange(Turn::First);
}

#[test]
fn two_columns_exchanged_after_a_good_feed_name_nobody() {
    try_every_exchange(Turn::Second);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_good_feed_is_refused() {
    for (persons, seed) in [
        (400, 1),
        (400, 2),
        (400, 3),
        (400, 4),
        (400, 5),
        (400, 6),
        (6_500, 7),
    ] {
        on_sqlite(async |database| {
            let province = Province::of_size(database, persons, seed);
            let reviewed = province.review(database, "good", DAY).await;
            for feed in &reviewed.feeds {
                let what = format!("{persons} people, seed {seed}, {}", feed.kind);
                assert_ne!(
                    feed.verdict,
                    GateVerdict::Refused,
                    "{what}: {:?}",
                    feed.reasons
                );
            }
        })
        .await;
    }
}

fn try_every_exchange(turn: Turn) {
    let (clean, feeds) = block_on(on_sqlite(async |database| {
        let province = Province::new(database, SEED);
        let reviewed = province.review(database, "clean", DAY).await;
        (named(&reviewed.out), reviewed.feeds)
    }));
    let (clean, feeds) = (&clean, &feeds);
    let found = std::thread::scope(|scope| {
        let trials = feeds
            .iter()
            .map(|feed| scope.spawn(move || block_on(exchanges_of(feed, turn, clean))));
        let trials: Vec<_> = trials.collect();
        let found = trials.into_iter().map(|trial| trial.join().unwrap());
        found.collect::<Vec<_>>()
    });
    let tried: usize = found.iter().map(|(tried, _)| tried).sum();
    let complaints: Vec<String> = found.into_iter().flat_map(|(_, said)| said).collect();
    assert!(tried > 450, "the sample has shrunk: {tried} exchanges");
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(future)
}

/// Tries every two columns of a feed; how many there were, and what went wrong.
async fn exchanges_of(
    feed: &Snapshot,
    turn: Turn,
    clean: &BTreeSet<String>,
) -> (usize, Vec<String>) {
    let kind = feed.kind.to_string();
    let columns = feed.columns.len();
    let mut pairs: Vec<(usize, usize)> = (0..columns)
        .flat_map(|one| (one + 1..columns).map(move |other| (one, other)))
        .collect();
    let tried = pairs.len();
    let mut complaints = Vec::new();
    pairs.reverse();
    while !pairs.is_empty() {
        let said = on_sqlite(async |database| {
            let world = World::new(database, &kind, turn).await;
            let mut said = Vec::new();
            for (done, (one, other)) in pairs.iter().rev().enumerate() {
                let headings = (&*feed.columns[*one].0, &*feed.columns[*other].0);
                let after = world.exchange(database, &kind, (*one, *other)).await;
                let judged = after.feeds.iter().find(|each| each.kind == feed.kind);
                let names = named(&after.out);
                let new: Vec<&String> = names.difference(clean).collect();
                if !new.is_empty() && !is_not_told(&kind, headings) {
                    let reasons = judged.map(|judged| &judged.reasons);
                    let some = &new[..new.len().min(3)];
                    said.push(format!(
                        "{kind} {headings:?}: {} {some:?} {reasons:?}",
                        new.len()
                    ));
                }
                if judged.is_none_or(|judged| judged.verdict != GateVerdict::Refused) {
                    return (done + 1, said);
                }
            }
            (pairs.len(), said)
        })
        .await;
        pairs.truncate(pairs.len() - said.0);
        complaints.extend(said.1);
    }
    (tried, complaints)
}

fn is_not_told(kind: &str, (one, other): (&str, &str)) -> bool {
    NOT_TOLD.contains(&(kind, one, other))
}

/// A province whose feeds are read, but for one that is to come or to come again.
struct World {
    province: Province,
}

impl World {
    async fn new(database: &TestDatabase, kind: &str, turn: Turn) -> Self {
        let province = Province::new(database, SEED);
        if turn == Turn::First {
            province.empty(kind);
        }
        province.review(database, "before", DAY).await;
        Self { province }
    }

    async fn exchange(
        &self,
        database: &TestDatabase,
        kind: &str,
        columns: (usize, usize),
    ) -> Reviewed {
        self.province.exchange(kind, columns);
        self.province.review(database, "after", DAY).await
    }
}

/// The accounts that findings.csv accuses, each with the rule.
fn named(out: &Path) -> BTreeSet<String> {
    let table = fs::read_to_string(out.join("findings.csv")).unwrap();
    let accused = |line: &str| {
        line.split_once(",fail,")
            .map(|(accused, _)| accused.to_owned())
    };
    table.lines().filter_map(accused).collect()
}
