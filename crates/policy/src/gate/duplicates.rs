//! Keys that come twice: rows duplicated, or two exports put into one file.

use domain::{FeedKind, Field, GateReason, Reason};

use super::look::{Look, at_least, percent, refuse, warn};

/// From here a few repeated logins are worth a remark.
const WARNED_PERCENT: u64 = 2;

/// Codes of units do not repeat; a tree with this share of repetitions is two trees.
const UNITS_PERCENT: u64 = 10;

/// So few different values among 64 sampled keys are no keys: a sex, a state, a section.
const FEW_KEYS: usize = 8;

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
    if rows >= look.thresholds.few * 2 && different(&profile.key_sketch) <= FEW_KEYS {
        reasons.push(refuse(
            Reason::new("keys_repeat").with("field", key_field(look)),
        ));
        return;
    }
    if look.is_share(twice, rows, limit) && !as_ever {
        reasons.push(refuse(facts("duplicated_rows")));
    } else if !look.is_roster() && twice > 1 && at_least(twice, rows, WARNED_PERCENT) {
        reasons.push(warn(facts("duplicated_some")));
    }
}

/// Different values in a sketch; a feed without keys has nothing to repeat.
fn different(sketch: &[u64]) -> usize {
    let mut keys = sketch.to_vec();
    keys.sort_unstable();
    keys.dedup();
    if keys.is_empty() {
        usize::MAX
    } else {
        keys.len()
    }
}

const fn key_field(look: &Look<'_>) -> Field {
    match look.feed.kind {
        FeedKind::System(_) => Field::Login,
        FeedKind::Roster => Field::PersonCode,
        FeedKind::Units => Field::UnitCode,
    }
}
