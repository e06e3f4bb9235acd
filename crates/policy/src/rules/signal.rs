//! A dated signal of the source: a moment, silence, or a reason why it says nothing.

use domain::{Date, Field, Moment, Reading, Reason};

use crate::Case;
use crate::opinion::Opinion;

/// A date column and the reasons it can fail us with.
pub(super) struct Signal {
    field: Field,
    missing: &'static str,
    unreadable: &'static str,
    future: &'static str,
}

pub(super) const LAST_USE: Signal = Signal {
    field: Field::LastUse,
    missing: "missing_last_use",
    unreadable: "unreadable_last_use",
    future: "future_last_use",
};

pub(super) const CREATED: Signal = Signal {
    field: Field::Created,
    missing: "missing_created",
    unreadable: "unreadable_created",
    future: "future_created",
};

pub(super) const PASSWORD_CHANGED: Signal = Signal {
    field: Field::PasswordChanged,
    missing: "missing_password_changed",
    unreadable: "unreadable_password_changed",
    future: "future_password_changed",
};

pub(super) const LAST_REVIEW: Signal = Signal {
    field: Field::LastReview,
    missing: "missing_last_review",
    unreadable: "unreadable_last_review",
    future: "future_last_review",
};

impl Signal {
    /// The moment, or `None` where the source had its say and said nothing.
    ///
    /// A date after the review day is no evidence: the clock, the form of the date or the
    /// review day is wrong, and none of them may turn a verdict.
    pub(super) fn read(
        &self,
        case: &Case<'_>,
        reading: Reading<Moment>,
        as_of: Date,
    ) -> Result<Option<Moment>, Opinion> {
        if !case.feed.can_say(self.field) {
            return Err(Opinion::unknown(self.missing));
        }
        match reading {
            Reading::Empty => Ok(None),
            Reading::Unreadable => Err(Opinion::unknown(self.unreadable)),
            Reading::Value(moment) if moment.date() > as_of => Err(Opinion::unknown_because(
                Reason::new(self.future).with("date", moment.date()),
            )),
            Reading::Value(moment) => Ok(Some(moment)),
        }
    }

    /// The moment; silence is a reason too (`empty`).
    pub(super) fn need(
        &self,
        case: &Case<'_>,
        reading: Reading<Moment>,
        as_of: Date,
        empty: &'static str,
    ) -> Result<Moment, Opinion> {
        self.read(case, reading, as_of)?
            .ok_or_else(|| Opinion::unknown(empty))
    }
}
