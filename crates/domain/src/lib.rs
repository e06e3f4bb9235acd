//! Nouns and their invariants: unit, person, system, account, snapshot, finding.
//!
//! No input or output, no clock, no chance: everything here is a value. The
//! Vietnamese words behind the names stand in `docs/GLOSSARY.md`.

mod account;
mod actor;
mod audit_event;
mod campaign;
mod character_class;
mod field;
mod finding;
mod link;
mod moment;
mod observation;
mod password_rules;
mod period;
mod person;
mod profile;
mod reading;
mod reminder;
mod requirement;
mod role;
mod roster_row;
mod snapshot;
mod source;
mod system;
mod unit;
mod user;
mod waiver;

pub use account::{Account, AccountKind, AccountRef, AccountStatus};
pub use actor::Actor;
pub use audit_event::AuditEvent;
pub use campaign::{AnswerKind, CampaignNumber, CampaignState, ReportState};
pub use character_class::CharacterClass;
pub use field::{Field, FieldSet};
pub use finding::{EvidenceRank, Finding, Reason, RuleId, Verdict};
pub use link::{Evidence, Link, MatchDecision, MatchTier, Situation};
pub use moment::{Date, Moment, VIETNAM_OFFSET_SECONDS};
pub use observation::Observation;
pub use password_rules::PasswordRules;
pub use period::Period;
pub use person::{Category, EmploymentStatus, Person, PersonCode};
pub use profile::{FeedProfile, FieldProfile};
pub use reading::Reading;
pub use reminder::{ReminderMatter, ReminderStage, ReminderState};
pub use requirement::{Condition, Demand, DemandField, Duty, Requirement, Side};
pub use role::{Role, RoleGrant};
pub use roster_row::{RosterRow, UnitRow};
pub use snapshot::{FeedKind, GateReason, GateVerdict, RejectedRow, Snapshot, SnapshotId};
pub use source::Source;
pub use system::SystemKey;
pub use unit::{Unit, UnitBranch, UnitCode};
pub use user::{Login, User, UserState};
pub use waiver::{Waiver, WaiverDecision, WaiverNumber, WaiverState};

/// A key of the contract that nobody knows: what was written, and what it should have named.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not a known {noun}")]
pub struct UnknownKey {
    /// What kind of key was expected, e.g. `verdict`.
    pub noun: &'static str,
    /// The text that was found instead.
    pub found: String,
}

/// Gives an enum of contract keys its two spellings: `as_str` and `FromStr`.
///
/// The list is the contract: adding a key is one line, and no key can be printed
/// that cannot be read back.
macro_rules! contract_keys {
    ($type:ty, $noun:literal, { $($variant:ident => $key:literal),+ $(,)? }) => {
        impl $type {
            /// Every key, in the contract's order.
            pub const ALL: &'static [$type] = &[$(<$type>::$variant),+];

            /// The key as the contract spells it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(<$type>::$variant => $key),+ }
            }
        }
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl std::str::FromStr for $type {
            type Err = $crate::UnknownKey;
            fn from_str(key: &str) -> Result<Self, Self::Err> {
                match key {
                    $($key => Ok(<$type>::$variant),)+
                    other => Err($crate::UnknownKey { noun: $noun, found: other.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use contract_keys;
