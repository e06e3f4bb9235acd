//! Letters that are none: a sheet read in the wrong encoding, or saved without its marks.

use domain::{GateReason, Reason};

use super::look::{Look, at_least, percent, refuse, warn};

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

/// Names without marks match many people: against last time that is a loss. A roster that
/// never had any is an old habit, and worth a remark.
fn marks(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let profile = look.profile();
    let unmarked = profile.rows >= look.thresholds.few
        && !at_least(profile.marked, profile.rows, UNMARKED_PERCENT);
    if !unmarked {
        return;
    }
    match look.before() {
        Some(before) if at_least(before.marked, before.rows, MARKED_PERCENT) => {
            reasons.push(refuse(Reason::new("marks_gone")));
        }
        None if look.is_roster() => reasons.push(warn(Reason::new("no_marks"))),
        _ => {}
    }
}
