//! What matching and judging made of the accounts of one system.

use std::collections::BTreeMap;
use std::ops::Range;

use documents::report::{Counted, Figures};
use domain::{AccountKind, AccountStatus, EvidenceRank, Link, Moment, RuleId, UnitCode, Verdict};
use matching::PersonId;

use super::entries::{Administrator, Case, Leaver};
use super::statement::{Statement, StatementId, Statements};

/// One account, matched and judged. Of the observation only what is kept and listed stays.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// Line of the feed.
    pub line: u32,
    /// The login.
    pub login: String,
    /// Login and display name, folded: the text by which it is searched.
    pub search_key: String,
    /// State in the system.
    pub status: AccountStatus,
    /// What it is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// Whose it is.
    pub link: Link,
    /// The person of the link, in the directory.
    pub person: Option<PersonId>,
    /// The unit it counts for.
    pub unit: Option<UnitCode>,
    /// What is said of it: a part of [`SystemOutcome::said`].
    said: Range<u32>,
}

/// All accounts of one system, by login, with their sums and lists.
#[derive(Debug, Default)]
pub(crate) struct SystemOutcome {
    /// The accounts, by login.
    pub accounts: Vec<Outcome>,
    /// What is said of the accounts, one after the other, of each in the order of the rules.
    said: Vec<StatementId>,
    /// All that is said of any.
    pub statements: Statements,
    /// Their figures by unit.
    pub figures: BTreeMap<Option<UnitCode>, Figures>,
    /// How good the evidence of all this is.
    pub evidence: Option<(EvidenceRank, Moment)>,
    /// Privileged accounts.
    pub administrators: Vec<Administrator>,
    /// Usable accounts of people who left.
    pub leavers: Vec<Leaver>,
    /// Accounts for a human to decide on.
    pub cases: Vec<Case>,
}

impl Outcome {
    /// An account of which nothing is said yet.
    pub fn new(
        observation: domain::Observation,
        recognised: matching::Recognised,
        search_key: String,
    ) -> Self {
        Self {
            line: observation.line,
            login: observation.login,
            search_key,
            status: observation.status,
            kind: recognised.kind,
            privileged: recognised.privileged,
            link: recognised.link,
            person: recognised.person,
            unit: recognised.unit,
            said: 0..0,
        }
    }
}

impl SystemOutcome {
    /// An outcome with room for so many accounts.
    pub fn new(accounts: usize, evidence: (EvidenceRank, Moment)) -> Self {
        Self {
            accounts: Vec::with_capacity(accounts),
            said: Vec::with_capacity(4 * accounts),
            evidence: Some(evidence),
            ..Self::default()
        }
    }

    /// Adds an account with what is said of it, and counts it.
    pub fn push(
        &mut self,
        mut outcome: Outcome,
        said: impl Iterator<Item = StatementId>,
        verdicts: &[(RuleId, Verdict)],
    ) {
        let figures = match self.figures.get_mut(&outcome.unit) {
            Some(figures) => figures,
            None => self.figures.entry(outcome.unit.clone()).or_default(),
        };
        figures.count(&Counted {
            privileged: outcome.privileged,
            usable: outcome.status.is_usable(),
            situation: outcome.link.situation,
            verdicts,
        });
        // Twelve rules, and fewer accounts in a system than a third of a thousand million.
        let end = |said: &Vec<StatementId>| u32::try_from(said.len()).unwrap_or(u32::MAX);
        let start = end(&self.said);
        self.said.extend(said);
        outcome.said = start..end(&self.said);
        self.accounts.push(outcome);
    }

    /// Sorts the accounts by login: the order of every output, and the order the database
    /// keeps them in.
    pub fn finish(mut self) -> Self {
        self.accounts
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self.administrators
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self.leavers
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self.cases
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self
    }

    /// All that is said of an account, in the order of the rules.
    pub fn said_of(&self, account: &Outcome) -> &[StatementId] {
        let (start, end) = (account.said.start as usize, account.said.end as usize);
        self.said.get(start..end).unwrap_or_default()
    }

    /// What is said of the account itself, in the order of the rules: its findings. What the
    /// source cannot tell of any account is left out.
    pub fn findings_of(
        &self,
        account: &Outcome,
    ) -> impl Iterator<Item = (StatementId, &Statement)> {
        let list = self.statements.list();
        self.said_of(account)
            .iter()
            .map(move |id| (*id, id.of(list)))
            .filter(|(_, statement)| !statement.of_source)
    }
}
