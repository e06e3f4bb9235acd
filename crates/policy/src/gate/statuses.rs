//! How many accounts are locked, or in a state nobody can read, against last time.
//!
//! A mass lock after a warning is real and wanted, so a rise is a remark; a system in which
//! suddenly nobody can sign in at all is a wrong column.

use std::collections::BTreeMap;

use domain::{AccountStatus, Field, GateReason, Reason};

use super::look::{Look, at_least, percent, refuse, warn};

/// Everybody.
const ALL_PERCENT: u64 = 98;

/// Of the words in a state column; one or two words of an own making do not reach it.
const NO_STATE_PERCENT: u64 = 60;

/// State words nobody knows, in this share of rows: worth a line in the vocabulary.
const UNKNOWN_PERCENT: u64 = 40;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if !look.is_system() {
        return;
    }
    let profile = look.profile();
    let closed = closed(&profile.by_status);
    let limit = look.thresholds.locked_percent;
    let was_high = look
        .before()
        .map(|before| at_least(self::closed(&before.by_status), before.rows, limit));
    if look.is_share(closed, profile.rows, limit) && was_high != Some(true) {
        let reason = Reason::new("locked_at_once")
            .with("locked", closed)
            .with("rows", profile.rows);
        let all = at_least(closed, profile.rows, ALL_PERCENT);
        reasons.push(if all { refuse(reason) } else { warn(reason) });
    }
    let unknown = profile
        .by_status
        .get(AccountStatus::Unknown.as_str())
        .copied()
        .unwrap_or(0);
    if look.is_share(unknown, profile.rows, UNKNOWN_PERCENT) {
        let share = percent(unknown, profile.rows);
        let reason = Reason::new("status_words_unknown").with("percent", share);
        // A state column of which hardly a word is a state is another column, or another
        // file (a roster given as a system): locked accounts in it would count as usable.
        let all = profile
            .fields
            .get(&Field::Status)
            .is_some_and(|column| at_least(column.unreadable, column.filled, NO_STATE_PERCENT));
        reasons.push(if all { refuse(reason) } else { warn(reason) });
    }
}

fn closed(by_status: &BTreeMap<String, u64>) -> u64 {
    by_status
        .iter()
        .filter(|(status, _)| {
            status
                .parse::<AccountStatus>()
                .is_ok_and(|status| !status.is_usable())
        })
        .map(|(_, count)| count)
        .sum()
}
