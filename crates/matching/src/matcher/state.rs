//! What is kept of an account between the two passes: twelve bytes.

use domain::{AccountKind, MatchTier};

use super::evidence_set::EvidenceSet;
use crate::PersonId;

/// The first pass's word on one account.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    pub(super) person: Option<PersonId>,
    pub(super) evidence: EvidenceSet,
    pub(super) tier: MatchTier,
    pub(super) kind: AccountKind,
    /// The tier that names `person` and is contradicted by name or birth date.
    pub(super) contradicted: bool,
}
