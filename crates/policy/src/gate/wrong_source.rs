//! Another system's file: its keys are not the ones of last time, or it is a copy.

use domain::{GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, refuse, shared_percent};

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
    let Some(same) = shared_percent(&look.profile().key_sketch, &before.key_sketch) else {
        return;
    };
    if same >= look.thresholds.same_keys_percent {
        return;
    }
    let nearest = look
        .around
        .others
        .iter()
        .filter_map(|other| {
            Some((
                shared_percent(&look.profile().key_sketch, &other.profile.key_sketch)?,
                other,
            ))
        })
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
