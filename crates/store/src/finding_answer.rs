//! What units say of their findings in a campaign. A later answer supersedes an earlier one.

use domain::{AccountRef, Actor, AnswerKind, CampaignNumber, RuleId, SystemKey, UnitCode};

use crate::account::key;
use crate::columns::{Columns, parse};
use crate::finding::finding;
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, StoredFinding, Tx};

/// An answer to write.
#[derive(Debug, Clone, Copy)]
pub struct NewAnswer<'a> {
    /// In which campaign.
    pub campaign: CampaignNumber,
    /// For which account.
    pub account: &'a AccountRef,
    /// And which rule.
    pub rule: RuleId,
    /// Explained or claimed done.
    pub kind: AnswerKind,
    /// In the unit's words.
    pub words: &'a str,
    /// The newest review when it was said.
    pub review: ReviewNumber,
}

/// The answer that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingAnswer {
    /// Explained or claimed done.
    pub kind: AnswerKind,
    /// In the unit's words.
    pub words: String,
    /// The newest review when it was said: a later one that still finds it speaks against a claim.
    pub review: ReviewNumber,
    /// Who said it.
    pub said_by: Actor,
    /// When, microseconds since 1970.
    pub said_at: i64,
}

/// An open finding and what its unit says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredFinding {
    /// The finding.
    pub stored: StoredFinding,
    /// What is said of it.
    pub answer: Option<FindingAnswer>,
}

/// Which findings of a campaign: each part that is given narrows.
#[derive(Debug, Clone)]
pub struct FindingsAsked {
    /// The campaign.
    pub campaign: CampaignNumber,
    /// Below this unit.
    pub unit: UnitCode,
    /// Of this system.
    pub system: Option<SystemKey>,
    /// By this rule.
    pub rule: Option<RuleId>,
    /// `Some(None)`: without an answer; `Some(Some(kind))`: with this one.
    pub answer: Option<Option<AnswerKind>>,
}

impl Tx {
    /// Writes an answer in the place of an earlier one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn answer_finding(
        &mut self,
        answer: &NewAnswer<'_>,
        now: i64,
    ) -> Result<(), StoreError> {
        let by = self.actor().clone();
        let mut line = self.line();
        let account = answer.account;
        let superseded = values![
            answer.campaign.0,
            account.system.as_str(),
            account.login.as_str(),
            answer.rule.as_str(),
            now,
        ];
        line.run(question!("finding_answer/supersede"), &superseded)
            .await?;
        let number = next(&mut line, "finding_answer").await?;
        let values = values![
            number,
            answer.campaign.0,
            account.system.as_str(),
            account.login.as_str(),
            answer.rule.as_str(),
            answer.kind.as_str(),
            answer.words,
            answer.review.0,
            by.as_str(),
            now,
        ];
        line.run(question!("finding_answer/add"), &values).await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// Up to `limit` open findings of a campaign below a unit with the answers that stand, after an
    /// account and rule, by system, login and rule. Units below that take part on their own are left
    /// out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_campaign_findings(
        &mut self,
        asked: &FindingsAsked,
        after: Option<(&AccountRef, RuleId)>,
        limit: u32,
    ) -> Result<Vec<AnsweredFinding>, StoreError> {
        let (system, login) = key(after.map(|(account, _)| account));
        let answer = match asked.answer {
            None => "",
            Some(None) => "none",
            Some(Some(kind)) => kind.as_str(),
        };
        let values = values![
            asked.campaign.0,
            asked.unit.as_str(),
            asked.system.as_ref().map_or("", |system| system.as_str()),
            asked.rule.map_or("", RuleId::as_str),
            answer,
            system,
            login,
            after.map_or("", |(_, rule)| rule.as_str()),
            i64::from(limit),
        ];
        self.line()
            .all(question!("campaign/findings"), &values, answered)
            .await
    }
}

fn answered(row: &dyn Columns) -> Result<AnsweredFinding, StoreError> {
    let answer = match row.text_or_none(10)? {
        None => None,
        Some(kind) => Some(FindingAnswer {
            kind: parse(kind)?,
            words: row.text(11)?.to_owned(),
            review: ReviewNumber(row.number(12)?),
            said_by: Actor::from_record(row.text(13)?.to_owned()),
            said_at: row.number(14)?,
        }),
    };
    Ok(AnsweredFinding {
        stored: finding(row)?,
        answer,
    })
}
