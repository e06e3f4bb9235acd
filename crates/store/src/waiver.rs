//! Exceptions asked for by one person and approved by another, and in which reviews they counted.

use domain::{AccountRef, Actor, Date, RuleId, Waiver, WaiverDecision, WaiverNumber, WaiverState};

use crate::columns::{Columns, parse};
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx};

/// An exception to ask for.
#[derive(Debug, Clone, Copy)]
pub struct NewWaiver<'a> {
    /// For which account.
    pub account: &'a AccountRef,
    /// Which rules it is to lift.
    pub rules: &'a [RuleId],
    /// The last day it is to count.
    pub until: Date,
    /// Why.
    pub reason: &'a str,
}

/// Which exceptions: each part that is given narrows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WaiverFilter {
    /// So far it came.
    pub state: Option<WaiverState>,
    /// Its last day is this one or later.
    pub ends_from: Option<Date>,
    /// Its last day is this one or earlier.
    pub ends_by: Option<Date>,
}

impl Tx {
    /// Asks for an exception in the name of whoever makes the change.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn ask_waiver(
        &mut self,
        new: &NewWaiver<'_>,
        now: i64,
    ) -> Result<WaiverNumber, StoreError> {
        let by = self.actor().clone();
        let mut line = self.line();
        let number = next(&mut line, "waiver").await?;
        let rules: Vec<&str> = new.rules.iter().map(|rule| rule.as_str()).collect();
        let values = values![
            number,
            new.account.system.as_str(),
            new.account.login.as_str(),
            serde_json::Value::from(rules).to_string(),
            new.until.to_string(),
            new.reason,
            by.as_str(),
            now,
        ];
        line.run(question!("waiver/add"), &values).await?;
        Ok(WaiverNumber(number))
    }

    /// Approves or refuses one; `false` when it no longer waits.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn decide_waiver(
        &mut self,
        number: WaiverNumber,
        state: WaiverState,
        decision: &WaiverDecision,
    ) -> Result<bool, StoreError> {
        let values = values![
            number.0,
            state.as_str(),
            decision.by.as_str(),
            decision.name.as_str(),
            decision.at,
            decision.words.as_str(),
            decision.from.to_string(),
        ];
        let changed = self.line().run(question!("waiver/decide"), &values).await?;
        Ok(changed > 0)
    }

    /// Takes one back; `false` when it neither waits nor is approved.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn withdraw_waiver(
        &mut self,
        number: WaiverNumber,
        words: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let values = values![number.0, by.as_str(), now, words];
        let changed = self
            .line()
            .run(question!("waiver/withdraw"), &values)
            .await?;
        Ok(changed > 0)
    }

    /// Notes that exceptions counted in a review.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn apply_waivers(
        &mut self,
        review: ReviewNumber,
        waivers: &[Waiver],
    ) -> Result<(), StoreError> {
        for waiver in waivers {
            let values = values![review.0, waiver.number.0];
            self.line().run(question!("waiver/apply"), &values).await?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// The exception of a number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_waiver(
        &mut self,
        number: WaiverNumber,
    ) -> Result<Option<Waiver>, StoreError> {
        self.line()
            .find(question!("waiver/find"), &values![number.0], waiver)
            .await
    }

    /// Every exception there ever was for an account, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_waivers_of_account(
        &mut self,
        of: &AccountRef,
    ) -> Result<Vec<Waiver>, StoreError> {
        let values = values![of.system.as_str(), of.login.as_str()];
        self.line()
            .all(question!("waiver/of_account"), &values, waiver)
            .await
    }

    /// Up to `limit` exceptions below a number, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_waivers(
        &mut self,
        filter: &WaiverFilter,
        below: Option<WaiverNumber>,
        limit: u32,
    ) -> Result<Vec<Waiver>, StoreError> {
        let values = values![
            below.map_or(i64::MAX, |number| number.0),
            filter.state.map_or("", WaiverState::as_str),
            filter
                .ends_from
                .map_or_else(String::new, |day| day.to_string()),
            // Later than any day, as text.
            filter
                .ends_by
                .map_or_else(|| "~".to_owned(), |day| day.to_string()),
            i64::from(limit),
        ];
        self.line()
            .all(question!("waiver/list"), &values, waiver)
            .await
    }

    /// The exceptions that count on a day, by system, login and number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn all_waivers_on(&mut self, day: Date) -> Result<Vec<Waiver>, StoreError> {
        let values = values![day.to_string()];
        let mut waivers = self
            .line()
            .all(question!("waiver/approved"), &values, waiver)
            .await?;
        waivers.retain(|waiver| waiver.counts_on(day));
        Ok(waivers)
    }

    /// The reviews an exception counted in, the first first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_reviews_of_waiver(
        &mut self,
        number: WaiverNumber,
    ) -> Result<Vec<ReviewNumber>, StoreError> {
        self.line()
            .all(question!("waiver/reviews"), &values![number.0], |row| {
                Ok(ReviewNumber(row.number(0)?))
            })
            .await
    }
}

fn waiver(row: &dyn Columns) -> Result<Waiver, StoreError> {
    let words = |at| Ok::<_, StoreError>(row.text_or_none(at)?.unwrap_or_default().to_owned());
    let actor = |at| Ok::<_, StoreError>(Actor::from_record(words(at)?));
    let rules: Vec<String> = serde_json::from_str(row.text(3)?)?;
    let decision = match row.number_or_none(11)? {
        None => None,
        Some(at) => Some(WaiverDecision {
            by: actor(9)?,
            name: words(10)?,
            at,
            words: words(12)?,
            from: parse(row.text(13)?)?,
        }),
    };
    let withdrawn = match row.number_or_none(15)? {
        None => None,
        Some(at) => Some((actor(14)?, at, words(16)?)),
    };
    Ok(Waiver {
        number: WaiverNumber(row.number(0)?),
        account: AccountRef {
            system: parse(row.text(1)?)?,
            login: row.text(2)?.to_owned(),
        },
        rules: rules
            .iter()
            .map(|rule| parse(rule))
            .collect::<Result<_, _>>()?,
        until: parse(row.text(4)?)?,
        reason: row.text(5)?.to_owned(),
        state: parse(row.text(6)?)?,
        asked_by: actor(7)?,
        asked_at: row.number(8)?,
        decision,
        withdrawn,
    })
}
