//! When and how whole a feed arrived: its end is missing, it is from the future, or it is
//! older than what is already known.

use domain::{GateReason, Reason};

use super::look::{Look, refuse};

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if look.profile().truncated {
        reasons.push(refuse(Reason::new("truncated")));
    }
    let as_of = look.feed.as_of;
    if as_of > look.around.review_day {
        reasons.push(refuse(
            Reason::new("from_the_future")
                .with("as_of", as_of)
                .with("review_day", look.around.review_day),
        ));
    }
    if let Some(previous) = look.around.previous.filter(|last| as_of < last.as_of) {
        reasons.push(refuse(
            Reason::new("older_than_last")
                .with("as_of", as_of)
                .with("last", previous.as_of),
        ));
    }
}
