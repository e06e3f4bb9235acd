//! One reader per field. Each looks at the letter and adds to the draft.

mod accounts;
mod actors;
mod deadlines;
mod document;
mod draft;
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
    systems::read(&letter, &mut draft);
    passwords::read(&letter, &mut draft);
    limits::read(&letter, &mut draft);
    prohibitions::read(&letter, &mut draft);
    report::read(&letter, &mut draft);
    accounts::read(&letter, &mut draft);
    exempt::read(&letter, &mut draft);
    let actors = actors::Actors::find(&letter, &draft);
    deadlines::read(&letter, &actors, &mut draft);
    tasks::read(&letter, &actors, &mut draft);
    unread::read(&letter, &mut draft);
    draft.finish()
}
