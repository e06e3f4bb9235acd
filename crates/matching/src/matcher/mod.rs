//! Whose account is it? One system at a time, in two streaming passes.
//!
//! The first pass finds what is certain and learns how this system names accounts; the
//! second decides the rest by what was learned. Between them an account takes a dozen bytes.

mod birth;
mod certain;
mod decide;
mod evidence_set;
mod field;
mod habits;
mod place;
mod printed_name;
mod recognised;
mod setting;
mod sort;
mod state;
mod trust;
mod weigh;
mod whereabouts;

use std::collections::HashMap;

use domain::{AccountKind, Observation};

use habits::Habits;
use printed_name::PrintedName;
pub use recognised::Recognised;
pub use setting::MatchSetting;
use state::State;
use trust::Trust;

use crate::login::{Login, Writer};
use crate::postings::FixedState;
use crate::{Directory, PersonId, Remark, UnitIndex, UnitLookup};

/// Recognises the accounts of one system.
///
/// Call [`Matcher::observe`] with every chunk of the feed, then [`Matcher::resolve`] with
/// every chunk again, in the same order.
#[derive(Debug)]
pub struct Matcher<'a> {
    directory: &'a Directory,
    units: &'a UnitIndex,
    lookup: UnitLookup<'a>,
    setting: MatchSetting<'a>,
    decisions: HashMap<&'a str, (Option<PersonId>, AccountKind)>,
    habits: Habits,
    trust: Trust,
    states: Vec<State>,
    taken: Taken,
    resolved: usize,
    page: Page,
}

/// What is being read of the account at hand; memory is reused from account to account.
#[derive(Debug, Default)]
struct Page {
    name: PrintedName,
    login: Login,
    writer: Writer,
    code: String,
    people: Vec<PersonId>,
    kinds: HashMap<String, Option<AccountKind>, FixedState>,
    roles: HashMap<String, bool, FixedState>,
}

/// Who has a certain account in this system, by the tier that says so.
#[derive(Debug)]
struct Taken(Vec<u8>);

impl Taken {
    fn by(&mut self, person: PersonId, tier: domain::MatchTier) {
        if let Some(bits) = self.0.get_mut(person.0 as usize) {
            *bits |= 1 << tier as u8;
        }
    }

    fn is(&self, person: PersonId, trust: &Trust) -> bool {
        self.0
            .get(person.0 as usize)
            .is_some_and(|bits| bits & !trust.distrusted_tiers() != 0)
    }
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
                let kind = decision.kind.unwrap_or(AccountKind::Personal);
                (decision.account.login.as_str(), (person, kind))
            })
            .collect();
        Self {
            directory,
            units,
            lookup: units.lookup(setting.as_of),
            setting,
            decisions,
            habits: Habits::default(),
            trust: Trust::default(),
            states: Vec::new(),
            taken: Taken(vec![0; directory.len()]),
            resolved: 0,
            page: Page {
                login: Login::among(units),
                ..Page::default()
            },
        }
    }

    /// First pass: what is certain is settled, and the system's habits are learned.
    pub fn observe(&mut self, accounts: &[Observation]) {
        self.states.reserve(accounts.len());
        for account in accounts {
            let state = self.look(account);
            self.trust.count(&state);
            self.learn(account, &state);
            self.states.push(state);
        }
    }

    /// Second pass, over the same accounts in the same order.
    pub fn resolve(&mut self, accounts: &[Observation]) -> Vec<Recognised> {
        self.trust.complete();
        accounts
            .iter()
            .map(|account| self.recognise(account))
            .collect()
    }

    /// What was odd about the system as a whole (a column that names the wrong people);
    /// complete once every account has been observed.
    #[must_use]
    pub fn remarks(&self) -> Vec<Remark> {
        self.trust.remarks()
    }

    fn recognise(&mut self, account: &Observation) -> Recognised {
        let at = self.resolved;
        self.resolved += 1;
        let state = match self.states.get(at).copied() {
            Some(state) if !self.trust.is_distrusted(&self.states, at) => state,
            _ => self.look(account),
        };
        let decided = self.decide(account, &state);
        let unit = self.place(account, &state, decided.person);
        Recognised {
            kind: state.kind,
            privileged: self.is_privileged(account),
            link: decided.link,
            person: decided.person,
            unit: unit.cloned(),
        }
    }
}
