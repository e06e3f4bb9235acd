//! Letters that are none: a sheet read in the wrong encoding, or saved without its marks.

use domain::{FeedProfile, Field, GateReason, Reason};

use super::look::{Look, at_least, column, percent, refuse, warn};

/// A few garbled rows come from one office's old machine; they are remarked on.
const GARBLED_WARNED_PERCENT: u64 = 1;

/// A sheet of Vietnamese names with marks in this share of its rows has marks.
const MARKED_PERCENT: u64 = 50;
/// Below this share they are gone.
const UNMARKED_PERCENT: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let profile = look.profile();
    let (garbled, rows) = (profile.garbled, profile.rows);
    let facts = |code| Reason::new(code).with("percent", percent(garbled, rows));
    if look.is_share(garbled, rows, look.thresholds.garbled_percent) {
        reasons.push(refuse(facts("garbled")));
    } else if at_least(garbled, rows, GARBLED_WARNED_PERCENT) && garbled > 1 {
        reasons.push(warn(facts("garbled_slightly")));
    }
    marks(look, reasons);
}

/// Names without marks match many people. Gone since last time, or from a roster whose other
/// columns still have them, they were lost on the way; a roster that never had any is an old
/// habit.
fn marks(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let profile = look.profile();
    if profile.rows < look.thresholds.few {
        return;
    }
    let had = look.before().is_some_and(|before| {
        names_marked(before).unwrap_or_else(|| at_least(before.marked, before.rows, MARKED_PERCENT))
    });
    let rows_marked = at_least(profile.marked, profile.rows, MARKED_PERCENT);
    let rows_unmarked = !at_least(profile.marked, profile.rows, UNMARKED_PERCENT);
    match names_marked(profile) {
        Some(true) => {}
        Some(false) if had || (rows_marked && look.is_roster()) => {
            reasons.push(refuse(Reason::new("marks_gone")))
        }
        None if rows_unmarked && had => reasons.push(refuse(Reason::new("marks_gone"))),
        _ if rows_unmarked && look.is_roster() => reasons.push(warn(Reason::new("no_marks"))),
        _ => {}
    }
}

/// Whether the names have marks: most do, hardly any does, or the column was not counted.
fn names_marked(profile: &FeedProfile) -> Option<bool> {
    let names = column(profile, Field::Name).filter(|names| names.filled > 0)?;
    let counted = profile.fields.values().any(|column| column.marked > 0);
    counted.then(|| at_least(names.marked, names.filled, UNMARKED_PERCENT))
}
