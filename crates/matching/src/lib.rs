//! Recognising: whose account is this, by which evidence, or a case for a human (pure).
//!
//! Units feed → [`UnitIndex`]; roster rows → [`assemble`] → people → [`Directory`]; then,
//! for each system, a [`Matcher`] in two passes over its accounts.

pub mod addressees;
mod code_key;
mod directory;
mod kind;
mod login;
mod matcher;
mod name_agreement;
mod name_key;
mod postings;
mod remark;
mod roster;
mod units;

pub use directory::{Directory, PersonId};
pub use matcher::{MatchSetting, Matcher, Recognised};
pub use remark::{Remark, RemarkKind};
pub use roster::assemble;
pub use units::{UnitIndex, UnitLookup, UnitRelation};
