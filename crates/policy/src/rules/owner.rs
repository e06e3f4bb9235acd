//! The person behind an account, or why there is none to speak of.

use domain::{Person, Situation};

use crate::Case;
use crate::opinion::Opinion;

/// The one person the account is linked to.
pub(super) fn owner<'a>(case: &Case<'a>) -> Result<&'a Person, Opinion> {
    match case.link.situation {
        Situation::Linked => case
            .person
            .ok_or_else(|| Opinion::unknown("person_not_found")),
        Situation::Unmatched => Err(Opinion::out_of_scope("no_owner")),
        Situation::Disputed => Err(Opinion::unknown("case_open")),
        Situation::Shared => Err(Opinion::out_of_scope("not_personal")),
    }
}

/// Whether a person is looked for behind the account: then the roster must be believed.
pub(super) fn is_looked_for(case: &Case<'_>) -> bool {
    case.link.situation != Situation::Shared
}
