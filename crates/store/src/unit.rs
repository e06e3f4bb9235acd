//! The tree of units as of the last snapshot that was believed.

use domain::{Unit, UnitCode};

use crate::bulk::Onto;
use crate::columns::{Columns, code, code_or_none, date_or_none, parse};
use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// A unit to store, with the text by which it is searched.
#[derive(Debug, Clone, Copy)]
pub struct UnitRow<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Name, code and aliases, folded: searches compare folded text.
    pub search_key: &'a str,
}

impl Tx {
    /// Puts the units of a newly believed snapshot in place of the last ones.
    ///
    /// # Errors
    /// When they cannot be written, or a code comes twice.
    pub async fn replace_units(&mut self, units: &[UnitRow<'_>]) -> Result<(), StoreError> {
        let mut line = self.line();
        line.run(question!("unit/clear"), &[]).await?;
        let mut rows = Vec::with_capacity(units.len());
        for UnitRow { unit, search_key } in units {
            rows.push(values![
                unit.code.as_str(),
                unit.name.as_str(),
                unit.parent.as_ref().map(UnitCode::as_str),
                unit.branch.as_str(),
                unit.valid_from.map(|day| day.to_string()),
                unit.valid_to.map(|day| day.to_string()),
                unit.successor.as_ref().map(UnitCode::as_str),
                serde_json::to_string(&unit.aliases)?,
                *search_key,
            ]);
        }
        line.bulk_load(question!("unit/add"), Onto::Nothing, rows.into_iter())
            .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// Every unit, by code: some thousands, so all at once.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn all_units(&mut self) -> Result<Vec<Unit>, StoreError> {
        self.line().all(question!("unit/all"), &[], unit).await
    }

    /// The unit of a code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_unit(&mut self, code: &UnitCode) -> Result<Option<Unit>, StoreError> {
        self.line()
            .find(question!("unit/find"), &values![code.as_str()], unit)
            .await
    }

    /// Up to `limit` units whose search key contains the folded text, by code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search_units(
        &mut self,
        folded: &str,
        limit: u32,
    ) -> Result<Vec<Unit>, StoreError> {
        let values = values![crate::columns::containing(folded), i64::from(limit)];
        self.line()
            .all(question!("unit/search"), &values, unit)
            .await
    }
}

fn unit(row: &dyn Columns) -> Result<Unit, StoreError> {
    Ok(Unit {
        code: code(row.text(0)?, UnitCode::new)?,
        name: row.text(1)?.to_owned(),
        parent: code_or_none(row.text_or_none(2)?, UnitCode::new)?,
        branch: parse(row.text(3)?)?,
        valid_from: date_or_none(row.text_or_none(4)?)?,
        valid_to: date_or_none(row.text_or_none(5)?)?,
        successor: code_or_none(row.text_or_none(6)?, UnitCode::new)?,
        aliases: serde_json::from_str(row.text(7)?)?,
    })
}
