//! How many of the roster have left: everybody at once is a wrong column, not an exodus.

use std::collections::BTreeMap;

use domain::{EmploymentStatus, FeedProfile, Field, GateReason, Reason};

use super::look::{Look, at_least, column, percent, refuse};

/// A roster of this many people says something by its share of leavers.
const PEOPLE: u64 = 10;

/// Of those who left, this share has a day; a column that is kept has nearly all of them.
const DATED_PERCENT: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if !look.is_roster() {
        return;
    }
    let profile = look.profile();
    let left = departures(&profile.by_status);
    dates_gone(look, left, reasons);
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

/// A column for the day of leaving in which nobody has one: a retirement still to come would
/// be taken for one that was.
fn dates_gone(look: &Look<'_>, left: u64, reasons: &mut Vec<GateReason>) {
    let Some(days) = column(look.profile(), Field::StatusFrom) else {
        return;
    };
    let readable = days.filled.saturating_sub(days.unreadable);
    if left >= PEOPLE && !at_least(readable, left, DATED_PERCENT) {
        reasons.push(refuse(
            Reason::new("departure_dates_gone")
                .with("field", Field::StatusFrom)
                .with("left", left),
        ));
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
