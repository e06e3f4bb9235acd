//! Whether a reason can be told: it has words, and they ask only for what it has.

use domain::Reason;

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
