//! What is kept of an account between the two passes: a dozen bytes.

use domain::{AccountKind, MatchTier};

use super::evidence_set::EvidenceSet;
use crate::PersonId;

/// The first pass's word on one account.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    /// Who a certain tier names.
    pub(super) person: Option<PersonId>,
    pub(super) evidence: EvidenceSet,
    pub(super) tier: MatchTier,
    pub(super) kind: AccountKind,
    pub(super) agreement: Agreement,
}

/// What name and birth date say to the person a certain tier names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    /// They agree.
    Agrees,
    /// There is nothing to compare.
    Silent,
    /// They contradict: a case for a human.
    Contradicts,
}

impl State {
    /// Nothing found; an account of this kind.
    pub(super) const fn open(kind: AccountKind) -> Self {
        Self {
            person: None,
            evidence: EvidenceSet::none(),
            tier: MatchTier::None,
            kind,
            agreement: Agreement::Silent,
        }
    }

    /// Linked for certain.
    pub(super) fn is_certain(&self) -> bool {
        self.person.is_some() && self.agreement != Agreement::Contradicts
    }
}
