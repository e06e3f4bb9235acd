//! The figures of a review by unit and system: what pages and summaries read.

use domain::{RuleId, SystemKey, UnitCode, Verdict};

use crate::bulk::Onto;
use crate::columns::{Columns, code_or_none, count, parse};
use crate::question::question;
use crate::value::{Value, values};
use crate::{Reader, ReviewNumber, StoreError, Tx};

/// How many accounts of a unit and system have a verdict by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rollup {
    /// The unit the accounts count for; `None` for those that count for none.
    pub unit: Option<UnitCode>,
    /// The system.
    pub system: SystemKey,
    /// The rule and its verdict; `None` counts the accounts themselves.
    pub judged: Option<(RuleId, Verdict)>,
    /// Whether these are the privileged accounts (C27: counted apart).
    pub privileged: bool,
    /// How many.
    pub accounts: u64,
}

impl Tx {
    /// Stores the figures of a review, by each unit's own accounts (not those below it).
    ///
    /// # Errors
    /// When they cannot be written, or a line comes twice.
    pub async fn add_rollups(
        &mut self,
        review: ReviewNumber,
        rollups: &[Rollup],
    ) -> Result<(), StoreError> {
        let rows = rollups.iter().map(|rollup| {
            let (rule, verdict) = rollup.judged.map_or(("", ""), |(rule, verdict)| {
                (rule.as_str(), verdict.as_str())
            });
            values![
                review.0,
                rollup.unit.as_ref().map_or("", UnitCode::as_str),
                rollup.system.as_str(),
                rule,
                verdict,
                rollup.privileged,
                i64::try_from(rollup.accounts).unwrap_or(i64::MAX),
            ]
        });
        self.line()
            .bulk_load(question!("rollup/add"), Onto::Nothing, rows)
            .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The figures of a review, by unit, system, rule and verdict.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_rollups(&mut self, review: ReviewNumber) -> Result<Vec<Rollup>, StoreError> {
        self.rollups(question!("rollup/of_review"), &values![review.0])
            .await
    }

    /// The figures of one unit of a review.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_rollups_of_unit(
        &mut self,
        review: ReviewNumber,
        unit: &UnitCode,
    ) -> Result<Vec<Rollup>, StoreError> {
        let values = values![review.0, unit.as_str()];
        self.rollups(question!("rollup/of_unit"), &values).await
    }

    /// The figures of a unit and all below it, added up; `unit` is the one at the top.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_rollups_below(
        &mut self,
        review: ReviewNumber,
        unit: &UnitCode,
    ) -> Result<Vec<Rollup>, StoreError> {
        let values = values![review.0, unit.as_str()];
        self.rollups(question!("rollup/below"), &values).await
    }

    async fn rollups(
        &mut self,
        question: crate::question::Question,
        values: &[Value<'_>],
    ) -> Result<Vec<Rollup>, StoreError> {
        self.line().all(question, values, rollup).await
    }
}

fn rollup(row: &dyn Columns) -> Result<Rollup, StoreError> {
    let filled = |text: &'_ str| (!text.is_empty()).then(|| text.to_owned());
    let rule = filled(row.text(2)?);
    Ok(Rollup {
        unit: code_or_none(filled(row.text(0)?).as_deref(), UnitCode::new)?,
        system: parse(row.text(1)?)?,
        judged: match rule {
            Some(rule) => Some((parse(&rule)?, parse(row.text(3)?)?)),
            None => None,
        },
        privileged: row.flag(4)?,
        accounts: count(row.number(5)?)?,
    })
}
