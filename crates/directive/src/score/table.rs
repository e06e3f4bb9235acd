//! The table of the benchmark.

use std::collections::BTreeMap;
use std::fmt;

use super::pairing::Counts;

/// Counts by field, printed as a Markdown table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    fields: BTreeMap<&'static str, Counts>,
}

impl Table {
    /// Adds one letter.
    pub fn add(&mut self, letter: &BTreeMap<&'static str, Counts>) {
        for (field, counts) in letter {
            self.fields.entry(field).or_default().add(*counts);
        }
    }

    /// The counts of a field.
    #[must_use]
    pub fn counts(&self, field: &str) -> Counts {
        self.fields.get(field).copied().unwrap_or_default()
    }
}

/// Precision, recall and their harmonic mean; an empty side is perfect.
fn rates(hits: usize, counts: Counts) -> (f64, f64, f64) {
    let part = |of: usize| {
        if of == 0 {
            1.0
        } else {
            hits as f64 / of as f64
        }
    };
    let sum = counts.truth + counts.read;
    let f1 = if sum == 0 {
        1.0
    } else {
        2.0 * hits as f64 / sum as f64
    };
    (part(counts.read), part(counts.truth), f1)
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| field | truth | read | precision | recall | F1 | partial F1 |"
        )?;
        writeln!(f, "|---|--:|--:|--:|--:|--:|--:|")?;
        for (field, counts) in &self.fields {
            let (precision, recall, exact) = rates(counts.exact, *counts);
            let (_, _, partial) = rates(counts.partial, *counts);
            writeln!(
                f,
                "| {field} | {} | {} | {precision:.3} | {recall:.3} | {exact:.3} | {partial:.3} |",
                counts.truth, counts.read
            )?;
        }
        Ok(())
    }
}
