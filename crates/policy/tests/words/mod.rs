//! Every reason has words in both languages, and the words ask only for arguments it has.

use std::path::Path;

/// The message file of a language.
pub fn locale(language: &str, file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../text/locales")
        .join(language)
        .join(format!("{file}.ftl"));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
