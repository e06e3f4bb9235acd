//! What kind of account it is, by column, login and display name.

use domain::{AccountKind, Field, Observation};

use super::{Matcher, Page};
use crate::kind;

impl Matcher<'_> {
    /// The kind the column names, remembered by its words.
    pub(super) fn kind_in_column(&mut self, account: &Observation) -> Option<AccountKind> {
        let printed = account
            .kind
            .as_deref()
            .filter(|printed| !printed.is_empty())?;
        if let Some(known) = self.page.kinds.get(printed) {
            return *known;
        }
        let kind = kind::from_column(printed);
        self.page.kinds.insert(printed.to_owned(), kind);
        kind
    }

    /// The kind the login names. The page's login and name must be those of the account.
    pub(super) fn kind_in_login(&mut self, account: &Observation) -> Option<AccountKind> {
        let Page {
            name,
            login,
            writer,
            ..
        } = &mut self.page;
        kind::login_words(login.local())?;
        name.read(account.name.as_deref(), self.directory);
        kind::from_login(login, &name.folded, writer)
    }

    /// The kind the display name names: a task or a unit instead of a person.
    pub(super) fn kind_in_name(&mut self, account: &Observation) -> Option<AccountKind> {
        let printed = account.name.as_deref()?;
        self.page.name.read(Some(printed), self.directory);
        let name = &self.page.name;
        let known = !self.directory.with_name(name.key).is_empty();
        if known {
            return None;
        }
        kind::from_name(&name.folded, known).or_else(|| {
            let family = printed.split_whitespace().next().unwrap_or("");
            let unit = !text::is_surname(family) && self.lookup.id(printed).is_some();
            unit.then_some(AccountKind::Organisation)
        })
    }

    /// C27: the column, else the role, else the login. A plain "no" of the source holds
    /// against a login, not against a role that says "quản trị".
    pub(super) fn is_privileged(&mut self, account: &Observation) -> bool {
        if account.privileged.value() == Some(&true) {
            return true;
        }
        if let Some(role) = account.role.as_deref() {
            let known = self.page.roles.get(role).copied();
            let privileged = known.unwrap_or_else(|| kind::role_is_privileged(role));
            if known.is_none() {
                self.page.roles.insert(role.to_owned(), privileged);
            }
            if privileged {
                return true;
            }
        }
        let denied = account.privileged.value() == Some(&false)
            && self.setting.fields.contains(Field::Privileged);
        if denied {
            return false;
        }
        self.page.login.read(&account.login);
        let habits = &self.habits;
        kind::login_is_privileged(&self.page.login, |letters| habits.is_place(letters))
    }
}
