//! A unit's report (C23): prefilled from figures that stand still, written on by the unit, signed with
//! office, time and digest, returned or accepted by the level above. Nobody decides on their own.

use std::collections::BTreeMap;

use domain::{
    AuditEvent, CampaignNumber, CampaignState, Date, Login, ReportState, SystemKey, UnitCode,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::{Database, ReportSignature, UnitReport};

use super::course::{hex, json, under_way};
use super::{CampaignFigures, CampaignView, SystemFigures, UnitProgress, covered};
use crate::EngineError;
use crate::access::Viewer;
use crate::view::Board;

/// What a unit can declare done: nobody can measure it from a source (C21, C22).
pub const DECLARATIONS: [&str; 6] = [
    "told",
    "antivirus",
    "patched",
    "screen_lock",
    "wifi",
    "devices_clean",
];

/// Letters of a field of the report, at most.
const FIELD: usize = 4_000;

/// Letters of an office, at most.
const OFFICE: usize = 120;

/// What a report says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReportContent {
    /// The campaign.
    pub campaign: i64,
    /// The unit's code.
    pub unit: String,
    /// Its name at the time.
    pub name: String,
    /// The review the figures are of.
    pub review: i64,
    /// The day they stand for.
    pub as_of: Option<Date>,
    /// Since when passwords were to be changed.
    pub change_since: Option<Date>,
    /// The figures, by system.
    pub systems: BTreeMap<SystemKey, SystemFigures>,
    /// Open findings at the campaign's opening.
    pub at_start: u64,
    /// Of those, closed by evidence.
    pub closed: u64,
    /// Still open, claimed done.
    pub claimed: u64,
    /// Still open, explained.
    pub explained: u64,
    /// Which of [`DECLARATIONS`] the unit declares done.
    pub declared: Vec<String>,
    /// What the unit has done.
    pub measures: String,
    /// What stands in the way.
    pub difficulties: String,
    /// What it asks for.
    pub proposals: String,
}

/// A version of a report, read.
#[derive(Debug, Clone)]
pub struct ReportView {
    /// As stored.
    pub report: UnitReport,
    /// What it says.
    pub content: ReportContent,
}

/// What a digest is taken of: content and signature together.
#[derive(Serialize)]
struct Signed<'a> {
    version: i64,
    content: &'a str,
    signed_by: &'a str,
    name: &'a str,
    office: &'a str,
    at: i64,
}

impl ReportView {
    pub(super) fn of(report: UnitReport) -> Result<Self, EngineError> {
        let content = serde_json::from_str(&report.content)
            .map_err(|fault| EngineError::Worker(fault.to_string()))?;
        Ok(Self { report, content })
    }
}

/// Every version of a unit's report, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn reports(
    db: &Database,
    campaign: CampaignNumber,
    unit: &UnitCode,
) -> Result<Vec<ReportView>, EngineError> {
    let mut reader = db.reader().await?;
    let reports = reader.list_unit_reports(campaign, unit).await?;
    reports.into_iter().map(ReportView::of).collect()
}

