//! Zip containers: what is inside, and whether it may be unpacked.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use memchr::memmem;
use zip::ZipArchive;

use super::Format;
use crate::{FeedError, Limits};

/// Below this, a high ratio is no attack.
const RATIO_FROM: u64 = 64 << 20;

/// Members a spreadsheet never has more of.
const MEMBERS: usize = 10_000;

/// Shared texts are held in memory by the reader of .xlsx.
const SHARED_TEXT_BYTES: u64 = 768 << 20;

const SHARED_TEXTS: u64 = 20_000_000;

/// A longer stretch without a tag would be held as one text.
const TEXT_BYTES: usize = 16 << 20;

pub(super) type Archive = ZipArchive<BufReader<File>>;

/// Opens a container.
pub(super) fn open(path: &Path) -> Result<Archive, FeedError> {
    let file = File::open(path).map_err(|error| FeedError::unreadable(path, error))?;
    let archive =
        ZipArchive::new(BufReader::new(file)).map_err(|error| FeedError::damaged(path, error))?;
    if archive.len() > MEMBERS {
        return Err(bomb(path, format!("{} members", archive.len())));
    }
    Ok(archive)
}

/// Which kind of container it is.
pub(super) fn recognise(path: &Path, limits: Limits) -> Result<Format, FeedError> {
    let mut archive = open(path)?;
    let has = |archive: &Archive, wanted: &str| {
        archive.file_names().flatten().any(|name| {
            name.trim_start_matches('/')
                .replace('\\', "/")
                .eq_ignore_ascii_case(wanted)
        })
    };
    let found = if has(&archive, "xl/workbook.bin") {
        "an .xlsb workbook"
    } else if has(&archive, "word/document.xml") {
        "a Word document"
    } else if has(&archive, "ppt/presentation.xml") {
        "a presentation"
    } else if has(&archive, "content.xml") {
        if !opendocument_sheet(&mut archive) {
            return Err(not_a_table(path, "an OpenDocument file without a sheet"));
        }
        check(path, &mut archive, limits)?;
        return Ok(Format::Ods);
    } else if has(&archive, "[Content_Types].xml") {
        check(path, &mut archive, limits)?;
        return Ok(Format::Xlsx);
    } else {
        "a .zip archive"
    };
    Err(not_a_table(path, found))
}

fn opendocument_sheet(archive: &mut Archive) -> bool {
    let Ok(member) = archive.by_name("mimetype") else {
        return true;
    };
    let mut kind = String::new();
    member.take(200).read_to_string(&mut kind).is_ok() && kind.contains("spreadsheet")
}

fn not_a_table(path: &Path, found: &'static str) -> FeedError {
    FeedError::NotATable {
        path: path.to_owned(),
        found,
    }
}

pub(super) fn bomb(path: &Path, detail: String) -> FeedError {
    FeedError::Bomb {
        path: path.to_owned(),
        detail,
    }
}

/// Unpacks every XML member once, keeping nothing: declared sizes need not be believed.
fn check(path: &Path, archive: &mut Archive, limits: Limits) -> Result<(), FeedError> {
    let packed = archive_bytes(path)?;
    let mut total = 0;
    for index in 0..archive.len() {
        let member = archive
            .by_index(index)
            .map_err(|error| FeedError::damaged(path, error))?;
        if member.encrypted() {
            return Err(FeedError::Encrypted {
                path: path.to_owned(),
            });
        }
        let Ok(name) = member.name().map(|name| name.to_ascii_lowercase()) else {
            continue;
        };
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let shared = name.ends_with("sharedstrings.xml");
        let bytes = Budget {
            path,
            packed,
            spent: total,
            limits,
        }
        .unpack(member)?;
        total += bytes;
        if shared && bytes > SHARED_TEXT_BYTES {
            return Err(bomb(path, format!("{bytes} bytes of shared text")));
        }
    }
    Ok(())
}

fn archive_bytes(path: &Path) -> Result<u64, FeedError> {
    std::fs::metadata(path)
        .map(|about| about.len())
        .map_err(|error| FeedError::unreadable(path, error))
}

/// What is left of the right to unpack.
struct Budget<'p> {
    path: &'p Path,
    /// Bytes of the container.
    packed: u64,
    /// Bytes unpacked before.
    spent: u64,
    limits: Limits,
}

impl Budget<'_> {
    fn allows(&self, bytes: u64) -> Result<(), FeedError> {
        let total = self.spent.saturating_add(bytes);
        if total > self.limits.unpacked_bytes {
            let limit = self.limits.unpacked_bytes;
            return Err(bomb(self.path, format!("more than {limit} bytes")));
        }
        let ratio = total / self.packed.max(1);
        if total > RATIO_FROM && ratio > self.limits.unpacked_ratio {
            return Err(bomb(self.path, format!("{ratio} times its size")));
        }
        Ok(())
    }

    fn unpack(&self, mut member: impl Read) -> Result<u64, FeedError> {
        let mut chunk = vec![0; 1 << 16];
        let (mut bytes, mut run) = (0, 0);
        loop {
            // A damaged member is the reader's to report, with how far it came.
            let read = match member.read(&mut chunk) {
                Ok(0) | Err(_) => return Ok(bytes),
                Ok(read) => read,
            };
            let piece = &chunk[..read];
            if bytes == 0 {
                self.check_head(piece)?;
            }
            run = match memchr::memrchr(b'>', piece) {
                Some(last) => read - last,
                None => run + read,
            };
            if run > TEXT_BYTES {
                return Err(bomb(self.path, format!("a text of {run} bytes")));
            }
            bytes += read as u64;
            self.allows(bytes)?;
        }
    }

    /// No document type (entities that multiply), and no more shared texts announced than a
    /// reader can reserve room for.
    fn check_head(&self, head: &[u8]) -> Result<(), FeedError> {
        if memmem::find(head, b"<!DOCTYPE").is_some() {
            return Err(bomb(self.path, "a document type declaration".to_owned()));
        }
        for found in memmem::find_iter(head, b"uniqueCount") {
            let announced: String = head[found..]
                .iter()
                .skip_while(|byte| !byte.is_ascii_digit())
                .take_while(|byte| byte.is_ascii_digit())
                .map(|byte| char::from(*byte))
                .collect();
            let count = announced.parse::<u64>();
            if !announced.is_empty() && count.is_ok_and(|count| count <= SHARED_TEXTS) {
                continue;
            }
            return Err(bomb(self.path, format!("{announced} texts announced")));
        }
        Ok(())
    }
}
