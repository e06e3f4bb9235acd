//! What a reader of the text should know about the file it came from.

use text::encoding::Encoding;
use text::legacy::LegacyEncoding;

use super::LetterFormat;

/// One remark. [`LetterNotice::code`] names the message (`letter-notice-<code>` in the locales).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterNotice {
    /// The name says one format, the bytes another; the bytes were believed.
    Misnamed {
        /// The ending of the name.
        ending: String,
        /// What it is.
        format: LetterFormat,
    },
    /// A text file in another encoding than UTF-8.
    Encoding(Encoding),
    /// Text typed in an old Vietnamese font, read through its table.
    OldFont(LegacyEncoding),
    /// Places that are no letters in that encoding, or glyphs nobody can name; they read U+FFFD.
    UnreadableLetters(u64),
    /// Pages without text among pages with text: pictures, perhaps scanned appendices.
    PicturePages(Vec<usize>),
    /// Words put in or taken out with "track changes" still on: read as if accepted.
    TrackedChanges,
}

impl LetterNotice {
    /// Every code there is, for the locales to be checked against.
    pub const CODES: [&'static str; 6] = [
        "misnamed",
        "encoding",
        "old-font",
        "unreadable-letters",
        "picture-pages",
        "tracked-changes",
    ];

    /// The message key: `letter-notice-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Misnamed { .. } => "misnamed",
            Self::Encoding(_) => "encoding",
            Self::OldFont(_) => "old-font",
            Self::UnreadableLetters(_) => "unreadable-letters",
            Self::PicturePages(_) => "picture-pages",
            Self::TrackedChanges => "tracked-changes",
        }
    }

    /// The arguments of the message, by name.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Misnamed { ending, format } => vec![
                ("ending", ending.clone()),
                ("format", format.as_str().to_owned()),
            ],
            Self::Encoding(encoding) => vec![("encoding", encoding.to_string())],
            Self::OldFont(encoding) => vec![("encoding", encoding.to_string())],
            Self::UnreadableLetters(count) => vec![("count", count.to_string())],
            Self::PicturePages(pages) => {
                let pages: Vec<String> = pages.iter().map(usize::to_string).collect();
                vec![("pages", pages.join(", "))]
            }
            Self::TrackedChanges => vec![],
        }
    }
}

/// Endings that promise a format.
const ENDINGS: [&str; 12] = [
    "txt", "docx", "docm", "dotx", "pdf", "doc", "odt", "rtf", "htm", "html", "xls", "xlsx",
];

/// A name that ends like another format than the bytes have.
pub(super) fn misnamed(name: &str, format: LetterFormat) -> Option<LetterNotice> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let fits = match format {
        LetterFormat::Text => ["txt", "text", "md"].contains(&ending.as_str()),
        LetterFormat::Docx => ["docx", "docm", "dotx"].contains(&ending.as_str()),
        LetterFormat::Pdf => ending == "pdf",
    };
    let named = ENDINGS.contains(&ending.as_str());
    (named && !fits).then_some(LetterNotice::Misnamed { ending, format })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_wrong_ending_is_remarked() {
        let code = |name, format| misnamed(name, format).map(|notice| notice.code());
        assert_eq!(code("a.docx", LetterFormat::Docx), None);
        assert_eq!(code("A.PDF", LetterFormat::Pdf), None);
        assert_eq!(code("-", LetterFormat::Text), None);
        assert_eq!(code("công văn 12.2024", LetterFormat::Pdf), None);
        assert_eq!(code("a.docx", LetterFormat::Pdf), Some("misnamed"));
        assert_eq!(code("Số 3347 .CV/BTCTU kèm", LetterFormat::Text), None);
    }
}
