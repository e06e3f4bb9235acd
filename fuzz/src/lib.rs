//! What the targets share: a file written, opened as every kind of feed, read to its end.

use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;

use connectors::{Feed, IdentityKey, LetterLimits, Limits, ReadOptions};
use domain::{Date, FeedKind};

/// Small, so that a run of the fuzzer meets them.
const LIMITS: Limits = Limits {
    file_bytes: 1 << 20,
    unpacked_bytes: 16 << 20,
    unpacked_ratio: 200,
    rows: 20_000,
    columns: 300,
    cell_bytes: 4096,
    held_cells: 1 << 20,
};

/// Reads the bytes as a file of this name, as the kind of feed `which` selects.
pub fn read(name: &str, bytes: &[u8], which: u8) {
    let path = path(name);
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let kind = match which % 3 {
        0 => FeedKind::Units,
        1 => FeedKind::Roster,
        _ => match "email".parse() {
            Ok(system) => FeedKind::System(system),
            Err(_) => return,
        },
    };
    let key = IdentityKey::new([1; 32]);
    let options = ReadOptions {
        as_of: Date::from_ymd_opt(2026, 11, 20).unwrap_or_default(),
        identity_key: &key,
        mapping: None,
        limits: LIMITS,
    };
    let Ok(mut feed) = Feed::open(&path, &kind, &options) else {
        return;
    };
    let on = ControlFlow::Continue(());
    let read = match kind {
        FeedKind::Units => feed.read_units(&mut |_| on),
        FeedKind::Roster => feed.read_roster(&mut |_| on),
        FeedKind::System(_) => feed.read_accounts(&mut |_| on),
    };
    if let Ok(summary) = read {
        assert_eq!(summary.rows, summary.profile.rows);
        assert!(summary.rejected.len() as u64 <= summary.rejected_total);
    }
    let _ = feed.layout();
}

/// Reads the bytes as a letter, and what came out of it as a directive.
pub fn read_letter(bytes: &[u8]) {
    let limits = LetterLimits {
        file_bytes: 1 << 20,
        text_bytes: 1 << 16,
        unpacked_bytes: 8 << 20,
        nodes: 100_000,
        pages: 20,
        ..LetterLimits::default()
    };
    if let Ok(letter) = connectors::read_letter_from(bytes, "letter", &limits) {
        assert!(letter.text.len() <= limits.text_bytes * 2);
        assert!(!letter.text.contains('\r'));
        let length = letter.text.chars().count();
        let read = directive::read(&letter.text);
        assert!(read.spans.values().all(|(start, end)| start <= end && *end <= length));
    }
}

fn path(name: &str) -> PathBuf {
    let shared = PathBuf::from("/dev/shm");
    let folder = if shared.is_dir() { shared } else { std::env::temp_dir() };
    folder.join(format!("rasoat-fuzz-{}-{name}", std::process::id()))
}

/// A panic inside the workbook library is caught where it is called and becomes damage in the
/// file; the fuzzer must not stop at it. One that is not caught still ends the run.
pub fn hold_caught_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// A container with the given members, stored as they are.
pub fn container(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Stored);
    for (name, content) in members {
        if archive.start_file(*name, stored).is_err() || archive.write_all(content).is_err() {
            return Vec::new();
        }
    }
    archive.finish().map(std::io::Cursor::into_inner).unwrap_or_default()
}
