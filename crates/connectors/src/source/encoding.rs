//! Text files as UTF-8, whatever they were written in.

use std::fs::File;
use std::path::Path;

use text::encoding::{Encoding, Utf8Reader};

use crate::FeedError;

/// A text file read as UTF-8.
pub(super) type TextFile = Utf8Reader<File>;

/// Opens a text file; `named` overrides the detection.
pub(super) fn open(path: &Path, named: Option<Encoding>) -> Result<TextFile, FeedError> {
    let unreadable = |error| FeedError::unreadable(path, error);
    let file = File::open(path).map_err(unreadable)?;
    let reader = match named {
        Some(encoding) => Utf8Reader::with_encoding(file, encoding),
        None => Utf8Reader::detect(file),
    };
    reader.map_err(unreadable)
}
