//! Which role somebody holds on which unit. Roles are taken back, not removed.

use domain::{Actor, Login, Role, RoleGrant, UnitCode};

use crate::columns::{Columns, code_or_none, parse};
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::web_user::login;
use crate::{Reader, StoreError, Tx};

impl Tx {
    /// Gives a role; gives its number.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn grant_role(
        &mut self,
        to: &Login,
        role: Role,
        unit: Option<&UnitCode>,
        now: i64,
    ) -> Result<i64, StoreError> {
        let by = self.actor().clone();
        let mut line = self.line();
        let number = next(&mut line, "role_grant").await?;
        let values = values![
            number,
            to.as_str(),
            role.as_str(),
            unit.map(UnitCode::as_str),
            by.as_str(),
            now,
        ];
        line.run(question!("role_grant/add"), &values).await?;
        Ok(number)
    }

    /// Takes a role back; `false` when no such role stands.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn revoke_role(
        &mut self,
        from: &Login,
        number: i64,
        now: i64,
    ) -> Result<bool, StoreError> {
        let by = self.actor().clone();
        let values = values![number, from.as_str(), by.as_str(), now];
        let revoked = self
            .line()
            .run(question!("role_grant/revoke"), &values)
            .await?;
        Ok(revoked > 0)
    }
}

impl Reader<'_> {
    /// The roles somebody holds: a handful.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_roles_of(&mut self, of: &Login) -> Result<Vec<RoleGrant>, StoreError> {
        self.line()
            .all(
                question!("role_grant/of_user"),
                &values![of.as_str()],
                grant,
            )
            .await
    }

    /// Every role of everybody who can sign in.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn all_roles(&mut self) -> Result<Vec<RoleGrant>, StoreError> {
        self.line()
            .all(question!("role_grant/standing"), &[], grant)
            .await
    }
}

fn grant(row: &dyn Columns) -> Result<RoleGrant, StoreError> {
    Ok(RoleGrant {
        number: row.number(0)?,
        login: login(row.text(1)?)?,
        role: parse(row.text(2)?)?,
        unit: code_or_none(row.text_or_none(3)?, UnitCode::new)?,
        granted_by: Actor::from_record(row.text(4)?.to_owned()),
        granted_at: row.number(5)?,
    })
}
