//! What a file is, by its bytes: a name proves nothing (a PDF called .docx, an old .doc called
//! .docx, a picture called .pdf).

use super::LetterFault;
use crate::bytes::{binary, blank};

/// How a letter is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterFormat {
    /// Plain text.
    Text,
    /// Office Open XML.
    Docx,
    /// Portable Document Format.
    Pdf,
}

impl LetterFormat {
    /// `txt`, `docx`, `pdf`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }
}

/// What people send instead of a letter we read. The message of each says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLetter {
    /// Word 97–2003.
    OldWord,
    /// OpenDocument text.
    OpenDocument,
    /// Rich text.
    RichText,
    /// A web page.
    WebPage,
    /// A workbook.
    Workbook,
    /// A presentation.
    Presentation,
    /// A picture: a scan, a photograph.
    Picture,
    /// An archive with files in it.
    Archive,
    /// A signed container or message.
    Mail,
    /// A folder.
    Folder,
    /// Anything else.
    Unknown,
}

impl NoLetter {
    /// Every kind, for the locales to be checked against.
    pub const ALL: [Self; 11] = [
        Self::OldWord,
        Self::OpenDocument,
        Self::RichText,
        Self::WebPage,
        Self::Workbook,
        Self::Presentation,
        Self::Picture,
        Self::Archive,
        Self::Mail,
        Self::Folder,
        Self::Unknown,
    ];

    /// The end of the message key: `letter-error-<code>` in the locales.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OldWord => "old-word",
            Self::OpenDocument => "open-document",
            Self::RichText => "rich-text",
            Self::WebPage => "web-page",
            Self::Workbook => "workbook",
            Self::Presentation => "presentation",
            Self::Picture => "picture",
            Self::Archive => "archive",
            Self::Mail => "mail",
            Self::Folder => "folder",
            Self::Unknown => "unknown",
        }
    }
}

/// First bytes of what is no letter.
const OTHERS: &[(&[u8], NoLetter)] = &[
    (b"\x89PNG", NoLetter::Picture),
    (b"\xff\xd8\xff", NoLetter::Picture),
    (b"GIF8", NoLetter::Picture),
    (b"RIFF", NoLetter::Picture),
    (b"II*\0", NoLetter::Picture),
    (b"MM\0*", NoLetter::Picture),
    (b"BM", NoLetter::Picture),
    (b"{\\rtf", NoLetter::RichText),
    (b"Rar!", NoLetter::Archive),
    (b"7z\xbc\xaf", NoLetter::Archive),
    (b"\x1f\x8b", NoLetter::Archive),
    (b"MIME-Version:", NoLetter::Mail),
    (b"Received:", NoLetter::Mail),
    (b"Return-Path:", NoLetter::Mail),
    (b"\xdb\xa5\x2d\0", NoLetter::OldWord),
];

/// How much of a file decides.
const HEAD: usize = 8192;

/// A PDF may have this many bytes before its mark (ISO 32000, implementation note 13).
const PDF_MARK_WITHIN: usize = 1024;

/// What the file is.
pub(super) fn recognise(bytes: &[u8]) -> Result<LetterFormat, LetterFault> {
    let head = &bytes[..bytes.len().min(HEAD)];
    if blank(head) && blank(bytes) {
        return Err(LetterFault::Empty);
    }
    if head.starts_with(b"PK") {
        return Ok(LetterFormat::Docx);
    }
    let early = &head[..head.len().min(PDF_MARK_WITHIN)];
    if memchr::memmem::find(early, b"%PDF-").is_some() {
        return Ok(LetterFormat::Pdf);
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(compound(bytes));
    }
    let other = OTHERS.iter().find(|(magic, _)| head.starts_with(magic));
    // "BM" and "Received:" may begin a text.
    if let Some((magic, found)) = other
        && (magic.len() > 2 || binary(head))
    {
        return Err(LetterFault::NotALetter(*found));
    }
    if binary(head) {
        return Err(LetterFault::NotALetter(NoLetter::Unknown));
    }
    if web_page(head) {
        return Err(LetterFault::NotALetter(NoLetter::WebPage));
    }
    Ok(LetterFormat::Text)
}

/// A compound file: an old .doc or .xls, or a .docx behind a password.
fn compound(bytes: &[u8]) -> LetterFault {
    // Names in its directory are UTF-16.
    let holds = |name: &str| {
        let wide: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    if holds("EncryptedPackage") || holds("EncryptionInfo") {
        return LetterFault::Encrypted;
    }
    LetterFault::NotALetter(if holds("WordDocument") {
        NoLetter::OldWord
    } else if holds("PowerPoint Document") {
        NoLetter::Presentation
    } else if holds("Workbook") || holds("Book") {
        NoLetter::Workbook
    } else if holds("__properties_version1.0") || holds("__nameid_version1.0") {
        NoLetter::Mail
    } else {
        NoLetter::Unknown
    })
}

fn web_page(head: &[u8]) -> bool {
    // Markup is ASCII: dropping the zeros reads UTF-16 well enough to see it.
    let start: Vec<u8> = head
        .iter()
        .filter(|byte| byte.is_ascii_graphic())
        .take(400)
        .map(u8::to_ascii_lowercase)
        .collect();
    let opens = start.starts_with(b"<!doctype") || start.starts_with(b"<?xml");
    opens || start.starts_with(b"<html")
}
