//! The certain tiers: a human's decision, the personnel code.

use domain::{AccountKind, Evidence, MatchTier, Observation};

use super::evidence_set::EvidenceSet;
use super::{Matcher, State};
use crate::PersonId;

impl Matcher<'_> {
    pub(super) fn certain(&self, account: &Observation) -> State {
        let mut state = State {
            person: None,
            evidence: EvidenceSet::default(),
            tier: MatchTier::None,
            kind: AccountKind::Personal,
            contradicted: false,
        };
        if let Some(person) = self.decisions.get(account.login.as_str()) {
            state.person = *person;
            state.tier = MatchTier::Decided;
            state.evidence = state.evidence.with(Evidence::Decision);
            return state;
        }
        let code = account.person_code.as_deref().unwrap_or("");
        if let [row] = self.directory.with_code(code) {
            state.person = Some(PersonId(*row));
            state.tier = MatchTier::PersonnelCode;
            state.evidence = state.evidence.with(Evidence::PersonnelCode);
            let name = text::fold(account.name.as_deref().unwrap_or(""));
            let same = crate::name_key::joined_key(&name, &mut String::new()) as u32
                == self.directory.name_print(PersonId(*row));
            state.contradicted = !name.is_empty() && !same;
        }
        state
    }
}
