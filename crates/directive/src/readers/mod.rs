//! One reader per field. Each looks at the letter and adds to the draft.

mod accounts;
mod actors;
mod correction;
mod deadlines;
mod document;
mod draft;
mod effect;
mod exempt;
mod limits;
mod organisation;
mod passwords;
mod period;
mod prohibitions;
mod references;
mod report;
mod sentence;
mod signature;
mod stance;
mod systems;
mod tasks;
mod unread;
mod visits;
mod when;

use crate::directive::Directive;
use crate::letter::Letter;

use draft::Draft;

/// Reads a letter.
///
/// `text` is the extracted text; the spans of the result count its code points.
#[must_use]
pub fn read(text: &str) -> Directive {
    let letter = Letter::new(text);
    let mut draft = Draft::default();
    document::read(&letter, &mut draft);
    signature::read(&letter, &mut draft);
    references::read(&letter, &mut draft);
    let systems = systems::read(&letter, &mut draft);
    // A report of what was done orders nothing.
    if document::orders(&letter, &draft) {
        orders(&letter, &systems, &mut draft);
    }
    draft.finish()
}

/// The readers of what is ordered.
fn orders(letter: &Letter, systems: &systems::Systems, draft: &mut Draft) {
    let actors = actors::Actors::find(letter, systems, draft);
    passwords::read(letter, systems, &actors, draft);
    limits::read(letter, draft);
    prohibitions::read(letter, draft);
    report::read(letter, draft);
    accounts::read(letter, draft);
    exempt::read(letter, draft);
    deadlines::read(letter, &actors, draft);
    tasks::read(letter, &actors, draft);
    unread::read(letter, draft);
}
