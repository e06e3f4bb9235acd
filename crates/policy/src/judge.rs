//! The judge: the policy of one system on one day, applied to case after case.
//!
//! When several verdicts could be given, the first of these is:
//!
//! 1. `out_of_scope`: the policy does not ask (rule off, no limit, not this kind) — this
//!    rests on no evidence, so no doubt about evidence touches it;
//! 2. `not_evaluable`: a feed the rule rests on was refused and nothing older stands in;
//! 3. `stale`: an older feed stands in for a refused one, or the evidence is beyond its limit;
//! 4. `out_of_scope`: the account cannot be signed in to (locked, disabled, deleted);
//! 5. what the rule itself says: `pass`, `not_evaluable`, `out_of_scope`, `excepted` (leave);
//! 6. `fail`, unless an exception that has not expired lifts it: `excepted`.
//!
//! An exception comes last because it is "wrong, and allowed": it can excuse only what is
//! known, from fresh evidence, to be wrong.

use std::collections::BTreeMap;

use domain::{AccountKind, AccountStatus, Date, Reason, RuleId, SystemKey, Verdict};

use crate::opinion::Opinion;
use crate::rules::{RULES, Rule};
use crate::standard::Standard;
use crate::{Belief, Case, Exception, Feed, LastUseSignal, OwnDomains, Policy};

/// What one rule says of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement<'p> {
    /// The rule.
    pub rule: RuleId,
    /// The verdict.
    pub verdict: Verdict,
    /// Why. A `pass` carries no argument and costs no allocation.
    pub reason: Reason,
    /// The clause of the product and its source, e.g. `C06 · 3347-CV/BTCTU (12/01/2024)`.
    pub clause: &'p str,
}

impl Judgement<'_> {
    /// Whether the reason is a fact of the whole source (a column it lacks, a feed refused or
    /// too old), the same for every account it concerns.
    #[must_use]
    pub fn speaks_of_source(&self) -> bool {
        const PREFIXES: [&str; 4] = ["missing_", "feed_", "roster_", "last_use_counts_"];
        self.reason.args.is_empty()
            && PREFIXES
                .iter()
                .any(|prefix| self.reason.code.starts_with(prefix))
    }
}

/// Folds a text for comparison: the same name in other spellings gives the same text.
pub type Fold = fn(&str) -> String;

/// A policy made ready for one system and one day. Build it once, judge many.
#[derive(Debug)]
pub struct Judge<'p> {
    /// By kind and privilege; see [`Self::standard`].
    standards: Vec<Standard>,
    by_login: BTreeMap<String, Vec<&'p Exception>>,
    exceptions: Vec<&'p Exception>,
    own_domains: Option<&'p OwnDomains>,
    last_use: Option<LastUseSignal>,
    fold: Fold,
}

impl<'p> Judge<'p> {
    /// Makes `policy` ready for `system` as of a day. `fold` unifies the spellings of a
    /// name (case, marks, tone placement): the `text` room's folding.
    #[must_use]
    pub fn new(policy: &'p Policy, system: &SystemKey, as_of: Date, fold: Fold) -> Self {
        let standards = AccountKind::ALL
            .iter()
            .flat_map(|kind| [(*kind, false), (*kind, true)])
            .map(|(kind, privileged)| Standard::new(policy, system, kind, privileged, as_of))
            .collect();
        let mut by_login: BTreeMap<String, Vec<&Exception>> = BTreeMap::new();
        let mut exceptions = Vec::new();
        for exception in policy.exceptions_in(system, as_of) {
            match &exception.login {
                Some(login) => by_login
                    .entry(login.to_lowercase())
                    .or_default()
                    .push(exception),
                None => exceptions.push(exception),
            }
        }
        Self {
            standards,
            by_login,
            exceptions,
            own_domains: policy.own_domains.as_ref(),
            last_use: policy.systems.get(system).and_then(|own| own.last_use),
            fold,
        }
    }

    /// One judgement per rule, in the order of [`RuleId::ALL`].
    #[must_use]
    pub fn judge(&self, case: &Case<'_>) -> [Judgement<'_>; RULES.len()] {
        let standard = self.standard(case.kind, case.privileged);
        let bench = Bench {
            standard,
            own_domains: self.own_domains.unwrap_or(case.feed.own_domains),
            last_use: self.last_use.or(case.feed.last_use).unwrap_or_default(),
            fold: self.fold,
        };
        let doubts = Doubts::of(case, standard);
        std::array::from_fn(|index| {
            let rule = &RULES[index];
            let opinion = self.weigh(rule, case, &bench, &doubts);
            Judgement {
                rule: rule.id,
                verdict: opinion.verdict,
                reason: opinion.reason,
                clause: standard.clause(rule.id),
            }
        })
    }

