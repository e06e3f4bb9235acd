//! Whom a letter is for: its words put to the units feed.

use std::ops::ControlFlow;
use std::path::Path;

use connectors::{Feed, IdentityKey, Limits, ReadOptions};
use domain::{Date, FeedKind};
use matching::UnitIndex;
use matching::addressees::{AddresseeWords, Addressees, addressees};
use serde::Serialize;

use super::Reading;
use crate::EngineError;

/// A tree of units, to look addressees up in.
#[derive(Debug)]
pub struct UnitTree {
    index: UnitIndex,
}

/// Whom a letter is for, by code and name.
#[derive(Debug, Clone, Serialize)]
pub struct AddresseeList {
    /// The day the tree was asked for.
    pub as_of: String,
    /// The unit that speaks, if the tree has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<NamedUnit>,
    /// Those it is for.
    pub units: Vec<NamedUnit>,
    /// Those it leaves out.
    pub exempt: Vec<NamedUnit>,
    /// Words for the issuer's own people.
    pub people: Vec<String>,
    /// Words that came to nothing, with the reason's key.
    pub unresolved: Vec<UnresolvedWords>,
}

/// A unit with the words that named it.
#[derive(Debug, Clone, Serialize)]
pub struct NamedUnit {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The letter's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// Words that came to nothing.
#[derive(Debug, Clone, Serialize)]
pub struct UnresolvedWords {
    /// The letter's words.
    pub words: String,
    /// `unknown` or `none_standing`.
    pub reason: &'static str,
}

impl UnitTree {
    /// Of units that are known already.
    #[must_use]
    pub fn of(units: Vec<domain::Unit>) -> Self {
        Self {
            index: UnitIndex::from_units(units),
        }
    }

    /// Reads a units feed.
    ///
    /// # Errors
    /// When the file cannot be read as one.
    pub fn open(path: &Path, as_of: Date) -> Result<Self, EngineError> {
        // Units have no identity numbers, so any key will do.
        let identity_key = IdentityKey::new([0; 32]);
        let options = ReadOptions {
            as_of,
            identity_key: &identity_key,
            mapping: None,
            limits: Limits::default(),
        };
        let mut rows = Vec::new();
        Feed::open(path, &FeedKind::Units, &options)?.read_units(&mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })?;
        let (index, _) = UnitIndex::build(rows);
        Ok(Self { index })
    }

    /// The name of the unit a code or name means.
    #[must_use]
    pub fn find(&self, printed: &str, as_of: Date) -> Option<NamedUnit> {
        let code = self.index.resolve(printed, as_of)?;
        Some(self.named(code, Vec::new()))
    }

    /// The units above one, nearest first.
    #[must_use]
    pub fn above(&self, code: &str) -> Vec<NamedUnit> {
        let code = domain::UnitCode::new(code);
        let ancestors = code.iter().flat_map(|code| self.index.ancestors(code));
        ancestors
            .map(|unit| self.named(&unit.code, Vec::new()))
            .collect()
    }

    /// Whom a letter is for. `issuer` overrides the one its header prints.
    #[must_use]
    pub fn addressees(
        &self,
        reading: &Reading,
        issuer: Option<&str>,
        as_of: Date,
    ) -> AddresseeList {
        let letter = &reading.directive;
        let printed = AddresseeWords {
            issuer: issuer.map(str::to_owned).or_else(|| letter.issuer.clone()),
            parent_issuer: letter.parent_issuer.clone(),
            recipients: letter.recipients.clone(),
            exempt: letter.exempt_units.clone(),
        };
        self.resolve(&printed, as_of)
    }

    /// The same for words given one by one.
    #[must_use]
    pub fn resolve(&self, words: &AddresseeWords, as_of: Date) -> AddresseeList {
        let found: Addressees = addressees(&self.index, words, as_of);
        let named =
            |each: &matching::addressees::Addressed| self.named(&each.unit, each.words.clone());
        AddresseeList {
            as_of: as_of.to_string(),
            issuer: found
                .issuer
                .as_ref()
                .map(|code| self.named(code, Vec::new())),
            units: found.units.iter().map(named).collect(),
            exempt: found.exempt.iter().map(named).collect(),
            people: found.people,
            unresolved: found
                .unresolved
                .into_iter()
                .map(|each| UnresolvedWords {
                    words: each.words,
                    reason: each.reason.as_str(),
                })
                .collect(),
        }
    }

    fn named(&self, code: &domain::UnitCode, words: Vec<String>) -> NamedUnit {
        let unit = self.index.get(code);
        NamedUnit {
            code: code.to_string(),
            name: unit.map_or_else(String::new, |unit| unit.name.clone()),
            words,
        }
    }
}
