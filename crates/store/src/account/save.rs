//! Writing accounts: what changed, and what is gone.

use domain::{Evidence, PersonCode, SnapshotId, SystemKey, UnitCode};

use super::AccountRow;
use crate::bulk::Onto;
use crate::columns::codes;
use crate::question::question;
use crate::value::values;
use crate::{ReviewNumber, StoreError, Tx};

impl Tx {
    /// Stores accounts of a system as a review found them in a snapshot. A row equal to
    /// the stored one is left alone; one that had gone and is back is written. No login
    /// may come twice in one review; rows in the order of their logins load fastest.
    ///
    /// Gives the number of rows written.
    ///
    /// # Errors
    /// When they cannot be written.
    pub async fn save_accounts(
        &mut self,
        review: ReviewNumber,
        system: &SystemKey,
        snapshot: SnapshotId,
        accounts: impl Iterator<Item = AccountRow<'_>> + Send,
    ) -> Result<u64, StoreError> {
        let onto = match self.loads_first_accounts().await? {
            true => Onto::Nothing,
            false => Onto::Rows,
        };
        let rows = accounts.map(|row| {
            let link = row.link;
            values![
                system.as_str(),
                row.login,
                row.kind.as_str(),
                row.privileged,
                row.status.as_str(),
                link.person.as_ref().map(PersonCode::as_str),
                row.unit.map(UnitCode::as_str),
                link.tier.as_str(),
                i64::from(link.score),
                link.situation.as_str(),
                evidence(&link.evidence),
                codes(&link.candidates, PersonCode::as_str),
                row.search_key,
                row.digest(),
                i64::from(row.line),
                snapshot.0,
                review.0,
                review.0,
            ]
        });
        self.line()
            .bulk_load(question!("account/save"), onto, rows)
            .await
    }

    /// Marks accounts that a believed snapshot no longer has.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn mark_gone(
        &mut self,
        review: ReviewNumber,
        system: &SystemKey,
        logins: &[String],
    ) -> Result<u64, StoreError> {
        if logins.is_empty() {
            return Ok(0);
        }
        let mut line = self.line();
        line.run(question!("account/gone_table"), &[]).await?;
        line.run(question!("account/gone_clear"), &[]).await?;
        let rows = logins.iter().map(|login| values![login.as_str()]);
        line.bulk_load(question!("account/gone_add"), Onto::Nothing, rows)
            .await?;
        line.run(
            question!("account/gone"),
            &values![system.as_str(), review.0],
        )
        .await
    }
}

fn evidence(evidence: &[Evidence]) -> String {
    let mut keys = String::with_capacity(64);
    for one in evidence {
        if !keys.is_empty() {
            keys.push(' ');
        }
        keys.push_str(one.as_str());
    }
    keys
}
