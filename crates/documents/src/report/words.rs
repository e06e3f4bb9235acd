//! The words of the report, in one language.

use std::borrow::Cow;

use domain::{AccountKind, EvidenceRank, Reason, RuleId, SystemKey, Verdict};
use text::{Catalog, Language};

/// Looks up messages of `report.ftl` and the names of contract keys.
#[derive(Debug)]
pub(super) struct Words {
    catalog: &'static Catalog,
    rules: Vec<String>,
    verdicts: Vec<String>,
    kinds: Vec<String>,
    ranks: Vec<String>,
    systems: Vec<(SystemKey, String)>,
}

impl Words {
    /// The words of a language; the named systems are looked up once.
    pub(super) fn new<'a>(
        language: Language,
        systems: impl Iterator<Item = &'a SystemKey>,
    ) -> Self {
        let catalog = Catalog::of(language);
        let name = |noun: &str, key: &str| catalog.name(noun, key);
        Self {
            catalog,
            rules: RuleId::ALL
                .iter()
                .map(|rule| name("rule", rule.as_str()))
                .collect(),
            verdicts: Verdict::ALL
                .iter()
                .map(|key| name("verdict", key.as_str()))
                .collect(),
            kinds: AccountKind::ALL
                .iter()
                .map(|key| name("kind", key.as_str()))
                .collect(),
            ranks: EvidenceRank::ALL
                .iter()
                .map(|key| name("rank", key.as_str()))
                .collect(),
            systems: systems
                .map(|key| (key.clone(), name("system", key.as_str())))
                .collect(),
        }
    }

    /// `report-<key>`.
    pub(super) fn of(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// `report-<key>` with arguments.
    pub(super) fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalog.message(&format!("report-{key}"), args)
    }

    /// `report-<key>` with the number `n`.
    pub(super) fn count(&self, key: &str, n: u64) -> String {
        self.with(key, &[("n", &n.to_string())])
    }

    /// The name of a contract key.
    pub(super) fn name(&self, noun: &str, key: &str) -> String {
        self.catalog.name(noun, key)
    }

    /// The name of a rule.
    pub(super) fn rule(&self, rule: RuleId) -> &str {
        self.rules.get(rule as usize).map_or("", String::as_str)
    }

    /// The names of rules, one after another.
    pub(super) fn rules(&self, rules: &[RuleId]) -> String {
        let names: Vec<&str> = rules.iter().map(|rule| self.rule(*rule)).collect();
        names.join("; ")
    }

    /// The short names of rules, for narrow columns.
    pub(super) fn short_rules(&self, rules: &[RuleId]) -> String {
        let names = rules.iter().map(|rule| self.of(&format!("short-{rule}")));
        names.collect::<Vec<_>>().join("; ")
    }

    /// The name of a verdict.
    pub(super) fn verdict(&self, verdict: Verdict) -> &str {
        self.verdicts
            .get(verdict as usize)
            .map_or("", String::as_str)
    }

    /// The name of a system.
    pub(super) fn system(&self, system: &SystemKey) -> Cow<'_, str> {
        match self.systems.iter().find(|(known, _)| known == system) {
            Some((_, name)) => Cow::Borrowed(name),
            None => Cow::Owned(self.catalog.name("system", system.as_str())),
        }
    }

    /// The name of a kind of account.
    pub(super) fn kind(&self, kind: AccountKind) -> &str {
        self.kinds.get(kind as usize).map_or("", String::as_str)
    }

    /// The name of a rank of evidence.
    pub(super) fn rank(&self, rank: EvidenceRank) -> &str {
        self.ranks.get(rank as usize).map_or("", String::as_str)
    }

    /// A reason in words, `<noun>-<code>`, appended to `out`.
    pub(super) fn reason(&self, noun: &str, reason: &Reason, out: &mut String) {
        self.catalog
            .fill(&format!("{noun}-{}", reason.code), &reason.args, out);
    }
}
