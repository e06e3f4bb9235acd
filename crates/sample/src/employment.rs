//! What happens to people: who left, moved, was lent out, is on leave; and the cases that look
//! like a departure and are none (domain notes, section 3.4).

use domain::{Date, EmploymentStatus as Status};

use crate::calendar::{AS_OF, days_ahead, some_days_ago};
use crate::chance::Chance;
use crate::deck::Deck;
use crate::member::{Employment, Rows};

/// A card of the deck every 400 people are dealt from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Nothing.
    None,
    /// Left, so many days ago at least and at most.
    Left(Status, u64, u64),
    /// Left, and the roster has no day.
    LeftUndated,
    /// Leaves on the very day of the review: in effect.
    LeavesToday,
    /// A retirement or resignation still to come.
    StillToCome(Status),
    /// Moved inside the province.
    Moved(Rows),
    /// Lent out; the home unit is kept.
    Seconded,
    /// On leave now.
    OnLeave(Status),
    /// Back from leave before the review: no longer an excuse.
    BackFromLeave,
    /// Left years ago and hired again.
    HiredAgain,
}

/// People in a round of the deck.
const ROUND: usize = 400;

const SPECIAL: [(Event, usize); 20] = [
    (Event::Left(Status::Retired, 20, 400), 4),
    (Event::Left(Status::Resigned, 10, 300), 3),
    (Event::Left(Status::Dismissed, 30, 200), 1),
    (Event::Left(Status::Deceased, 15, 300), 1),
    (Event::Left(Status::TransferredOut, 10, 300), 3),
    (Event::LeftUndated, 1),
    (Event::LeavesToday, 1),
    (Event::StillToCome(Status::Retired), 3),
    (Event::StillToCome(Status::Resigned), 1),
    (Event::Moved(Rows::Destination), 3),
    (Event::Moved(Rows::FormerAndPresent), 3),
    (Event::Seconded, 3),
    (Event::OnLeave(Status::MaternityLeave), 5),
    (Event::OnLeave(Status::StudyLeave), 2),
    (Event::OnLeave(Status::UnpaidLeave), 1),
    (Event::OnLeave(Status::SickLeave), 1),
    (Event::OnLeave(Status::Suspended), 1),
    (Event::BackFromLeave, 1),
    (Event::HiredAgain, 1),
    (Event::None, 0),
];

/// The deck of events.
pub fn deck(seed: u64) -> Deck<Event> {
    Deck::new(
        ROUND,
        Event::None,
        &SPECIAL,
        Chance::for_part(seed, u64::MAX),
    )
}

impl Event {
    /// The event in days.
    pub fn employment(self, female: bool, chance: &mut Chance) -> Employment {
        let (status, from, to, rows) = match self {
            Self::None => (Status::Active, None, None, Rows::Plain),
            Self::Left(status, least, most) => (
                status,
                Some(some_days_ago(chance, least, most)),
                None,
                Rows::Plain,
            ),
            Self::LeftUndated => (Status::Retired, None, None, Rows::Plain),
            Self::LeavesToday => (Status::Retired, Some(AS_OF), None, Rows::Plain),
            Self::StillToCome(status) => (status, Some(soon(chance, 1, 70)), None, Rows::Plain),
            Self::Moved(rows) => {
                let from = some_days_ago(chance, 20, 300);
                (Status::TransferredWithin, Some(from), None, rows)
            }
            Self::Seconded => {
                let from = some_days_ago(chance, 40, 300);
                (
                    Status::Seconded,
                    Some(from),
                    Some(soon(chance, 60, 400)),
                    Rows::Plain,
                )
            }
            Self::OnLeave(status) => {
                let from = some_days_ago(chance, 110, 150);
                (
                    leave_of(status, female),
                    Some(from),
                    Some(soon(chance, 10, 60)),
                    Rows::Plain,
                )
            }
            Self::BackFromLeave => {
                let from = some_days_ago(chance, 280, 300);
                let to = some_days_ago(chance, 100, 115);
                (
                    leave_of(Status::MaternityLeave, female),
                    Some(from),
                    Some(to),
                    Rows::Plain,
                )
            }
            Self::HiredAgain => {
                let from = some_days_ago(chance, 700, 1100);
                (Status::Active, Some(from), None, Rows::HiredAgain)
            }
        };
        Employment {
            status,
            from,
            to,
            rows,
        }
    }
}

fn soon(chance: &mut Chance, least: i64, most: i64) -> Date {
    days_ahead(chance.between(least, most) as u64)
}

/// Men are not sent on maternity leave.
const fn leave_of(status: Status, female: bool) -> Status {
    match (status, female) {
        (Status::MaternityLeave, false) => Status::SickLeave,
        (status, _) => status,
    }
}
