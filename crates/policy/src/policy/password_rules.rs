//! The password fields of the layers, brought to one value each for one account on one day.

use domain::{AccountKind, Date, PasswordRules, SystemKey};

use super::{Layer, PasswordFields, Policy, Sourced};

/// The account a password is for, as far as it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct PasswordCase {
    /// The system; `None` where only what holds everywhere can be asked.
    pub system: Option<SystemKey>,
    /// The kind of account.
    pub kind: AccountKind,
    /// Whether it has more rights than an ordinary user.
    pub privileged: bool,
    /// Whether a second factor stands beside the password.
    pub second_factor: bool,
}

impl Policy {
    /// What the password of an account must be on `as_of`. In each layer the fields for accounts
    /// with (without) a second factor come before those for every account.
    #[must_use]
    pub fn password_rules(&self, case: &PasswordCase, as_of: Date) -> PasswordRules {
        let own = case.system.as_ref().and_then(|key| self.systems.get(key));
        let layers: Vec<&PasswordFields> = self
            .layers_of(own, case.kind, case.privileged)
            .flat_map(|layer| fields_of(layer, case.second_factor))
            .collect();
        let found = Found {
            layers: &layers,
            as_of,
        };
        PasswordRules {
            min_length: found.value(|fields| &fields.min_length),
            max_length: found.value(|fields| &fields.max_length),
            require_all: found
                .value(|fields| &fields.require_all)
                .unwrap_or_default(),
            require_any: found
                .value(|fields| &fields.require_any)
                .unwrap_or_default(),
            min_classes: found.value(|fields| &fields.min_classes),
            not_contain_login: found.value(|fields| &fields.not_contain_login),
            not_contain_name: found.value(|fields| &fields.not_contain_name),
            history: found.value(|fields| &fields.history),
        }
    }
}

fn fields_of(layer: &Layer, second_factor: bool) -> [&PasswordFields; 2] {
    let password = &layer.password;
    let factor = if second_factor {
        &password.with_mfa
    } else {
        &password.without_mfa
    };
    [factor, &password.all]
}

struct Found<'p> {
    layers: &'p [&'p PasswordFields],
    as_of: Date,
}

impl Found<'_> {
    /// The first layer that speaks of the field and holds on the day decides it.
    fn value<T: Clone>(&self, field: impl Fn(&PasswordFields) -> &Option<Sourced<T>>) -> Option<T> {
        self.layers
            .iter()
            .filter_map(|fields| field(fields).as_ref())
            .find_map(|sourced| sourced.on(self.as_of))
            .map(|(value, _)| value.clone())
    }
}

#[cfg(test)]
mod tests {
    use domain::CharacterClass;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_most_particular_layer_decides_and_the_second_factor_before_it() {
        let policy = Policy::parse(
            "[default.password]\n\
             min_length = 8\n\
             require_all = [\"digit\"]\n\
             [default.password.without_mfa]\n\
             min_length = { value = 14, source = \"TCVN 14423:2026\", article = \"x\", valid_from = 2026-07-01 }\n\
             [system.email.privileged.password]\n\
             min_length = 16\n",
        )
        .unwrap();
        let mut case = PasswordCase {
            system: Some(SystemKey::email()),
            kind: AccountKind::Personal,
            privileged: false,
            second_factor: false,
        };
        let length = |case: &PasswordCase, on| policy.password_rules(case, day(on)).min_length;
        assert_eq!(length(&case, "2026-06-30"), Some(8));
        assert_eq!(length(&case, "2026-11-24"), Some(14));
        case.second_factor = true;
        assert_eq!(length(&case, "2026-11-24"), Some(8));
        case.privileged = true;
        assert_eq!(length(&case, "2026-11-24"), Some(16));
        case.system = None;
        assert_eq!(length(&case, "2026-11-24"), Some(8));
        let rules = policy.password_rules(&case, day("2026-11-24"));
        assert_eq!(rules.require_all, [CharacterClass::Digit].into());
        assert_eq!(rules.history, None);
    }
}
