//! Reports of units, version after version. What was signed is never changed.

use domain::{Actor, CampaignNumber, ReportState, UnitCode};

use crate::columns::{Columns, code, parse};
use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// A version of a unit's report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitReport {
    /// Whose.
    pub unit: UnitCode,
    /// Which, from 1.
    pub version: i64,
    /// How far it came.
    pub state: ReportState,
    /// What it says, as JSON.
    pub content: String,
    /// Who wrote it last.
    pub written_by: Actor,
    /// When, microseconds since 1970.
    pub written_at: i64,
    /// The signature, once signed.
    pub signature: Option<ReportSignature>,
    /// What the level above decided, when and why.
    pub decision: Option<ReportDecision>,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSignature {
    /// SHA-256 of what was signed, in hexadecimal.
    pub sha256: String,
    /// Who, as the record knows them.
    pub by: Actor,
    /// By which name.
    pub name: String,
    /// In which office, in their words.
    pub office: String,
    /// When, microseconds since 1970.
    pub at: i64,
}

/// What the level above decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDecision {
    /// Who.
    pub by: Actor,
    /// When, microseconds since 1970.
    pub at: i64,
    /// Why, in their words.
    pub reason: String,
}

impl Tx {
    /// Begins the next version of a unit's report.
    ///
    /// # Errors
    /// When it cannot be written, or there is one of that version.
    pub async fn add_unit_report(
        &mut self,
        campaign: CampaignNumber,
        unit: &UnitCode,
        version: i64,
        content: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        let by = self.actor().clone();
        let values = values![
            campaign.0,
            unit.as_str(),
            version,
            content,
            by.as_str(),
            now
        ];
        self.line()
            .run(question!("unit_report/add"), &values)
            .await?;
        Ok(())
    }

    /// Writes on a version that is not signed; `false` when there is none.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn write_unit_report(
        &mut self,
        campaign: CampaignNumber,
        unit: &UnitCode,
        version: i64,
        content: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let values = values![
            campaign.0,
            unit.as_str(),
            version,
            content,
            by.as_str(),
            now
        ];
        let question = question!("unit_report/write");
        Ok(self.line().run(question, &values).await? > 0)
    }

    /// Signs a version; `false` when it is signed already.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn sign_unit_report(
        &mut self,
        campaign: CampaignNumber,
        unit: &UnitCode,
        version: i64,
        signature: &ReportSignature,
    ) -> Result<bool, StoreError> {
        let values = values![
            campaign.0,
            unit.as_str(),
            version,
            signature.sha256.as_str(),
            signature.by.as_str(),
            signature.name.as_str(),
            signature.office.as_str(),
            signature.at,
        ];
        let question = question!("unit_report/sign");
        Ok(self.line().run(question, &values).await? > 0)
    }

    /// Returns or accepts a signed version; `false` when it is not waiting for that.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn decide_unit_report(
        &mut self,
        campaign: CampaignNumber,
        unit: &UnitCode,
        version: i64,
        state: ReportState,
        reason: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let values = values![
            campaign.0,
            unit.as_str(),
            version,
            state.as_str(),
            by.as_str(),
            now,
            reason,
        ];
        let question = question!("unit_report/decide");
        Ok(self.line().run(question, &values).await? > 0)
    }
}

impl Reader<'_> {
    /// Every version of a unit's report in a campaign, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_unit_reports(
        &mut self,
        campaign: CampaignNumber,
        unit: &UnitCode,
    ) -> Result<Vec<UnitReport>, StoreError> {
        let values = values![campaign.0, unit.as_str()];
        self.line()
            .all(question!("unit_report/of_unit"), &values, report)
            .await
    }

    /// The newest version of each unit's report in a campaign, by unit.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_campaign_reports(
        &mut self,
        campaign: CampaignNumber,
    ) -> Result<Vec<UnitReport>, StoreError> {
        self.line()
            .all(
                question!("unit_report/of_campaign"),
                &values![campaign.0],
                report,
            )
            .await
    }

    /// The units of a campaign whose report is signed, and was not returned.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_reported_units(
        &mut self,
        campaign: CampaignNumber,
    ) -> Result<Vec<UnitCode>, StoreError> {
        let question = question!("unit_report/counted");
        self.line()
            .all(question, &values![campaign.0], |row| {
                code(row.text(0)?, UnitCode::new)
            })
            .await
    }
}

fn report(row: &dyn Columns) -> Result<UnitReport, StoreError> {
    let text = |at| -> Result<String, StoreError> {
        Ok(row.text_or_none(at)?.unwrap_or_default().to_owned())
    };
    let actor = |at| text(at).map(Actor::from_record);
    let signature = match row.number_or_none(10)? {
        None => None,
        Some(at) => Some(ReportSignature {
            sha256: text(6)?,
            by: actor(7)?,
            name: text(8)?,
            office: text(9)?,
            at,
        }),
    };
    let decision = match row.number_or_none(12)? {
        None => None,
        Some(at) => Some(ReportDecision {
            by: actor(11)?,
            at,
            reason: text(13)?,
        }),
    };
    Ok(UnitReport {
        unit: code(row.text(0)?, UnitCode::new)?,
        version: row.number(1)?,
        state: parse(row.text(2)?)?,
        content: row.text(3)?.to_owned(),
        written_by: actor(4)?,
        written_at: row.number(5)?,
        signature,
        decision,
    })
}
