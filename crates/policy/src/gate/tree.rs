//! A tree of units whose branches hang in the air: parents that are no units, hardly a parent,
//! a successor for units that stand, names that are no names.

use domain::{FeedKind, FeedProfile, Field, GateReason, Reason};

use super::look::{Look, at_least, column, percent, refuse};

/// A tree names the parent of nearly every unit.
const PARENTS_PERCENT: u64 = 34;

/// Parents outside the tree: the body above the authority, and slips.
const UNKNOWN_PERCENT: u64 = 40;

/// Units called as another below the same parent: a commune that ended beside one of the same
/// name that took it over.
const REPEATED_PERCENT: u64 = 34;

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
    let oddities: [(Field, &str, Odd); 4] = [
        (Field::UnitName, "names_repeated", names_repeated),
        (Field::Parent, "parents_missing", parents_missing),
        (Field::Parent, "parents_unknown", parents_unknown),
        (Field::Successor, "successors_everywhere", everywhere),
    ];
    for (field, code, odd) in oddities {
        if let Some(share) = odd(look.profile())
            && !look.feed.named.contains(field)
            && !look.was_so(|before| odd(before).is_some())
        {
            reasons.push(refuse(Reason::new(code).with("percent", share)));
        }
    }
}

/// The share, in whole per cent, of what is odd about a tree, where it is.
type Odd = fn(&FeedProfile) -> Option<u64>;

fn parents_missing(tree: &FeedProfile) -> Option<u64> {
    let parents = column(tree, Field::Parent)?;
    let missing = !at_least(parents.filled, tree.rows, PARENTS_PERCENT);
    missing.then(|| percent(parents.filled, tree.rows))
}

fn parents_unknown(tree: &FeedProfile) -> Option<u64> {
    let parents = column(tree, Field::Parent)?;
    let unknown = at_least(parents.unlikely, parents.filled, UNKNOWN_PERCENT);
    (unknown && parents_missing(tree).is_none()).then(|| percent(parents.unlikely, parents.filled))
}

fn names_repeated(tree: &FeedProfile) -> Option<u64> {
    let names = column(tree, Field::UnitName)?;
    let repeated = at_least(names.unlikely, names.filled, REPEATED_PERCENT);
    repeated.then(|| percent(names.unlikely, names.filled))
}

fn everywhere(tree: &FeedProfile) -> Option<u64> {
    let successors = column(tree, Field::Successor)?;
    let most = at_least(successors.filled, tree.rows, SUCCESSORS_PERCENT);
    most.then(|| percent(successors.filled, tree.rows))
}
