//! How many rows: none at all, or far fewer than last time.
//!
//! A directory answers "success" with nothing in it when the reading account has lost its
//! right (field.md, fear 1); a file sent half looks like a wave of departures.

use domain::{GateReason, Reason};

use super::look::{Look, at_least, refuse, warn};

/// A small feed that lost half of itself is refused even below `few`, from this many rows.
const HALF_PERCENT: u64 = 45;

/// Twice as many rows as last time is worth a look; it accuses nobody.
const JUMP_PERCENT: u64 = 200;

/// A feed with no rows; it is never believed, whatever its source said of success.
pub(super) fn empty(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if look.profile().truncated {
        reasons.push(refuse(Reason::new("truncated")));
    }
    reasons.push(refuse(match look.before() {
        Some(before) => Reason::new("empty_after").with("before", before.rows),
        None => Reason::new("empty"),
    }));
}

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let Some(before) = look.before() else { return };
    let (was, now) = (before.rows, look.profile().rows);
    let lost = was.saturating_sub(now);
    let limits = look.thresholds;
    let facts = |code| Reason::new(code).with("before", was).with("now", now);
    let refused = lost >= limits.few && at_least(lost, was, limits.drop_refused_percent)
        || look.is_share(lost, was, HALF_PERCENT);
    if refused {
        reasons.push(refuse(facts("count_drop")));
    } else if look.is_share(lost, was, limits.drop_warned_percent) {
        reasons.push(warn(facts("count_drop_slight")));
    } else if now >= limits.few && at_least(now, was, JUMP_PERCENT) {
        reasons.push(warn(facts("count_jump")));
    }
}
