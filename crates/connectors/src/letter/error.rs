//! Why a letter could not be read. Each says what, where, and the next step.

use std::io;

use super::NoLetter;

/// A letter that could not be read: which, and why.
#[derive(Debug, thiserror::Error)]
#[error("{name}: {fault}")]
pub struct LetterError {
    /// The file, as it was called.
    pub name: String,
    /// Why.
    pub fault: LetterFault,
}

/// Why a letter could not be read. [`LetterFault::code`] names the message
/// (`letter-error-<code>` in the locales); the text here is for logs.
#[derive(Debug, thiserror::Error)]
pub enum LetterFault {
    /// The file cannot be opened or read.
    #[error("cannot be read ({0}); check that the file exists and may be read")]
    Unreadable(#[from] io::Error),
    /// Nothing is in it.
    #[error("there is no text in it; check that this is the right file")]
    Empty,
    /// Larger than the limit.
    #[error("more than the {limit} bytes allowed; send the letter without its appendices")]
    TooLarge {
        /// Bytes allowed.
        limit: u64,
    },
    /// Something else than a letter.
    #[error("this is no letter we read ({})", .0.code())]
    NotALetter(NoLetter),
    /// Protected by a password.
    #[error("protected by a password; save it without one")]
    Encrypted,
    /// The file or a part of it is broken.
    #[error("damaged ({0}); copy or save it again")]
    Damaged(String),
    /// Unpacks to more than is reasonable, or holds entities that multiply.
    #[error("asks for more than a letter may ({0}); save it anew, or paste its text")]
    Bomb(String),
    /// A PDF with more pages than the limit.
    #[error("{pages} pages, more than the {limit} allowed; save the letter without its appendices")]
    TooManyPages {
        /// Pages it has.
        pages: usize,
        /// Pages allowed.
        limit: usize,
    },
    /// A PDF of pictures: scanned, never recognised.
    #[error("{pages} pages of pictures and no text; recognise it (OCR) first, or paste the text")]
    NoTextLayer {
        /// Pages it has.
        pages: usize,
    },
}

impl LetterError {
    pub(crate) fn new(name: &str, fault: LetterFault) -> Self {
        let name = name.to_owned();
        Self { name, fault }
    }

    /// The message key: `letter-error-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// Whether the file was there and was refused for what it holds.
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        !matches!(self.fault, LetterFault::Unreadable(_))
    }

    /// The arguments of the message, by name.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let mut arguments = vec![("path", self.name.clone())];
        match &self.fault {
            LetterFault::Unreadable(source) => arguments.push(("detail", source.to_string())),
            LetterFault::TooLarge { limit } => arguments.push(("limit", limit.to_string())),
            LetterFault::Damaged(detail) | LetterFault::Bomb(detail) => {
                arguments.push(("detail", detail.clone()));
            }
            LetterFault::TooManyPages { pages, limit } => {
                arguments.push(("pages", pages.to_string()));
                arguments.push(("limit", limit.to_string()));
            }
            LetterFault::NoTextLayer { pages } => arguments.push(("pages", pages.to_string())),
            LetterFault::Empty | LetterFault::Encrypted | LetterFault::NotALetter(_) => {}
        }
        arguments
    }
}

impl LetterFault {
    /// The message key: `letter-error-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::NotALetter(found) => found.code(),
            Self::Encrypted => "encrypted",
            Self::Damaged(_) => "damaged",
            Self::Bomb(_) => "bomb",
            Self::TooManyPages { .. } => "too-many-pages",
            Self::NoTextLayer { .. } => "no-text-layer",
        }
    }
}
