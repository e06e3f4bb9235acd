//! How much a feed may ask of the machine that reads it.

/// Upper bounds for one feed. The defaults hold a nation's accounts and stop a bomb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes a zip container (.xlsx, .ods) may unpack to, counted while unpacking.
    pub unpacked_bytes: u64,
    /// Unpacked bytes per packed byte, once a container has unpacked more than 64 MiB.
    pub unpacked_ratio: u64,
    /// Rows of the sheet, blank ones included.
    pub rows: u32,
    /// Columns of the sheet.
    pub columns: u32,
    /// Bytes of one cell as UTF-8; a row with a longer one is rejected.
    pub cell_bytes: usize,
    /// Cells of a sheet that has to be held whole (.xls).
    pub held_cells: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 4 << 30,
            unpacked_bytes: 8 << 30,
            unpacked_ratio: 400,
            rows: 50_000_000,
            columns: 512,
            cell_bytes: 32_767 * 4,
            held_cells: 16_000_000,
        }
    }
}
