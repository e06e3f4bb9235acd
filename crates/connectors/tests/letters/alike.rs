//! The five letters as real software stores them: whatever the form, the same directive.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use connectors::{LetterFormat, LetterLimits, read_letter};
use directive::Directive;

fn here() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/letters"))
}

fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(here().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

fn text(path: &Path) -> String {
    let letter = read_letter(path, &LetterLimits::default()).unwrap();
    assert!(
        letter.notices.is_empty(),
        "{}: {:?}",
        path.display(),
        letter.notices
    );
    letter.text
}

/// What was read, places left out: they differ with the text.
fn bare(text: &str) -> Directive {
    Directive {
        spans: BTreeMap::new(),
        unread: Vec::new(),
        ..directive::read(text)
    }
}

fn original(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap();
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../directive/tests/letters")
        .join(stem)
        .with_extension("txt")
}

/// Field by field, so that a failure names the field.
fn alike(path: &Path) {
    let expected = serde_json::to_value(bare(&text(&original(path)))).unwrap();
    let text = text(path);
    let read = serde_json::to_value(bare(&text)).unwrap();
    let mut differences = Vec::new();
    for (field, value) in expected.as_object().unwrap() {
        if read[field] != *value {
            differences.push(format!("{field}:\n  txt  {value}\n  here {}", read[field]));
        }
    }
    assert!(
        differences.is_empty(),
        "{}\n{}\n{text}",
        path.display(),
        differences.join("\n")
    );
}

fn all_alike(folder: &str, extension: &str) {
    let files: Vec<PathBuf> = files(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    assert_eq!(files.len(), 5, "{folder}");
    for path in files {
        alike(&path);
    }
}

#[test]
fn documents_of_libreoffice() {
    all_alike("libreoffice", "docx");
}

#[test]
fn documents_of_python_docx() {
    all_alike("python-docx", "docx");
}

#[test]
fn pdfs_of_libreoffice() {
    all_alike("libreoffice", "pdf");
}

#[test]
fn pdfs_of_typst() {
    all_alike("typst", "pdf");
}

/// Every old encoding gives the text back, and says which it was.
#[test]
fn text_files_in_every_encoding() {
    use text::legacy::{LegacyEncoding, from_unicode};
    let path = original(Path::new("05-06-ubnd"));
    let plain = std::fs::read_to_string(&path).unwrap();
    let read = |bytes: &[u8]| {
        connectors::read_letter_from(bytes, "a.txt", &LetterLimits::default()).unwrap()
    };
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let mut bytes = order(0xfeff).to_vec();
        bytes.extend(plain.encode_utf16().flat_map(order));
        bytes
    };
    let marked = [b"\xef\xbb\xbf", plain.as_bytes()].concat();
    for bytes in [
        plain.clone().into_bytes(),
        marked,
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        plain.replace('\n', "\r\n").into_bytes(),
    ] {
        let letter = read(&bytes);
        assert_eq!(letter.format, LetterFormat::Text);
        assert_eq!(letter.text, plain);
    }
    for encoding in LegacyEncoding::ALL {
        let old: Vec<u8> = from_unicode(encoding, &plain)
            .chars()
            .map(|letter| encoding_byte(letter).unwrap_or(b'?'))
            .collect();
        let letter = read(&old);
        let code = letter
            .notices
            .iter()
            .map(|notice| notice.code())
            .collect::<Vec<_>>();
        assert_eq!(code, ["encoding"], "{encoding}");
        let (old, new) = (bare(&plain), bare(&letter.text));
        assert_eq!(old.deadlines.len(), new.deadlines.len(), "{encoding}");
        assert_eq!(old.password_rules, new.password_rules, "{encoding}");
        assert_eq!(old.prohibitions, new.prohibitions, "{encoding}");
        assert_eq!(old.date, new.date, "{encoding}");
    }
}

/// The byte of a letter in windows-1252.
fn encoding_byte(letter: char) -> Option<u8> {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match u8::try_from(u32::from(letter)) {
        Ok(byte) if !(0x80..0xa0).contains(&byte) => Some(byte),
        _ => UPPER
            .iter()
            .position(|upper| *upper == letter)
            .and_then(|at| u8::try_from(at + 0x80).ok()),
    }
}
