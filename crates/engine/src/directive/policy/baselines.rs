//! Laws and standing regulations: those shipped, and files of the same form.

use std::path::Path;

use policy::resolve::{BASELINES, Baseline, BaselineError};
use serde::Serialize;
use text::Language;

use crate::EngineError;

/// A baseline that can be named.
#[derive(Debug, Clone, Serialize)]
pub struct BaselineRow {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub title: String,
    /// What is not known about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// First day it holds, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Whether it differs by the level of the system.
    pub by_level: bool,
    /// Demands that bind.
    pub binding: usize,
    /// Demands that are suggestions.
    pub suggested: usize,
    /// Demands known from another's account of the text.
    pub secondary: usize,
}

/// The baselines shipped.
///
/// # Errors
/// When one of them is damaged.
pub fn baselines(language: Language) -> Result<Vec<BaselineRow>, EngineError> {
    BASELINES
        .iter()
        .map(|(name, text)| {
            let found = Baseline::parse(text)?;
            let count = |fits: &dyn Fn(&domain::Source) -> bool| {
                found
                    .demands()
                    .filter(|demand| fits(&demand.source))
                    .count()
            };
            let (binding, suggested) = (count(&|s| s.binding), count(&|s| !s.binding));
            let secondary = count(&|s| s.secondary);
            let by_level = found.has_levels();
            let valid_from = found.valid_from.map(|day| day.to_string());
            let (title, note) = match language {
                Language::Vi => (found.title, found.note),
                Language::En => (found.title_en, found.note_en),
            };
            Ok(BaselineRow {
                name,
                title,
                note,
                valid_from,
                by_level,
                binding,
                suggested,
                secondary,
            })
        })
        .collect()
}

/// A baseline by its name, or from a file.
pub(super) fn open(name: &str) -> Result<Baseline, EngineError> {
    if let Some(shipped) = Baseline::shipped(name) {
        return Ok(shipped?);
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|end| end != "toml") {
        return Err(EngineError::NoSuchBaseline(name.to_owned()));
    }
    let text = std::fs::read_to_string(path).map_err(EngineError::read(path))?;
    Baseline::parse(&text).map_err(|error| match error {
        BaselineError::File(error) => EngineError::Baseline {
            path: path.to_owned(),
            source: Box::new(error),
        },
        other => other.into(),
    })
}
