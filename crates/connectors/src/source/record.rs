//! The records of an .xls file, looked at before the library reads them: how large the sheets
//! claim to be, and whether the file is encrypted.

use std::path::Path;

use crate::{FeedError, Limits};

const SECTOR: usize = 512;
const END: u32 = 0xffff_fffa;

/// More sheets than anybody looks through.
const SHEETS: usize = 1_000;

/// Refuses an encrypted file, and one whose sheets would take more cells than allowed.
pub(super) fn check(path: &Path, file: &[u8], limits: Limits) -> Result<(), FeedError> {
    let broken = || FeedError::damaged(path, "its chains of sectors do not hold together");
    let container = Container::open(file).ok_or_else(broken)?;
    let directory = container.chain(container.directory).ok_or_else(broken)?;
    let mut book = None;
    for entry in directory.chunks_exact(128) {
        match entry_name(entry).as_str() {
            "encryptedpackage" => {
                return Err(FeedError::Encrypted {
                    path: path.to_owned(),
                });
            }
            "workbook" | "book" => {
                book = Some(container.stream(entry, &directory).ok_or_else(broken)?);
            }
            "worddocument" => {
                return Err(FeedError::NotATable {
                    path: path.to_owned(),
                    found: "a Word document",
                });
            }
            _ => {}
        }
    }
    let Some(book) = book else {
        return Err(FeedError::NotATable {
            path: path.to_owned(),
            found: "an Office file without a workbook",
        });
    };
    check_cells(path, &book, limits)
}

/// Walks the sheets where the workbook says they begin, as the library will.
fn check_cells(path: &Path, book: &[u8], limits: Limits) -> Result<(), FeedError> {
    let mut sheets = Vec::new();
    for (kind, data) in records(book) {
        match kind {
            0x002f => {
                return Err(FeedError::Encrypted {
                    path: path.to_owned(),
                });
            }
            0x0085 => sheets.extend(double_word(data, 0)),
            0x000a => break,
            _ => {}
        }
    }
    if sheets.len() > SHEETS {
        let detail = format!("{} sheets", sheets.len());
        return Err(super::archive::bomb(path, detail));
    }
    for start in sheets {
        let cells = sheet_cells(book.get(start as usize..).unwrap_or_default());
        if cells > limits.held_cells {
            let detail = format!("a sheet of {cells} cells");
            return Err(super::archive::bomb(path, detail));
        }
    }
    Ok(())
}

/// The cells of the box around everything a sheet says it has.
fn sheet_cells(sheet: &[u8]) -> u64 {
    let mut bounds = Bounds::default();
    let mut depth = 0;
    for (kind, data) in records(sheet) {
        match kind {
            0x0809 => depth += 1,
            0x000a if depth <= 1 => break,
            0x000a => depth -= 1,
            // Dimensions: first row, row after the last, first column, column after the last.
            0x0200 => {
                bounds.include(double_word(data, 0), word(data, 8));
                bounds.include(double_word(data, 4), word(data, 10));
            }
            // Number, label, rich text, boolean, RK, shared text, formula, several RK.
            0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e | 0x00fd | 0x0006 | 0x00bd => {
                let row = word(data, 0).map(u32::from);
                let column = word(data, 2);
                bounds.include(row, column);
                // A record of several cells goes on to the right.
                let run = if kind == 0x00bd { data.len() / 6 } else { 0 };
                let run = u16::try_from(run).unwrap_or(u16::MAX);
                bounds.include(row, column.map(|column| column.saturating_add(run)));
            }
            _ => {}
        }
    }
    bounds.cells()
}

/// The records of a stream: their kind and their data.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, length) = (word(rest, 0)?, word(rest, 2)?);
        let data = rest.get(4..4 + usize::from(length))?;
        rest = &rest[4 + data.len()..];
        Some((kind, data))
    })
}

/// The smallest box around the cells seen.
#[derive(Default)]
struct Bounds(Option<(u32, u32, u32, u32)>);

impl Bounds {
    fn include(&mut self, row: Option<u32>, column: Option<u16>) {
        let (Some(row), Some(column)) = (row, column.map(u32::from)) else {
            return;
        };
        let (top, bottom, left, right) = self.0.unwrap_or((row, row, column, column));
        self.0 = Some((
            top.min(row),
            bottom.max(row),
            left.min(column),
            right.max(column),
        ));
    }

