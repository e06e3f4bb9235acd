//! The columns a feed can have, by one name everywhere: heading synonyms, `--map`, `feeds.json`.

use serde::{Deserialize, Serialize};

use crate::contract_keys;

/// A column of a feed (units, roster or system export).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Login name.
    Login,
    /// Full name.
    Name,
    /// Family and middle names, where the sheet splits the name.
    FamilyName,
    /// Given name, where the sheet splits the name.
    GivenName,
    /// Personnel code.
    PersonCode,
    /// National identity number (hashed as it is read).
    IdentityNumber,
    /// Mail address.
    Mail,
    /// Birth date.
    BirthDate,
    /// Unit, as code or name.
    Unit,
    /// Unit code, where a second column holds the name.
    UnitCode,
    /// Position.
    Position,
    /// Telephone (read over, never kept).
    Phone,
    /// Account kind.
    Kind,
    /// Role or rights.
    Role,
    /// Privileged yes/no.
    Privileged,
    /// Account state, or employment status in the roster.
    Status,
    /// Creation date of the account.
    Created,
    /// Last use.
    LastUse,
    /// Last password change.
    PasswordChanged,
    /// Second factor.
    Mfa,
    /// Forwarding addresses.
    ForwardTo,
    /// Responsible person.
    Responsible,
    /// Last confirmation by the unit.
    LastReview,
    /// Further users of the account.
    Users,
    /// Staff category.
    Category,
    /// Day a status takes effect.
    StatusFrom,
    /// Day a status ends.
    StatusTo,
    /// Where someone was transferred to.
    Destination,
    /// Unit name (units feed).
    UnitName,
    /// Parent unit (units feed).
    Parent,
    /// Branch or type of the unit (units feed).
    Branch,
    /// First day of validity (units feed).
    ValidFrom,
    /// Last day of validity (units feed).
    ValidTo,
    /// Successor unit (units feed).
    Successor,
    /// Old codes and names (units feed).
    Aliases,
    /// Running number (STT): read over.
    RowNumber,
    /// A column that is none of these: read over, and named in `feeds.json`.
    Ignored,
}

contract_keys!(Field, "field", {
    Login => "login", Name => "name", FamilyName => "family_name", GivenName => "given_name",
    PersonCode => "person_code", IdentityNumber => "identity_number", Mail => "mail",
    BirthDate => "birth_date", Unit => "unit", UnitCode => "unit_code", Position => "position",
    Phone => "phone", Kind => "kind", Role => "role", Privileged => "privileged",
    Status => "status", Created => "created", LastUse => "last_use",
    PasswordChanged => "password_changed", Mfa => "mfa", ForwardTo => "forward_to",
    Responsible => "responsible", LastReview => "last_review", Users => "users",
    Category => "category", StatusFrom => "status_from", StatusTo => "status_to",
    Destination => "destination", UnitName => "unit_name", Parent => "parent",
    Branch => "branch", ValidFrom => "valid_from", ValidTo => "valid_to",
    Successor => "successor", Aliases => "aliases", RowNumber => "row_number",
    Ignored => "ignored",
});

/// The set of fields a feed has a column for: what the source *could* say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FieldSet(u64);

impl FieldSet {
    /// Adds a field.
    pub const fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u64;
    }

    /// Takes a field out, e.g. a column whose every value was unreadable.
    pub const fn remove(&mut self, field: Field) {
        self.0 &= !(1 << field as u64);
    }

    /// Whether the feed has a column for `field`.
    #[must_use]
    pub const fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u64) != 0
    }

    /// The fields, in the contract's order.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL
            .iter()
            .copied()
            .filter(move |field| self.contains(*field))
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        let mut set = Self::default();
        for field in fields {
            set.insert(field);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_own_bit() {
        let all: FieldSet = Field::ALL.iter().copied().collect();
        assert_eq!(all.iter().count(), Field::ALL.len());
        assert!(Field::ALL.len() <= 64);
    }
}
