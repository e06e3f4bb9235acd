//! Who is to be reminded: by their roles on a unit, at the address they named or the roster's.

use std::collections::BTreeMap;

use domain::{Login, Role, RoleGrant, UnitCode};
use store::{MailAddress, Reader};

use crate::EngineError;
use crate::view::UnitTree;

/// Everybody who can sign in, with roles and addresses.
pub(super) struct People {
    grants: Vec<RoleGrant>,
    addresses: BTreeMap<Login, MailAddress>,
}

impl People {
    pub async fn load(reader: &mut Reader<'_>) -> Result<Self, EngineError> {
        let addresses = reader.list_mail_addresses().await?;
        Ok(Self {
            grants: reader.all_roles().await?,
            addresses: addresses
                .into_iter()
                .map(|each| (each.login.clone(), each))
                .collect(),
        })
    }

    /// Who answers for a unit: its focal persons and responsible officers.
    pub fn of(&self, unit: &UnitCode) -> Vec<&MailAddress> {
        let roles = [Role::FocalPerson, Role::ResponsibleOfficer];
        self.holding(&roles, Some(unit))
    }

    /// Who runs things at a unit: its responsible officers, else those of the nearest unit above that has some,
    /// else those of the whole authority.
    pub fn running(&self, unit: &UnitCode, tree: &UnitTree) -> Vec<&MailAddress> {
        let places = tree.upwards(unit).map(Some).chain([None]);
        let found = places.map(|place| self.holding(&[Role::ResponsibleOfficer], place));
        found
            .into_iter()
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// Somebody by their login.
    pub fn by_login(&self, login: &str) -> Option<&MailAddress> {
        Login::new(login).and_then(|login| self.addresses.get(&login))
    }

    fn holding(&self, roles: &[Role], on: Option<&UnitCode>) -> Vec<&MailAddress> {
        let grants = self.grants.iter();
        let held = grants.filter(|grant| roles.contains(&grant.role) && grant.unit.as_ref() == on);
        let mut found: Vec<&MailAddress> = held
            .filter_map(|grant| self.addresses.get(&grant.login))
            .collect();
        found.sort_by(|one, other| one.login.cmp(&other.login));
        found.dedup();
        found
    }
}
