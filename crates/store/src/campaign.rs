//! Letters put to work, and the units and systems they are for.

use domain::{Actor, CampaignNumber, CampaignState, SystemKey, UnitCode};

use crate::bulk::Onto;
use crate::columns::{Columns, code, count, parse};
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx};

/// A letter to put to work.
#[derive(Debug, Clone, Copy)]
pub struct NewCampaign<'a> {
    /// The unit that runs it.
    pub issuer: &'a UnitCode,
    /// What it is about.
    pub title: &'a str,
    /// The name of the letter's file.
    pub letter_name: &'a str,
    /// SHA-256 of the file.
    pub letter_sha256: &'a str,
    /// The letter's text.
    pub letter: &'a str,
    /// What was read, as JSON.
    pub terms: &'a str,
}

/// What a person made of the draft.
#[derive(Debug, Clone, Copy)]
pub struct CampaignTerms<'a> {
    /// The unit that runs it.
    pub issuer: &'a UnitCode,
    /// What it is about.
    pub title: &'a str,
    /// The rest, as JSON.
    pub terms: &'a str,
    /// The systems it speaks of; none means all.
    pub systems: &'a [SystemKey],
    /// The units it is for.
    pub units: &'a [CampaignUnit],
}

/// A campaign as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// Its number.
    pub number: CampaignNumber,
    /// How far it came.
    pub state: CampaignState,
    /// The unit that runs it.
    pub issuer: UnitCode,
    /// What it is about.
    pub title: String,
    /// The name of the letter's file.
    pub letter_name: String,
    /// SHA-256 of the file.
    pub letter_sha256: String,
    /// The letter's text.
    pub letter: String,
    /// What was read or confirmed, as JSON.
    pub terms: String,
    /// Who took it in.
    pub created_by: Actor,
    /// When, microseconds since 1970.
    pub created_at: i64,
    /// Who opened it, when, and on which review.
    pub opened: Option<(Actor, i64, ReviewNumber)>,
    /// Who closed it, when, and why.
    pub closed: Option<(Actor, i64, String)>,
}

/// A unit a campaign is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignUnit {
    /// The unit.
    pub unit: UnitCode,
    /// The letter's words that named it.
    pub words: Vec<String>,
}

/// How far a unit has come with its own accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnitProgress {
    /// Open findings now.
    pub open: u64,
    /// Findings that were open when the campaign was opened.
    pub at_start: u64,
    /// Of those, closed by evidence since.
    pub closed: u64,
    /// Open, and claimed done since the newest evidence.
    pub claimed: u64,
    /// Open, and explained.
    pub explained: u64,
    /// Open, and claimed done before evidence that shows them open.
    pub refuted: u64,
}

impl std::ops::AddAssign for UnitProgress {
    fn add_assign(&mut self, other: Self) {
        self.open += other.open;
        self.at_start += other.at_start;
        self.closed += other.closed;
        self.claimed += other.claimed;
        self.explained += other.explained;
        self.refuted += other.refuted;
    }
}

