//! Finding accounts: by name, unit, person, folded text, or one after another.

use domain::{AccountRef, PersonCode, SystemKey, UnitCode};

use super::{StoredAccount, account, key};
use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError};

impl Reader<'_> {
    /// The digest of every account of a system that has not gone, by login: what need not
    /// be written again, and what is left over is gone.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_account_digest<E: From<StoreError> + Send>(
        &mut self,
        system: &SystemKey,
        mut take: impl FnMut(&str, i64) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        self.line()
            .each(
                question!("account/digests"),
                &values![system.as_str()],
                |row| take(row.text(0)?, row.number(1)?),
            )
            .await
    }

    /// Every account that has not gone, by system and login, one at a time.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_account<E: From<StoreError> + Send>(
        &mut self,
        mut take: impl FnMut(StoredAccount) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        self.line()
            .each(question!("account/all"), &[], |row| take(account(row)?))
            .await
    }

    /// The account of a system and login, gone or not.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_account(
        &mut self,
        of: &AccountRef,
    ) -> Result<Option<StoredAccount>, StoreError> {
        let values = values![of.system.as_str(), of.login.as_str()];
        self.line()
            .find(question!("account/find"), &values, account)
            .await
    }

    /// The account of a system and login, which must exist.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it does not.
    pub async fn get_account(&mut self, of: &AccountRef) -> Result<StoredAccount, StoreError> {
        self.find_account(of)
            .await?
            .ok_or_else(|| StoreError::not_found("account", format!("{}/{}", of.system, of.login)))
    }

    /// Up to `limit` accounts that count for a unit, after an account, by system and login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_accounts_of_unit(
        &mut self,
        unit: &UnitCode,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        let (system, login) = key(after);
        let values = values![unit.as_str(), system, login, i64::from(limit)];
        self.line()
            .all(question!("account/of_unit"), &values, account)
            .await
    }

    /// The accounts of a person, by system and login: a handful.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_accounts_of_person(
        &mut self,
        person: &PersonCode,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        self.line()
            .all(
                question!("account/of_person"),
                &values![person.as_str()],
                account,
            )
            .await
    }

    /// Up to `limit` accounts that are cases for a human, after an account, by system and
    /// login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_cases(
        &mut self,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        let (system, login) = key(after);
        let values = values![system, login, i64::from(limit)];
        self.line()
            .all(question!("account/cases"), &values, account)
            .await
    }

    /// Up to `limit` accounts whose search key contains the folded text, after an account,
    /// by system and login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search_accounts(
        &mut self,
        folded: &str,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        let (system, login) = key(after);
        let pattern = crate::columns::containing(folded);
        let values = values![pattern, system, login, i64::from(limit)];
        self.line()
            .all(question!("account/search"), &values, account)
            .await
    }

    /// As [`Self::search_accounts`], of the accounts that count for a unit or one below it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search_accounts_below(
        &mut self,
        unit: &UnitCode,
        folded: &str,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        let (system, login) = key(after);
        let pattern = crate::columns::containing(folded);
        let values = values![pattern, system, login, i64::from(limit), unit.as_str()];
        self.line()
            .all(question!("account/search_below"), &values, account)
            .await
    }
}
