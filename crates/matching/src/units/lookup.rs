//! A lookup with a memory: an export prints the same few thousand units a million times.

use std::collections::HashMap;

use domain::{Date, UnitCode};

use super::{UnitId, UnitIndex};
use crate::postings::FixedState;

/// Answers printed units as of one day, each distinct text once.
#[derive(Debug)]
pub struct UnitLookup<'a> {
    index: &'a UnitIndex,
    as_of: Date,
    seen: HashMap<String, Option<UnitId>, FixedState>,
    last: (String, Option<UnitId>),
}

impl<'a> UnitLookup<'a> {
    pub(super) fn new(index: &'a UnitIndex, as_of: Date) -> Self {
        Self {
            index,
            as_of,
            seen: HashMap::default(),
            last: (String::new(), None),
        }
    }

    /// The unit meant, as [`UnitIndex::resolve`] finds it.
    pub fn resolve(&mut self, printed: &str) -> Option<&'a UnitCode> {
        self.id(printed).and_then(|id| self.index.code(id))
    }

    pub(crate) fn id(&mut self, printed: &str) -> Option<UnitId> {
        if self.last.0 == printed {
            return self.last.1;
        }
        let found = self.remembered(printed);
        self.last.0.clear();
        self.last.0.push_str(printed);
        self.last.1 = found;
        found
    }

    fn remembered(&mut self, printed: &str) -> Option<UnitId> {
        if let Some(known) = self.seen.get(printed) {
            return *known;
        }
        let found = self.index.names.find(self.index, printed, self.as_of);
        self.seen.insert(printed.to_owned(), found);
        found
    }
}
