//! How far the work is, for whoever watches.

/// The steps of a review, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Sources become snapshots.
    Import,
    /// Accounts are matched to people.
    Reconcile,
    /// Accounts are judged.
    Evaluate,
    /// Documents are written.
    Report,
}

impl Step {
    /// The verb, as in commands, audit events and help.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Reconcile => "reconcile",
            Self::Evaluate => "evaluate",
            Self::Report => "report",
        }
    }
}

/// Someone who watches a review run.
pub trait Progress: Send + Sync {
    /// A step begins.
    fn step(&self, step: Step);
    /// So many more rows are done.
    fn advance(&self, rows: u64);
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn step(&self, _step: Step) {}
    fn advance(&self, _rows: u64) {}
}
