//! How much a letter may ask of the machine that reads it.

/// Upper bounds for one letter. The defaults hold a letter of a hundred pages with its scanned
/// appendices, and stop a bomb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterLimits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of the text that comes out of it, as UTF-8.
    pub text_bytes: usize,
    /// Bytes the parts of a `.docx`, or the streams of a `.pdf`, may unpack to.
    pub unpacked_bytes: usize,
    /// Unpacked bytes per packed byte of one part, once it has unpacked more than a megabyte.
    pub unpacked_ratio: usize,
    /// Members of a `.docx` container.
    pub members: usize,
    /// Elements, texts and attributes' owners of one part.
    pub nodes: u32,
    /// How deep elements may stand in one another.
    pub depth: usize,
    /// Pages of a `.pdf`.
    pub pages: usize,
}

impl Default for LetterLimits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            text_bytes: 4 << 20,
            unpacked_bytes: 128 << 20,
            unpacked_ratio: 200,
            members: 4_000,
            nodes: 2_000_000,
            depth: 200,
            pages: 200,
        }
    }
}
