//! The findings of a part of the tree, narrowed as a page narrows them.

use domain::{AccountRef, RuleId, SystemKey, UnitCode, Verdict};

use super::{StoredFinding, finding};
use crate::account::key;
use crate::question::{Question, question};
use crate::value::values;
use crate::{Reader, StoreError};

/// Which findings: each part that is given narrows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindingFilter {
    /// Of accounts that count for this unit or one below it; `None`: of all accounts.
    pub below: Option<UnitCode>,
    /// Of this system.
    pub system: Option<SystemKey>,
    /// By this rule.
    pub rule: Option<RuleId>,
    /// With this verdict.
    pub verdict: Option<Verdict>,
}

/// Accounts of a unit that are gathered at most before their findings are put in order. Beyond it is cheaper to
/// walk the findings in order until a page is full: in a province of 450,000 accounts every hundredth is one of
/// the unit's then.
const MOST_GATHERED: u32 = 4_000;

impl Reader<'_> {
    /// Up to `limit` open findings after an account and rule, by system, login and rule.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_findings_below(
        &mut self,
        filter: &FindingFilter,
        after: Option<(&AccountRef, RuleId)>,
        limit: u32,
    ) -> Result<Vec<StoredFinding>, StoreError> {
        let few = match &filter.below {
            Some(unit) => {
                self.count_accounts_below(unit, MOST_GATHERED + 1).await? <= MOST_GATHERED
            }
            None => false,
        };
        match few {
            true => self.gather_findings_below(filter, after, limit).await,
            false => self.walk_findings_below(filter, after, limit).await,
        }
    }

    /// The same by walking all findings in order: its cost grows with the accounts of others.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn walk_findings_below(
        &mut self,
        filter: &FindingFilter,
        after: Option<(&AccountRef, RuleId)>,
        limit: u32,
    ) -> Result<Vec<StoredFinding>, StoreError> {
        self.asked(question!("finding/below"), filter, after, limit)
            .await
    }

    /// The same by gathering those of the unit's accounts: its cost grows with these. Nothing without a unit.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn gather_findings_below(
        &mut self,
        filter: &FindingFilter,
        after: Option<(&AccountRef, RuleId)>,
        limit: u32,
    ) -> Result<Vec<StoredFinding>, StoreError> {
        self.asked(question!("finding/gathered"), filter, after, limit)
            .await
    }

    /// How many accounts count for a unit or one below it, gone ones too; `most` if there are more.
    async fn count_accounts_below(
        &mut self,
        unit: &UnitCode,
        most: u32,
    ) -> Result<u32, StoreError> {
        let values = values![unit.as_str(), i64::from(most)];
        let count = self
            .line()
            .find(question!("account/count_below"), &values, |row| {
                row.number(0)
            })
            .await?;
        u32::try_from(count.unwrap_or_default()).map_err(StoreError::unreadable)
    }

    /// Puts one of the two questions.
    async fn asked(
        &mut self,
        question: Question,
        filter: &FindingFilter,
        after: Option<(&AccountRef, RuleId)>,
        limit: u32,
    ) -> Result<Vec<StoredFinding>, StoreError> {
        let (system, login) = key(after.map(|(account, _)| account));
        let values = values![
            filter.below.as_ref().map_or("", UnitCode::as_str),
            filter.system.as_ref().map_or("", |system| system.as_str()),
            filter.rule.map_or("", RuleId::as_str),
            filter.verdict.map_or("", Verdict::as_str),
            system,
            login,
            after.map_or("", |(_, rule)| rule.as_str()),
            i64::from(limit),
        ];
        self.line().all(question, &values, finding).await
    }
}
