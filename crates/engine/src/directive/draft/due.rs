//! Deadlines of the lower letter: earlier than the upper one's, never after.

use ::directive::{Calendar, Deadline, DeadlineActor, DeadlinePurpose, Directive, last_day};
use domain::Date;

use super::DraftRequest;
use crate::EngineError;

/// Working days a unit keeps for itself to add up what it receives.
const OWN_DAYS: u32 = 2;

/// The days of the lower letter.
#[derive(Debug, Default)]
pub(super) struct Dues {
    /// What is due, the last day for the units below, and the upper letter's last day.
    pub(super) dated: Vec<(DeadlinePurpose, Date, Date)>,
    /// Counted or recurring ones, kept as the upper letter words them.
    pub(super) kept: Vec<String>,
    /// The same with their purpose.
    pub(super) worded: Vec<(DeadlinePurpose, String)>,
}

/// Every deadline the upper letter sets for its units, earlier.
pub(super) fn earlier(upper: &Directive, request: &DraftRequest) -> Result<Dues, EngineError> {
    let calendar = Calendar::vietnam();
    let mut dues = Dues::default();
    for deadline in upper.deadlines.iter().filter(|due| is_for_units(due)) {
        let dated = deadline
            .date
            .and_then(|_| last_day(deadline, None, calendar));
        match dated {
            Some(last) => {
                let own = own_day(last, request, calendar)?;
                let known = dues
                    .dated
                    .iter_mut()
                    .find(|(what, ..)| *what == deadline.what);
                match known {
                    Some(known) if known.2 <= last => {}
                    Some(known) => *known = (deadline.what, own, last),
                    None => dues.dated.push((deadline.what, own, last)),
                }
            }
            None => {
                dues.worded.push((deadline.what, deadline.quote.clone()));
                dues.kept.push(deadline.quote.clone());
            }
        }
    }
    Ok(dues)
}

/// The issuer's own deadline upward is not the unit's.
fn is_for_units(deadline: &Deadline) -> bool {
    matches!(
        deadline.who,
        DeadlineActor::Unit | DeadlineActor::Individual
    )
}

/// The last day for the units below: as asked, or two working days before the upper one; with
/// less time than that, the last working day there is.
fn own_day(last: Date, request: &DraftRequest, calendar: &Calendar) -> Result<Date, EngineError> {
    if let Some(wanted) = request.deadline {
        return if wanted > last {
            Err(EngineError::Loosens(format!("{wanted} > {last}")))
        } else {
            Ok(wanted)
        };
    }
    let mut day = last;
    let mut left = OWN_DAYS;
    while left > 0 {
        let Some(before) = day.pred_opt() else { break };
        day = before;
        left -= u32::from(calendar.is_working(day));
    }
    let earliest = request.today.min(last);
    Ok(day.max(earliest))
}
