//! Columns that are full where few cells should be: what only shared accounts have stands beside
//! every account, and what every account has beside few. The two have changed places.
//!
//! Networks' devices and servers are another matter: there every account may be shared, have
//! somebody who answers for it, and be an administrator's.

use domain::{FeedKind, FeedProfile, Field, GateReason, Reason, SystemKey};

use super::look::{Look, at_least, column, percent, refuse};

/// Systems whose accounts are not persons'.
const DEVICES: [&str; 4] = ["server", "network_device", "computer", "wifi"];

/// What accounts of persons have.
const USUAL: [Field; 4] = [Field::Name, Field::Unit, Field::UnitCode, Field::Position];

/// Beside more accounts than this stands what stands beside most.
const FULL_PERCENT: u64 = 50;

/// Beside fewer than this stands what stands beside few.
const EMPTY_PERCENT: u64 = 34;

/// Administrators of all accounts: they are the exception, some 4 %.
const ADMINISTRATORS_PERCENT: u64 = 15;

/// The share, in whole per cent, of a column that is out of place in a feed, where it is.
type Odd = fn(&Look<'_>, &FeedProfile) -> Option<u64>;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let oddities: &[(Field, Odd)] = match look.feed.kind {
        FeedKind::Roster => &[(Field::Destination, everybody_transferred)],
        FeedKind::System(system) if !is_of_devices(system) => &[
            (Field::Users, everybody_shared),
            (Field::Responsible, everybody_answered_for),
            (Field::Privileged, everybody_administrator),
        ],
        FeedKind::System(_) | FeedKind::Units => &[],
    };
    for (field, odd) in oddities {
        if let Some(share) = odd(look, look.profile())
            && !look.feed.named.contains(*field)
            && !look.was_so(|before| odd(look, before).is_some())
        {
            reasons.push(refuse(out_of_place(*field, share)));
        }
    }
}

fn out_of_place(field: Field, share: u64) -> Reason {
    match field {
        Field::Privileged => Reason::new("mostly_administrators"),
        _ => Reason::new("column_out_of_place").with("field", field),
    }
    .with("percent", share)
}

fn is_of_devices(system: &SystemKey) -> bool {
    DEVICES.contains(&system.as_str())
}

/// The share of a column that stands beside most records.
fn full(look: &Look<'_>, feed: &FeedProfile, field: Field) -> Option<u64> {
    let filled = column(feed, field)?.filled;
    look.is_share(filled, feed.rows, FULL_PERCENT)
        .then(|| percent(filled, feed.rows))
}

fn everybody_transferred(look: &Look<'_>, feed: &FeedProfile) -> Option<u64> {
    full(look, feed, Field::Destination)
}

fn everybody_shared(look: &Look<'_>, feed: &FeedProfile) -> Option<u64> {
    full(look, feed, Field::Users)
}

/// A person who answers for every account is unusual; beside accounts without a name, a unit or
/// a position it is that person's, or that column's, account.
fn everybody_answered_for(look: &Look<'_>, feed: &FeedProfile) -> Option<u64> {
    let empty = |field: &Field| {
        column(feed, *field)
            .is_some_and(|column| !at_least(column.filled, feed.rows, EMPTY_PERCENT))
    };
    full(look, feed, Field::Responsible).filter(|_| USUAL.iter().any(empty))
}

fn everybody_administrator(look: &Look<'_>, feed: &FeedProfile) -> Option<u64> {
    let affirmed = column(feed, Field::Privileged)?.affirmed;
    look.is_share(affirmed, feed.rows, ADMINISTRATORS_PERCENT)
        .then(|| percent(affirmed, feed.rows))
}
