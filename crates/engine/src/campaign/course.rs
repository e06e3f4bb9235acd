//! The course of a campaign: taken in, confirmed by a person, opened, closed. Each step has its reason
//! on record.

use std::collections::BTreeSet;

use domain::{AuditEvent, CampaignNumber, CampaignState, Date, UnitCode};
use sha2::{Digest as _, Sha256};
use store::{Campaign, CampaignTerms, CampaignUnit, Database, NewCampaign};

use super::{Terms, day_of};
use crate::EngineError;
use crate::access::{Action, Viewer};
use crate::directive::{
    AddresseeList, AddresseeWords, NamedUnit, Reading, UnitTree, read_directive_from,
};
use crate::view::Board;

/// Campaigns of one page.
const AT_ONCE: u32 = 200;

/// Letters of a title, at most.
const TITLE: usize = 400;

/// A campaign with what was read or confirmed, and its units.
#[derive(Debug, Clone)]
pub struct CampaignView {
    /// As stored.
    pub campaign: Campaign,
    /// What was read or confirmed.
    pub terms: Terms,
    /// The units it is for.
    pub units: Vec<CampaignUnit>,
}

/// What a person asks a draft to become.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The unit that runs it: a code or name of the tree.
    pub issuer: String,
    /// What it is about.
    pub title: String,
    /// The rest.
    pub terms: Terms,
}

/// Why a draft cannot be confirmed as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermsFault {
    /// It has no title.
    NoTitle,
    /// It does not say by when units report.
    NoReportDay,
    /// The consolidated report would be due before the units' reports.
    DaysOutOfOrder,
    /// The unit that runs it is not in the tree, or not within reach.
    Issuer(String),
    /// A unit added by hand is not in the tree.
    Unit(String),
    /// A unit its words came to is not within reach: nobody orders, sees or judges beside or above.
    Beyond(String),
    /// Its words came to no unit at all.
    NoUnits,
}

impl TermsFault {
    /// The message key, without its noun.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoTitle => "no-title",
            Self::NoReportDay => "no-report-day",
            Self::DaysOutOfOrder => "days-out-of-order",
            Self::Issuer(_) => "issuer",
            Self::Unit(_) => "unit",
            Self::Beyond(_) => "beyond",
            Self::NoUnits => "no-units",
        }
    }

    /// What was typed, where that is what is wrong.
    #[must_use]
    pub fn typed(&self) -> &str {
        match self {
            Self::Issuer(typed) | Self::Unit(typed) | Self::Beyond(typed) => typed,
            _ => "",
        }
    }
}

impl CampaignView {
    /// The letter, read again: its text and where each field was read from.
    ///
    /// # Errors
    /// When its text is no letter any more.
    pub fn reading(&self) -> Result<Reading, EngineError> {
        let campaign = &self.campaign;
        read_directive_from(campaign.letter.as_bytes(), &campaign.letter_name)
    }

    /// The codes of its units.
    #[must_use]
    pub fn participants(&self) -> BTreeSet<UnitCode> {
        self.units.iter().map(|each| each.unit.clone()).collect()
    }
}

/// Takes in a letter that was read: a draft, run by the unit the letter names if that is within the
/// viewer's reach, else by the first unit that is.
///
/// # Errors
/// [`EngineError::OutOfScope`] when nothing is within reach, or the database's refusal.
pub async fn intake(
    db: &Database,
    by: &Viewer,
    board: &Board,
    (file, name): (&[u8], &str),
    reading: &Reading,
    now: i64,
) -> Result<CampaignNumber, EngineError> {
    let scope = by.scope(Action::ManageCampaigns);
    let tree = units(db).await?;
    let today = day_of(now);
    let named = reading.directive.issuer.as_deref();
    let issuer = named
        .and_then(|named| tree.find(named, today))
        .and_then(|unit| UnitCode::new(&unit.code))
        .filter(|unit| scope.reaches(Some(unit), &board.tree))
        .or_else(|| board.tree.tops(&scope).into_iter().next())
        .ok_or(EngineError::OutOfScope)?;
    let terms = Terms::of(reading, today);
    let title = reading.directive.subject.as_deref().unwrap_or(name);
    let title = titled(title);
    let sha256 = hex(&Sha256::digest(file));
    let mut tx = db.begin(&by.actor()).await?;
    let new = NewCampaign {
        issuer: &issuer,
        title: &title,
        letter_name: name,
        letter_sha256: &sha256,
        letter: reading.text(),
        terms: &json(&terms)?,
    };
    let number = tx.add_campaign(&new, now).await?;
    let event = AuditEvent::CampaignDrafted {
        campaign: number.0,
        letter: sha256,
    };
    tx.commit(event, now).await?;
    Ok(number)
}

