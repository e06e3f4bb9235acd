//! How many of the roster have left: everybody at once is a wrong column, not an exodus.

use std::collections::BTreeMap;

use domain::{EmploymentStatus, FeedProfile, Field, GateReason, Reason};

use super::look::{Look, at_least, column, percent, refuse};

/// A roster of this many people says something by its share of leavers.
const PEOPLE: u64 = 10;

/// So many went somewhere, and of each of them the roster would say it.
const MOVED: u64 = 5;

/// What a destination is told of.
const TRANSFERS: [EmploymentStatus; 3] = [
    EmploymentStatus::Seconded,
    EmploymentStatus::TransferredOut,
    EmploymentStatus::TransferredWithin,
];

/// Of those who left, this share has a day; a column that is kept has nearly all of them.
const DATED_PERCENT: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if !look.is_roster() {
        return;
    }
    let profile = look.profile();
    let left = departures(&profile.by_status);
    dates_gone(look, left, reasons);
    destinations_gone(look, reasons);
    out_of_step(look, reasons);
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

/// A column for where people were transferred to in which it is said of nobody: those who only
/// moved within the authority would be taken for leavers.
fn destinations_gone(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let transferred: u64 = TRANSFERS
        .iter()
        .filter_map(|status| look.profile().by_status.get(status.as_str()))
        .sum();
    let told = column(look.profile(), Field::Destination).map(|column| column.filled);
    let named = look.feed.named.contains(Field::Destination);
    if transferred >= MOVED && told == Some(0) && !named {
        reasons.push(refuse(
            Reason::new("destinations_gone").with("transferred", transferred),
        ));
    }
}

/// Changes that end without having begun, or begin without being any: the columns have changed
/// places.
fn out_of_step(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let filled = |field| column(look.profile(), field).map(|column| column.filled);
    let (begun, ended) = (filled(Field::StatusFrom), filled(Field::StatusTo));
    let named = |field| look.feed.named.contains(field);
    if let (Some(begun), Some(ended)) = (begun, ended)
        && ended >= begun + PEOPLE
        && !named(Field::StatusTo)
    {
        reasons.push(refuse(
            Reason::new("changes_without_beginning")
                .with("begun", begun)
                .with("ended", ended),
        ));
    }
    let said = filled(Field::Status);
    if let (Some(0), Some(begun)) = (said, begun.filter(|begun| *begun >= PEOPLE))
        && !named(Field::Status)
    {
        reasons.push(refuse(
            Reason::new("changes_without_status").with("begun", begun),
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
