//! Every reason has words in both languages, and the words ask only for arguments it has.

use std::path::Path;

use domain::Reason;

/// Fails when `reason` cannot be told to a reader.
pub fn check(reason: &Reason) {
    for language in ["vi", "en"] {
        let text = locale(language, "reasons");
        told(&text, "reason", language, reason);
    }
}

/// The message file of a language.
pub fn locale(language: &str, file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../text/locales")
        .join(language)
        .join(format!("{file}.ftl"));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Fails when `text` has no message `<noun>-<code>`, or one that asks for another argument.
pub fn told(text: &str, noun: &str, language: &str, reason: &Reason) {
    let key = format!("{noun}-{} = ", reason.code);
    let message = text
        .lines()
        .find_map(|line| line.strip_prefix(&key))
        .unwrap_or_else(|| panic!("{language}: no words for {noun}-{}", reason.code));
    for part in message.split('$').skip(1) {
        let name: String = part
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || *c == '_')
            .collect();
        assert!(
            reason.args.iter().any(|(arg, _)| *arg == name),
            "{language}: {noun}-{} asks for {name}, which it does not get",
            reason.code
        );
    }
}
