//! A letter, extracted and read.

use std::io::Read;
use std::path::Path;

use ::directive::{Directive, Span};
use connectors::{Letter, LetterLimits, read_letter, read_letter_from};
use text::Catalog;

use crate::EngineError;

/// A letter as text, and what was read of it.
#[derive(Debug)]
pub struct Reading {
    letter: Letter,
    /// The draft: fields, their spans in [`Reading::text`], and what was not understood.
    pub directive: Directive,
}

/// Reads the letter in a file: `.txt`, `.docx`, or `.pdf` with a text layer.
///
/// # Errors
/// When the file cannot be read, is no letter, or asks for more than a letter may.
pub fn read_directive(path: &Path) -> Result<Reading, EngineError> {
    Ok(Reading::of(read_letter(path, &LetterLimits::default())?))
}

/// Reads the letter that comes from a source: standard input, an upload. `name` is what messages
/// call it.
///
/// # Errors
/// As [`read_directive`].
pub fn read_directive_from(source: impl Read, name: &str) -> Result<Reading, EngineError> {
    let letter = read_letter_from(source, name, &LetterLimits::default())?;
    Ok(Reading::of(letter))
}

impl Reading {
    fn of(letter: Letter) -> Self {
        let directive = ::directive::read(&letter.text);
        Self { letter, directive }
    }

    /// The extracted text, whose code points the spans count.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.letter.text
    }

    /// `txt`, `docx` or `pdf`.
    #[must_use]
    pub const fn format(&self) -> &'static str {
        self.letter.format.as_str()
    }

    /// What is to be said about the file, in words.
    #[must_use]
    pub fn notices(&self, catalog: &Catalog) -> Vec<String> {
        let words = |notice: &connectors::LetterNotice| {
            let mut out = String::new();
            let key = format!("letter-notice-{}", notice.code());
            catalog.fill(&key, &notice.arguments(), &mut out);
            out
        };
        self.letter.notices.iter().map(words).collect()
    }

    /// The words of a span, on one line.
    #[must_use]
    pub fn words(&self, (start, end): Span) -> String {
        let letters: String = self
            .text()
            .chars()
            .skip(start)
            .take(end.saturating_sub(start))
            .collect();
        letters.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The spans a field was read from: its own and those of its parts, else the nearest above,
    /// each place once and in the order of the text.
    #[must_use]
    pub fn spans(&self, pointer: &str) -> Vec<Span> {
        let below = format!("{pointer}/");
        let mut spans: Vec<Span> = self
            .directive
            .spans
            .iter()
            .filter(|(key, _)| *key == pointer || key.starts_with(&below))
            .map(|(_, span)| *span)
            .collect();
        let mut above = pointer;
        while spans.is_empty()
            && let Some((parent, _)) = above.rsplit_once('/')
        {
            above = parent;
            spans.extend(self.directive.spans.get(above));
        }
        spans.sort_unstable();
        spans.dedup();
        // A part of a place that is shown anyway says nothing new.
        let all = spans.clone();
        spans.retain(|inner| {
            !all.iter()
                .any(|outer| outer != inner && outer.0 <= inner.0 && inner.1 <= outer.1)
        });
        spans
    }
}
