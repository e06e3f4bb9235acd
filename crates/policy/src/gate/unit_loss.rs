//! Whole units gone or halved, where the tree knows of no successor that took them over.
//!
//! Counts are led through mergers first, so a merged unit is no loss. Where the total
//! stayed, people moved or a unit was renamed: a remark. Where they are really gone from
//! the roster, their accounts would all become nobody's: the roster is refused. A system
//! may be cleaned up unit by unit, so there it takes a tenth of all rows.

use domain::{GateReason, Reason};

use super::look::{Look, at_least, refuse, warn};

/// So many units are named in a reason.
const NAMED: usize = 3;

struct Loss<'a> {
    unit: &'a str,
    was: u64,
    lost: u64,
}

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let Some(before) = look.before() else { return };
    let losses = losses(look);
    let lost: u64 = losses.iter().map(|loss| loss.lost).sum();
    if lost == 0 {
        return;
    }
    let names: Vec<&str> = losses.iter().map(|loss| loss.unit).take(NAMED).collect();
    let facts = |code| {
        Reason::new(code)
            .with("units", losses.len())
            .with("lost", lost)
            .with("names", names.join(", "))
    };
    let fewer = before.rows.saturating_sub(look.profile().rows);
    let really_gone = at_least(fewer, lost, 50);
    let enough = look.is_roster() || at_least(lost, before.rows, look.thresholds.unit_loss_percent);
    if !really_gone {
        reasons.push(warn(facts("units_moved")));
    } else if enough {
        reasons.push(refuse(facts("units_gone")));
    } else {
        reasons.push(warn(facts("units_gone_few")));
    }
}

/// The units that lost their people, the largest loss first.
fn losses<'a>(look: &Look<'a>) -> Vec<Loss<'a>> {
    let units = look.around.units;
    let Some(before) = look.before() else {
        return Vec::new();
    };
    let now = units.rows(&look.profile().by_unit);
    let mut losses: Vec<Loss<'a>> = units
        .rows(&before.by_unit)
        .into_iter()
        .map(|(unit, was)| Loss {
            unit,
            was,
            lost: was.saturating_sub(now.get(unit).copied().unwrap_or(0)),
        })
        .filter(|loss| is_alarming(look, loss) && !units.has_ended(loss.unit))
        .collect();
    losses.sort_by_key(|loss| (std::cmp::Reverse(loss.lost), loss.unit));
    losses
}

/// Gone from `unit_rows` on; halved from twice that: a unit of three that lost two is none.
fn is_alarming(look: &Look<'_>, loss: &Loss<'_>) -> bool {
    let size = look.thresholds.unit_rows;
    let gone = loss.was >= size && loss.lost == loss.was;
    let halved = loss.was >= size.saturating_mul(2)
        && at_least(loss.lost, loss.was, look.thresholds.unit_drop_percent);
    gone || halved
}
