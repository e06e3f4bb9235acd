//! Who is signed in where.

use domain::Login;

use crate::columns::Columns;
use crate::question::question;
use crate::value::values;
use crate::web_user::login;
use crate::{Reader, StoreError, Tx};

/// A session. The digest is not the token: knowing it signs nobody in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Keyed digest of the token.
    pub digest: String,
    /// Whose it is.
    pub login: Login,
    /// The browser, as far as it says.
    pub device: String,
    /// Since when, microseconds since 1970.
    pub started_at: i64,
    /// Until when at most.
    pub ends_at: i64,
}

impl Tx {
    /// Begins a session, and lets those go that have run out.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn add_session(&mut self, session: &SessionRow) -> Result<(), StoreError> {
        let mut line = self.line();
        line.run(question!("session/sweep"), &values![session.started_at])
            .await?;
        let values = values![
            session.digest.as_str(),
            session.login.as_str(),
            session.device.as_str(),
            session.started_at,
            session.ends_at,
        ];
        line.run(question!("session/add"), &values).await?;
        Ok(())
    }

    /// Ends one session of somebody; gives how many that were.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn end_session(&mut self, of: &Login, digest: &str) -> Result<u64, StoreError> {
        let values = values![digest, of.as_str()];
        self.line().run(question!("session/end"), &values).await
    }

    /// Ends every session of somebody; gives how many there were.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn end_sessions(&mut self, of: &Login) -> Result<u64, StoreError> {
        self.line()
            .run(question!("session/end_all"), &values![of.as_str()])
            .await
    }
}

impl Reader<'_> {
    /// The session of a token's digest, while it lasts and its user may sign in.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_session(
        &mut self,
        digest: &str,
        now: i64,
    ) -> Result<Option<SessionRow>, StoreError> {
        self.line()
            .find(question!("session/find"), &values![digest, now], session)
            .await
    }

    /// The sessions of somebody that last, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_sessions(
        &mut self,
        of: &Login,
        now: i64,
    ) -> Result<Vec<SessionRow>, StoreError> {
        self.line()
            .all(
                question!("session/of_user"),
                &values![of.as_str(), now],
                session,
            )
            .await
    }
}

fn session(row: &dyn Columns) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        digest: row.text(0)?.to_owned(),
        login: login(row.text(1)?)?,
        device: row.text(2)?.to_owned(),
        started_at: row.number(3)?,
        ends_at: row.number(4)?,
    })
}