/// A letter's subject as a title: it begins with a capital, as the letter's "V/v" took that place.
fn titled(subject: &str) -> String {
    let mut letters = subject.trim().chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).take(TITLE).collect()
}

/// A campaign; `None` when there is none of the number.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(
    db: &Database,
    number: CampaignNumber,
) -> Result<Option<CampaignView>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(campaign) = reader.find_campaign(number).await? else {
        return Ok(None);
    };
    let units = reader.list_campaign_units(number).await?;
    Ok(Some(CampaignView {
        terms: Terms::stored(&campaign.terms),
        campaign,
        units,
    }))
}

/// The newest campaigns.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &Database) -> Result<Vec<CampaignView>, EngineError> {
    let mut reader = db.reader().await?;
    let mut views = Vec::new();
    for campaign in reader.list_campaigns(AT_ONCE).await? {
        let units = reader.list_campaign_units(campaign.number).await?;
        views.push(CampaignView {
            terms: Terms::stored(&campaign.terms),
            campaign,
            units,
        });
    }
    Ok(views)
}

/// Whom a campaign's words are for in the tree as it stands: units by the words that named them,
/// exemptions, and words that came to nothing. Words for the issuer's own people make the issuer one
/// of the units.
///
/// # Errors
/// When the database cannot be read.
pub async fn addressees(
    db: &Database,
    view: &CampaignView,
    as_of: Date,
) -> Result<AddresseeList, EngineError> {
    let tree = units(db).await?;
    Ok(resolve(&tree, &view.campaign.issuer, &view.terms, as_of))
}

