//! A tree of units whose branches hang in the air: parents that are no units, hardly a parent,
//! a successor for units that stand.

use domain::{FeedKind, Field, GateReason, Reason};

use super::look::{Look, at_least, column, percent, refuse};

/// A tree names the parent of nearly every unit.
const PARENTS_PERCENT: u64 = 34;

/// Parents outside the tree: the body above the authority, and slips.
const UNKNOWN_PERCENT: u64 = 40;

/// Units that ended and have a successor: a reform of everything ends half of them.
const SUCCESSORS_PERCENT: u64 = 60;

/// Why a roster is refused along with a tree that no earlier one stands in for: it cannot say
/// who moved inside the authority and who left it.
#[must_use]
pub fn without_units() -> GateReason {
    refuse(Reason::new("without_units"))
}

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let rows = look.profile().rows;
    if *look.feed.kind != FeedKind::Units || rows < look.thresholds.few {
        return;
    }
    let known = |field| look.feed.named.contains(field) || look.before().is_some();
    let mut doubt = |field, code, part, whole| {
        if !known(field) {
            let reason = Reason::new(code).with("percent", percent(part, whole));
            reasons.push(refuse(reason));
        }
    };
    if let Some(parents) = column(look.profile(), Field::Parent) {
        if !at_least(parents.filled, rows, PARENTS_PERCENT) {
            doubt(Field::Parent, "parents_missing", parents.filled, rows);
        } else if at_least(parents.unlikely, parents.filled, UNKNOWN_PERCENT) {
            doubt(
                Field::Parent,
                "parents_unknown",
                parents.unlikely,
                parents.filled,
            );
        }
    }
    if let Some(successors) = column(look.profile(), Field::Successor)
        && at_least(successors.filled, rows, SUCCESSORS_PERCENT)
    {
        doubt(
            Field::Successor,
            "successors_everywhere",
            successors.filled,
            rows,
        );
    }
}
