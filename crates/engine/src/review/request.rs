//! What a review is asked for, and what it answers.

use std::path::PathBuf;

use documents::report::{Changes, Figures};
use domain::{Actor, Date, FeedKind, Snapshot, SystemKey};
use store::Claim;
use text::Language;

/// A review to run.
#[derive(Debug, Clone)]
pub struct ReviewRequest {
    /// The unit tree.
    pub units: Option<PathBuf>,
    /// The roster.
    pub roster: Option<PathBuf>,
    /// The accounts of each system.
    pub sources: Vec<(SystemKey, PathBuf)>,
    /// Of sources that are not named, what was last believed stands, as old as it is.
    pub standing: bool,
    /// The folder files lie in whose place is nobody's business: they are called by their path below it.
    pub under: Option<PathBuf>,
    /// The job this is done for; its end is part of the same change.
    pub claim: Option<Claim>,
    /// The day the sources speak of.
    pub as_of: Date,
    /// The policy file; without one the contract's defaults hold.
    pub policy: Option<PathBuf>,
    /// What a person decided about columns.
    pub mapping: Option<PathBuf>,
    /// Where the documents go.
    pub out: PathBuf,
    /// The language of the documents.
    pub language: Language,
    /// Who asks.
    pub actor: Actor,
    /// Microseconds since 1970.
    pub now: i64,
}

/// How a review went.
#[derive(Debug, Clone)]
pub struct ReviewOutcome {
    /// Its number.
    pub review: i64,
    /// Nothing had changed since that review: its documents were issued again.
    pub unchanged: bool,
    /// The day it looked at.
    pub as_of: Date,
    /// What was read.
    pub feeds: Vec<Snapshot>,
    /// The figures of everything; `None` when the documents were issued again.
    pub total: Option<Figures>,
    /// What changed since the last review, if there was one.
    pub changes: Option<Changes>,
    /// How many oddities of each source were settled one way; they stand in `feeds.json`.
    pub remarks: Vec<(FeedKind, usize)>,
    /// The documents.
    pub files: Vec<PathBuf>,
}
