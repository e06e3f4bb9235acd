//! A column that holds another thing than its heading says: logins that are names or
//! dates, names that are dates, dates nobody can read.

use domain::{Field, FieldProfile, GateReason, Reason};

use super::look::{Look, at_least, column, percent, refuse, warn};

/// The keys and names a shifted column would turn into strangers.
const WORDS: [Field; 5] = [
    Field::Login,
    Field::PersonCode,
    Field::Name,
    Field::Mail,
    Field::Unit,
];

/// The columns of dates and states that verdicts rest on.
const VALUES: [Field; 7] = [
    Field::Status,
    Field::Created,
    Field::LastUse,
    Field::PasswordChanged,
    Field::LastReview,
    Field::BirthDate,
    Field::StatusFrom,
];

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    for field in WORDS {
        if let Some(column) = column(look.profile(), field) {
            words(look, field, column, reasons);
        }
    }
    unreadable(look, reasons);
}

fn words(look: &Look<'_>, field: Field, column: &FieldProfile, reasons: &mut Vec<GateReason>) {
    let dates = column.date_like.max(calendar(column));
    let names = match field {
        Field::Login | Field::PersonCode | Field::Mail => column.name_like,
        _ => 0,
    };
    let limit = look.thresholds.foreign_percent;
    for (code, count) in [("column_of_dates", dates), ("column_of_names", names)] {
        if look.is_share(count, column.filled, limit) && !was_so(look, field, code, limit) {
            reasons.push(refuse(
                Reason::new(code)
                    .with("field", field)
                    .with("percent", percent(count, column.filled)),
            ));
        }
    }
}

/// The same column looked so last time too, and was believed: that is how this source is.
fn was_so(look: &Look<'_>, field: Field, code: &str, limit: u64) -> bool {
    look.before()
        .and_then(|before| column(before, field))
        .is_some_and(|column| {
            let count = match code {
                "column_of_names" => column.name_like,
                _ => column.date_like.max(calendar(column)),
            };
            at_least(count, column.filled, limit)
        })
}

/// Cells that were read as dates.
const fn calendar(column: &FieldProfile) -> u64 {
    column.ambiguous_day_month + column.day_first + column.month_first
}

/// One unreadable column costs its own verdicts and no more (they become `not_evaluable`);
/// two or more, or one that was readable last time, is a sheet out of joint.
fn unreadable(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let limit = look.thresholds.unreadable_percent;
    let bad = |column: &FieldProfile| look.is_share(column.unreadable, column.filled, limit);
    let found: Vec<(Field, &FieldProfile)> = VALUES
        .iter()
        .filter_map(|field| Some((*field, column(look.profile(), *field)?)))
        .filter(|(_, column)| bad(column))
        .collect();
    let was_good = |field: Field| {
        look.before()
            .and_then(|before| column(before, field))
            .is_some_and(|column| column.filled > 0 && !bad(column))
    };
    // A roster that says of most people something nobody understands cannot tell who left,
    // who is on leave, who is there.
    let no_status = look.is_roster() && found.iter().any(|(field, _)| *field == Field::Status);
    let out_of_joint =
        found.len() >= 2 || no_status || found.iter().any(|(field, _)| was_good(*field));
    for (field, column) in found {
        let reason = Reason::new("column_unreadable")
            .with("field", field)
            .with("percent", percent(column.unreadable, column.filled));
        reasons.push(if out_of_joint {
            refuse(reason)
        } else {
            warn(reason)
        });
    }
}
