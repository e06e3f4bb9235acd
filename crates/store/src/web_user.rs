//! Who can sign in, and against what.

use domain::{Login, PersonCode, User};

use crate::columns::{Columns, code_or_none, parse};
use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// What a user signs in against. It has no `Debug`.
pub struct UserSecret {
    /// The user.
    pub user: User,
    /// The password's hash, in its own notation.
    pub password_hash: String,
    /// The newest step of the second factor that was spent.
    pub factor_step: i64,
}

/// A one-time code as it is kept.
#[derive(Debug, Clone, Copy)]
pub struct CodeRow<'a> {
    /// Its keyed digest.
    pub digest: &'a str,
    /// Until when it is good, microseconds since 1970.
    pub until: i64,
}

/// What an invited user has set. It has no `Debug`.
pub struct Activation<'a> {
    /// The password's hash.
    pub password_hash: &'a str,
    /// Whether a second factor was proved.
    pub factor_proved: bool,
    /// The step of the code that proved it.
    pub factor_step: i64,
}

impl Tx {
    /// Makes a user who holds a one-time code; one who exists loses password and second factor.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn invite_user(
        &mut self,
        login: &Login,
        name: &str,
        person: Option<&PersonCode>,
        code: CodeRow<'_>,
        now: i64,
    ) -> Result<(), StoreError> {
        let values = values![
            login.as_str(),
            name,
            person.map(PersonCode::as_str),
            code.digest,
            code.until,
            now,
        ];
        self.line()
            .run(question!("web_user/invite"), &values)
            .await?;
        Ok(())
    }

    /// Lets an invited user sign in from now on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when nobody of that login is invited.
    pub async fn activate_user(
        &mut self,
        login: &Login,
        activation: &Activation<'_>,
    ) -> Result<(), StoreError> {
        let values = values![
            login.as_str(),
            activation.password_hash,
            activation.factor_proved,
            activation.factor_step,
        ];
        let changed = self
            .line()
            .run(question!("web_user/activate"), &values)
            .await?;
        found(changed, "invited user", login)
    }

    /// Puts another password in place.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when nobody of that login can sign in.
    pub async fn set_password(&mut self, login: &Login, hash: &str) -> Result<(), StoreError> {
        let values = values![login.as_str(), hash];
        let changed = self
            .line()
            .run(question!("web_user/rehash"), &values)
            .await?;
        found(changed, "user", login)
    }

    /// Lets a user sign in no more.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none to close.
    pub async fn close_user(&mut self, login: &Login) -> Result<(), StoreError> {
        let values = values![login.as_str()];
        let changed = self
            .line()
            .run(question!("web_user/close"), &values)
            .await?;
        found(changed, "user", login)
    }

    /// Spends a step of the second factor; `false` when it or a later one was spent before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn spend_factor_step(
        &mut self,
        login: &Login,
        step: i64,
    ) -> Result<bool, StoreError> {
        let values = values![login.as_str(), step];
        Ok(self.line().run(question!("web_user/step"), &values).await? > 0)
    }
}

impl Reader<'_> {
    /// The user of a login, in whatever state.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_user(&mut self, login: &Login) -> Result<Option<User>, StoreError> {
        self.line()
            .find(question!("web_user/find"), &values![login.as_str()], user)
            .await
    }

    /// Up to `limit` users after a login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_users(
        &mut self,
        after: Option<&Login>,
        limit: u32,
    ) -> Result<Vec<User>, StoreError> {
        let values = values![after.map_or("", Login::as_str), i64::from(limit)];
        self.line()
            .all(question!("web_user/list"), &values, user)
            .await
    }

    /// Who holds a one-time code that is still good.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_invited(
        &mut self,
        code_digest: &str,
        now: i64,
    ) -> Result<Option<User>, StoreError> {
        let values = values![code_digest, now];
        self.line()
            .find(question!("web_user/invited"), &values, user)
            .await
    }

    /// What an active user signs in against.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_user_secret(
        &mut self,
        login: &Login,
    ) -> Result<Option<UserSecret>, StoreError> {
        let values = values![login.as_str()];
        self.line()
            .find(question!("web_user/secret"), &values, |row| {
                Ok(UserSecret {
                    user: user(row)?,
                    password_hash: row.text_or_none(6)?.unwrap_or_default().to_owned(),
                    factor_step: row.number(7)?,
                })
            })
            .await
    }
}

fn found(changed: u64, noun: &'static str, login: &Login) -> Result<(), StoreError> {
    match changed {
        0 => Err(StoreError::not_found(noun, login)),
        _ => Ok(()),
    }
}

fn user(row: &dyn Columns) -> Result<User, StoreError> {
    Ok(User {
        login: login(row.text(0)?)?,
        name: row.text(1)?.to_owned(),
        person: code_or_none(row.text_or_none(2)?, PersonCode::new)?,
        state: parse(row.text(3)?)?,
        factor: row.number(4)?,
        factor_proved: row.flag(5)?,
    })
}

/// Reads a stored login back.
pub(crate) fn login(text: &str) -> Result<Login, StoreError> {
    Login::new(text).ok_or_else(|| StoreError::unreadable("a login"))
}
