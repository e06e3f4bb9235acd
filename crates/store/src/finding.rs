//! Findings as intervals of reviews: written when they begin, and when they end.

mod below;

use std::borrow::Cow;

use domain::{
    AccountRef, EvidenceRank, Finding, Moment, Reason, RuleId, SystemKey, UnitCode, Verdict,
};

use crate::account::key;
use crate::bulk::Onto;
use crate::columns::{Columns, parse};
use crate::question::question;
use crate::review::next_of;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx, moment};

pub use below::FindingFilter;

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
    /// The number under which all but the login is stored; others may say the same.
    pub statement: i64,
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

/// Something that is said of accounts: of many often the same.
#[derive(Debug, Clone)]
pub struct StatementRow<'a> {
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

impl<'a> From<&'a Finding> for StatementRow<'a> {
    fn from(finding: &'a Finding) -> Self {
        Self {
            rule: finding.rule,
            verdict: finding.verdict,
            reason: finding.reason.encode().into(),
            evidence_rank: finding.evidence_rank,
            evidence_at: finding.evidence_at,
            clause: &finding.clause,
        }
    }
}

/// A finding to store: what is said of an account.
#[derive(Debug, Clone, Copy)]
pub struct FindingRow<'a> {
    /// The login.
    pub login: &'a str,
    /// Which statement, by its place in the list given beside.
    pub statement: usize,
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

    /// Opens findings of a system that a review made and the last did not, or made otherwise
    /// (close those first). In the order of login and rule they load fastest. Of the
    /// statements those are stored that a finding points to.
    ///
    /// # Errors
    /// When they cannot be written.
    pub async fn open_findings<'f>(
        &mut self,
        review: ReviewNumber,
        system: &SystemKey,
        statements: &[StatementRow<'f>],
        findings: impl Iterator<Item = FindingRow<'f>> + Send,
    ) -> Result<u64, StoreError> {
        let onto = match self.loads_first_findings().await? {
            true => Onto::Nothing,
            false => Onto::Rows,
        };
        let mut line = self.line();
        let count = i64::try_from(statements.len()).map_err(StoreError::unreadable)?;
        let first = next_of(&mut line, "statement", count).await? - count + 1;
        let mut said = vec![false; statements.len()];
        let rows = findings.filter_map(|finding| {
            let statement = statements.get(finding.statement)?;
            said[finding.statement] = true;
            Some(values![
                system.as_str(),
                finding.login,
                statement.rule.as_str(),
                first + finding.statement as i64,
                review.0,
            ])
        });
        let opened = line
            .bulk_load(question!("finding/open"), onto, rows)
            .await?;
        let rows = (first..).zip(statements).zip(&said);
        let rows = rows.filter(|(_, said)| **said).map(|((id, statement), _)| {
            values![
                id,
                statement.rule.as_str(),
                statement.verdict.as_str(),
                statement.reason.as_ref(),
                statement.evidence_rank.as_str(),
                moment::encode(statement.evidence_at),
                statement.clause,
            ]
        });
        line.bulk_load(question!("statement/add"), Onto::Nothing, rows)
            .await?;
        Ok(opened)
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
        statement: row.number(6)?,
    })
}

pub(crate) fn finding(row: &dyn Columns) -> Result<StoredFinding, StoreError> {
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
