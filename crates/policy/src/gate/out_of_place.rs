//! Columns that are full where few cells should be: what only shared accounts have stands beside
//! every account, and what every account has beside few. The two have changed places.
//!
//! Networks' devices and servers are another matter: there every account may be shared, have
//! somebody who answers for it, and be an administrator's.

use domain::{FeedKind, Field, GateReason, Reason, SystemKey};

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

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if look.before().is_some() {
        return;
    }
    let system = match look.feed.kind {
        FeedKind::System(system) => system,
        FeedKind::Roster => return everybody_transferred(look, reasons),
        FeedKind::Units => return,
    };
    if is_of_devices(system) {
        return;
    }
    everybody_shared(look, reasons);
    everybody_answered_for(look, reasons);
    everybody_administrator(look, reasons);
}

fn is_of_devices(system: &SystemKey) -> bool {
    DEVICES.contains(&system.as_str())
}

/// Cells of a column with something in them, if it is there.
fn filled(look: &Look<'_>, field: Field) -> Option<u64> {
    column(look.profile(), field).map(|column| column.filled)
}

fn is_full(look: &Look<'_>, field: Field) -> Option<u64> {
    let rows = look.profile().rows;
    filled(look, field).filter(|filled| {
        look.is_share(*filled, rows, FULL_PERCENT) && !look.feed.named.contains(field)
    })
}

fn everybody_transferred(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if let Some(filled) = is_full(look, Field::Destination) {
        reasons.push(refuse(full(look, Field::Destination, filled)));
    }
}

fn everybody_shared(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if let Some(filled) = is_full(look, Field::Users) {
        reasons.push(refuse(full(look, Field::Users, filled)));
    }
}

/// A person who answers for every account is unusual; beside accounts without a name, a unit or
/// a position it is that person's, or that column's, account.
fn everybody_answered_for(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let rows = look.profile().rows;
    let Some(beside) = is_full(look, Field::Responsible) else {
        return;
    };
    let empty = USUAL.iter().any(|field| {
        filled(look, *field).is_some_and(|filled| !at_least(filled, rows, EMPTY_PERCENT))
    });
    if empty {
        reasons.push(refuse(full(look, Field::Responsible, beside)));
    }
}

fn full(look: &Look<'_>, field: Field, filled: u64) -> Reason {
    Reason::new("column_out_of_place")
        .with("field", field)
        .with("percent", percent(filled, look.profile().rows))
}

fn everybody_administrator(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let rows = look.profile().rows;
    let Some(column) = column(look.profile(), Field::Privileged) else {
        return;
    };
    let most = look.is_share(column.affirmed, rows, ADMINISTRATORS_PERCENT);
    if most && !look.feed.named.contains(Field::Privileged) {
        reasons.push(refuse(
            Reason::new("mostly_administrators").with("percent", percent(column.affirmed, rows)),
        ));
    }
}
