//! Which columns there are: one that must be there, and one that was there last time.

use domain::{FeedKind, Field, GateReason, Reason};

use super::look::{Look, at_least, column, refuse, warn};

/// Columns whose loss would turn people into strangers: links rest on them.
const LINKING: [Field; 4] = [
    Field::PersonCode,
    Field::IdentityNumber,
    Field::Mail,
    Field::Name,
];

/// Signals whose silence would be read as "never": an emptied column must not be believed.
const SPEAKING: [Field; 5] = [
    Field::LastUse,
    Field::PasswordChanged,
    Field::LastReview,
    Field::Responsible,
    Field::Status,
];

/// A column filled like this last time, and hardly at all now, has been emptied.
const FILLED_BEFORE_PERCENT: u64 = 50;
const EMPTIED_PERCENT: u64 = 10;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    required(look, reasons);
    let Some(previous) = look.around.previous else {
        return;
    };
    for field in previous.fields.iter() {
        if look.feed.fields.contains(field) {
            emptied(look, field, reasons);
        } else {
            vanished(look, field, reasons);
        }
    }
}

fn required(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let one_of: &[Field] = match look.feed.kind {
        // Where the login is the mail address, one column is both.
        FeedKind::System(_) => &[Field::Login, Field::Mail],
        FeedKind::Roster => &[Field::Name, Field::GivenName],
        FeedKind::Units => &[Field::UnitCode, Field::UnitName, Field::Unit],
    };
    let present = one_of.iter().any(|field| look.feed.fields.contains(*field));
    if let (false, Some(field)) = (present, one_of.first()) {
        reasons.push(refuse(Reason::new("required_column").with("field", field)));
    }
}

fn vanished(look: &Look<'_>, field: Field, reasons: &mut Vec<GateReason>) {
    let reason = Reason::new("column_gone").with("field", field);
    let was_filled = look.before().is_some_and(|before| {
        column(before, field)
            .is_some_and(|c| at_least(c.filled, before.rows, FILLED_BEFORE_PERCENT))
    });
    let split_now = field == Field::Name && look.feed.fields.contains(Field::GivenName);
    let decides = LINKING.contains(&field) || (look.is_roster() && field == Field::Status);
    if field == Field::Ignored || field == Field::RowNumber || split_now {
        return;
    }
    reasons.push(if decides && was_filled {
        refuse(reason)
    } else {
        warn(reason)
    });
}

fn emptied(look: &Look<'_>, field: Field, reasons: &mut Vec<GateReason>) {
    let Some(before) = look.before() else { return };
    let now = look.profile();
    let filled = |profile, rows| column(profile, field).map(|column| (column.filled, rows));
    let (Some((was, was_of)), Some((is, is_of))) =
        (filled(before, before.rows), filled(now, now.rows))
    else {
        return;
    };
    let gone = was >= look.thresholds.few
        && at_least(was, was_of, FILLED_BEFORE_PERCENT)
        && !at_least(is, is_of, EMPTIED_PERCENT);
    if gone && (LINKING.contains(&field) || SPEAKING.contains(&field)) {
        reasons.push(refuse(
            Reason::new("column_emptied")
                .with("field", field)
                .with("before", was)
                .with("now", is),
        ));
    }
}
