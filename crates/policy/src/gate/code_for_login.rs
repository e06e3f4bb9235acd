//! Personnel codes under the heading of logins, and logins under that of codes.
//!
//! A login may be the personnel code; then the column of codes says the same. Where the logins
//! are the roster's codes and the codes are not, the two have changed places.

use domain::{FeedKind, Field, GateReason, Reason};

use super::look::{Look, column, refuse, shared_percent};

/// Logins of which so many are the roster's codes are codes.
const LOGINS_PERCENT: u64 = 30;

/// Codes of which so few are the roster's are something else.
const CODES_PERCENT: u64 = 5;

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if !look.is_system() || look.feed.named.contains(Field::PersonCode) {
        return;
    }
    let mut others = look.around.others.iter();
    let Some(roster) = others.find(|other| *other.kind == FeedKind::Roster) else {
        return;
    };
    let codes =
        |profile| column(profile, Field::PersonCode).map(|column| column.sampled.as_slice());
    let (Some(mine), Some(theirs)) = (codes(look.profile()), codes(roster.profile)) else {
        return;
    };
    let as_codes = shared_percent(mine, theirs);
    let as_logins = shared_percent(&look.profile().key_sketch, &roster.profile.key_sketch);
    if let (Some(codes), Some(logins)) = (as_codes, as_logins)
        && codes <= CODES_PERCENT
        && logins >= LOGINS_PERCENT
    {
        reasons.push(refuse(
            Reason::new("codes_for_logins").with("percent", logins),
        ));
    }
}
