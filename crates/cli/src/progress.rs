//! A progress bar for people; nothing for scripts.

use std::time::Duration;

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
