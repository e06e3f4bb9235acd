//! `[gate]`: the thresholds beyond which a feed is no longer believed.

use super::error::PolicyError;
use super::section::Section;
use crate::gate::Thresholds;

/// Reads the thresholds over `thresholds`; each is a whole number, most of them per cent.
pub(super) fn thresholds(
    section: &Section<'_>,
    thresholds: &mut Thresholds,
) -> Result<(), PolicyError> {
    let known: Vec<&str> = thresholds.fields().iter().map(|(name, _)| *name).collect();
    section.only(&known)?;
    for (name, field) in thresholds.fields() {
        if let Some(value) = section.get(name) {
            let most = if name.ends_with("_percent") {
                1_000
            } else {
                1_000_000
            };
            *field = value.number(most)?;
        }
    }
    Ok(())
}
