//! The lower letter drafted from the upper one (C03): the same orders under the unit's own
//! header, due earlier, tightened never loosened. Before it is handed out it is read back by
//! the program's own reader, and what came back looser is said.

mod check;
mod due;
pub(crate) mod head;
pub(crate) mod orders;

use std::path::Path;

use ::directive::Directive;
use documents::letter::{Letter, plain, write};
use domain::Date;
use text::{Catalog, Language};

use super::{NamedUnit, Reading, UnitTree};
use crate::EngineError;
pub use check::Looser;

/// What the unit wants of its letter.
#[derive(Debug, Clone)]
pub struct DraftRequest {
    /// The unit that will issue it: a code or name of the tree, or a name.
    pub unit: String,
    /// The last day its own units have; `None`: two working days before the upper letter's.
    pub deadline: Option<Date>,
    /// Those it is sent to, as they shall be printed; empty: what such a unit usually writes.
    pub to: Vec<String>,
    /// What follows the number; `None`: made of the unit's name.
    pub symbol: Option<String>,
    /// A longer minimum length than the upper letter's.
    pub min_length: Option<u32>,
    /// A shorter rotation, in months.
    pub rotation_months: Option<u32>,
    /// The day of drafting.
    pub today: Date,
}

/// A letter drafted.
#[derive(Debug)]
pub struct LowerLetter {
    letter: Letter,
    /// What came back looser when the draft was read again: to be mended by hand.
    pub looser: Vec<Looser>,
    /// Deadlines that could not be set earlier, as the upper letter words them.
    pub kept: Vec<String>,
}

/// Drafts the lower letter.
///
/// # Errors
/// When the unit is not in the tree, or something asked for would loosen the upper letter.
pub fn draft(
    reading: &Reading,
    tree: Option<&UnitTree>,
    request: &DraftRequest,
) -> Result<LowerLetter, EngineError> {
    let upper = &reading.directive;
    let unit = unit(tree, request)?;
    let tightened = tightened(upper, request)?;
    let dues = due::earlier(upper, request)?;
    // Official letters are written in Vietnamese, whatever language the user reads.
    let catalog = Catalog::of(Language::Vi);
    let head = head::Head::of(&unit, tree, request);
    let letter = Letter {
        profile: head.profile,
        named: None,
        parent: head.parent.clone(),
        issuer: head.issuer.clone(),
        symbol: head.symbol.clone(),
        place: head.place.clone(),
        month: request.today,
        subject: head::subject(upper, catalog),
        recipients: head.recipients.clone(),
        body: orders::body(&tightened, upper, &dues, &head, catalog),
        copies: head::copies(upper),
        authority: head.authority.clone(),
        title: head.title.clone(),
    };
    let back = ::directive::read(&plain(&letter));
    Ok(LowerLetter {
        looser: check::looser(upper, &back, &plain(&letter), reading.text()),
        kept: dues.kept,
        letter,
    })
}

impl LowerLetter {
    /// The letter as text.
    #[must_use]
    pub fn text(&self) -> String {
        plain(&self.letter)
    }

    /// The bytes of the .docx.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn bytes(&self) -> Result<Vec<u8>, EngineError> {
        Ok(write(&self.letter)?)
    }

    /// Writes the .docx.
    ///
    /// # Errors
    /// When it cannot be made or written.
    pub fn save(&self, path: &Path) -> Result<(), EngineError> {
        std::fs::write(path, self.bytes()?).map_err(EngineError::write(path))
    }
}

fn unit(tree: Option<&UnitTree>, request: &DraftRequest) -> Result<NamedUnit, EngineError> {
    match tree {
        Some(tree) => tree
            .find(&request.unit, request.today)
            .ok_or_else(|| EngineError::NoSuchUnit(request.unit.clone())),
        None => Ok(NamedUnit {
            code: String::new(),
            name: request.unit.clone(),
            words: Vec::new(),
        }),
    }
}

/// The upper letter with what the unit tightens.
fn tightened(upper: &Directive, request: &DraftRequest) -> Result<Directive, EngineError> {
    let mut tightened = upper.clone();
    for rule in &mut tightened.password_rules {
        if let (Some(wanted), Some(least)) = (request.min_length, rule.min_length) {
            if wanted < least {
                return Err(EngineError::Loosens(format!("{wanted} < {least}")));
            }
            rule.min_length = Some(wanted);
        }
        if let (Some(wanted), Some(months)) = (request.rotation_months, rule.rotation_months) {
            if wanted > months {
                return Err(EngineError::Loosens(format!("{wanted} > {months}")));
            }
            rule.rotation_months = Some(wanted);
        }
    }
    Ok(tightened)
}
