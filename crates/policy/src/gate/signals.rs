//! Columns that are there and say nothing: a heading is no signal.

use domain::{Field, FieldSet, GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, column, warn};

/// Signals that some account must have: among many accounts somebody has signed in once.
const SIGNALS: [Field; 4] = [
    Field::LastUse,
    Field::PasswordChanged,
    Field::Created,
    Field::Mfa,
];

/// With fewer rows an empty column may be the truth.
const ROWS: u64 = 20;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let silent = silent(look.feed);
    reasons.extend(silent.map(|field| warn(Reason::new("column_silent").with("field", field))));
}

/// The columns of a system's feed that may be taken for signals: one without a single
/// value in many rows says nothing, and "nobody was ever seen" must not become "never used".
#[must_use]
pub fn believed_fields(feed: &FeedFacts<'_>) -> FieldSet {
    let mut fields = feed.fields;
    for field in silent(feed) {
        fields.remove(field);
    }
    fields
}

fn silent<'a>(feed: &'a FeedFacts<'_>) -> impl Iterator<Item = Field> + 'a {
    SIGNALS.iter().copied().filter(|field| {
        matches!(feed.kind, domain::FeedKind::System(_))
            && feed.fields.contains(*field)
            && feed.profile.rows >= ROWS
            && column(feed.profile, *field).is_some_and(|column| column.filled == 0)
    })
}
