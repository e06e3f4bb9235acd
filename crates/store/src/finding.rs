//! Findings as intervals of reviews: written when they begin, and when they end.

use std::borrow::Cow;

use domain::{
    AccountRef, EvidenceRank, Finding, Moment, Reason, RuleId, SystemKey, UnitCode, Verdict,
};

use crate::account::key;
use crate::bulk::Onto;
use crate::columns::{Columns, parse};
use crate::question::question;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx, moment};

/// A finding as stored, borrowed from the row: cheap enough to compare a whole province.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrentFinding<'r> {
    /// The login.
    pub login: &'r str,
    /// The rule.
    pub rule: RuleId,
    /// The verdict.
    pub verdict: Verdict,
    /// The reason, as [`Reason::encode`] writes it.
    pub reason: &'r str,
    /// How good the evidence is.
    pub evidence_rank: EvidenceRank,
    /// The clause.
    pub clause: &'r str,
}

impl CurrentFinding<'_> {
    /// Whether it says what `finding` says of the same account by the same rule.
    ///
    /// When the evidence was looked at does not count: the same evidence seen again on a
    /// later day is the same finding, and keeps the day it was first seen.
    #[must_use]
    pub fn says_the_same(&self, finding: &Finding) -> bool {
        self.verdict == finding.verdict
            && self.evidence_rank == finding.evidence_rank
            && self.clause == finding.clause
            && self.reason == finding.reason.encode()
    }
}

/// A finding to store.
#[derive(Debug, Clone)]
pub struct FindingRow<'a> {
    /// The system.
    pub system: &'a SystemKey,
    /// The login.
    pub login: &'a str,
    /// The rule.
    pub rule: RuleId,
    /// The verdict.
    pub verdict: Verdict,
    /// The reason, as [`Reason::encode`] writes it.
    pub reason: Cow<'a, str>,
    /// How good the evidence is.
    pub evidence_rank: EvidenceRank,
    /// When the evidence was true.
    pub evidence_at: Moment,
    /// The clause.
    pub clause: &'a str,
}

impl<'a> From<&'a Finding> for FindingRow<'a> {
    fn from(finding: &'a Finding) -> Self {
        Self {
            system: &finding.account.system,
            login: &finding.account.login,
            rule: finding.rule,
            verdict: finding.verdict,
            reason: finding.reason.encode().into(),
            evidence_rank: finding.evidence_rank,
            evidence_at: finding.evidence_at,
            clause: &finding.clause,
        }
    }
}

/// A finding and the reviews it holds for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFinding {
    /// The finding; its `evidence_at` is of the review that opened it.
    pub finding: Finding,
    /// The first review that found it.
    pub from_review: ReviewNumber,
    /// The first review that no longer did.
    pub to_review: Option<ReviewNumber>,
}

impl Tx {
    /// Closes findings of a system that a review did not find again, or found changed.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn close_findings(
        &mut self,
        review: ReviewNumber,
        system: &SystemKey,
        closed: &[(String, RuleId)],
    ) -> Result<u64, StoreError> {
        if closed.is_empty() {
            return Ok(0);
        }
        self.closed_findings();
        let mut line = self.line();
        line.run(question!("finding/closing_table"), &[]).await?;
        line.run(question!("finding/closing_clear"), &[]).await?;
        let rows = closed
            .iter()
            .map(|(login, rule)| values![login.as_str(), rule.as_str()]);
        line.bulk_load(question!("finding/closing_add"), Onto::Nothing, rows)
            .await?;
        line.run(
            question!("finding/close"),
            &values![system.as_str(), review.0],
        )
        .await
    }

    /// Opens findings that a review made and the last did not, or made otherwise (close
    /// those first). In the order of system, login and rule they load fastest.
    ///
    /// # Errors
    /// When they cannot be written.
    pub async fn open_findings<'f>(
        &mut self,
        review: ReviewNumber,
        findings: impl Iterator<Item = FindingRow<'f>> + Send,
    ) -> Result<u64, StoreError> {
        let onto = match self.loads_first_findings().await? {
            true => Onto::Nothing,
            false => Onto::Rows,
        };
        let rows = findings.map(|finding| {
            values![
                finding.system.as_str(),
                finding.login,
                finding.rule.as_str(),
                finding.verdict.as_str(),
                finding.reason,
                finding.evidence_rank.as_str(),
                moment::encode(finding.evidence_at),
                finding.clause,
                review.0,
            ]
        });
        self.line()
            .bulk_load(question!("finding/open"), onto, rows)
            .await
    }
}

