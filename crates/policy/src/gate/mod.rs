//! The gate: before a feed is believed, its figures are compared with the last ones, with
//! themselves and with the other feeds of the run.
//!
//! A refused feed changes no verdict except to `stale` or `not_evaluable`: nobody becomes a
//! leaver because half a file was sent. Each check is one file; it says what it noticed
//! (`gate-<code>` in the locales) and what to do about it (`gate-<code>-remedy`).

mod arrival;
mod changed_places;
mod code_for_login;
mod columns;
mod count;
mod departures;
mod duplicates;
mod encoding;
mod future_dates;
mod headings;
mod look;
mod other_feeds;
mod out_of_place;
mod shifted_columns;
mod signals;
mod statuses;
mod strangers;
mod swapped_dates;
mod thresholds;
mod ties;
mod tree;
mod unit_loss;
mod unit_map;
mod unlikely_dates;
mod wrong_source;

use domain::{Date, FeedKind, FeedProfile, FieldSet, GateReason, GateVerdict};

use look::Look;
pub use signals::believed_fields;
pub use thresholds::Thresholds;
pub use tree::without_units;
pub use unit_map::UnitMap;

/// The figures of one feed.
#[derive(Debug, Clone, Copy)]
pub struct FeedFacts<'a> {
    /// What it is about.
    pub kind: &'a FeedKind,
    /// What was counted while it was read.
    pub profile: &'a FeedProfile,
    /// The columns it has.
    pub fields: FieldSet,
    /// The columns that a person named: what is odd about them is known.
    pub named: FieldSet,
    /// The day its evidence is true for.
    pub as_of: Date,
}

/// What a feed is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The review day.
    pub review_day: Date,
    /// The last believed feed of the same kind.
    pub previous: Option<FeedFacts<'a>>,
    /// The other feeds of this run; systems that are not in the run by their last believed
    /// feed. The order does not matter.
    pub others: &'a [FeedFacts<'a>],
    /// The unit tree, to tell a merger from a loss.
    pub units: &'a UnitMap,
}

type Check = fn(&Look<'_>, &mut Vec<GateReason>);

/// The checks, in the order their reasons are shown.
const CHECKS: [Check; 22] = [
    arrival::check,
    count::check,
    columns::check,
    headings::check,
    shifted_columns::check,
    out_of_place::check,
    encoding::check,
    duplicates::check,
    wrong_source::check,
    ties::check,
    code_for_login::check,
    strangers::check,
    tree::check,
    unit_loss::check,
    departures::check,
    statuses::check,
    swapped_dates::check,
    future_dates::check,
    unlikely_dates::check,
    changed_places::check,
    signals::check,
    other_feeds::check,
];

/// Judges a feed: the gravest verdict any check asks for, and every reason.
///
/// An empty feed is refused for that alone: nothing else can be said of it.
#[must_use]
pub fn judge_feed(
    feed: &FeedFacts<'_>,
    around: &Surroundings<'_>,
    thresholds: &Thresholds,
) -> (GateVerdict, Vec<GateReason>) {
    let look = Look {
        feed,
        around,
        thresholds,
    };
    let mut reasons = Vec::new();
    if feed.profile.rows == 0 {
        count::empty(&look, &mut reasons);
    } else {
        for check in CHECKS {
            check(&look, &mut reasons);
        }
    }
    let verdict = reasons
        .iter()
        .map(|reason| reason.verdict)
        .max()
        .unwrap_or(GateVerdict::Accepted);
    (verdict, reasons)
}

#[cfg(test)]
mod tests;
