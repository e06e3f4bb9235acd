//! How far each unit of a campaign has come, and how far its report.

use std::collections::BTreeMap;

use domain::{Date, ReportState, UnitCode};
use store::{Database, UnitProgress};

use super::{CampaignFigures, CampaignView, ReportView, SystemFigures, covered, day_of, sum};
use crate::EngineError;
use crate::view::Board;

/// Whether a report comes in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Punctuality {
    /// It is not due yet.
    Waiting,
    /// It came in time.
    InTime,
    /// It came after its day.
    Late,
    /// It has not come, and its day is over.
    Missing,
}

impl Punctuality {
    /// The message key, without its noun.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::InTime => "in_time",
            Self::Late => "late",
            Self::Missing => "missing",
        }
    }

    /// By the day a report was signed, its last day, and today.
    #[must_use]
    pub fn of(signed: Option<Date>, last: Option<Date>, today: Date) -> Self {
        let over = |day: Date| last.is_some_and(|last| day > last);
        match signed {
            Some(day) if over(day) => Self::Late,
            Some(_) => Self::InTime,
            None if over(today) => Self::Missing,
            None => Self::Waiting,
        }
    }
}

/// Where a unit stands.
#[derive(Debug, Clone)]
pub struct UnitStanding {
    /// The unit.
    pub unit: UnitCode,
    /// Its name.
    pub name: String,
    /// The letter's words that named it.
    pub words: Vec<String>,
    /// What it answers for.
    pub figures: SystemFigures,
    /// How far it has come.
    pub progress: UnitProgress,
    /// Its newest report.
    pub report: Option<ReportView>,
    /// Whether that comes in time.
    pub punctuality: Punctuality,
}

impl UnitStanding {
    /// How far its report came.
    #[must_use]
    pub fn state(&self) -> Option<ReportState> {
        self.report.as_ref().map(|report| report.report.state)
    }
}

/// Where units stand, in the order they are asked for.
///
/// # Errors
/// When the database cannot be read.
pub async fn standing(
    db: &Database,
    view: &CampaignView,
    units: &[UnitCode],
    (board, figures): (&Board, &CampaignFigures),
    now: i64,
) -> Result<Vec<UnitStanding>, EngineError> {
    let mut reader = db.reader().await?;
    let number = view.campaign.number;
    let newest = board.review.as_ref().map(|review| review.number);
    let opened = view.campaign.opened.as_ref().map(|opened| opened.2);
    let progress: BTreeMap<UnitCode, UnitProgress> = match opened.zip(newest) {
        Some((opened, newest)) => {
            let progress = reader
                .list_campaign_progress(number, opened, newest)
                .await?;
            progress.into_iter().collect()
        }
        None => BTreeMap::new(),
    };
    let mut reports = BTreeMap::new();
    for report in reader.list_campaign_reports(number).await? {
        reports.insert(report.unit.clone(), ReportView::of(report)?);
    }
    let participants = view.participants();
    let today = day_of(now);
    let mut all = Vec::with_capacity(units.len());
    for unit in units {
        let mut own = UnitProgress::default();
        for each in covered(unit, &board.tree, &participants) {
            own += progress.get(&each).copied().unwrap_or_default();
        }
        let report = reports.remove(unit);
        let signed = report
            .as_ref()
            .filter(|report| report.report.state.counts())
            .and_then(|report| report.report.signature.as_ref())
            .map(|signature| day_of(signature.at));
        let named = view.units.iter().find(|each| each.unit == *unit);
        all.push(UnitStanding {
            name: board.tree.name(unit).to_owned(),
            words: named.map(|each| each.words.clone()).unwrap_or_default(),
            figures: sum(figures.of(unit, &board.tree, &participants).values()),
            progress: own,
            report,
            punctuality: Punctuality::of(signed, view.terms.report_by, today),
            unit: unit.clone(),
        });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_still_in_time() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let last = Some(day("2026-11-30"));
        let of =
            |signed: Option<&str>, today: &str| Punctuality::of(signed.map(day), last, day(today));
        assert_eq!(of(None, "2026-11-30"), Punctuality::Waiting);
        assert_eq!(of(None, "2026-12-01"), Punctuality::Missing);
        assert_eq!(of(Some("2026-11-30"), "2026-12-05"), Punctuality::InTime);
        assert_eq!(of(Some("2026-12-01"), "2026-12-05"), Punctuality::Late);
    }
}
