//! The letter as text: to be looked at before it is written, and read back to check it.

use super::{Letter, Printed, head, tail};

/// The whole letter, a line a paragraph.
#[must_use]
pub fn plain(letter: &Letter) -> String {
    let mut lines = head::plain(letter);
    lines.push(String::new());
    lines.extend(recipients(letter));
    for block in letter.printed() {
        lines.push(String::new());
        match block {
            Printed::Text(text) => lines.push(text),
            Printed::Heading(text) => lines.push(text.to_owned()),
            Printed::Table(heads, rows) => {
                lines.push(heads.join(" | "));
                lines.extend(rows.iter().map(|row| row.join(" | ")));
            }
        }
    }
    lines.push(String::new());
    lines.extend(tail::plain(letter));
    lines.push(String::new());
    lines.join("\n")
}

/// "Kính gửi": one on the same line, several with dashes (Nghị định 30/2020, ô 9a).
pub(super) fn recipients(letter: &Letter) -> Vec<String> {
    let trimmed = |line: &String| line.trim_end_matches(['.', ';', ' ']).to_owned();
    match letter.recipients.as_slice() {
        [one] => vec![format!("Kính gửi: {}.", trimmed(one))],
        several => {
            let last = several.len().saturating_sub(1);
            let dashed = several.iter().enumerate().map(|(at, line)| {
                let end = if at == last { '.' } else { ';' };
                format!("- {}{end}", trimmed(line))
            });
            std::iter::once("Kính gửi:".to_owned())
                .chain(dashed)
                .collect()
        }
    }
}
