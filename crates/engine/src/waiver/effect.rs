//! What a waiver would change, rule by rule: seen by whoever asks and by whoever decides.

use domain::{AccountRef, RuleId, Verdict};
use store::{Reader, StoredFinding};

use crate::EngineError;

/// What the next review would make of a rule, had it nothing else to go by than today's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// A violation becomes "excepted".
    Lifts,
    /// It is excepted already, and would stay so.
    Stays,
    /// It cannot be told, or the evidence is old: a permission does not make it known.
    CannotTell,
    /// Nothing is wrong today.
    Nothing,
}

impl Effect {
    /// The message key: `web-waiver-effect-<key>`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lifts => "lifts",
            Self::Stays => "stays",
            Self::CannotTell => "cannot-tell",
            Self::Nothing => "nothing",
        }
    }
}

/// A rule, what stands of it today, and what a waiver would make of that.
#[derive(Debug, Clone)]
pub struct RuleEffect {
    /// The rule.
    pub rule: RuleId,
    /// The open finding, if there is one.
    pub finding: Option<StoredFinding>,
    /// What would come of it.
    pub effect: Effect,
}

/// The open findings of an account.
pub(super) async fn open(
    reader: &mut Reader<'_>,
    of: &AccountRef,
) -> Result<Vec<StoredFinding>, EngineError> {
    let mut findings = reader.list_findings_of_account(of).await?;
    findings.retain(|finding| finding.to_review.is_none());
    Ok(findings)
}

/// What lifting these rules would change.
pub(super) fn of_rules(open: &[StoredFinding], rules: &[RuleId]) -> Vec<RuleEffect> {
    let effect = |rule: &RuleId| {
        let finding = open.iter().find(|open| open.finding.rule == *rule);
        RuleEffect {
            rule: *rule,
            effect: match finding.map(|found| found.finding.verdict) {
                Some(Verdict::Fail) => Effect::Lifts,
                Some(Verdict::Excepted) => Effect::Stays,
                Some(Verdict::NotEvaluable | Verdict::Stale) => Effect::CannotTell,
                Some(Verdict::Pass | Verdict::OutOfScope) | None => Effect::Nothing,
            },
            finding: finding.cloned(),
        }
    };
    rules.iter().map(effect).collect()
}
