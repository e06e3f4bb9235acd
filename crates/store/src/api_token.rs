//! What other programs show instead of a password.

use domain::{Login, UnitCode};

use crate::columns::{Columns, code_or_none};
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::web_user::login;
use crate::{Reader, StoreError, Tx};

/// A token. Nothing of its secret is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// Its number in the database.
    pub number: i64,
    /// Whose it is.
    pub login: Login,
    /// What its owner calls it.
    pub name: String,
    /// The unit it is narrowed to, with all below it; `None`: as far as its owner reaches.
    pub unit: Option<UnitCode>,
    /// Whether it only reads.
    pub reads_only: bool,
    /// When it was made, microseconds since 1970.
    pub made_at: i64,
    /// Until when it counts.
    pub ends_at: i64,
    /// The first use of the day it was last used on.
    pub used_at: Option<i64>,
}

/// A token to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewToken<'a> {
    /// Keyed digest of its secret.
    pub digest: &'a str,
    /// What its owner calls it.
    pub name: &'a str,
    /// The unit it is narrowed to.
    pub unit: Option<&'a UnitCode>,
    /// Whether it only reads.
    pub reads_only: bool,
    /// Until when it counts, microseconds since 1970.
    pub ends_at: i64,
}

impl Tx {
    /// Makes a token; gives its number.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn add_token(
        &mut self,
        of: &Login,
        token: &NewToken<'_>,
        now: i64,
    ) -> Result<i64, StoreError> {
        let mut line = self.line();
        let number = next(&mut line, "api_token").await?;
        let values = values![
            number,
            of.as_str(),
            token.digest,
            token.name,
            token.unit.map(UnitCode::as_str),
            token.reads_only,
            now,
            token.ends_at,
        ];
        line.run(question!("api_token/add"), &values).await?;
        Ok(number)
    }

    /// Notes that a token was used.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn use_token(&mut self, number: i64, now: i64) -> Result<(), StoreError> {
        self.line()
            .run(question!("api_token/used"), &values![number, now])
            .await?;
        Ok(())
    }

    /// Lets a token of somebody count no more; `false` when there is none.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn revoke_token(
        &mut self,
        of: &Login,
        number: i64,
        now: i64,
    ) -> Result<bool, StoreError> {
        let values = values![number, of.as_str(), now];
        let revoked = self
            .line()
            .run(question!("api_token/revoke"), &values)
            .await?;
        Ok(revoked > 0)
    }

    /// Lets no token of somebody count any more; gives how many did.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn revoke_tokens(&mut self, of: &Login, now: i64) -> Result<u64, StoreError> {
        let values = values![of.as_str(), now];
        self.line()
            .run(question!("api_token/revoke_all"), &values)
            .await
    }
}

impl Reader<'_> {
    /// The token of a digest, while it counts.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_token(
        &mut self,
        digest: &str,
        now: i64,
    ) -> Result<Option<ApiToken>, StoreError> {
        self.line()
            .find(question!("api_token/find"), &values![digest, now], token)
            .await
    }

    /// The tokens of somebody that count, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_tokens(&mut self, of: &Login, now: i64) -> Result<Vec<ApiToken>, StoreError> {
        let values = values![of.as_str(), now];
        self.line()
            .all(question!("api_token/of_user"), &values, token)
            .await
    }
}

fn token(row: &dyn Columns) -> Result<ApiToken, StoreError> {
    Ok(ApiToken {
        number: row.number(0)?,
        login: login(row.text(1)?)?,
        name: row.text(2)?.to_owned(),
        unit: code_or_none(row.text_or_none(3)?, UnitCode::new)?,
        reads_only: row.flag(4)?,
        made_at: row.number(5)?,
        ends_at: row.number(6)?,
        used_at: row.number_or_none(7)?,
    })
}
