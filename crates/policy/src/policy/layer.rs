//! One layer of the policy: what it says, and silence on the rest.

use std::collections::BTreeMap;

use domain::{Date, DemandField, Moment, RuleId};

use super::{PasswordLayer, Period, Source, Sourced};

/// Limits and switches of one layer; `None` leaves a field to the layer below.
///
/// Within a period field, `Sourced<None>` (`"none"` in the file) means there is no such
/// limit: the rule is out of scope.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layer {
    /// A password may be this old.
    pub rotation: Option<Sourced<Option<Period>>>,
    /// An account may rest this long.
    pub dormant: Option<Sourced<Option<Period>>>,
    /// A new account may stay unused this long; silence: as long as `dormant`.
    pub never_used: Option<Sourced<Option<Period>>>,
    /// A unit confirms each account this often.
    pub review: Option<Sourced<Option<Period>>>,
    /// Evidence may be this old.
    pub evidence: Option<Sourced<Option<Period>>>,
    /// A campaign's change-now date: passwords set before it do not count.
    pub not_changed_since: Option<Sourced<Moment>>,
    /// Rules switched on or off.
    pub rules: BTreeMap<RuleId, Sourced<bool>>,
    /// What a new password must be.
    pub password: PasswordLayer,
    /// Minutes without use after which the screen locks (declared by the units, C21).
    pub screen_lock: Option<Sourced<u16>>,
    /// What no rule can observe: `[….duties]`, by its key (declared by the units, C18, C21).
    pub duties: BTreeMap<DemandField, Sourced<bool>>,
}

/// What a field comes to on a day: the value and who demands it.
pub(crate) type Found<'p, T> = Option<(&'p T, Option<&'p Source>)>;

/// The first layer that speaks of a field and holds on `as_of` decides it.
pub(crate) fn first<'p, T: 'p>(
    layers: impl Iterator<Item = &'p Layer>,
    as_of: Date,
    field: impl Fn(&'p Layer) -> Option<&'p Sourced<T>>,
) -> Found<'p, T> {
    layers
        .filter_map(field)
        .find_map(|sourced| sourced.on(as_of))
}