    fn cells(&self) -> u64 {
        self.0.map_or(0, |(top, bottom, left, right)| {
            (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1)
        })
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn double_word(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

fn entry_name(entry: &[u8]) -> String {
    let units = (0..32).map_while(|at| word(entry, at * 2).filter(|unit| *unit != 0));
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or(' ').to_ascii_lowercase())
        .collect()
}

/// A compound file: sectors chained through an allocation table.
struct Container<'f> {
    file: &'f [u8],
    sector: usize,
    table: Vec<u32>,
    directory: u32,
    small_table: u32,
}

impl<'f> Container<'f> {
    fn open(file: &'f [u8]) -> Option<Self> {
        let sector = 1_usize.checked_shl(u32::from(word(file, 30)?))?;
        if sector != SECTOR && sector != 4096 {
            return None;
        }
        let mut container = Self {
            file,
            sector,
            table: Vec::new(),
            directory: double_word(file, 48)?,
            small_table: double_word(file, 60)?,
        };
        // The small table is read to the length the header gives.
        let small = (double_word(file, 64)? as usize).checked_mul(sector)?;
        if small > file.len() {
            return None;
        }
        container.table = container.allocation(double_word(file, 68)?)?;
        Some(container)
    }

    /// The allocation table: 109 of its sectors are in the header, the rest in a chain.
    fn allocation(&self, mut next: u32) -> Option<Vec<u32>> {
        let mut sectors: Vec<u32> = (0..109)
            .map_while(|index| double_word(self.file, 76 + index * 4))
            .collect();
        let mut steps = self.file.len() / self.sector;
        while next < END && steps > 0 {
            let mut more = words(self.sector_bytes(next)?);
            next = more.pop()?;
            sectors.extend(more);
            steps -= 1;
        }
        sectors.retain(|sector| *sector < END);
        // More of them than the file has sectors is a chain that bites its tail.
        if sectors.len() > self.file.len() / self.sector {
            return None;
        }
        let bytes = sectors
            .iter()
            .filter_map(|sector| self.sector_bytes(*sector));
        Some(bytes.flat_map(words).collect())
    }

    fn sector_bytes(&self, sector: u32) -> Option<&'f [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.file.len());
        self.file.get(start..end)
    }

    /// The bytes of a chain of sectors; `None` when it never ends.
    fn chain(&self, mut sector: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        while let Some(more) = (sector < END).then(|| self.sector_bytes(sector)).flatten() {
            bytes.extend_from_slice(more);
            if more.is_empty() || bytes.len() > self.file.len() {
                return None;
            }
            sector = self.table.get(sector as usize).copied().unwrap_or(END);
        }
        Some(bytes)
    }

    /// A stream, no longer than the file; one below 4,096 bytes lies in small sectors inside
    /// the stream of the first entry.
    fn stream(&self, entry: &[u8], directory: &[u8]) -> Option<Vec<u8>> {
        let root = self.length(directory)?;
        let length = self.length(entry)?;
        let start = double_word(entry, 116)?;
        let small = self.chain(double_word(directory, 116)?)?;
        let table = words(&self.chain(self.small_table)?);
        if root.max(length) > self.file.len() {
            return None;
        }
        if length >= 4096 {
            let mut bytes = self.chain(start)?;
            bytes.truncate(length);
            return Some(bytes);
        }
        let mut bytes = Vec::new();
        let mut sector = start as usize;
        while bytes.len() < length {
            let more = sector.checked_mul(64).and_then(|at| small.get(at..at + 64));
            let Some(more) = more else { break };
            bytes.extend_from_slice(more);
            sector = table.get(sector).copied().unwrap_or(END) as usize;
        }
        bytes.truncate(length);
        Some(bytes)
    }

    /// The length of a stream; containers of large sectors count in 64 bits.
    fn length(&self, entry: &[u8]) -> Option<usize> {
        let low = double_word(entry, 120)?;
        match self.sector {
            SECTOR => usize::try_from(low).ok(),
            _ if double_word(entry, 124)? > 0 => None,
            _ => usize::try_from(low).ok(),
        }
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    (0..bytes.len() / 4)
        .filter_map(|index| double_word(bytes, index * 4))
        .collect()
}
