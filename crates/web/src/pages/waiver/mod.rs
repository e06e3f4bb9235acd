//! Exceptions: the list, asking for one, one of them laid out with what it would change, deciding.

pub mod ask;
pub mod decide;
pub mod list;
pub mod show;

use domain::{Date, Waiver, WaiverNumber, WaiverState};

use crate::answer::Fault;

/// How far one came, by the keys of the list's filters.
pub(super) fn standing(waiver: &Waiver, today: Date) -> &'static str {
    match waiver.state {
        WaiverState::Approved if waiver.is_over(today) => "over",
        WaiverState::Approved => "in_force",
        other => other.as_str(),
    }
}

fn number(text: &str) -> Result<WaiverNumber, Fault> {
    text.parse().map(WaiverNumber).map_err(|_| Fault::NotFound)
}
