//! Files of unknown encoding, read as UTF-8.
//!
//! [`Utf8Reader`] looks at the first 64 KiB. A byte order mark or the zero bytes of UTF-16 decide
//! at once. A file that begins with plain ASCII is passed on as it is (ASCII means the same in
//! all the others) and decided at its first other byte, by the 64 KiB from there on.

mod single_byte;
mod sniff;
mod utf16;
mod utf8;
mod utf8_reader;
mod window;

use std::fmt;
use std::str::FromStr;

pub use utf8_reader::Utf8Reader;

/// How a file is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-8 without a mark; plain ASCII as well.
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Microsoft's Vietnamese code page.
    Windows1258,
    /// TCVN3 (ABC) bytes.
    Tcvn3,
    /// VNI bytes.
    Vni,
    /// Western, and whatever else is one byte a letter and spells no Vietnamese.
    Windows1252,
}

/// An encoding we cannot read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an encoding we read; use utf-8, utf-16le, utf-16be, windows-1258, tcvn3, vni or windows-1252"
)]
pub struct UnknownEncoding(String);

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Utf8Bom,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1258,
        Self::Tcvn3,
        Self::Vni,
        Self::Windows1252,
    ];

    /// The name in `feeds.json` and mappings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1258 => "windows-1258",
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
            Self::Windows1252 => "windows-1252",
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Encoding {
    type Err = UnknownEncoding;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|encoding| name.eq_ignore_ascii_case(encoding.as_str()))
            .ok_or_else(|| UnknownEncoding(name.to_owned()))
    }
}
