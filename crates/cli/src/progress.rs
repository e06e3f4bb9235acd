//! A progress bar for people; nothing for scripts.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use engine::upkeep::CopyWatch;
use engine::{Progress, Step};
use indicatif::{ProgressBar, ProgressStyle};
use text::Catalog;

/// Shows on standard error which step runs and how far it is; silent when that is no terminal.
pub struct Bar {
    bar: ProgressBar,
    catalog: &'static Catalog,
}

impl Bar {
    /// A bar, hidden when `quiet`.
    pub fn new(catalog: &'static Catalog, quiet: bool) -> Self {
        let bar = if quiet {
            ProgressBar::hidden()
        } else {
            ProgressBar::no_length()
        };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {human_pos} {elapsed}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { bar, catalog }
    }

    /// Takes the bar off the screen.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for Bar {
    fn step(&self, step: Step) {
        self.bar.set_position(0);
        self.bar
            .set_message(self.catalog.text(&format!("step-{}", step.as_str())));
    }

    fn advance(&self, rows: u64) {
        self.bar.inc(rows);
    }
}

/// How many bytes of a known or unknown length have been worked through, and how long it will
/// still take.
pub struct Bytes(ProgressBar);

impl Bytes {
    /// A bar, hidden when `quiet`.
    pub fn new(length: Option<u64>, quiet: bool) -> Self {
        let (bar, template) = match length {
            _ if quiet => (ProgressBar::hidden(), ""),
            Some(length) => (
                ProgressBar::new(length),
                "{bar:40} {bytes}/{total_bytes} {eta}",
            ),
            None => (ProgressBar::no_length(), "{spinner} {bytes} {elapsed}"),
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// So many bytes more.
    pub fn advance(&self, bytes: u64) {
        self.0.inc(bytes);
    }

    /// Shows what `read` has reached while `work` runs.
    pub fn follow<T>(&self, read: &AtomicU64, work: impl FnOnce() -> T) -> T {
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let follower = scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    self.0.set_position(read.load(Ordering::Relaxed));
                    std::thread::park_timeout(Duration::from_millis(200));
                }
            });
            let result = work();
            done.store(true, Ordering::Relaxed);
            follower.thread().unpark();
            result
        })
    }

    /// Takes the bar off the screen.
    pub fn clear(&self) {
        self.0.finish_and_clear();
    }
}

/// How many rows of how many have been copied, and how long it will still take.
pub struct Rows(ProgressBar);

impl Rows {
    /// A bar, hidden when `quiet`.
    pub fn new(quiet: bool) -> Self {
        let bar = if quiet {
            ProgressBar::hidden()
        } else {
            ProgressBar::new(0)
        };
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} {eta}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Takes the bar off the screen.
    pub fn clear(&self) {
        self.0.finish_and_clear();
    }
}

impl CopyWatch for Rows {
    fn total(&mut self, rows: u64) {
        self.0.set_length(rows);
    }

    fn advance(&mut self, rows: u64) {
        self.0.inc(rows);
    }
}

/// How many guesses were tried, how fast, and how many were passwords.
pub struct Guessing {
    bar: ProgressBar,
    catalog: &'static Catalog,
}

impl Guessing {
    /// A bar, hidden when `quiet`.
    pub fn new(catalog: &'static Catalog, quiet: bool) -> Self {
        let bar = if quiet {
            ProgressBar::hidden()
        } else {
            ProgressBar::no_length()
        };
        if let Ok(style) =
            ProgressStyle::with_template("{spinner} {human_pos} ({per_sec}) {msg} {elapsed}")
        {
            bar.set_style(style);
        }
        let guessing = Self { bar, catalog };
        guessing.show_found(0);
        guessing
    }

    /// The time since the bar was made.
    pub fn elapsed(&self) -> Duration {
        self.bar.elapsed()
    }

    /// So many guesses more.
    pub fn advance(&self, guesses: u64) {
        self.bar.inc(guesses);
    }

    /// So many accounts have been found.
    pub fn show_found(&self, accounts: u64) {
        let count = accounts.to_string();
        self.bar.set_message(
            self.catalog
                .message("audit-found-so-far", &[("count", &count)]),
        );
    }

    /// Takes the bar off the screen.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
