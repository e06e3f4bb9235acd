//! Where people get mail: at the address they named, else at the one on the roster.

use domain::Login;

use crate::columns::Columns;
use crate::question::question;
use crate::value::values;
use crate::web_user::login;
use crate::{Reader, StoreError, Tx};

/// Where somebody gets mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAddress {
    /// Who.
    pub login: Login,
    /// Their name.
    pub name: String,
    /// The address they named.
    pub own: Option<String>,
    /// The one on the roster.
    pub roster: Option<String>,
}

impl MailAddress {
    /// The one that counts.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        self.own.as_deref().or(self.roster.as_deref())
    }
}

impl Tx {
    /// Names the address somebody wants to be reminded at, or takes it back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when nobody of that login can sign in.
    pub async fn set_mail(&mut self, of: &Login, mail: Option<&str>) -> Result<(), StoreError> {
        let question = question!("web_user/set_mail");
        match self
            .line()
            .run(question, &values![of.as_str(), mail])
            .await?
        {
            0 => Err(StoreError::not_found("user", of)),
            _ => Ok(()),
        }
    }
}

impl Reader<'_> {
    /// Where everybody who can sign in gets mail, by login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_mail_addresses(&mut self) -> Result<Vec<MailAddress>, StoreError> {
        self.line()
            .all(question!("web_user/mails"), &[], address)
            .await
    }

    /// Where somebody gets mail.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_mail_address(
        &mut self,
        of: &Login,
    ) -> Result<Option<MailAddress>, StoreError> {
        self.line()
            .find(question!("web_user/mail"), &values![of.as_str()], address)
            .await
    }
}

fn address(row: &dyn Columns) -> Result<MailAddress, StoreError> {
    Ok(MailAddress {
        login: login(row.text(0)?)?,
        name: row.text(1)?.to_owned(),
        own: row.text_or_none(2)?.map(str::to_owned),
        roster: row.text_or_none(3)?.map(str::to_owned),
    })
}
