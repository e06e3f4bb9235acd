//! The records of an .xls file, looked at before the library reads them: how large the sheets
//! claim to be, and whether the file is encrypted.

use std::path::Path;

use crate::{FeedError, Limits};

const SECTOR: usize = 512;
const END: u32 = 0xffff_fffa;

/// Refuses an encrypted file, and one whose sheets would take more cells than allowed.
pub(super) fn check(path: &Path, file: &[u8], limits: Limits) -> Result<(), FeedError> {
    let container = Container::open(file).ok_or_else(|| FeedError::damaged(path, "no header"))?;
    let directory = container.chain(container.directory);
    let mut book = None;
    for entry in directory.chunks_exact(128) {
        match entry_name(entry).as_str() {
            "encryptedpackage" => {
                return Err(FeedError::Encrypted {
                    path: path.to_owned(),
                });
            }
            "workbook" | "book" => book = Some(container.stream(entry, &directory)),
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

fn check_cells(path: &Path, book: &[u8], limits: Limits) -> Result<(), FeedError> {
    let mut sheet = Bounds::default();
    let mut rest = book;
    while let (Some(kind), Some(length)) = (word(rest, 0), word(rest, 2)) {
        let end = 4 + usize::from(length);
        let data = rest.get(4..end).unwrap_or_default();
        match kind {
            0x0809 => sheet = Bounds::default(),
            0x002f => {
                return Err(FeedError::Encrypted {
                    path: path.to_owned(),
                });
            }
            // Dimensions: first row, row after the last, first column, column after the last.
            0x0200 => {
                if let (Some(row), Some(column)) = (double_word(data, 4), word(data, 10)) {
                    sheet.include(row, u32::from(column));
                }
                if let (Some(row), Some(column)) = (double_word(data, 0), word(data, 8)) {
                    sheet.include(row, u32::from(column));
                }
            }
            // Number, label, rich text, boolean, RK, shared text, formula, several RK.
            0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e | 0x00fd | 0x0006 | 0x00bd => {
                if let (Some(row), Some(column)) = (word(data, 0), word(data, 2)) {
                    // A record of several cells goes on to the right.
                    let run = if kind == 0x00bd {
                        data.len() as u32 / 6
                    } else {
                        0
                    };
                    sheet.include(u32::from(row), u32::from(column));
                    sheet.include(u32::from(row), u32::from(column) + run);
                }
            }
            _ => {}
        }
        if sheet.cells() > limits.held_cells {
            let detail = format!("a sheet of {} cells", sheet.cells());
            return Err(super::archive::bomb(path, detail));
        }
        let Some(next) = rest.get(end..) else { break };
        rest = next;
    }
    Ok(())
}

/// The smallest box around the cells seen.
#[derive(Default)]
struct Bounds(Option<(u32, u32, u32, u32)>);

impl Bounds {
    fn include(&mut self, row: u32, column: u32) {
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
        let used = sectors.into_iter().filter(|sector| *sector < END);
        Some(
            used.filter_map(|sector| self.sector_bytes(sector))
                .flat_map(words)
                .collect(),
        )
    }

    fn sector_bytes(&self, sector: u32) -> Option<&'f [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.file.len());
        self.file.get(start..end)
    }

    /// The bytes of a chain of sectors, at most as many as the file has.
    fn chain(&self, mut sector: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        while let Some(more) = (sector < END).then(|| self.sector_bytes(sector)).flatten() {
            bytes.extend_from_slice(more);
            if bytes.len() > self.file.len() {
                break;
            }
            sector = self.table.get(sector as usize).copied().unwrap_or(END);
        }
        bytes
    }

    /// A stream; one below 4,096 bytes lies in small sectors inside the root's stream.
    fn stream(&self, entry: &[u8], directory: &[u8]) -> Vec<u8> {
        let start = double_word(entry, 116).unwrap_or(END);
        let length = double_word(entry, 120).unwrap_or(0) as usize;
        if length >= 4096 {
            let mut bytes = self.chain(start);
            bytes.truncate(length);
            return bytes;
        }
        let small = self.chain(double_word(directory, 116).unwrap_or(END));
        let table = words(&self.chain(self.small_table));
        let mut bytes = Vec::new();
        let mut sector = start as usize;
        while bytes.len() < length {
            let Some(more) = sector.checked_mul(64).and_then(|at| small.get(at..at + 64)) else {
                break;
            };
            bytes.extend_from_slice(more);
            sector = table.get(sector).copied().unwrap_or(END) as usize;
        }
        bytes
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    (0..bytes.len() / 4)
        .filter_map(|index| double_word(bytes, index * 4))
        .collect()
}