/// Begins a report, or begins it anew from the newest figures; what the unit wrote before stays.
///
/// # Errors
/// [`EngineError::NotNow`] when the campaign is not under way, or a signed report waits above.
pub async fn prepare(
    db: &Database,
    by: &Viewer,
    (view, unit): (&CampaignView, &UnitCode),
    (board, figures): (&Board, &CampaignFigures),
    now: i64,
) -> Result<(), EngineError> {
    under_way(view)?;
    let number = view.campaign.number;
    let review = board.review.as_ref().ok_or(EngineError::NotNow)?;
    let opened = view.campaign.opened.as_ref().ok_or(EngineError::NotNow)?.2;
    let participants = view.participants();
    let mut tx = db.begin(&by.actor()).await?;
    let mut reader = tx.reader();
    let last = reader.list_unit_reports(number, unit).await?;
    let last = last.into_iter().next().map(ReportView::of).transpose()?;
    let progress = reader
        .list_campaign_progress(number, opened, review.number)
        .await?;
    let own = covered(unit, &board.tree, &participants);
    let mut sum = UnitProgress::default();
    for (_, each) in progress.iter().filter(|(unit, _)| own.contains(unit)) {
        sum += *each;
    }
    let (version, written) = match &last {
        None => (1, ReportContent::default()),
        Some(last) => match last.report.state {
            ReportState::Draft => (last.report.version, last.content.clone()),
            ReportState::Returned => (last.report.version + 1, last.content.clone()),
            ReportState::Signed | ReportState::Accepted => return Err(EngineError::NotNow),
        },
    };
    let content = json(&ReportContent {
        campaign: number.0,
        unit: unit.to_string(),
        name: board.tree.name(unit).to_owned(),
        review: review.number.0,
        as_of: Some(review.input.as_of),
        change_since: view.terms.change_since,
        systems: figures.of(unit, &board.tree, &participants),
        at_start: sum.at_start,
        closed: sum.closed,
        claimed: sum.claimed,
        explained: sum.explained,
        ..written
    })?;
    let is_draft = last.is_some_and(|last| last.report.state == ReportState::Draft);
    match is_draft {
        true => {
            tx.write_unit_report(number, unit, version, &content, now)
                .await?;
        }
        false => {
            tx.add_unit_report(number, unit, version, &content, now)
                .await?;
        }
    }
    let event = AuditEvent::UnitReportWritten {
        campaign: number.0,
        unit: unit.clone(),
        version,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Writes the unit's own part: what it declares, has done, meets, proposes. The figures stay.
///
/// # Errors
/// [`EngineError::NotNow`] when there is no report to write on.
pub async fn save(
    db: &Database,
    by: &Viewer,
    (view, unit): (&CampaignView, &UnitCode),
    written: &ReportContent,
    now: i64,
) -> Result<(), EngineError> {
    under_way(view)?;
    let number = view.campaign.number;
    let mut tx = db.begin(&by.actor()).await?;
    let last = draft_of(&mut tx, number, unit).await?;
    let version = last.report.version;
    let content = json(&with_written(last.content, written))?;
    if !tx
        .write_unit_report(number, unit, version, &content, now)
        .await?
    {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::UnitReportWritten {
        campaign: number.0,
        unit: unit.clone(),
        version,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Signs the report as written, in an office: from now on it does not change.
///
/// # Errors
/// [`EngineError::WordsNeeded`] without an office, [`EngineError::NotNow`] when there is nothing to
/// sign.
pub async fn sign(
    db: &Database,
    by: &Viewer,
    (view, unit): (&CampaignView, &UnitCode),
    (written, office): (&ReportContent, &str),
    now: i64,
) -> Result<(), EngineError> {
    under_way(view)?;
    let office: String = office.trim().chars().take(OFFICE).collect();
    if office.is_empty() {
        return Err(EngineError::WordsNeeded);
    }
    let number = view.campaign.number;
    let mut tx = db.begin(&by.actor()).await?;
    let last = draft_of(&mut tx, number, unit).await?;
    let version = last.report.version;
    let content = json(&with_written(last.content, written))?;
    tx.write_unit_report(number, unit, version, &content, now)
        .await?;
    let mut signature = ReportSignature {
        sha256: String::new(),
        by: by.actor(),
        name: by.user.name.clone(),
        office,
        at: now,
    };
    signature.sha256 = digest(version, &content, &signature)?;
    if !tx
        .sign_unit_report(number, unit, version, &signature)
        .await?
    {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::UnitReportSigned {
        campaign: number.0,
        unit: unit.clone(),
        version,
        office: signature.office,
        sha256: signature.sha256,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Returns a signed report with a reason, or accepts it.
///
/// # Errors
/// [`EngineError::OwnReport`] for one the viewer signed, [`EngineError::WordsNeeded`] when it is
/// returned without a reason, [`EngineError::NotNow`] when none waits or the campaign is closed.
pub async fn decide(
    db: &Database,
    by: &Viewer,
    (campaign, unit, version): (CampaignNumber, &UnitCode, i64),
    (state, reason): (ReportState, &str),
    now: i64,
) -> Result<(), EngineError> {
    let reason = match state {
        ReportState::Returned => super::answer::words(reason)?,
        ReportState::Accepted => String::new(),
        ReportState::Draft | ReportState::Signed => return Err(EngineError::NotNow),
    };
    let mut tx = db.begin(&by.actor()).await?;
    let of = tx.reader().find_campaign(campaign).await?;
    of.filter(|of| of.state == CampaignState::Open)
        .ok_or(EngineError::NotNow)?;
    let reports = tx.reader().list_unit_reports(campaign, unit).await?;
    let signed = reports
        .first()
        .filter(|report| report.version == version)
        .and_then(|report| report.signature.as_ref())
        .ok_or(EngineError::NotNow)?;
    let signer = match Login::new(signed.by.name()) {
        Some(login) => tx.reader().find_user(&login).await?,
        None => None,
    };
    // Somebody may have two logins.
    let person = signer.and_then(|signer| signer.person);
    let own = person.is_some() && person == by.user.person;
    if own || signed.by == by.actor() {
        return Err(EngineError::OwnReport);
    }
    if !tx
        .decide_unit_report(campaign, unit, version, state, &reason, now)
        .await?
    {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::UnitReportDecided {
        campaign: campaign.0,
        unit: unit.clone(),
        version,
        decision: state.as_str().to_owned(),
        reason,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Whether a signed report is still what was signed; `true` for one that is not signed.
#[must_use]
pub fn is_as_signed(report: &UnitReport) -> bool {
    report.signature.as_ref().is_none_or(|signature| {
        digest(report.version, &report.content, signature)
            .is_ok_and(|digest| digest == signature.sha256)
    })
}

async fn draft_of(
    tx: &mut store::Tx,
    campaign: CampaignNumber,
    unit: &UnitCode,
) -> Result<ReportView, EngineError> {
    let reports = tx.reader().list_unit_reports(campaign, unit).await?;
    let newest = reports.into_iter().next();
    let draft = newest.filter(|report| report.state == ReportState::Draft);
    ReportView::of(draft.ok_or(EngineError::NotNow)?)
}

/// The figures of one, the words of the other.
fn with_written(figures: ReportContent, written: &ReportContent) -> ReportContent {
    let cut = |text: &str| text.trim().chars().take(FIELD).collect::<String>();
    let declared = DECLARATIONS.into_iter();
    ReportContent {
        declared: declared
            .filter(|key| written.declared.iter().any(|told| told == key))
            .map(str::to_owned)
            .collect(),
        measures: cut(&written.measures),
        difficulties: cut(&written.difficulties),
        proposals: cut(&written.proposals),
        ..figures
    }
}

fn digest(version: i64, content: &str, signature: &ReportSignature) -> Result<String, EngineError> {
    let signed = json(&Signed {
        version,
        content,
        signed_by: signature.by.as_str(),
        name: &signature.name,
        office: &signature.office,
        at: signature.at,
    })?;
    Ok(hex(&Sha256::digest(signed.as_bytes())))
}
