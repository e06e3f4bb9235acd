//! A generated province and reviews of it, for the tests of the engine.
#![allow(dead_code, reason = "each test file uses its own part of the kit")]
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::{Snapshot, SystemKey};
use engine::{Changes, ReviewRequest, Unwatched};
use testkit::{TestDatabase, build, clock};

/// A sample in a test's own folder.
pub struct Province {
    pub sample: PathBuf,
    folder: PathBuf,
}

/// What a review of it left.
#[derive(Debug)]
pub struct Reviewed {
    pub review: i64,
    pub unchanged: bool,
    pub feeds: Vec<Snapshot>,
    pub changes: Option<Changes>,
    pub out: PathBuf,
}

const SYSTEMS: [&str; 7] = [
    "email",
    "qlvb",
    "one_stop",
    "reporting",
    "personnel",
    "monthly_evaluation",
    "party_handbook",
];

impl Province {
    /// Generates 400 people.
    pub fn new(database: &TestDatabase, seed: u64) -> Self {
        Self::of_size(database, 400, seed)
    }

    /// Generates so many people.
    pub fn of_size(database: &TestDatabase, persons: usize, seed: u64) -> Self {
        let folder = database.folder().to_owned();
        let sample = folder.join("sample");
        sample::generate(&sample::Options {
            persons,
            seed,
            out: sample.clone(),
        })
        .unwrap();
        Self { sample, folder }
    }

    /// A sample with one feed spoiled takes the place of the good one.
    pub fn sabotage(&self, kind: sample::Sabotage) -> sample::Sabotaged {
        sample::sabotage(&self.sample, kind, &self.sample).unwrap()
    }

    /// Leaves nothing of a feed's file.
    pub fn empty(&self, feed: &str) {
        fs::write(self.file(feed), "").unwrap();
    }

    /// A sample with two columns of a feed exchanged takes the place of the good one.
    pub fn exchange(&self, feed: &str, (one, other): (usize, usize)) {
        let exchange = sample::Exchange { feed, one, other };
        sample::exchange(&self.sample, exchange, &self.sample).unwrap();
    }

    /// Reviews the sample as it stands.
    pub async fn review(&self, database: &TestDatabase, name: &str, as_of: &str) -> Reviewed {
        let out = self.folder.join(name);
        let request = ReviewRequest {
            units: Some(self.file("units")),
            roster: Some(self.file("roster")),
            sources: SYSTEMS
                .iter()
                .map(|key| (key.parse::<SystemKey>().unwrap(), self.file(key)))
                .collect(),
            standing: false,
            under: None,
            claim: None,
            as_of: clock::day(as_of),
            policy: Some(self.sample.join("policy.toml")),
            mapping: None,
            out: out.clone(),
            language: text::Language::Vi,
            actor: build::actor(),
            now: 1_795_000_000_000_000,
        };
        let outcome = engine::review(&database.db, &request, Arc::new(Unwatched))
            .await
            .unwrap();
        Reviewed {
            review: outcome.review,
            unchanged: outcome.unchanged,
            feeds: outcome.feeds,
            changes: outcome.changes,
            out,
        }
    }

    /// Gives the accounts of a .csv export password dates, in turn.
    pub fn date_passwords(&self, system: &str, dates: &[&str]) {
        let path = self.file(system);
        let text = fs::read_to_string(&path).unwrap();
        let mut dated = String::new();
        for (at, line) in text.lines().enumerate() {
            let cell = match at.checked_sub(1) {
                None => "Ngày đổi mật khẩu",
                Some(row) => dates[row % dates.len()],
            };
            dated.push_str(&format!("{line},{cell}\n"));
        }
        fs::write(path, dated).unwrap();
    }

    /// Locks every account of the personnel system whose owner left, as an office would.
    pub fn lock_everybody_who_left(&self) {
        let path = self.file("personnel");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path.with_extension("kept"), &text).unwrap();
        let truth = fs::read_to_string(self.sample.join("truth/findings.csv")).unwrap();
        let leavers: Vec<&str> = truth
            .lines()
            .filter_map(|line| {
                line.strip_prefix("personnel,")?
                    .strip_suffix(",orphan_leaver,fail")
            })
            .collect();
        assert!(!leavers.is_empty(), "no leaver was planted in personnel");
        let locked: Vec<String> = text
            .lines()
            .filter(|line| {
                !line
                    .split([',', ';'])
                    .any(|cell| leavers.contains(&cell.trim_matches('"')))
            })
            .map(str::to_owned)
            .collect();
        fs::write(&path, locked.join("\n") + "\n").unwrap();
    }

    /// Takes the lock back.
    pub fn restore(&self) {
        let path = self.file("personnel");
        fs::rename(path.with_extension("kept"), path).unwrap();
    }

    fn file(&self, stem: &str) -> PathBuf {
        let mut found: Vec<PathBuf> = fs::read_dir(&self.sample)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.file_stem().is_some_and(|name| name == stem))
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension != "kept")
            })
            .collect();
        found.sort();
        found.remove(0)
    }
}

/// The bytes of a document.
pub fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}
