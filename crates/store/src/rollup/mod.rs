//! The figures of a review by unit and system: what pages and summaries read.

mod counts;

use domain::{SystemKey, UnitCode};

use crate::bulk::Onto;
use crate::columns::{Columns, code_or_none, parse};
use crate::question::question;
use crate::value::{Value, values};
use crate::{Reader, ReviewNumber, StoreError, Tx};

pub use counts::Count;

/// The figures of a unit in a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rollup {
    /// The unit the accounts count for; `None` for those that count for none.
    pub unit: Option<UnitCode>,
    /// The system.
    pub system: SystemKey,
    /// How many accounts, and of which verdicts.
    pub counts: Vec<Count>,
}

impl Tx {
    /// Stores the figures of a review, by each unit's own accounts (not those below it).
    ///
    /// # Errors
    /// When they cannot be written, or a unit comes twice for a system.
    pub async fn add_rollups(
        &mut self,
        review: ReviewNumber,
        rollups: &[Rollup],
    ) -> Result<(), StoreError> {
        let rows = rollups.iter().map(|rollup| {
            values![
                review.0,
                rollup.unit.as_ref().map_or("", UnitCode::as_str),
                rollup.system.as_str(),
                counts::encode(&rollup.counts),
            ]
        });
        self.line()
            .bulk_load(question!("rollup/add"), Onto::Nothing, rows)
            .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The figures of a review, by unit and system.
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

    /// The figures of a unit and all below it, added up by system; `unit` is the one at the top.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_rollups_below(
        &mut self,
        review: ReviewNumber,
        unit: &UnitCode,
    ) -> Result<Vec<Rollup>, StoreError> {
        let values = values![review.0, unit.as_str()];
        let lines = self.rollups(question!("rollup/below"), &values).await?;
        let mut sums: Vec<Rollup> = Vec::new();
        for line in lines {
            match sums.last_mut() {
                Some(sum) if sum.system == line.system => sum.add(&line.counts),
                _ => sums.push(line),
            }
        }
        Ok(sums)
    }

    async fn rollups(
        &mut self,
        question: crate::question::Question,
        values: &[Value<'_>],
    ) -> Result<Vec<Rollup>, StoreError> {
        self.line().all(question, values, rollup).await
    }
}

impl Rollup {
    fn add(&mut self, counts: &[Count]) {
        for count in counts {
            match self.counts.iter_mut().find(|own| own.counts_as(count)) {
                Some(own) => own.accounts += count.accounts,
                None => self.counts.push(*count),
            }
        }
    }
}

fn rollup(row: &dyn Columns) -> Result<Rollup, StoreError> {
    let unit = row.text(0)?;
    Ok(Rollup {
        unit: code_or_none((!unit.is_empty()).then_some(unit), UnitCode::new)?,
        system: parse(row.text(1)?)?,
        counts: counts::decode(row.text(2)?)?,
    })
}