impl Reader<'_> {
    /// The findings of a system that are open, by login and rule, one at a time: what the
    /// next review compares with.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_current_finding<E: From<StoreError> + Send>(
        &mut self,
        system: &SystemKey,
        mut take: impl FnMut(CurrentFinding<'_>) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        self.line()
            .each(
                question!("finding/current"),
                &values![system.as_str()],
                |row| take(current(row)?),
            )
            .await
    }

    /// The findings of a review, by system, login and rule, one at a time.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_finding<E: From<StoreError> + Send>(
        &mut self,
        review: ReviewNumber,
        mut take: impl FnMut(StoredFinding) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        self.line()
            .each(question!("finding/of_review"), &values![review.0], |row| {
                take(finding(row)?)
            })
            .await
    }

    /// Every finding there ever was of an account, by rule and review: its history.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_findings_of_account(
        &mut self,
        account: &AccountRef,
    ) -> Result<Vec<StoredFinding>, StoreError> {
        let values = values![account.system.as_str(), account.login.as_str()];
        self.line()
            .all(question!("finding/of_account"), &values, finding)
            .await
    }

    /// Up to `limit` open findings of the accounts that count for a unit, after an account
    /// and rule, by system, login and rule.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_findings_of_unit(
        &mut self,
        unit: &UnitCode,
        after: Option<(&AccountRef, RuleId)>,
        limit: u32,
    ) -> Result<Vec<StoredFinding>, StoreError> {
        let (system, login) = key(after.map(|(account, _)| account));
        let rule = after.map_or("", |(_, rule)| rule.as_str());
        let values = values![unit.as_str(), system, login, rule, i64::from(limit)];
        self.line()
            .all(question!("finding/of_unit"), &values, finding)
            .await
    }

    /// Up to `limit` open findings of a rule and verdict, after an account, by system and
    /// login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_findings_of_rule(
        &mut self,
        rule: RuleId,
        verdict: Verdict,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredFinding>, StoreError> {
        let (system, login) = key(after);
        let values = values![
            rule.as_str(),
            verdict.as_str(),
            system,
            login,
            i64::from(limit)
        ];
        self.line()
            .all(question!("finding/of_rule"), &values, finding)
            .await
    }
}

fn current(row: &dyn Columns) -> Result<CurrentFinding<'_>, StoreError> {
    Ok(CurrentFinding {
        login: row.text(0)?,
        rule: parse(row.text(1)?)?,
        verdict: parse(row.text(2)?)?,
        reason: row.text(3)?,
        evidence_rank: parse(row.text(4)?)?,
        clause: row.text(5)?,
    })
}

fn finding(row: &dyn Columns) -> Result<StoredFinding, StoreError> {
    Ok(StoredFinding {
        finding: Finding {
            account: AccountRef {
                system: parse(row.text(0)?)?,
                login: row.text(1)?.to_owned(),
            },
            rule: parse(row.text(2)?)?,
            verdict: parse(row.text(3)?)?,
            reason: Reason::decode(row.text(4)?),
            evidence_rank: parse(row.text(5)?)?,
            evidence_at: moment::decode(row.text(6)?)?,
            clause: Cow::Owned(row.text(7)?.to_owned()),
        },
        from_review: ReviewNumber(row.number(8)?),
        to_review: row.number_or_none(9)?.map(ReviewNumber),
    })
}
