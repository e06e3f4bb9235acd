//! What a file is, by its first bytes: a name proves nothing (an HTML page called .xls, a
//! workbook called .csv, a picture called .xlsx).

use std::fs::File;
use std::io::Read;
use std::path::Path;

use memchr::memmem;

use super::{Format, archive};
use crate::bytes::{binary, blank};
use crate::{FeedError, Limits};

/// How much is looked at.
const HEAD: u64 = 8192;

/// First bytes of files that people send instead of a table.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a sound or picture file"),
    (b"II*\0", "a scanned picture (TIFF)"),
    (b"MM\0*", "a scanned picture (TIFF)"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"Rar!", "a .rar archive"),
    (b"7z\xbc\xaf", "a .7z archive"),
    (b"\x1f\x8b", "a .gz archive"),
    (b"SQLite format 3", "a database"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"MIME-Version:", "a web archive"),
    (b"\x09\x08", "a workbook older than Excel 97"),
    (b"\x09\x04", "a workbook older than Excel 97"),
    (b"\x09\x02", "a workbook older than Excel 97"),
    (b"\x09\0", "a workbook older than Excel 97"),
];

/// Recognises the format of a file that is neither empty nor too large.
pub(super) fn sniff(path: &Path, limits: Limits) -> Result<Format, FeedError> {
    let unreadable = |error| FeedError::unreadable(path, error);
    let mut file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if about.is_dir() {
        return Err(FeedError::NotATable {
            path: path.to_owned(),
            found: "a folder",
        });
    }
    if about.len() > limits.file_bytes {
        return Err(FeedError::TooLarge {
            path: path.to_owned(),
            bytes: about.len(),
            limit: limits.file_bytes,
        });
    }
    let mut head = Vec::new();
    Read::by_ref(&mut file)
        .take(HEAD)
        .read_to_end(&mut head)
        .map_err(unreadable)?;
    recognise(path, &head, limits)
}

fn recognise(path: &Path, head: &[u8], limits: Limits) -> Result<Format, FeedError> {
    if blank(head) {
        return Err(FeedError::Empty {
            path: path.to_owned(),
        });
    }
    if head.starts_with(b"PK") {
        return archive::recognise(path, limits);
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0") {
        return Ok(Format::Xls);
    }
    let found = OTHERS
        .iter()
        .find(|(magic, _)| head.starts_with(magic))
        .map(|(_, found)| *found)
        .or_else(|| binary(head).then_some("a binary file"));
    if let Some(found) = found {
        return Err(FeedError::NotATable {
            path: path.to_owned(),
            found,
        });
    }
    markup(path, head)
}

/// Text: a web page, another markup, or separated values.
fn markup(path: &Path, head: &[u8]) -> Result<Format, FeedError> {
    // Markup is ASCII: dropping the zeros reads UTF-16 well enough to see it.
    let start: Vec<u8> = head
        .iter()
        .filter(|byte| **byte != 0)
        .map(u8::to_ascii_lowercase)
        .collect();
    let from = start
        .iter()
        .position(|byte| *byte == b'<')
        .unwrap_or(start.len());
    let opens = start[..from]
        .iter()
        .all(|byte| !byte.is_ascii_alphanumeric());
    let markup = &start[from..];
    if !opens || markup.is_empty() {
        return Ok(Format::Csv);
    }
    let has = |word: &str| memmem::find(markup, word.as_bytes()).is_some();
    if has("urn:schemas-microsoft-com:office:spreadsheet") && markup.starts_with(b"<?xml") {
        return Ok(Format::Html);
    }
    if has("<html") || has("<table") || has("<!doctype html") {
        return Ok(Format::Html);
    }
    if markup.starts_with(b"<?xml") || markup.starts_with(b"<!") {
        return Err(FeedError::NotATable {
            path: path.to_owned(),
            found: "an XML document",
        });
    }
    Ok(Format::Csv)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(head: &[u8]) -> Result<Format, &'static str> {
        recognise(Path::new("x.xls"), head, Limits::default()).map_err(|error| error.code())
    }

    #[test]
    fn a_file_is_what_it_holds() {
        assert_eq!(recognised(b"login,name\na,b\n"), Ok(Format::Csv));
        assert_eq!(recognised(b"\xff\xfel\0o\0g\0i\0n\0,\0"), Ok(Format::Csv));
        assert_eq!(recognised(b"\xef\xbb\xbf <html><body>"), Ok(Format::Html));
        assert_eq!(recognised(b"<table><tr><td>1"), Ok(Format::Html));
        assert_eq!(
            recognised(b"<?xml version=\"1.0\"?><a/>"),
            Err("not-a-table")
        );
        assert_eq!(recognised(b"\x89PNG\r\n\x1a\n"), Err("not-a-table"));
        assert_eq!(recognised(b"%PDF-1.7"), Err("not-a-table"));
        assert_eq!(recognised(&[3; 40]), Err("not-a-table"));
        assert_eq!(recognised(b" \r\n\r\n"), Err("empty"));
        assert_eq!(recognised(b"a<b,c\n"), Ok(Format::Csv));
    }
}
