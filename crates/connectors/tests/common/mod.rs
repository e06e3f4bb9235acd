//! Feeds written to a temporary folder and read back.

#![allow(dead_code, reason = "each test file uses some of these")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot write its file has failed"
)]

use std::ops::ControlFlow;
use std::path::PathBuf;

use connectors::{Feed, FeedError, FeedSummary, IdentityKey, Layout, Limits, Mapping, ReadOptions};
use domain::{Date, FeedKind, Field, Observation, RosterRow, UnitRow};

pub const KEY: IdentityKey = IdentityKey::new([7; 32]);

/// A file that goes away with the test.
pub struct File {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
}

pub fn file(name: &str, content: impl AsRef<[u8]>) -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    File {
        _folder: folder,
        path,
    }
}

pub fn email() -> FeedKind {
    FeedKind::System("email".parse().unwrap())
}

pub fn day(iso: &str) -> Date {
    iso.parse().unwrap()
}

pub fn open_with(
    file: &File,
    kind: &FeedKind,
    mapping: Option<&Mapping>,
    limits: Limits,
) -> Result<Feed, FeedError> {
    let options = ReadOptions {
        as_of: day("2026-11-20"),
        identity_key: &KEY,
        mapping,
        limits,
    };
    Feed::open(&file.path, kind, &options)
}

pub fn open(file: &File, kind: &FeedKind) -> Result<Feed, FeedError> {
    open_with(file, kind, None, Limits::default())
}

pub fn accounts(file: &File) -> (Vec<Observation>, FeedSummary, Layout) {
    let mut feed = open(file, &email()).unwrap();
    let mut rows = Vec::new();
    let summary = feed
        .read_accounts(&mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
    (rows, summary, feed.layout())
}

pub fn roster(file: &File) -> (Vec<RosterRow>, FeedSummary, Layout) {
    let mut feed = open(file, &FeedKind::Roster).unwrap();
    let mut rows = Vec::new();
    let summary = feed
        .read_roster(&mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
    (rows, summary, feed.layout())
}

pub fn units(file: &File) -> (Vec<UnitRow>, FeedSummary, Layout) {
    let mut feed = open(file, &FeedKind::Units).unwrap();
    let mut rows = Vec::new();
    let summary = feed
        .read_units(&mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
    (rows, summary, feed.layout())
}

/// The fields of a layout, from left to right.
pub fn fields(layout: &Layout) -> Vec<Field> {
    layout.columns.iter().map(|column| column.field).collect()
}
