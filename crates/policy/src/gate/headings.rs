//! Headings and what stands below them: a heading that names one thing over cells that cannot
//! be it, rows without a key, logins that are row numbers.
//!
//! The reader does not believe such a heading and leaves the column out, unless it finds the
//! field's values in another column. Where nobody has them, two columns have changed places as
//! a rule, and what stands in the other one is read as something it is not.

use domain::{Field, GateReason, Reason};

use super::look::{Look, at_least, percent, refuse, warn};

/// No verdict rests on these.
const INDIFFERENT: [Field; 3] = [Field::RowNumber, Field::Phone, Field::Aliases];

/// Rows without a key, of all: an account or two is typed without one.
const KEYLESS_PERCENT: u64 = 20;

/// Logins that go up with the rows.
const NUMBERED_PERCENT: u64 = 80;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    contradicted(look, reasons);
    let profile = look.profile();
    let all = profile.rows + profile.keyless;
    if look.is_share(profile.keyless, all, KEYLESS_PERCENT) {
        reasons.push(refuse(
            Reason::new("keyless_rows").with("percent", percent(profile.keyless, all)),
        ));
    }
    let numbered_before = look
        .before()
        .is_some_and(|before| at_least(before.numbered, before.rows, NUMBERED_PERCENT));
    if look.is_share(profile.numbered, profile.rows, NUMBERED_PERCENT) && !numbered_before {
        reasons.push(refuse(Reason::new("numbered_logins")));
    }
}

fn contradicted(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let fields = &look.profile().contradicted;
    let Some(first) = fields.first() else { return };
    if look
        .before()
        .is_some_and(|before| before.contradicted == *fields)
    {
        return;
    }
    let decides = fields.iter().find(|field| !INDIFFERENT.contains(field));
    let facts = |field: &Field| {
        Reason::new("heading_contradicted")
            .with("field", field)
            .with("columns", fields.len())
    };
    let enough = look.profile().rows >= look.thresholds.few;
    reasons.push(match decides {
        Some(field) if enough => refuse(facts(field)),
        None if enough && fields.len() >= 2 => refuse(facts(first)),
        _ => warn(facts(decides.unwrap_or(first))),
    });
}
