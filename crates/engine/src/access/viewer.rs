//! Somebody signed in, and what they may do.

use domain::{Actor, Link, Login, Role, RoleGrant, UnitCode, User};

use super::rights::needs_second_factor;
use super::{Action, Scope};
use crate::view::UnitTree;

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

    /// The same viewer, reaching no further than a unit and all below it. What is one's own without a role
    /// falls away, since it may lie anywhere.
    #[must_use]
    pub fn narrowed(mut self, to: &UnitCode, tree: &UnitTree) -> Self {
        self.user.person = None;
        self.roles.retain_mut(|grant| {
            let inside =
                |above: &UnitCode, below: &UnitCode| tree.upwards(below).any(|it| it == above);
            match &grant.unit {
                None => grant.unit = Some(to.clone()),
                Some(held) if inside(held, to) => grant.unit = Some(to.clone()),
                // What is held further below stays as it is.
                Some(held) => return inside(to, held),
            }
            true
        });
        self
    }

    /// Whether an account is theirs, or could be: nobody decides about such a one.
    #[must_use]
    pub fn could_own(&self, link: &Link) -> bool {
        let own = self.user.person.as_ref();
        own.is_some_and(|own| link.person.as_ref() == Some(own) || link.candidates.contains(own))
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::UserState;
    use testkit::build::{actor, person_code, unit, unit_code};

    fn viewer(on: &[Option<&str>]) -> Viewer {
        let login = Login::new("an").unwrap();
        let grants = on.iter().map(|unit| RoleGrant {
            number: 1,
            login: login.clone(),
            role: Role::Auditor,
            unit: unit.map(unit_code),
            granted_by: actor(),
            granted_at: 0,
        });
        let user = User {
            login: login.clone(),
            name: String::new(),
            person: Some(person_code("CB1")),
            state: UserState::Active,
            factor: 1,
            factor_proved: true,
        };
        Viewer::new(user, grants.collect())
    }

    #[test]
    fn narrowing_takes_away_and_never_adds() {
        let tree = UnitTree::new(vec![
            unit("T", None),
            unit("T.1", Some("T")),
            unit("T.1.1", Some("T.1")),
            unit("T.2", Some("T")),
        ]);
        let reach = |on: &[Option<&str>], to| {
            let narrowed = viewer(on).narrowed(&unit_code(to), &tree);
            assert_eq!(narrowed.user.person, None);
            match narrowed.scope(Action::SeeFindings) {
                Scope::Everywhere => vec!["*".to_owned()],
                Scope::Below(units) => units.iter().map(ToString::to_string).collect(),
            }
        };
        assert_eq!(reach(&[None], "T.1"), ["T.1"]);
        assert_eq!(reach(&[Some("T")], "T.1"), ["T.1"]);
        assert_eq!(reach(&[Some("T.1.1")], "T.1"), ["T.1.1"]);
        assert!(reach(&[Some("T.2")], "T.1").is_empty());
        assert!(reach(&[Some("T.2")], "?").is_empty());
        assert_eq!(reach(&[Some("T.1.1"), Some("T.2")], "T"), ["T.1.1", "T.2"]);
    }
}
