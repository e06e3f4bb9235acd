//! Reminders: written down before they are sent, taken by one node, and what came of each.

use domain::{Actor, CampaignNumber, ReminderMatter, ReminderStage, ReminderState, UnitCode};

use crate::columns::{Columns, code, count, parse};
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// A reminder to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReminder {
    /// The campaign.
    pub campaign: CampaignNumber,
    /// The unit that is reminded.
    pub unit: UnitCode,
    /// Of what.
    pub matter: ReminderMatter,
    /// At which stage.
    pub stage: ReminderStage,
    /// To whom: a login, empty where nobody is there to be reminded.
    pub recipient: String,
    /// Their address, if they have one.
    pub address: Option<String>,
}

/// A reminder as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Its number.
    pub number: i64,
    /// What it is.
    pub about: NewReminder,
    /// How far its mail came.
    pub state: ReminderState,
    /// Who wrote it down: a node by the calendar, or a person.
    pub planned_by: Actor,
    /// When, microseconds since 1970.
    pub planned_at: i64,
    /// When it may be tried (again).
    pub due_at: i64,
    /// How often it was tried.
    pub tries: i64,
    /// When it was tried last.
    pub tried_at: Option<i64>,
    /// What the mail server said last.
    pub reply: String,
}

/// That a campaign reminds nobody for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderPause {
    /// Who paused it.
    pub by: Actor,
    /// When, microseconds since 1970.
    pub at: i64,
    /// Why, in their words.
    pub reason: String,
}

impl Tx {
    /// Writes a reminder down; `false` when there is one of its stage for whoever it is for.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn add_reminder(&mut self, new: &NewReminder, now: i64) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let state = match new.address {
            Some(_) => ReminderState::Waiting,
            None => ReminderState::NoAddress,
        };
        let mut line = self.line();
        let values = values![
            next(&mut line, "reminder").await?,
            new.campaign.0,
            new.unit.as_str(),
            new.matter.as_str(),
            new.stage.to_string(),
            new.recipient.as_str(),
            new.address.as_deref(),
            state.as_str(),
            by.as_str(),
            now,
        ];
        Ok(line.run(question!("reminder/add"), &values).await? > 0)
    }

    /// Takes the oldest reminder that may be tried now. There is one writer at a time, so no two nodes ever
    /// take the same.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn take_reminder(&mut self, now: i64) -> Result<Option<Reminder>, StoreError> {
        let mut line = self.line();
        let found = line
            .find(question!("reminder/next"), &values![now], reminder)
            .await?;
        let Some(mut found) = found else {
            return Ok(None);
        };
        line.run(question!("reminder/take"), &values![found.number, now])
            .await?;
        found.tries += 1;
        found.state = ReminderState::Sending;
        found.tried_at = Some(now);
        Ok(Some(found))
    }

    /// Puts down what came of a reminder that was taken; `false` when it is no longer in the hands of
    /// whoever took it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn end_reminder(
        &mut self,
        taken: &Reminder,
        state: ReminderState,
        reply: &str,
        due_at: i64,
    ) -> Result<bool, StoreError> {
        let values = values![taken.number, taken.tries, state.as_str(), reply, due_at];
        Ok(self.line().run(question!("reminder/end"), &values).await? > 0)
    }

    /// Gives up on what was taken before a moment and never came to an end; how many.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn lapse_reminders(&mut self, before: i64) -> Result<u64, StoreError> {
        self.line()
            .run(question!("reminder/lapse"), &values![before])
            .await
    }

    /// Lets a campaign remind nobody for now; `false` when it does so already.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn pause_reminders(
        &mut self,
        campaign: CampaignNumber,
        reason: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let values = values![campaign.0, by.as_str(), now, reason];
        let question = question!("reminder_pause/add");
        Ok(self.line().run(question, &values).await? > 0)
    }

    /// Lets a campaign remind again; `false` when it was not paused.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn resume_reminders(&mut self, campaign: CampaignNumber) -> Result<bool, StoreError> {
        let question = question!("reminder_pause/clear");
        Ok(self.line().run(question, &values![campaign.0]).await? > 0)
    }
}

impl Reader<'_> {
    /// Whether a reminder may be tried now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn has_reminder(&mut self, now: i64) -> Result<bool, StoreError> {
        let found = self
            .line()
            .find(question!("reminder/next"), &values![now], reminder)
            .await?;
        Ok(found.is_some())
    }

    /// How many reminders were taken before a moment and never came to an end.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn count_lapsed_reminders(&mut self, before: i64) -> Result<u64, StoreError> {
        let found = self
            .line()
            .find(question!("reminder/lapsed"), &values![before], |row| {
                count(row.number(0)?)
            })
            .await?;
        Ok(found.unwrap_or_default())
    }

    /// Of what, and at which stages, units of a campaign have been reminded.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_reminded(
        &mut self,
        campaign: CampaignNumber,
    ) -> Result<Vec<(UnitCode, ReminderMatter, ReminderStage)>, StoreError> {
        self.line()
            .all(question!("reminder/stages"), &values![campaign.0], |row| {
                Ok((
                    code(row.text(0)?, UnitCode::new)?,
                    parse(row.text(1)?)?,
                    parse(row.text(2)?)?,
                ))
            })
            .await
    }

    /// Up to `limit` reminders of a campaign, the newest first; those below a number, if one is given.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_reminders(
        &mut self,
        campaign: CampaignNumber,
        below: Option<i64>,
        limit: u32,
    ) -> Result<Vec<Reminder>, StoreError> {
        let below = below.unwrap_or(i64::MAX);
        let values = values![campaign.0, below, i64::from(limit)];
        self.line()
            .all(question!("reminder/list"), &values, reminder)
            .await
    }

    /// How many reminders of a campaign came how far.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn tally_reminders(
        &mut self,
        campaign: CampaignNumber,
    ) -> Result<Vec<(ReminderState, u64)>, StoreError> {
        self.line()
            .all(question!("reminder/tally"), &values![campaign.0], |row| {
                Ok((parse(row.text(0)?)?, count(row.number(1)?)?))
            })
            .await
    }

    /// Whether a campaign reminds nobody for now, and why.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_reminder_pause(
        &mut self,
        campaign: CampaignNumber,
    ) -> Result<Option<ReminderPause>, StoreError> {
        let question = question!("reminder_pause/find");
        self.line()
            .find(question, &values![campaign.0], |row| {
                Ok(ReminderPause {
                    by: Actor::from_record(row.text(0)?.to_owned()),
                    at: row.number(1)?,
                    reason: row.text(2)?.to_owned(),
                })
            })
            .await
    }
}

fn reminder(row: &dyn Columns) -> Result<Reminder, StoreError> {
    Ok(Reminder {
        number: row.number(0)?,
        about: NewReminder {
            campaign: CampaignNumber(row.number(1)?),
            unit: code(row.text(2)?, UnitCode::new)?,
            matter: parse(row.text(3)?)?,
            stage: parse(row.text(4)?)?,
            recipient: row.text(5)?.to_owned(),
            address: row.text_or_none(6)?.map(str::to_owned),
        },
        state: parse(row.text(7)?)?,
        planned_by: Actor::from_record(row.text(8)?.to_owned()),
        planned_at: row.number(9)?,
        due_at: row.number(10)?,
        tries: row.number(11)?,
        tried_at: row.number_or_none(12)?,
        reply: row.text(13)?.to_owned(),
    })
}
