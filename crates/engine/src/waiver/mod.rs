//! Exceptions asked for in the pages by one person and approved by another, for one account and some days.
//!
//! A waiver changes nothing by itself: the next review reads those that are approved beside the policy, and
//! the judge turns a violation into "excepted" where one of them lifts it. When its last day is past it no
//! longer counts, and nobody has to remember.
//!
//! | to see | look at |
//! |---|---|
//! | asking, with the limits of the policy | `ask.rs` |
//! | approving, refusing, taking back | `decide.rs` |
//! | what one would change | `effect.rs` |
//! | lists and pages | `shown.rs` |

mod ask;
mod decide;
mod effect;
mod shown;

pub use ask::{Asking, Grounds, NotAsked, ask, grounds};
pub use decide::{approve, refuse, withdraw};
pub use effect::{Effect, RuleEffect};
pub use shown::{Kept, SOON, WaiverLine, WaiverPage, WaiverView, find, list, of_account, place};

use domain::Waiver;
use policy::Exception;

/// What the judge is told of waivers; in the order they come, since it takes the first that lifts a rule.
pub(crate) fn exceptions(waivers: &[Waiver]) -> impl Iterator<Item = Exception> {
    waivers.iter().filter_map(|waiver| {
        let decision = waiver.decision.as_ref()?;
        Some(Exception {
            rules: waiver.rules.clone(),
            system: Some(waiver.account.system.clone()),
            login: Some(waiver.account.login.clone()),
            kind: None,
            unit: None,
            from: Some(decision.from),
            until: waiver.until,
            by: decision.name.clone(),
            reason: waiver.reason.clone(),
            source: None,
        })
    })
}
