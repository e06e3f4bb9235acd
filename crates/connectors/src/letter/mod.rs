//! Official letters as offices keep them become text: `.txt` in any Vietnamese encoding, `.docx`,
//! `.pdf` with a text layer. What a file is, its bytes say, not its name.
//!
//! The text is what a person would copy out of the page, in reading order, one paragraph a line,
//! cells of a row apart by tabs, in normal form C. What reading makes of it is the room
//! `directive`'s. Nothing of a file is trusted: every bound is in [`LetterLimits`], every way a
//! file can be wrong is a [`LetterFault`] with its next step.

mod docx;
mod error;
mod limits;
mod notice;
mod pdf;
mod plain;
mod sniff;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use text::nfc;

pub use error::{LetterError, LetterFault};
pub use limits::LetterLimits;
pub use notice::LetterNotice;
pub use sniff::{LetterFormat, NoLetter};

/// The text of a letter, and what is to be said about how it was won.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its text: line feeds, normal form C, no byte order mark.
    pub text: String,
    /// What the file was.
    pub format: LetterFormat,
    /// What a reader of the text should know about the file.
    pub notices: Vec<LetterNotice>,
}

/// Reads the letter in a file.
///
/// # Errors
/// When the file cannot be read, is no letter, or breaks a limit.
pub fn read_letter(path: &Path, limits: &LetterLimits) -> Result<Letter, LetterError> {
    let name = path.display().to_string();
    let fault = |fault| LetterError::new(&name, fault);
    let about = std::fs::metadata(path).map_err(|error| fault(error.into()))?;
    if about.is_dir() {
        return Err(fault(LetterFault::NotALetter(NoLetter::Folder)));
    }
    let file = File::open(path).map_err(|error| fault(error.into()))?;
    read_letter_from(file, &name, limits)
}

/// Reads the letter that comes from a source: standard input, an upload. `name` is what messages
/// call it, and where it ends like a file name, what it should be.
///
/// # Errors
/// As [`read_letter`].
pub fn read_letter_from(
    source: impl Read,
    name: &str,
    limits: &LetterLimits,
) -> Result<Letter, LetterError> {
    let mut bytes = Vec::new();
    source
        .take(limits.file_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| LetterError::new(name, error.into()))?;
    read(&bytes, name, limits).map_err(|fault| LetterError::new(name, fault))
}

fn read(bytes: &[u8], name: &str, limits: &LetterLimits) -> Result<Letter, LetterFault> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(LetterFault::TooLarge {
            limit: limits.file_bytes,
        });
    }
    let format = sniff::recognise(bytes)?;
    let mut notices = notice::misnamed(name, format).into_iter().collect();
    let text = match format {
        LetterFormat::Text => plain::text(bytes, limits, &mut notices)?,
        LetterFormat::Docx => docx::text(bytes, limits, &mut notices)?,
        LetterFormat::Pdf => pdf::text(bytes, limits, &mut notices)?,
    };
    let text = nfc(&text).into_owned();
    if text.trim().is_empty() {
        return Err(LetterFault::Empty);
    }
    Ok(Letter {
        text,
        format,
        notices,
    })
}
