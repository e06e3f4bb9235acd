//! Whose account is it? One system at a time, in two streaming passes.
//!
//! The first pass finds what is certain and learns how this system names accounts; the
//! second decides the rest by what was learned. Between them an account takes a dozen bytes.

mod certain;
mod evidence_set;
mod recognised;
mod setting;
mod state;

use std::collections::HashMap;

use domain::{AccountKind, Link, MatchTier, Observation, Situation};

use evidence_set::EvidenceSet;
pub use recognised::Recognised;
pub use setting::MatchSetting;
use state::State;

use crate::{Directory, PersonId, Remark, UnitIndex, UnitLookup};

/// Recognises the accounts of one system.
///
/// Call [`Matcher::observe`] with every chunk of the feed, then [`Matcher::resolve`] with
/// every chunk again, in the same order.
pub struct Matcher<'a> {
    directory: &'a Directory,
    lookup: UnitLookup<'a>,
    setting: MatchSetting<'a>,
    decisions: HashMap<&'a str, Option<PersonId>>,
    states: Vec<State>,
    resolved: usize,
}

impl<'a> Matcher<'a> {
    /// A matcher that has seen nothing yet.
    #[must_use]
    pub fn new(directory: &'a Directory, units: &'a UnitIndex, setting: MatchSetting<'a>) -> Self {
        let decisions = setting
            .decisions
            .iter()
            .filter(|decision| decision.account.system == setting.system)
            .map(|decision| {
                let person = decision
                    .person
                    .as_ref()
                    .and_then(|code| directory.find(code));
                (decision.account.login.as_str(), person)
            })
            .collect();
        Self {
            directory,
            lookup: units.lookup(setting.as_of),
            setting,
            decisions,
            states: Vec::new(),
            resolved: 0,
        }
    }

    /// First pass: what is certain is settled, and the system's habits are learned.
    pub fn observe(&mut self, accounts: &[Observation]) {
        self.states.reserve(accounts.len());
        for account in accounts {
            let state = self.certain(account);
            self.states.push(state);
        }
    }

    /// Second pass, over the same accounts in the same order.
    pub fn resolve(&mut self, accounts: &[Observation]) -> Vec<Recognised> {
        accounts
            .iter()
            .map(|account| self.decide(account))
            .collect()
    }

    /// What the first pass found odd about the system as a whole (a column that names the
    /// wrong people); complete once [`Matcher::resolve`] has been called.
    #[must_use]
    pub fn remarks(&self) -> Vec<Remark> {
        Vec::new()
    }

    fn decide(&mut self, account: &Observation) -> Recognised {
        let state = self.states.get(self.resolved).copied().unwrap_or(State {
            person: None,
            evidence: EvidenceSet::default(),
            tier: MatchTier::None,
            kind: AccountKind::Personal,
            contradicted: false,
        });
        self.resolved += 1;
        let mut link = Link::open(Situation::Unmatched);
        let code = state.person.and_then(|person| self.directory.code(person));
        if let Some(code) = code {
            link.evidence = state.evidence.list();
            link.tier = state.tier;
            if state.contradicted {
                link.situation = Situation::Disputed;
                link.candidates = vec![code];
            } else {
                link.situation = Situation::Linked;
                link.score = 1000;
                link.person = Some(code);
            }
        }
        let linked = state.person.filter(|_| !state.contradicted);
        let unit = linked
            .and_then(|person| self.directory.unit_code(person))
            .or_else(|| {
                account
                    .unit
                    .as_deref()
                    .and_then(|unit| self.lookup.resolve(unit))
            })
            .cloned();
        Recognised {
            kind: state.kind,
            privileged: account.privileged.value() == Some(&true),
            link,
            person: linked,
            unit,
        }
    }
}