/// Confirms what a person made of the draft.
///
/// # Errors
/// [`EngineError::NotNow`] when the campaign is open already, or the database's refusal.
pub async fn confirm(
    db: &Database,
    by: &Viewer,
    board: &Board,
    (number, asked): (CampaignNumber, &Asked),
    now: i64,
) -> Result<Result<(), TermsFault>, EngineError> {
    let tree = units(db).await?;
    let today = day_of(now);
    let title: String = asked.title.trim().chars().take(TITLE).collect();
    if title.is_empty() {
        return Ok(Err(TermsFault::NoTitle));
    }
    let Some(report_by) = asked.terms.report_by else {
        return Ok(Err(TermsFault::NoReportDay));
    };
    if asked
        .terms
        .upward_by
        .is_some_and(|upward| upward < report_by)
    {
        return Ok(Err(TermsFault::DaysOutOfOrder));
    }
    let issuer = tree.find(&asked.issuer, today);
    let issuer = issuer.and_then(|unit| UnitCode::new(&unit.code));
    let scope = by.scope(Action::ManageCampaigns);
    let Some(issuer) = issuer.filter(|unit| scope.reaches(Some(unit), &board.tree)) else {
        return Ok(Err(TermsFault::Issuer(asked.issuer.clone())));
    };
    let unknown = asked.terms.also.iter();
    if let Some(typed) = unknown
        .into_iter()
        .find(|typed| tree.find(typed, today).is_none())
    {
        return Ok(Err(TermsFault::Unit(typed.clone())));
    }
    let units = participants(&resolve(&tree, &issuer, &asked.terms, today));
    if units.is_empty() {
        return Ok(Err(TermsFault::NoUnits));
    }
    let beyond = |each: &&CampaignUnit| !scope.reaches(Some(&each.unit), &board.tree);
    if let Some(each) = units.iter().find(beyond) {
        let name = board.tree.name(&each.unit).to_owned();
        return Ok(Err(TermsFault::Beyond(name)));
    }
    let json = json(&asked.terms)?;
    let mut tx = db.begin(&by.actor()).await?;
    let terms = CampaignTerms {
        issuer: &issuer,
        title: &title,
        terms: &json,
        systems: &asked.terms.systems,
        units: &units,
    };
    if !tx.confirm_campaign(number, &terms).await? {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::CampaignConfirmed {
        campaign: number.0,
        terms: json,
        units: units.len() as u64,
    };
    tx.commit(event, now).await?;
    Ok(Ok(()))
}

/// Opens a confirmed campaign for those of its units that are named.
///
/// # Errors
/// [`EngineError::NotNow`] when it is not confirmed, no unit is left, or nothing was ever reviewed.
pub async fn open(
    db: &Database,
    by: &Viewer,
    (view, keep): (&CampaignView, &[UnitCode]),
    now: i64,
) -> Result<(), EngineError> {
    let number = view.campaign.number;
    let mut tx = db.begin(&by.actor()).await?;
    let review = tx.reader().find_latest_review().await?;
    let review = review.ok_or(EngineError::NotNow)?.number;
    let units = tx.reader().list_campaign_units(number).await?;
    let units: Vec<CampaignUnit> = units
        .into_iter()
        .filter(|each| keep.contains(&each.unit))
        .collect();
    if units.is_empty() || !tx.open_campaign(number, &units, review, now).await? {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::CampaignOpened {
        campaign: number.0,
        units: units.len() as u64,
        review: review.0,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// Closes a campaign: the end of one under way, and the way back from one opened by mistake.
///
/// # Errors
/// [`EngineError::WordsNeeded`] without a reason, [`EngineError::NotNow`] when it is closed.
pub async fn close(
    db: &Database,
    by: &Viewer,
    number: CampaignNumber,
    reason: &str,
    now: i64,
) -> Result<(), EngineError> {
    let reason = super::answer::words(reason)?;
    let mut tx = db.begin(&by.actor()).await?;
    if !tx.close_campaign(number, &reason, now).await? {
        return Err(EngineError::NotNow);
    }
    let event = AuditEvent::CampaignClosed {
        campaign: number.0,
        reason,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// The tree as the last believed snapshot has it.
pub(super) async fn units(db: &Database) -> Result<UnitTree, EngineError> {
    Ok(UnitTree::of(db.reader().await?.all_units().await?))
}

/// Fails unless a campaign is under way.
pub(crate) fn under_way(view: &CampaignView) -> Result<(), EngineError> {
    match view.campaign.state {
        CampaignState::Open => Ok(()),
        _ => Err(EngineError::NotNow),
    }
}

pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, EngineError> {
    serde_json::to_string(value).map_err(|fault| EngineError::Worker(fault.to_string()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn resolve(tree: &UnitTree, issuer: &UnitCode, terms: &Terms, as_of: Date) -> AddresseeList {
    let words = AddresseeWords {
        issuer: Some(issuer.to_string()),
        parent_issuer: None,
        recipients: terms.recipients.clone(),
        exempt: terms.exempt.clone(),
    };
    let mut list = tree.resolve(&words, as_of);
    if !list.people.is_empty()
        && let Some(own) = tree.find(issuer.as_str(), as_of)
    {
        let words = list.people.clone();
        list.units.insert(0, NamedUnit { words, ..own });
    }
    for typed in &terms.also {
        if let Some(unit) = tree.find(typed, as_of)
            && !list.units.iter().any(|other| other.code == unit.code)
        {
            list.units.push(unit);
        }
    }
    list
}

fn participants(list: &AddresseeList) -> Vec<CampaignUnit> {
    let units = list.units.iter().filter_map(|unit| {
        Some(CampaignUnit {
            unit: UnitCode::new(&unit.code)?,
            words: unit.words.clone(),
        })
    });
    units.collect()
}
