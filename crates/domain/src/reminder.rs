//! Reminders of a campaign's days: of what, at which stage, and what came of the mail.

use std::fmt;
use std::str::FromStr;

use crate::{Date, UnknownKey, contract_keys};

/// What a unit is reminded of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReminderMatter {
    /// Its own report, due at the unit that runs the campaign.
    Report,
    /// The consolidated report that the unit which runs the campaign owes upwards.
    Upward,
    /// The units whose reports are overdue: told to the unit which runs the campaign.
    Late,
}

contract_keys!(ReminderMatter, "reminder matter", {
    Report => "report", Upward => "upward", Late => "late",
});

/// How far the mail of a reminder came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReminderState {
    /// To be sent, or to be tried again.
    Waiting,
    /// In the hands of a node.
    Sending,
    /// A mail server took it upon itself.
    Accepted,
    /// A mail server refused it for good.
    Refused,
    /// No mail server took it as long as it made sense.
    Unreachable,
    /// There is nobody to send it to, or no address of theirs.
    NoAddress,
    /// It made no sense any more before it was sent.
    Withdrawn,
    /// The node that sent it died before it could tell: not sent again.
    Unknown,
}

contract_keys!(ReminderState, "reminder state", {
    Waiting => "waiting", Sending => "sending", Accepted => "accepted", Refused => "refused",
    Unreachable => "unreachable", NoAddress => "no_address", Withdrawn => "withdrawn", Unknown => "unknown",
});

/// A stage before, on or after a due day. Each lasts until the next begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReminderStage {
    /// So many days before.
    Before(u16),
    /// On the day.
    Due,
    /// So many days after.
    After(u16),
    /// A person asked for it on that day.
    Asked(Date),
}

impl ReminderStage {
    /// The message key, without its noun.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Before(_) => "before",
            Self::Due => "due",
            Self::After(_) => "after",
            Self::Asked(_) => "asked",
        }
    }

    /// Days before or after; 0 for the others.
    #[must_use]
    pub const fn days(&self) -> u16 {
        match self {
            Self::Before(days) | Self::After(days) => *days,
            Self::Due | Self::Asked(_) => 0,
        }
    }
}

impl fmt::Display for ReminderStage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before(days) | Self::After(days) => write!(f, "{}-{days}", self.key()),
            Self::Due => f.write_str(self.key()),
            Self::Asked(day) => write!(f, "{}-{day}", self.key()),
        }
    }
}

impl FromStr for ReminderStage {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let read = match text.split_once('-') {
            None if text == "due" => Some(Self::Due),
            Some(("before", days)) => days.parse().ok().map(Self::Before),
            Some(("after", days)) => days.parse().ok().map(Self::After),
            Some(("asked", day)) => day.parse().ok().map(Self::Asked),
            _ => None,
        };
        read.ok_or_else(|| UnknownKey {
            noun: "reminder stage",
            found: text.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_read_back_as_they_are_written() {
        let asked = ReminderStage::Asked("2026-11-20".parse().unwrap());
        for (stage, text) in [
            (ReminderStage::Before(7), "before-7"),
            (ReminderStage::Due, "due"),
            (ReminderStage::After(4), "after-4"),
            (asked, "asked-2026-11-20"),
        ] {
            assert_eq!(stage.to_string(), text);
            assert_eq!(text.parse(), Ok(stage));
        }
        for wrong in ["", "before", "after-x", "due-1", "asked-x", "before--1"] {
            assert!(wrong.parse::<ReminderStage>().is_err(), "{wrong}");
        }
    }
}
