//! A letter put to work: how far it came, what a unit answers, how far its report came.

use crate::contract_keys;

/// The number of a campaign in its database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CampaignNumber(pub i64);

impl std::fmt::Display for CampaignNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// How far a campaign came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CampaignState {
    /// The letter was read by the program and by nobody else.
    Draft,
    /// A person has corrected and confirmed what was read.
    Confirmed,
    /// Units work on it.
    Open,
    /// Over, or given up.
    Closed,
}

contract_keys!(CampaignState, "campaign state", {
    Draft => "draft", Confirmed => "confirmed", Open => "open", Closed => "closed",
});

impl CampaignState {
    /// Whether the units it is for know of it.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Open | Self::Closed)
    }
}

/// What a unit says of a finding. Neither closes it: that does the next evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnswerKind {
    /// Why it is so.
    Explained,
    /// It is done, says the unit.
    Claimed,
}

contract_keys!(AnswerKind, "answer", { Explained => "explained", Claimed => "claimed" });

/// How far a unit's report came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportState {
    /// The unit writes it.
    Draft,
    /// Signed and sent up.
    Signed,
    /// Sent back by the level above, with a reason.
    Returned,
    /// Accepted by the level above.
    Accepted,
}

contract_keys!(ReportState, "report state", {
    Draft => "draft", Signed => "signed", Returned => "returned", Accepted => "accepted",
});

impl ReportState {
    /// Whether it counts in a consolidation.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::Signed | Self::Accepted)
    }
}
