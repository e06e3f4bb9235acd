//! How many of the roster have left: everybody at once is a wrong column, not an exodus.

use std::collections::BTreeMap;

use domain::{EmploymentStatus, FeedProfile, GateReason, Reason};

use super::look::{Look, at_least, percent, refuse};

/// A roster of this many people says something by its share of leavers.
const PEOPLE: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if !look.is_roster() {
        return;
    }
    let profile = look.profile();
    let left = departures(&profile.by_status);
    let share = percent(left, profile.rows);
    let facts = |code| {
        Reason::new(code)
            .with("left", left)
            .with("rows", profile.rows)
    };
    let limit = look.thresholds.leavers_percent;
    match look.before() {
        Some(before)
            if rose(before, profile, left, look.thresholds.leavers_rise_percent)
                && left >= PEOPLE =>
        {
            let was = departures(&before.by_status);
            reasons.push(refuse(facts("departures_at_once").with("before", was)));
        }
        None if share >= limit && profile.rows >= PEOPLE => {
            reasons.push(refuse(facts("mostly_departures")));
        }
        _ => {}
    }
}

fn rose(before: &FeedProfile, now: &FeedProfile, left: u64, limit: u64) -> bool {
    let was = departures(&before.by_status);
    let share_rose = percent(left, now.rows) >= percent(was, before.rows) + limit;
    share_rose && at_least(left.saturating_sub(was), now.rows, limit)
}

fn departures(by_status: &BTreeMap<String, u64>) -> u64 {
    by_status
        .iter()
        .filter(|(status, _)| {
            status
                .parse::<EmploymentStatus>()
                .is_ok_and(EmploymentStatus::is_departure)
        })
        .map(|(_, count)| count)
        .sum()
}
