//! A small set of evidence: four bytes an account instead of a list.

use domain::Evidence;

/// Which kinds of evidence were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct EvidenceSet(u32);

impl EvidenceSet {
    pub(crate) const fn none() -> Self {
        Self(0)
    }

    pub(crate) const fn with(self, evidence: Evidence) -> Self {
        Self(self.0 | 1 << evidence as u32)
    }

    pub(crate) const fn has(self, evidence: Evidence) -> bool {
        self.0 & (1 << evidence as u32) != 0
    }

    pub(crate) fn has_any(self, evidence: &[Evidence]) -> bool {
        evidence.iter().any(|one| self.has(*one))
    }

    /// The evidence in the contract's order.
    pub(crate) fn list(self) -> Vec<Evidence> {
        let mut list = Vec::with_capacity(self.0.count_ones() as usize);
        list.extend(Evidence::ALL.iter().copied().filter(|one| self.has(*one)));
        list
    }
}
