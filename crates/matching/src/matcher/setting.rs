//! What the matcher must be told of one system before its rows stream by.

use domain::{Date, FieldSet, MatchDecision, SystemKey};

/// One system's feed, as far as matching is concerned.
#[derive(Debug, Clone)]
pub struct MatchSetting<'a> {
    /// The system.
    pub system: SystemKey,
    /// The columns its feed has.
    pub fields: FieldSet,
    /// The day of the review.
    pub as_of: Date,
    /// What humans decided before; those about other systems are ignored.
    pub decisions: &'a [MatchDecision],
}
