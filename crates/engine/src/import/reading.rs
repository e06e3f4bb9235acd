//! Reading feeds on threads: rows are packed into chunks and handed to the one writer.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;

use super::sources::Source;
use connectors::{Feed, FeedError, FeedSummary, IdentityKey, Layout, Limits, Mapping, ReadOptions};
use domain::{Date, FeedKind};
use serde::Serialize;
use store::chunk::{self, Chunk};
use tokio::sync::mpsc::Sender;

use crate::Progress;

/// How many feeds are read at once: one more than the small machine has cores, so that the last
/// feed is not read with one of them idle.
const READERS: usize = 3;

/// What all feeds are read with.
pub(crate) struct ReadSetting<'a> {
    /// The review day.
    pub as_of: Date,
    /// The key identity numbers are hashed with.
    pub identity_key: &'a IdentityKey,
    /// What a person decided about columns.
    pub mapping: Option<&'a Mapping>,
}

/// What comes of a feed on its way to the writer.
pub(crate) struct Piece {
    /// Which feed, by its place in the list.
    pub feed: usize,
    /// What of it.
    pub part: Part,
}

/// Rows of a feed, or that there are no more.
pub(crate) enum Part {
    /// The rows with this number, counting from 0.
    Rows(u32, Chunk),
    /// The feed was read to its end without an error.
    End,
}

/// A feed that was read to its end.
#[derive(Debug)]
pub(crate) struct ReadFeed {
    /// What was decided about it.
    pub layout: Layout,
    /// What was counted.
    pub summary: FeedSummary,
}

/// Reads the feeds named by `wanted` (places in `sources`), and sends their rows as they come:
/// first units and roster, which the next step begins with, then the systems, the largest
/// first. Returns what became of each.
pub(crate) fn read_all(
    sources: &[Source],
    wanted: &[usize],
    setting: &ReadSetting<'_>,
    pieces: &Sender<Piece>,
    progress: &dyn Progress,
) -> Vec<(usize, Result<ReadFeed, FeedError>)> {
    let queue = Mutex::new(in_order(sources, wanted));
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..READERS.min(wanted.len()) {
            scope.spawn(|| {
                while let Some(place) = next(&queue) {
                    let packer = Packing {
                        feed: place,
                        pieces,
                        progress,
                    };
                    let outcome = read(&sources[place], setting, &packer);
                    if outcome.is_ok() {
                        packer.send(Part::End);
                    }
                    if let Ok(mut done) = done.lock() {
                        done.push((place, outcome));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(place, _)| *place);
    done
}

/// The first last, because the queue is taken from its end.
fn in_order(sources: &[Source], wanted: &[usize]) -> Vec<usize> {
    let mut places = wanted.to_vec();
    places.sort_by_cached_key(|place| {
        let source = &sources[*place];
        (
            !matches!(source.kind, FeedKind::System(_)),
            work(&source.path),
        )
    });
    places
}

/// How much there is to read, roughly: a packed sheet unpacks to several times its size.
fn work(path: &Path) -> u64 {
    let size = std::fs::metadata(path).map_or(0, |data| data.len());
    let packed = path.extension().is_some_and(|ending| {
        ["xlsx", "ods"]
            .iter()
            .any(|packed| ending.eq_ignore_ascii_case(packed))
    });
    if packed {
        size.saturating_mul(PACKING)
    } else {
        size
    }
}

/// What a byte of a packed sheet takes to read, beside one of a separated text.
const PACKING: u64 = 4;

fn next(queue: &Mutex<Vec<usize>>) -> Option<usize> {
    queue.lock().ok()?.pop()
}

fn read(
    source: &Source,
    setting: &ReadSetting<'_>,
    packing: &Packing<'_>,
) -> Result<ReadFeed, FeedError> {
    let options = ReadOptions {
        as_of: setting.as_of,
        identity_key: setting.identity_key,
        mapping: setting.mapping,
        limits: Limits::default(),
    };
    let mut feed = Feed::open(&source.path, &source.kind, &options)?;
    let summary = match source.kind {
        FeedKind::Units => {
            let mut packer = packing.packer();
            let summary = feed.read_units(&mut |row| packer.push(row))?;
            packer.finish();
            summary
        }
        FeedKind::Roster => {
            let mut packer = packing.packer();
            let summary = feed.read_roster(&mut |row| packer.push(row))?;
            packer.finish();
            summary
        }
        FeedKind::System(_) => {
            let mut packer = packing.packer();
            let summary = feed.read_accounts(&mut |row| packer.push(row))?;
            packer.finish();
            summary
        }
    };
    // The encoding is certain only now.
    Ok(ReadFeed {
        layout: feed.layout(),
        summary,
    })
}

/// Where the rows of one feed go.
struct Packing<'a> {
    feed: usize,
    pieces: &'a Sender<Piece>,
    progress: &'a dyn Progress,
}

impl Packing<'_> {
    /// A receiver that is gone means the review has failed elsewhere, and that failure is
    /// what gets reported.
    fn send(&self, part: Part) {
        let feed = self.feed;
        let _ = self.pieces.blocking_send(Piece { feed, part });
    }

    fn packer<T: Serialize>(&self) -> Packer<'_, T> {
        Packer {
            packing: self,
            rows: Vec::with_capacity(chunk::ROWS),
            seq: 0,
        }
    }
}

/// Gathers rows until a chunk is full.
struct Packer<'a, T> {
    packing: &'a Packing<'a>,
    rows: Vec<T>,
    seq: u32,
}

impl<T: Serialize> Packer<'_, T> {
    fn push(&mut self, row: T) -> ControlFlow<()> {
        self.rows.push(row);
        if self.rows.len() == chunk::ROWS {
            self.send();
        }
        ControlFlow::Continue(())
    }

    fn finish(mut self) {
        if !self.rows.is_empty() {
            self.send();
        }
    }

    fn send(&mut self) {
        // Rows of ours always serialise.
        if let Ok(chunk) = chunk::encode(&self.rows) {
            self.packing.send(Part::Rows(self.seq, chunk));
        }
        self.packing.progress.advance(self.rows.len() as u64);
        self.seq += 1;
        self.rows.clear();
    }
}
