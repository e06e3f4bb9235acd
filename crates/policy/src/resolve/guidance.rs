//! Where NIST SP 800-63B-4 (§3.1.1.2) disagrees with what the orders demand. It is said, and
//! never blocks: the order is carried out.

use domain::{Demand, DemandField};

use super::{ResolvedField, Who};

/// A point of disagreement; its key names the words shown for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guidance {
    /// Periodic change SHALL NOT be required; a change on evidence of compromise SHALL.
    Rotation,
    /// Composition rules SHALL NOT be imposed.
    Composition,
    /// Passwords used alone SHALL have 15 characters.
    ShortAlone,
    /// A maximum SHOULD be 64 or more.
    MaximumBelow64,
    /// Password managers SHALL be allowed: a browser's store is not an approved manager.
    BrowserStore,
}

impl Guidance {
    /// The key of its words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Rotation => "rotation",
            Self::Composition => "composition",
            Self::ShortAlone => "short-alone",
            Self::MaximumBelow64 => "maximum-below-64",
            Self::BrowserStore => "browser-store",
        }
    }
}

/// What guidance has to say about the values that won.
pub(super) fn of(fields: &[ResolvedField]) -> Vec<Guidance> {
    let mut found: Vec<Guidance> = fields
        .iter()
        .filter_map(|field| disagrees(field, &field.winner()?.demand))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn disagrees(field: &ResolvedField, demand: &Demand) -> Option<Guidance> {
    match demand {
        Demand::Rotation(_) => Some(Guidance::Rotation),
        Demand::RequireAll(_) | Demand::RequireAny(_) | Demand::MinClasses(_) => {
            Some(Guidance::Composition)
        }
        Demand::MinLength(n) if *n < 15 && field.place.who != Who::WithMfa => {
            Some(Guidance::ShortAlone)
        }
        Demand::MaxLength(n) if *n < 64 => Some(Guidance::MaximumBelow64),
        Demand::Duty(duty) if duty.field() == DemandField::NoBrowserSave => {
            Some(Guidance::BrowserStore)
        }
        _ => None,
    }
}
