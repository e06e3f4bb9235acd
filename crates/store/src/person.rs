//! The people as of the last roster that was believed.

use domain::{Person, PersonCode, UnitCode};

use crate::bulk::Onto;
use crate::columns::{Columns, code, code_or_none, codes, count, date_or_none, parse, read_codes};
use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// A person to store, with the text by which they are searched.
#[derive(Debug, Clone, Copy)]
pub struct PersonRow<'a> {
    /// The person.
    pub person: &'a Person,
    /// Name, code and mail, folded.
    pub search_key: &'a str,
}

impl Tx {
    /// Lets go of the people of the last roster: those of a newly believed one take their place.
    ///
    /// # Errors
    /// When they cannot be deleted.
    pub async fn clear_persons(&mut self) -> Result<(), StoreError> {
        self.line().run(question!("person/clear"), &[]).await?;
        Ok(())
    }

    /// Adds people, some thousands at a time.
    ///
    /// # Errors
    /// When they cannot be written, or a code comes twice.
    pub async fn add_persons(&mut self, persons: &[PersonRow<'_>]) -> Result<(), StoreError> {
        let rows = persons.iter().map(|PersonRow { person, search_key }| {
            values![
                person.code.as_str(),
                person.name.as_str(),
                person.birth_date.map(|day| day.to_string()),
                person.identity_hash.as_deref(),
                person.mail.as_deref(),
                person.unit.as_ref().map(UnitCode::as_str),
                codes(&person.other_codes, PersonCode::as_str),
                codes(&person.other_units, UnitCode::as_str),
                person.position.as_deref(),
                person.category.map(|category| category.as_str()),
                person.status.as_str(),
                person.status_from.map(|day| day.to_string()),
                person.status_to.map(|day| day.to_string()),
                i64::from(person.line),
                *search_key,
            ]
        });
        self.line()
            .bulk_load(question!("person/add"), Onto::Nothing, rows)
            .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// Every person, by code, one at a time.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_person<E: From<StoreError> + Send>(
        &mut self,
        mut take: impl FnMut(Person) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        self.line()
            .each(question!("person/all"), &[], |row| take(person(row)?))
            .await
    }

    /// The person of a code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_person(&mut self, code: &PersonCode) -> Result<Option<Person>, StoreError> {
        self.line()
            .find(question!("person/find"), &values![code.as_str()], person)
            .await
    }

    /// Up to `limit` people of a unit after a code, by code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_persons_of_unit(
        &mut self,
        unit: &UnitCode,
        after: Option<&PersonCode>,
        limit: u32,
    ) -> Result<Vec<Person>, StoreError> {
        let after = after.map_or("", PersonCode::as_str);
        let values = values![unit.as_str(), after, i64::from(limit)];
        self.line()
            .all(question!("person/of_unit"), &values, person)
            .await
    }

    /// Up to `limit` people whose search key contains the folded text, by code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search_persons(
        &mut self,
        folded: &str,
        limit: u32,
    ) -> Result<Vec<Person>, StoreError> {
        let values = values![crate::columns::containing(folded), i64::from(limit)];
        self.line()
            .all(question!("person/search"), &values, person)
            .await
    }
}

fn person(row: &dyn Columns) -> Result<Person, StoreError> {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Ok(Person {
        code: code(row.text(0)?, PersonCode::new)?,
        name: row.text(1)?.to_owned(),
        other_codes: read_codes(row.text(13)?, PersonCode::new)?,
        birth_date: date_or_none(row.text_or_none(2)?)?,
        identity_hash: owned(row.text_or_none(3)?),
        mail: owned(row.text_or_none(4)?),
        unit: code_or_none(row.text_or_none(5)?, UnitCode::new)?,
        other_units: read_codes(row.text(6)?, UnitCode::new)?,
        former_units: Vec::new(),
        position: owned(row.text_or_none(7)?),
        category: row.text_or_none(8)?.map(parse).transpose()?,
        status: parse(row.text(9)?)?,
        status_from: date_or_none(row.text_or_none(10)?)?,
        status_to: date_or_none(row.text_or_none(11)?)?,
        line: count(row.number(12)?)?,
    })
}
