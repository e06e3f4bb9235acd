//! The view of a review that the workbook prints.

use std::collections::BTreeMap;

use documents::report::{
    Authority, BlindSpot, Changes, Figures, Limit, PolicyLine, ReviewReport, Style, SystemFigures,
    Trouble,
};
use domain::{Date, Field, RuleId, Snapshot, SystemKey, Unit, UnitBranch, Verdict};
use policy::{Layer, Period, Policy, Source, Sourced};

use super::lists::ListedSystem;
use super::summary::UnitFigures;
use crate::evaluate::Statement;

/// Puts the view together.
pub(crate) fn review_report(
    as_of: Date,
    units: &[Unit],
    policy: &Policy,
    (systems, listed): (&BTreeMap<SystemKey, UnitFigures>, &[ListedSystem]),
    changes: Option<Changes>,
    feeds: Vec<Snapshot>,
) -> ReviewReport {
    let mut by_unit: UnitFigures = BTreeMap::new();
    for (unit, figures) in systems.values().flatten() {
        *by_unit.entry(unit.clone()).or_default() += figures;
    }
    ReviewReport {
        authority: authority(units),
        as_of,
        rules: RuleId::ALL.to_vec(),
        policy: policy_lines(policy, as_of),
        units: units.to_vec(),
        by_unit,
        systems: systems
            .iter()
            .zip(listed)
            .map(|((system, units), listed)| system_figures(system, units, &listed.statements))
            .collect(),
        changes,
        feeds,
    }
}

/// Who reports: the root of the tree.
fn authority(units: &[Unit]) -> Authority {
    let root = units
        .iter()
        .find(|unit| unit.parent.is_none() && unit.valid_to.is_none());
    let style = match root.map(|unit| unit.branch) {
        Some(UnitBranch::Party) => Style::Party,
        _ => Style::State,
    };
    Authority {
        parent: None,
        name: root.map(|unit| unit.name.clone()).unwrap_or_default(),
        place: None,
        style,
    }
}

fn system_figures(
    system: &SystemKey,
    units: &UnitFigures,
    statements: &[Statement],
) -> SystemFigures {
    let mut figures = Figures::default();
    units.values().for_each(|each| figures += each);
    let mut blind_spots: Vec<BlindSpot> = Vec::new();
    for spot in statements.iter().filter(|statement| statement.of_source) {
        let Some(trouble) = trouble(spot) else {
            continue;
        };
        match blind_spots.iter_mut().find(|each| each.trouble == trouble) {
            Some(known) => {
                if !known.rules.contains(&spot.rule) {
                    known.rules.push(spot.rule);
                }
                known.accounts = known.accounts.max(spot.accounts);
            }
            None => blind_spots.push(BlindSpot {
                trouble,
                rules: vec![spot.rule],
                accounts: spot.accounts,
            }),
        }
    }
    SystemFigures {
        system: system.clone(),
        figures,
        blind_spots,
    }
}

/// What is missing, by the code of the reason.
fn trouble(spot: &Statement) -> Option<Trouble> {
    if spot.verdict == Verdict::Stale {
        return Some(Trouble::TooOld);
    }
    let code = spot.reason.code.as_ref();
    match code.strip_prefix("missing_") {
        Some("employment_status") => Some(Trouble::NoColumn(Field::Status)),
        Some(field) => field.parse().ok().map(Trouble::NoColumn),
        None if code.ends_with("_refused") => Some(Trouble::FeedRefused),
        None => None,
    }
}

/// What is demanded: the general limits first, then those of single systems.
fn policy_lines(policy: &Policy, as_of: Date) -> Vec<PolicyLine> {
    let general = layer_lines(&policy.base, None, as_of);
    let special = policy
        .systems
        .iter()
        .flat_map(|(system, own)| layer_lines(&own.all, Some(system), as_of));
    general.into_iter().chain(special).collect()
}

fn layer_lines(layer: &Layer, system: Option<&SystemKey>, as_of: Date) -> Vec<PolicyLine> {
    let periods = [
        (RuleId::RotationOverdue, &layer.rotation),
        (RuleId::Dormant, &layer.dormant),
        (RuleId::NeverUsed, &layer.never_used),
        (RuleId::ReviewOverdue, &layer.review),
    ];
    let line = |rule, limit, source: Option<&Source>| PolicyLine {
        rule,
        system: system.cloned(),
        limit,
        source: source.map(ToString::to_string),
    };
    let mut lines: Vec<PolicyLine> = periods
        .into_iter()
        .filter_map(|(rule, period)| {
            let (period, source) = period
                .as_ref()
                .and_then(|period: &Sourced<Option<Period>>| period.on(as_of))?;
            Some(line(rule, (*period).map_or(Limit::Never, limit), source))
        })
        .collect();
    if let Some((since, source)) = layer
        .not_changed_since
        .as_ref()
        .and_then(|since| since.on(as_of))
    {
        lines.push(line(
            RuleId::NotChangedSince,
            Limit::Since(since.date()),
            source,
        ));
    }
    lines
}

const fn limit(period: Period) -> Limit {
    match period {
        Period::Months(months) => Limit::Months(months as u32),
        Period::Days(days) => Limit::Days(days as u32),
    }
}
