//! What the readers write into.

use std::collections::BTreeMap;

use crate::directive::{Directive, Span};
use crate::source::{Place, Source};

/// A directive being read, and the places its fields came from.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The fields so far.
    pub(super) read: Directive,
    spans: BTreeMap<String, Span>,
    /// Places of the cleaned text that became something.
    used: Vec<Place>,
}

impl Draft {
    /// Points a field at its words.
    pub(super) fn point(&mut self, source: &Source, pointer: impl Into<String>, place: &Place) {
        let pointer = pointer.into();
        if !pointer.starts_with("/references") && !pointer.starts_with("/systems") {
            self.use_place(place);
        }
        self.spans.insert(pointer, source.span(place));
    }

    /// Notes that the words of a place became something.
    pub(super) fn use_place(&mut self, place: &Place) {
        self.used.push(place.clone());
    }

    /// True when some field came from inside a place.
    pub(super) fn uses(&self, place: &Place) -> bool {
        self.used
            .iter()
            .any(|used| used.start < place.end && place.start < used.end)
    }

    /// The finished reading.
    pub(super) fn finish(mut self) -> Directive {
        self.read.spans = self.spans;
        self.read
    }
}
