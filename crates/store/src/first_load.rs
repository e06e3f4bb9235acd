//! The first load of a province: into empty tables, which get their wide indexes at its
//! end. Adding half a million rows to them one by one costs as much as all the rest, and
//! to take indexes away would lock readers out on PostgreSQL; so a new database has none.

use crate::line::Line;
use crate::question::{Question, question};
use crate::{StoreError, Tx};

/// The indexes that a first load builds at its end.
const BUILD: [Question; 2] = [
    question!("account/index_by_unit"),
    question!("account/index_by_person"),
];

/// What a change has found out about the tables it loads.
#[derive(Debug, Default)]
pub(crate) struct FirstLoad {
    /// There was no account when this change stored its first one.
    accounts: Option<bool>,
    /// There was no finding when this change opened its first one, and none was closed.
    findings: Option<bool>,
}

impl Tx {
    /// Whether accounts are being loaded into an empty table: none can have gone from it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn loads_first_accounts(&mut self) -> Result<bool, StoreError> {
        if let Some(known) = self.first_load().accounts {
            return Ok(known);
        }
        let first = is_empty(&mut self.line(), question!("account/any")).await?;
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

    /// Ends a first load, if this is one: builds the indexes the tables were loaded without.
    /// A commit does so in any case; whoever has something else to do meanwhile calls it
    /// once the last account is stored.
    ///
    /// # Errors
    /// When they cannot be built.
    pub async fn end_first_load(&mut self) -> Result<(), StoreError> {
        if self.first_load().accounts == Some(true) {
            self.first_load().accounts = Some(false);
            for question in BUILD {
                self.line().run(question, &[]).await?;
            }
        }
        Ok(())
    }
}

async fn is_empty(line: &mut Line<'_>, any: Question) -> Result<bool, StoreError> {
    Ok(line.find(any, &[], |row| row.number(0)).await?.is_none())
}
