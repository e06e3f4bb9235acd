//! Whom a letter is sent to: groups such as "các phường, xã" or "hiệu trưởng các trường MN,
//! TH, THCS", units by name, and exemptions → units of the tree (C04). Nothing is dropped:
//! words that came to no unit are listed with the reason.

mod groups;
mod home;
mod pieces;
mod select;
mod terms;
mod unit_kind;

use std::collections::BTreeMap;

use domain::{Date, UnitCode};

use crate::{UnitIndex, units::UnitId};
use home::Home;
pub use unit_kind::{SchoolLevel, Tier, UnitKind};

/// The words of a letter that say whom it is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AddresseeWords {
    /// The unit that issued it: its code, or its name as the header prints it.
    pub issuer: Option<String>,
    /// The body above the issuer, as printed.
    pub parent_issuer: Option<String>,
    /// Those under "Kính gửi", as printed.
    pub recipients: Vec<String>,
    /// Those left out, as printed.
    pub exempt: Vec<String>,
}

/// Whom a letter is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addressees {
    /// The unit that issued it, if the tree has it.
    pub issuer: Option<UnitCode>,
    /// The units, in the tree's order.
    pub units: Vec<Addressed>,
    /// Units named as exempt.
    pub exempt: Vec<Addressed>,
    /// Words that name people rather than units: they stand for the issuer's own staff.
    pub people: Vec<String>,
    /// Words that came to nothing.
    pub unresolved: Vec<Unresolved>,
}

/// A unit and the words it was found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressed {
    /// The unit.
    pub unit: UnitCode,
    /// The words, as printed.
    pub words: Vec<String>,
}

/// Words that came to no unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unresolved {
    /// The words, as printed.
    pub words: String,
    /// Why.
    pub reason: WhyUnresolved,
}

/// Why words came to no unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyUnresolved {
    /// Neither a name of the tree nor a known group.
    Unknown,
    /// A known group of which no unit stands on the day.
    NoneStanding,
}

impl WhyUnresolved {
    /// Its key.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NoneStanding => "none_standing",
        }
    }
}

/// What a piece of the words came to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Found {
    Units(Vec<UnitId>),
    People,
    Nothing(WhyUnresolved),
}

/// Resolves a letter's addressees on a day.
#[must_use]
pub fn addressees(index: &UnitIndex, words: &AddresseeWords, as_of: Date) -> Addressees {
    let home = Home::of(index, words, as_of);
    let mut found = Addressees {
        issuer: home.unit().and_then(|id| index.code(id)).cloned(),
        ..Addressees::default()
    };
    let exempt = gather(&home, &words.exempt, &mut found);
    let mut units = gather(&home, &words.recipients, &mut found);
    // A letter is not sent to the body that wrote it, and not to whom it exempts.
    units.retain(|id, _| !exempt.contains_key(id) && home.unit() != Some(*id));
    found.units = listed(index, units);
    found.exempt = listed(index, exempt);
    found
}

/// The units of several lines of words, each with the pieces it came from.
fn gather(
    home: &Home<'_>,
    lines: &[String],
    found: &mut Addressees,
) -> BTreeMap<UnitId, Vec<String>> {
    let mut units: BTreeMap<UnitId, Vec<String>> = BTreeMap::new();
    for line in lines {
        for (words, came_to) in pieces::read(home, line) {
            match came_to {
                Found::Units(ids) => {
                    for id in ids {
                        let known = units.entry(id).or_default();
                        if !known.contains(&words) {
                            known.push(words.clone());
                        }
                    }
                }
                Found::People => found.people.push(words),
                Found::Nothing(reason) => found.unresolved.push(Unresolved { words, reason }),
            }
        }
    }
    units
}

fn listed(index: &UnitIndex, units: BTreeMap<UnitId, Vec<String>>) -> Vec<Addressed> {
    units
        .into_iter()
        .filter_map(|(id, words)| {
            let unit = index.code(id)?.clone();
            Some(Addressed { unit, words })
        })
        .collect()
}
