//! Another system's file: its keys are not the ones of last time, or it is a copy.

use domain::{FeedProfile, GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, percent, refuse};

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if let Some(other) = look.around.others.iter().find(|other| is_copy(look, other)) {
        reasons.push(refuse(
            Reason::new("same_as_other").with("other", other.kind),
        ));
        return;
    }
    let Some(before) = look.before() else { return };
    let few = look.thresholds.few;
    if before.rows < few || look.profile().rows < few {
        return;
    }
    let Some(same) = shared_percent(look.profile(), before) else {
        return;
    };
    if same >= look.thresholds.same_keys_percent {
        return;
    }
    let nearest = look
        .around
        .others
        .iter()
        .filter_map(|other| Some((shared_percent(look.profile(), other.profile)?, other)))
        .filter(|(shared, _)| *shared > same && *shared >= look.thresholds.same_keys_percent)
        .max_by_key(|(shared, other)| (*shared, std::cmp::Reverse(other.kind.to_string())));
    let reason = match nearest {
        Some((_, other)) => Reason::new("wrong_system").with("other", other.kind),
        None => Reason::new("other_keys"),
    };
    reasons.push(refuse(reason.with("percent", same)));
}

/// The same rows under another name. Two systems may share their logins (one sign-on), but
/// not every state, unit and cell.
fn is_copy(look: &Look<'_>, other: &FeedFacts<'_>) -> bool {
    let (mine, theirs) = (look.profile(), other.profile);
    other.kind != look.feed.kind
        && mine.rows >= look.thresholds.few
        && !mine.key_sketch.is_empty()
        && mine == theirs
}

/// How many keys two feeds share, in per cent of all keys of both, by their sketches;
/// `None` where one has none.
fn shared_percent(left: &FeedProfile, right: &FeedProfile) -> Option<u64> {
    let (left, right) = (&left.key_sketch, &right.key_sketch);
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let same = left.iter().zip(right).filter(|(a, b)| a == b).count() as u64;
    Some(percent(same, left.len().max(right.len()) as u64))
}
