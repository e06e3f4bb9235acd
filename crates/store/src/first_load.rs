//! The first load of a province: into empty tables, whose wide indexes are built once at
//! the end. Adding half a million rows to them one by one costs as much as all the rest.

use crate::line::Line;
use crate::question::{Question, question};
use crate::{StoreError, Tx};

/// The indexes that a first load builds at its end.
const BUILD: [Question; 2] = [
    question!("account/index_by_unit"),
    question!("account/index_by_person"),
];

/// The same indexes, taken away.
const DROP: [Question; 2] = [
    question!("account/drop_index_by_unit"),
    question!("account/drop_index_by_person"),
];

/// What a change has found out about the tables it loads.
#[derive(Debug, Default)]
pub(crate) struct FirstLoad {
    /// There was no account when this change stored its first one.
    accounts: Option<bool>,
    /// There was no finding when this change opened its first one, and none was closed.
    findings: Option<bool>,
}

/// Builds the indexes that are missing: for a new database, and after a first load.
pub(crate) async fn build_indexes(line: &mut Line<'_>) -> Result<(), StoreError> {
    for question in BUILD {
        line.run(question, &[]).await?;
    }
    Ok(())
}

impl Tx {
    /// Whether accounts are being loaded into an empty table; the first time, its indexes
    /// are taken away until the commit.
    pub(crate) async fn loads_first_accounts(&mut self) -> Result<bool, StoreError> {
        if let Some(known) = self.first_load().accounts {
            return Ok(known);
        }
        let first = is_empty(&mut self.line(), question!("account/any")).await?;
        if first {
            for question in DROP {
                self.line().run(question, &[]).await?;
            }
        }
        self.first_load().accounts = Some(first);
        Ok(first)
    }

    /// Whether findings are being loaded into an empty table.
    pub(crate) async fn loads_first_findings(&mut self) -> Result<bool, StoreError> {
        if let Some(known) = self.first_load().findings {
            return Ok(known);
        }
        let first = is_empty(&mut self.line(), question!("finding/any")).await?;
        self.first_load().findings = Some(first);
        Ok(first)
    }

    /// Notes that findings were closed: those opened next may have been there before.
    pub(crate) fn closed_findings(&mut self) {
        self.first_load().findings = Some(false);
    }

    /// Builds what a first load took away.
    pub(crate) async fn end_first_load(&mut self) -> Result<(), StoreError> {
        if self.first_load().accounts == Some(true) {
            build_indexes(&mut self.line()).await?;
        }
        Ok(())
    }
}

async fn is_empty(line: &mut Line<'_>, any: Question) -> Result<bool, StoreError> {
    Ok(line.find(any, &[], |row| row.number(0)).await?.is_none())
}
