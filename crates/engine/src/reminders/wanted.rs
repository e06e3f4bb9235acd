//! What a campaign wants sent now, and whether it still wants what was written down earlier.

use std::collections::BTreeSet;

use domain::{CampaignState, Date, ReminderMatter, ReminderStage, UnitCode};
use store::{Database, NewReminder, Reader};

use super::people::People;
use super::{Schedule, hours};
use crate::EngineError;
use crate::campaign::{CampaignView, Terms, day_of};
use crate::view::UnitTree;

/// Days for which what a person asked for is still tried.
const ASKED: i64 = 2;

/// A campaign under way, and who has reported in it.
#[derive(Debug)]
pub(super) struct Course {
    pub view: CampaignView,
    pub reported: BTreeSet<UnitCode>,
}

impl Course {
    /// Every campaign that is open.
    pub async fn all(reader: &mut Reader<'_>) -> Result<Vec<Self>, EngineError> {
        let mut all = Vec::new();
        for campaign in reader.list_open_campaigns().await? {
            let units = reader.list_campaign_units(campaign.number).await?;
            let terms = Terms::stored(&campaign.terms);
            let view = CampaignView {
                terms,
                campaign,
                units,
            };
            all.push(Self::of(reader, view).await?);
        }
        Ok(all)
    }

    pub async fn of(reader: &mut Reader<'_>, view: CampaignView) -> Result<Self, EngineError> {
        let reported = reader.list_reported_units(view.campaign.number).await?;
        Ok(Self {
            view,
            reported: reported.into_iter().collect(),
        })
    }

    /// Units whose report has not come.
    pub fn missing(&self) -> impl Iterator<Item = &UnitCode> {
        let units = self.view.units.iter().map(|each| &each.unit);
        units.filter(|unit| !self.reported.contains(*unit))
    }

    /// The day a matter is due.
    pub fn due(&self, matter: ReminderMatter) -> Option<Date> {
        match matter {
            ReminderMatter::Report | ReminderMatter::Late => self.view.terms.report_by,
            ReminderMatter::Upward => self.view.terms.upward_by,
        }
    }

    /// Whom a matter concerns, as things stand.
    fn concerned(&self, matter: ReminderMatter) -> Vec<&UnitCode> {
        let issuer = &self.view.campaign.issuer;
        match matter {
            ReminderMatter::Report => self.missing().collect(),
            ReminderMatter::Upward => vec![issuer],
            ReminderMatter::Late => match self.missing().next() {
                Some(_) => vec![issuer],
                None => Vec::new(),
            },
        }
    }

    /// What is to be sent at a moment, of which nothing has been written down.
    pub async fn wanted(
        &self,
        reader: &mut Reader<'_>,
        schedule: &Schedule,
        now: i64,
    ) -> Result<Vec<(UnitCode, ReminderMatter, ReminderStage)>, EngineError> {
        let number = self.view.campaign.number;
        let mut wanted = Vec::new();
        if reader.find_reminder_pause(number).await?.is_some() {
            return Ok(wanted);
        }
        let today = day_of(now);
        let mut reminded = None;
        for matter in ReminderMatter::ALL {
            let Some(due) = self.due(*matter) else {
                continue;
            };
            let stage = schedule.current(*matter, due, today);
            let Some(stage) = stage.filter(|stage| hours::may_send(*stage, Some(due), now)) else {
                continue;
            };
            if reminded.is_none() {
                let stages = reader.list_reminded(number).await?;
                reminded = Some(stages.into_iter().collect::<BTreeSet<_>>());
            }
            let units = self.concerned(*matter).into_iter();
            let units = units.map(|unit| (unit.clone(), *matter, stage));
            let fresh = units.filter(|each| !reminded.as_ref().is_some_and(|it| it.contains(each)));
            wanted.extend(fresh);
        }
        Ok(wanted)
    }

    /// Whether what was written down still makes sense.
    pub fn still_wants(&self, about: &NewReminder, schedule: &Schedule, now: i64) -> bool {
        let today = day_of(now);
        let is_current = match about.stage {
            ReminderStage::Asked(day) => (today - day).num_days() <= ASKED,
            stage => self
                .due(about.matter)
                .is_some_and(|due| schedule.current(about.matter, due, today) == Some(stage)),
        };
        is_current
            && self.view.campaign.state == CampaignState::Open
            && self.concerned(about.matter).contains(&&about.unit)
    }

    /// Rows for a unit: one for each who is to be reminded, and one for nobody where there is nobody.
    pub fn rows(
        &self,
        (unit, matter, stage): (&UnitCode, ReminderMatter, ReminderStage),
        people: &People,
        tree: &UnitTree,
    ) -> Vec<NewReminder> {
        let found = match matter {
            ReminderMatter::Report => people.of(unit),
            ReminderMatter::Upward | ReminderMatter::Late => people.running(unit, tree),
        };
        let row = |recipient: &str, address: Option<&str>| NewReminder {
            campaign: self.view.campaign.number,
            unit: unit.clone(),
            matter,
            stage,
            recipient: recipient.to_owned(),
            address: address.map(str::to_owned),
        };
        match found.is_empty() {
            true => vec![row("", None)],
            false => found
                .into_iter()
                .map(|person| row(person.login.as_str(), person.address()))
                .collect(),
        }
    }
}

/// The tree of units as the last believed snapshot has it.
pub(super) async fn tree(db: &Database) -> Result<UnitTree, EngineError> {
    Ok(UnitTree::new(db.reader().await?.all_units().await?))
}
