//! `summary.json`: per unit and system: accounts, verdicts by rule, the share not evaluable.
//!
//! Only counts that are not zero are written. A share is of accounts, and always of the sums:
//! never an average of other shares.

use std::collections::BTreeMap;
use std::io::Write;

use documents::report::{Figures, Share};
use domain::{Date, RuleId, SystemKey, UnitCode};
use serde::Serialize;

use crate::EngineError;

/// Figures of one system by unit.
pub(crate) type UnitFigures = BTreeMap<Option<UnitCode>, Figures>;

/// The whole file.
#[derive(Serialize)]
struct Summary<'a> {
    as_of: Date,
    total: Line<'a>,
    systems: Vec<Line<'a>>,
    units: Vec<Line<'a>>,
}

/// The figures of a unit in a system, of a system, or of everything.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    unit_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    system: Option<&'a str>,
    accounts: u64,
    usable: u64,
    linked: u64,
    unmatched: u64,
    disputed: u64,
    shared: u64,
    with_findings: u64,
    not_evaluable: u64,
    not_evaluable_share: f64,
    privileged: Apart,
    rules: BTreeMap<&'static str, BTreeMap<&'static str, u64>>,
}

/// Administrators' accounts, apart (C27).
#[derive(Serialize)]
struct Apart {
    accounts: u64,
    with_findings: u64,
    not_evaluable: u64,
    not_evaluable_share: f64,
}

/// Writes the file. Accounts whose unit is not known stand under an empty `unit_code`.
pub(crate) fn write(
    as_of: Date,
    systems: &BTreeMap<SystemKey, UnitFigures>,
    target: impl Write,
) -> Result<(), EngineError> {
    let mut total = Figures::default();
    let mut by_system = Vec::new();
    for (system, units) in systems {
        let mut sum = Figures::default();
        units.values().for_each(|figures| sum += figures);
        total += &sum;
        by_system.push((system, sum));
    }
    let summary = Summary {
        as_of,
        total: line(None, None, &total),
        systems: by_system
            .iter()
            .map(|(system, sum)| line(None, Some(system), sum))
            .collect(),
        units: systems
            .iter()
            .flat_map(|(system, units)| {
                units
                    .iter()
                    .map(move |(unit, figures)| (system, unit, figures))
            })
            .map(|(system, unit, figures)| {
                line(
                    Some(unit.as_ref().map_or("", UnitCode::as_str)),
                    Some(system),
                    figures,
                )
            })
            .collect(),
    };
    super::json::write(target, &summary)
}

fn line<'a>(
    unit_code: Option<&'a str>,
    system: Option<&'a SystemKey>,
    figures: &Figures,
) -> Line<'a> {
    Line {
        unit_code,
        system: system.map(SystemKey::as_str),
        accounts: figures.all.accounts,
        usable: figures.usable,
        linked: figures.linked,
        unmatched: figures.unmatched,
        disputed: figures.disputed,
        shared: figures.shared,
        with_findings: figures.all.with_findings,
        not_evaluable: figures.all.not_evaluable,
        not_evaluable_share: share(&figures.all),
        privileged: Apart {
            accounts: figures.privileged.accounts,
            with_findings: figures.privileged.with_findings,
            not_evaluable: figures.privileged.not_evaluable,
            not_evaluable_share: share(&figures.privileged),
        },
        rules: rules(figures),
    }
}

fn rules(figures: &Figures) -> BTreeMap<&'static str, BTreeMap<&'static str, u64>> {
    RuleId::ALL
        .iter()
        .map(|rule| {
            let tally = figures.of(*rule);
            let counts = [
                ("pass", tally.pass),
                ("fail", tally.fail),
                ("excepted", tally.excepted),
                ("stale", tally.stale),
                ("not_evaluable", tally.not_evaluable),
                ("out_of_scope", tally.out_of_scope),
            ];
            (
                rule.as_str(),
                counts.into_iter().filter(|(_, count)| *count > 0).collect(),
            )
        })
        .collect()
}

/// Accounts with something that cannot be told, of all accounts, to four decimals.
fn share(share: &Share) -> f64 {
    if share.accounts == 0 {
        return 0.0;
    }
    let ten_thousandths = (share.not_evaluable * 10_000 + share.accounts / 2) / share.accounts;
    f64::from(u32::try_from(ten_thousandths).unwrap_or(10_000)) / 10_000.0
}
