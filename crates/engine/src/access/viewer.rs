//! Somebody signed in, and what they may do.

use domain::{Actor, Login, Role, RoleGrant, User};

use super::rights::needs_second_factor;
use super::{Action, Scope};

/// Somebody signed in.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// Who.
    pub user: User,
    /// The roles that count.
    pub roles: Vec<RoleGrant>,
}

impl Viewer {
    /// Without a second factor only those roles count that show one's own accounts.
    #[must_use]
    pub fn new(user: User, roles: Vec<RoleGrant>) -> Self {
        let counts = |role: Role| user.factor_proved || !needs_second_factor(role);
        let roles = roles
            .into_iter()
            .filter(|grant| grant.login == user.login && counts(grant.role))
            .collect();
        Self { user, roles }
    }

    /// How far an action reaches for them.
    #[must_use]
    pub fn scope(&self, action: Action) -> Scope {
        let mut scope = Scope::Below(Vec::new());
        for grant in &self.roles {
            if action.comes_with(grant.role) {
                scope.widen(grant.unit.as_ref());
            }
        }
        scope
    }

    /// By which name.
    #[must_use]
    pub const fn login(&self) -> &Login {
        &self.user.login
    }

    /// As the record knows them.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::user(&self.user.login)
    }
}