    fn weigh(&self, rule: &Rule, case: &Case<'_>, bench: &Bench<'_>, doubts: &Doubts) -> Opinion {
        if !bench.standard.is_on(rule.id) {
            return Opinion::out_of_scope("rule_off");
        }
        if let Some(code) = (rule.outside)(case, bench.standard) {
            return Opinion::out_of_scope(code);
        }
        let doubt = if (rule.rests_on_roster)(case) {
            doubts.with_roster
        } else {
            doubts.feed_alone
        };
        if let Some((verdict, code)) = doubt {
            return Opinion::plain(verdict, code);
        }
        if let Some(code) = doubts.unusable {
            return Opinion::out_of_scope(code);
        }
        let opinion = (rule.judge)(case, bench);
        match opinion.verdict {
            Verdict::Fail => self.excuse(rule.id, case, opinion),
            _ => opinion,
        }
    }

    /// A `fail` that somebody allowed, with who, until when and what for.
    fn excuse(&self, rule: RuleId, case: &Case<'_>, opinion: Opinion) -> Opinion {
        let own = (!self.by_login.is_empty())
            .then(|| self.by_login.get(&case.observation.login.to_lowercase()))
            .flatten();
        own.into_iter()
            .flatten()
            .chain(&self.exceptions)
            .find(|exception| exception.lifts(rule, case.kind, case.units))
            .map_or(opinion.clone(), |exception| excepted(exception, &opinion))
    }

    fn standard(&self, kind: AccountKind, privileged: bool) -> &Standard {
        &self.standards[kind as usize * 2 + usize::from(privileged)]
    }
}

/// What a rule judges by.
pub(crate) struct Bench<'a> {
    pub(crate) standard: &'a Standard,
    pub(crate) own_domains: &'a OwnDomains,
    pub(crate) last_use: LastUseSignal,
    pub(crate) fold: Fold,
}

/// What keeps the evidence of a case from counting; the same for every rule.
struct Doubts {
    feed_alone: Option<Doubt>,
    with_roster: Option<Doubt>,
    unusable: Option<&'static str>,
}

type Doubt = (Verdict, &'static str);

impl Doubts {
    fn of(case: &Case<'_>, standard: &Standard) -> Self {
        Self {
            feed_alone: doubt(standard, case.feed, None),
            with_roster: doubt(standard, case.feed, Some(case.roster)),
            unusable: unusable(case.observation.status),
        }
    }
}

/// Refused first, then replaced by an older feed, then old.
fn doubt(standard: &Standard, feed: &Feed<'_>, roster: Option<&Feed<'_>>) -> Option<Doubt> {
    let believed = |feed: Option<&Feed<'_>>, belief| feed.is_some_and(|f| f.belief == belief);
    let is_old = |feed: &Feed<'_>| standard.evidence_from.is_some_and(|from| feed.as_of < from);
    let unknown = |code| Some((Verdict::NotEvaluable, code));
    let stale = |code| Some((Verdict::Stale, code));
    if feed.belief == Belief::Refused {
        unknown("feed_refused")
    } else if believed(roster, Belief::Refused) {
        unknown("roster_refused")
    } else if feed.belief == Belief::Older {
        stale("feed_refused_older_used")
    } else if believed(roster, Belief::Older) {
        stale("roster_refused_older_used")
    } else if is_old(feed) {
        stale("feed_old")
    } else if roster.is_some_and(is_old) {
        stale("roster_old")
    } else {
        None
    }
}

const fn unusable(status: AccountStatus) -> Option<&'static str> {
    match status {
        AccountStatus::Active | AccountStatus::Unknown => None,
        AccountStatus::Locked => Some("account_locked"),
        AccountStatus::Disabled => Some("account_disabled"),
        AccountStatus::Deleted => Some("account_deleted"),
    }
}

fn excepted(exception: &Exception, opinion: &Opinion) -> Opinion {
    Opinion::excepted(
        Reason::new("excepted")
            .with("by", &exception.by)
            .with("until", exception.until)
            .with("why", &exception.reason)
            .with("finding", &opinion.reason.code),
    )
}
