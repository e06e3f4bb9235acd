//! What to do next, the most urgent first: from the figures alone, so it cannot be forgotten.

use domain::{GateVerdict, RuleId};

use super::{blind_spots, feeds};
use crate::report::setting::Setting;
use crate::report::view::Figures;
use crate::workbook::Spot;

/// One thing to do, and where its rows are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Step {
    pub(in crate::report) words: String,
    pub(in crate::report) leads_to: Spot,
}

/// Where the lists begin.
pub(in crate::report) struct Places {
    pub(in crate::report) administrators: Spot,
    pub(in crate::report) leavers: Spot,
    pub(in crate::report) findings: Spot,
    pub(in crate::report) cases: Spot,
}

/// Findings with an order of their own, the most dangerous first.
const URGENT: [RuleId; 10] = [
    RuleId::ForwardExternal,
    RuleId::NeverChanged,
    RuleId::NotChangedSince,
    RuleId::RotationOverdue,
    RuleId::SharedAccount,
    RuleId::Unowned,
    RuleId::DuplicateAccount,
    RuleId::NeverUsed,
    RuleId::Dormant,
    RuleId::ReviewOverdue,
];

/// The steps that have something to do.
pub(in crate::report) fn next_steps(
    setting: &Setting<'_>,
    total: &Figures,
    cases: u64,
    places: &Places,
) -> Vec<Step> {
    let words = &setting.words;
    let mut steps = Vec::new();
    let mut step = |key: &str, n: u64, leads_to: &Spot| {
        if n > 0 {
            steps.push(Step {
                words: words.count(&format!("next-{key}"), n),
                leads_to: leads_to.clone(),
            });
        }
    };
    let feeds_refused = setting.report.feeds.iter();
    let refused = feeds_refused
        .filter(|feed| feed.verdict == GateVerdict::Refused)
        .count();
    let troubled = setting.report.systems.iter();
    let blind = troubled
        .filter(|system| !system.blind_spots.is_empty())
        .count();
    step("refused", refused as u64, &feeds::top(setting));
    step(
        "privileged",
        total.privileged.with_findings,
        &places.administrators,
    );
    let mfa = total.of(RuleId::PrivilegedWithoutMfa).fail;
    step("privileged_without_mfa", mfa, &places.administrators);
    step(
        "orphan_leaver",
        total.of(RuleId::OrphanLeaver).fail,
        &places.leavers,
    );
    for rule in URGENT {
        step(rule.as_str(), total.of(rule).fail, &places.findings);
    }
    step("cases", cases, &places.cases);
    step("blind_spots", blind as u64, &blind_spots::top(setting));
    steps
}
