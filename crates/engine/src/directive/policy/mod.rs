//! Letters, regulations and laws resolved to one policy (C05).

mod baselines;
mod rows;
mod words;

use std::path::Path;

use domain::{Date, Requirement};
use policy::resolve::{Resolution, resolve, write};
use text::Catalog;

use super::Reading;
use crate::EngineError;

pub use baselines::{BaselineRow, baselines};
pub use rows::{PolicyRow, PolicyTable, Rival};

/// What a policy is to be made of.
#[derive(Debug, Clone, Default)]
pub struct PolicyRequest {
    /// Baselines: names of those shipped, or files.
    pub baselines: Vec<String>,
    /// The level of the systems, for baselines that differ by it (Nghị định 331/2026).
    pub level: Option<u8>,
    /// What is suggested counts as demanded.
    pub adopt_suggested: bool,
}

/// A policy, resolved.
#[derive(Debug)]
pub struct ResolvedPolicy {
    resolution: Resolution,
    as_of: Date,
}

/// Resolves what letters and baselines demand, for one day.
///
/// # Errors
/// A baseline that is unknown, wrong, or needs a level.
pub fn resolve_policy(
    readings: &[Reading],
    request: &PolicyRequest,
    as_of: Date,
) -> Result<ResolvedPolicy, EngineError> {
    let mut demands: Vec<Requirement> = Vec::new();
    for reading in readings {
        demands.extend(::directive::requirements(
            &reading.directive,
            reading.text(),
        ));
    }
    for name in &request.baselines {
        demands.extend(baselines::open(name)?.requirements(request.level)?);
    }
    if request.adopt_suggested {
        for demand in &mut demands {
            demand.source.binding = true;
        }
    }
    Ok(ResolvedPolicy {
        resolution: resolve(&demands, as_of),
        as_of,
    })
}

impl ResolvedPolicy {
    /// The policy file, as `rasoat review --policy` reads it.
    #[must_use]
    pub fn toml(&self, catalog: &Catalog) -> String {
        write(&self.resolution, self.as_of, &mut |comment| {
            words::comment(comment, catalog)
        })
    }

    /// Writes the policy file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, path: &Path, catalog: &Catalog) -> Result<(), EngineError> {
        std::fs::write(path, self.toml(catalog)).map_err(EngineError::write(path))
    }

    /// One table a place: winner, source, and what it won against.
    #[must_use]
    pub fn tables(&self, catalog: &Catalog) -> Vec<PolicyTable> {
        rows::tables(&self.resolution, catalog)
    }

    /// Contradictions, what could not be judged by, and expert guidance, in words.
    #[must_use]
    pub fn remarks(&self, catalog: &Catalog) -> Vec<String> {
        use policy::resolve::Comment;
        let found = &self.resolution;
        let conflicts = found.conflicts.iter().map(Comment::Conflict);
        let beside = found.beside.iter().map(Comment::Beside);
        let guidance = found.guidance.iter().copied().map(Comment::Guidance);
        conflicts
            .chain(beside)
            .chain(guidance)
            .map(|comment| words::comment(comment, catalog))
            .collect()
    }

    /// Whether nobody demanded anything.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.resolution.fields.is_empty() && self.resolution.beside.is_empty()
    }
}
