//! Writing a JSON file, indented, with a line's end at its end.

use std::io::{BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use crate::EngineError;

/// Writes `value` to `target`.
pub(crate) fn write(target: impl Write, value: &impl Serialize) -> Result<(), EngineError> {
    let failed = |error: std::io::Error| EngineError::Write {
        path: Path::new(".json").to_owned(),
        source: error,
    };
    let mut target = BufWriter::new(target);
    serde_json::to_writer_pretty(&mut target, value).map_err(|error| failed(error.into()))?;
    target
        .write_all(b"\n")
        .and_then(|()| target.flush())
        .map_err(failed)
}