impl Tx {
    /// Keeps a letter as the draft of a campaign.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn add_campaign(
        &mut self,
        new: &NewCampaign<'_>,
        now: i64,
    ) -> Result<CampaignNumber, StoreError> {
        let by = self.actor().clone();
        let mut line = self.line();
        let number = next(&mut line, "campaign").await?;
        let values = values![
            number,
            new.issuer.as_str(),
            new.title,
            new.letter_name,
            new.letter_sha256,
            new.letter,
            new.terms,
            by.as_str(),
            now,
        ];
        line.run(question!("campaign/add"), &values).await?;
        Ok(CampaignNumber(number))
    }

    /// Puts what a person confirmed in place of what was read; `false` when it was opened already.
    ///
    /// # Errors
    /// When it cannot be written, or a unit or system comes twice.
    pub async fn confirm_campaign(
        &mut self,
        campaign: CampaignNumber,
        terms: &CampaignTerms<'_>,
    ) -> Result<bool, StoreError> {
        let mut line = self.line();
        let values = values![campaign.0, terms.issuer.as_str(), terms.title, terms.terms];
        if line.run(question!("campaign/confirm"), &values).await? == 0 {
            return Ok(false);
        }
        line.run(question!("campaign_system/clear"), &values![campaign.0])
            .await?;
        let systems = terms.systems.iter();
        let rows = systems.map(|system| values![campaign.0, system.as_str()]);
        line.bulk_load(question!("campaign_system/add"), Onto::Nothing, rows)
            .await?;
        self.name_campaign_units(campaign, terms.units).await?;
        Ok(true)
    }

    /// Opens a confirmed campaign for these units; `false` when it is not confirmed.
    ///
    /// # Errors
    /// When it cannot be written, or a unit comes twice.
    pub async fn open_campaign(
        &mut self,
        campaign: CampaignNumber,
        units: &[CampaignUnit],
        review: ReviewNumber,
        now: i64,
    ) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let values = values![campaign.0, by.as_str(), now, review.0];
        if self.line().run(question!("campaign/open"), &values).await? == 0 {
            return Ok(false);
        }
        self.name_campaign_units(campaign, units).await?;
        Ok(true)
    }

    /// Closes a campaign; `false` when it is closed already.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn close_campaign(
        &mut self,
        campaign: CampaignNumber,
        reason: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let values = values![campaign.0, by.as_str(), now, reason];
        Ok(self
            .line()
            .run(question!("campaign/close"), &values)
            .await?
            > 0)
    }

    async fn name_campaign_units(
        &mut self,
        campaign: CampaignNumber,
        units: &[CampaignUnit],
    ) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(units.len());
        for each in units {
            let words = serde_json::to_string(&each.words)?;
            rows.push(values![campaign.0, each.unit.as_str(), words]);
        }
        let mut line = self.line();
        line.run(question!("campaign_unit/clear"), &values![campaign.0])
            .await?;
        line.bulk_load(
            question!("campaign_unit/add"),
            Onto::Nothing,
            rows.into_iter(),
        )
        .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The campaign of a number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_campaign(
        &mut self,
        number: CampaignNumber,
    ) -> Result<Option<Campaign>, StoreError> {
        self.line()
            .find(question!("campaign/find"), &values![number.0], campaign)
            .await
    }

    /// The newest campaigns, at most `limit`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_campaigns(&mut self, limit: u32) -> Result<Vec<Campaign>, StoreError> {
        self.line()
            .all(
                question!("campaign/list"),
                &values![i64::from(limit)],
                campaign,
            )
            .await
    }

    /// Every campaign that is open.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_open_campaigns(&mut self) -> Result<Vec<Campaign>, StoreError> {
        self.line()
            .all(question!("campaign/under_way"), &[], campaign)
            .await
    }

    /// The units a campaign is for, by code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_campaign_units(
        &mut self,
        campaign: CampaignNumber,
    ) -> Result<Vec<CampaignUnit>, StoreError> {
        self.line()
            .all(
                question!("campaign_unit/of_campaign"),
                &values![campaign.0],
                |row| {
                    Ok(CampaignUnit {
                        unit: code(row.text(0)?, UnitCode::new)?,
                        words: serde_json::from_str(row.text(1)?)?,
                    })
                },
            )
            .await
    }

    /// How far each unit has come with its own accounts (not those below it) between the review a
    /// campaign was opened on and the newest one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_campaign_progress(
        &mut self,
        campaign: CampaignNumber,
        opened: ReviewNumber,
        newest: ReviewNumber,
    ) -> Result<Vec<(UnitCode, UnitProgress)>, StoreError> {
        let values = values![campaign.0, opened.0, newest.0];
        self.line()
            .all(question!("campaign/progress"), &values, |row| {
                let progress = UnitProgress {
                    open: count(row.number(1)?)?,
                    at_start: count(row.number(2)?)?,
                    closed: count(row.number(3)?)?,
                    claimed: count(row.number(4)?)?,
                    explained: count(row.number(5)?)?,
                    refuted: count(row.number(6)?)?,
                };
                Ok((code(row.text(0)?, UnitCode::new)?, progress))
            })
            .await
    }
}

fn campaign(row: &dyn Columns) -> Result<Campaign, StoreError> {
    let actor = |at| -> Result<Option<Actor>, StoreError> {
        let name = row.text_or_none(at)?;
        Ok(name.map(|name| Actor::from_record(name.to_owned())))
    };
    let opened = (actor(10)?, row.number_or_none(11)?, row.number_or_none(12)?);
    let closed = (actor(13)?, row.number_or_none(14)?, row.text_or_none(15)?);
    Ok(Campaign {
        number: CampaignNumber(row.number(0)?),
        state: parse(row.text(1)?)?,
        issuer: code(row.text(2)?, UnitCode::new)?,
        title: row.text(3)?.to_owned(),
        letter_name: row.text(4)?.to_owned(),
        letter_sha256: row.text(5)?.to_owned(),
        letter: row.text(6)?.to_owned(),
        terms: row.text(7)?.to_owned(),
        created_by: Actor::from_record(row.text(8)?.to_owned()),
        created_at: row.number(9)?,
        opened: match opened {
            (Some(by), Some(at), Some(review)) => Some((by, at, ReviewNumber(review))),
            _ => None,
        },
        closed: match closed {
            (Some(by), Some(at), Some(reason)) => Some((by, at, reason.to_owned())),
            _ => None,
        },
    })
}
