//! What a whole source cannot say: stored once, not for each of its accounts.

use domain::{Reason, RuleId, SystemKey};

use crate::bulk::Onto;
use crate::columns::{Columns, count, parse};
use crate::question::question;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx};

/// A rule by which no account of a system can be judged, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindSpot {
    /// The system.
    pub system: SystemKey,
    /// The rule.
    pub rule: RuleId,
    /// Why it cannot be told.
    pub reason: Reason,
    /// How many accounts that concerns.
    pub accounts: u64,
}

impl Tx {
    /// Stores the blind spots of a review.
    ///
    /// # Errors
    /// When they cannot be written, or one comes twice.
    pub async fn add_blind_spots(
        &mut self,
        review: ReviewNumber,
        spots: &[BlindSpot],
    ) -> Result<(), StoreError> {
        let rows = spots.iter().map(|spot| {
            values![
                review.0,
                spot.system.as_str(),
                spot.rule.as_str(),
                spot.reason.encode(),
                i64::try_from(spot.accounts).unwrap_or(i64::MAX),
            ]
        });
        self.line()
            .bulk_load(question!("blind_spot/add"), Onto::Nothing, rows)
            .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The blind spots of a review, by system and rule.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_blind_spots(
        &mut self,
        review: ReviewNumber,
    ) -> Result<Vec<BlindSpot>, StoreError> {
        self.line()
            .all(question!("blind_spot/of_review"), &values![review.0], spot)
            .await
    }
}

fn spot(row: &dyn Columns) -> Result<BlindSpot, StoreError> {
    Ok(BlindSpot {
        system: parse(row.text(0)?)?,
        rule: parse(row.text(1)?)?,
        reason: Reason::decode(row.text(2)?),
        accounts: count(row.number(3)?)?,
    })
}
