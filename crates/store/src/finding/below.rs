//! The findings of a part of the tree, narrowed as a page narrows them.

use domain::{AccountRef, RuleId, SystemKey, UnitCode, Verdict};

use super::{StoredFinding, finding};
use crate::account::key;
use crate::question::question;
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
        self.line()
            .all(question!("finding/below"), &values, finding)
            .await
    }
}
