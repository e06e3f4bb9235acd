//! Reports of units added up (C24), at each level: sums of what was signed, never averages, with every
//! line open to the report it comes from, and beside them the units that have not reported.

use std::collections::BTreeMap;

use domain::{Date, ReportState, SystemKey, UnitCode};
use store::Database;

use super::{CampaignView, Punctuality, ReportContent, ReportView, SystemFigures, day_of, sum};
use crate::EngineError;
use crate::view::Board;

/// A unit in a consolidation.
#[derive(Debug, Clone)]
pub struct ConsolidationLine {
    /// The unit.
    pub unit: UnitCode,
    /// Its name.
    pub name: String,
    /// How far its report came.
    pub state: Option<ReportState>,
    /// Whether it comes in time.
    pub punctuality: Punctuality,
    /// The day it was signed, where it counts.
    pub signed: Option<Date>,
    /// Its report, where it counts.
    pub content: Option<ReportContent>,
}

impl ConsolidationLine {
    /// The unit's figures of all systems; zeros where no report counts.
    #[must_use]
    pub fn figures(&self) -> SystemFigures {
        sum(self
            .content
            .iter()
            .flat_map(|content| content.systems.values()))
    }
}

/// The reports below a unit, added up.
#[derive(Debug, Clone)]
pub struct Consolidation {
    /// The unit that consolidates.
    pub unit: UnitCode,
    /// Its name.
    pub name: String,
    /// A line for each unit of the campaign at or below it.
    pub lines: Vec<ConsolidationLine>,
    /// Sums by system.
    pub systems: BTreeMap<SystemKey, SystemFigures>,
    /// Open findings at the opening, closed by evidence, claimed, explained.
    pub settled: [u64; 4],
}

impl Consolidation {
    /// Sums of all systems.
    #[must_use]
    pub fn total(&self) -> SystemFigures {
        sum(self.systems.values())
    }

    /// Units whose report counts.
    #[must_use]
    pub fn reported(&self) -> usize {
        self.lines
            .iter()
            .filter(|line| line.content.is_some())
            .count()
    }

    /// Units of one standing.
    pub fn of(&self, punctuality: Punctuality) -> impl Iterator<Item = &ConsolidationLine> {
        let lines = self.lines.iter();
        lines.filter(move |line| line.punctuality == punctuality)
    }

    /// The day the newest figures in it stand for; else the last day for reports.
    #[must_use]
    pub fn as_of(&self) -> Option<Date> {
        let days = self.lines.iter().filter_map(|line| line.content.as_ref());
        days.filter_map(|content| content.as_of).max()
    }

    /// What units wrote under a heading, each with its name.
    pub fn written(&self, what: fn(&ReportContent) -> &str) -> impl Iterator<Item = (&str, &str)> {
        let lines = self.lines.iter();
        lines.filter_map(move |line| {
            let words = line.content.as_ref().map(what)?;
            (!words.is_empty()).then_some((line.name.as_str(), words))
        })
    }
}

/// Adds up the newest signed reports at and below a unit; for the unit that runs the campaign, those of
/// all its units, wherever they stand in the tree.
///
/// # Errors
/// When the database cannot be read.
pub async fn consolidate(
    db: &Database,
    view: &CampaignView,
    unit: &UnitCode,
    board: &Board,
    now: i64,
) -> Result<Consolidation, EngineError> {
    let mut reader = db.reader().await?;
    let reports = reader.list_campaign_reports(view.campaign.number).await?;
    drop(reader);
    let mut reports: BTreeMap<UnitCode, ReportView> = reports
        .into_iter()
        .map(|report| Ok((report.unit.clone(), ReportView::of(report)?)))
        .collect::<Result<_, EngineError>>()?;
    let all = *unit == view.campaign.issuer;
    let today = day_of(now);
    let mut consolidation = Consolidation {
        unit: unit.clone(),
        name: board.tree.name(unit).to_owned(),
        lines: Vec::new(),
        systems: BTreeMap::new(),
        settled: [0; 4],
    };
    for each in &view.units {
        if !all && !board.tree.upwards(&each.unit).any(|above| above == unit) {
            continue;
        }
        let report = reports.remove(&each.unit);
        let state = report.as_ref().map(|report| report.report.state);
        let report = report.filter(|report| report.report.state.counts());
        let signed = report
            .as_ref()
            .and_then(|report| report.report.signature.as_ref())
            .map(|signature| day_of(signature.at));
        if let Some(report) = &report {
            consolidation.add(&report.content);
        }
        consolidation.lines.push(ConsolidationLine {
            name: board.tree.name(&each.unit).to_owned(),
            unit: each.unit.clone(),
            state,
            punctuality: Punctuality::of(signed, view.terms.report_by, today),
            signed,
            content: report.map(|report| report.content),
        });
    }
    Ok(consolidation)
}

impl Consolidation {
    fn add(&mut self, content: &ReportContent) {
        for (system, figures) in &content.systems {
            *self.systems.entry(system.clone()).or_default() += figures;
        }
        let parts = [
            content.at_start,
            content.closed,
            content.claimed,
            content.explained,
        ];
        for (sum, part) in self.settled.iter_mut().zip(parts) {
            *sum += part;
        }
    }
}
