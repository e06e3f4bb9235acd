//! A truth file: the JSON of a reading, and words that spans must cover.

use std::collections::BTreeMap;

use crate::directive::Directive;

/// What a careful person reads in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// The fields.
    pub directive: Directive,
    /// JSON pointer to words that its span must cover.
    pub words: BTreeMap<String, String>,
}

/// A truth file that is not one.
#[derive(Debug, thiserror::Error)]
#[error("not a truth file ({0}); see tests/README.md")]
pub struct UnreadableTruth(#[from] serde_json::Error);

impl Truth {
    /// Reads a truth file.
    ///
    /// # Errors
    /// When it is not JSON, or has a key or value the contract does not know.
    pub fn parse(json: &str) -> Result<Self, UnreadableTruth> {
        let mut value: serde_json::Value = serde_json::from_str(json)?;
        let words = match value
            .as_object_mut()
            .and_then(|object| object.remove("words"))
        {
            Some(words) => serde_json::from_value(words)?,
            None => BTreeMap::new(),
        };
        let directive = serde_json::from_value(value)?;
        Ok(Self { directive, words })
    }
}
