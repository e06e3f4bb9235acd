//! Keys that come twice: rows duplicated, or two exports put into one file.

use domain::{FeedKind, GateReason, Reason};

use super::look::{Look, at_least, percent, refuse, warn};

/// From here a few repeated logins are worth a remark.
const WARNED_PERCENT: u64 = 2;

/// Codes of units do not repeat; a tree with this share of repetitions is two trees.
const UNITS_PERCENT: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let profile = look.profile();
    let (twice, rows) = (profile.duplicate_keys, profile.rows);
    let limit = match look.feed.kind {
        FeedKind::System(_) => look.thresholds.duplicate_percent,
        FeedKind::Roster => look.thresholds.roster_duplicate_percent,
        FeedKind::Units => UNITS_PERCENT,
    };
    let as_ever = look.before().is_some_and(|before| {
        at_least(
            before.duplicate_keys,
            before.rows,
            limit.saturating_sub(limit / 4),
        )
    });
    let facts = |code| Reason::new(code).with("percent", percent(twice, rows));
    if look.is_share(twice, rows, limit) && !as_ever {
        reasons.push(refuse(facts("duplicated_rows")));
    } else if !look.is_roster() && twice > 1 && at_least(twice, rows, WARNED_PERCENT) {
        reasons.push(warn(facts("duplicated_some")));
    }
}
