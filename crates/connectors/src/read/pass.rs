//! One pass over a sheet: which rows are records, which cannot be used, and why.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use domain::{Date, FeedKind, Field, FieldSet, RejectedRow, Snapshot};

use super::OnRow;
use super::keys::Keys;
use super::names::Names;
use super::tally::Tally;
use super::ties::Ties;
use crate::cell::{Cell, Row};
use crate::shape::{Plan, RowKind, Skipped, Structure};
use crate::source::Ending;
use crate::value::Letters;
use crate::{FeedSummary, Limits, Rejection};

/// The pass: counts, rejections, and what is known from the rows above.
pub(crate) struct Pass<'p> {
    plans: &'p [Plan],
    pub(super) tally: Tally,
    pub(super) keys: Keys,
    pub(super) ties: Ties,
    pub(super) names: Names,
    structure: Structure,
    /// The unit whose name stands over the block being read.
    pub(super) section: Option<String>,
    rejected: Vec<RejectedRow>,
    rejected_total: u64,
    skipped: BTreeMap<Skipped, u64>,
    limits: Limits,
    /// What the letters of the record being read show.
    pub(super) letters: Letters,
    /// Columns that belong to the table.
    table: usize,
    /// The last record of a text file was shorter than the others.
    cut_short: bool,
    usual_length: usize,
}

impl<'p> Pass<'p> {
    pub(crate) fn new(
        kind: &FeedKind,
        plans: &'p [Plan],
        as_of: Date,
        (printed, table): (&[String], usize),
        limits: Limits,
    ) -> Self {
        let used = |plan: &&Plan| !matches!(plan.field, Field::Ignored | Field::RowNumber);
        let keys = key_columns(kind, plans);
        let headings = plans
            .iter()
            .filter(used)
            .filter_map(|plan| {
                let heading = printed.get(plan.index)?;
                (!heading.is_empty()).then(|| (plan.index, heading.clone()))
            })
            .collect();
        Self {
            plans,
            tally: Tally::new(plans.len(), as_of),
            keys: Keys::new(),
            ties: Ties::new(),
            names: Names::default(),
            structure: Structure::new(keys, plans.iter().filter(used).count(), headings),
            section: None,
            rejected: Vec::new(),
            rejected_total: 0,
            skipped: BTreeMap::new(),
            limits,
            letters: Letters::default(),
            table,
            cut_short: false,
            usual_length: 0,
        }
    }

    /// Tells what a row is, and gives records to `on_row`.
    pub(crate) fn visit(&mut self, line: u32, row: Row<'_>, on_row: OnRow<'_>) -> ControlFlow<()> {
        match self.structure.kind(&row) {
            RowKind::Blank => return ControlFlow::Continue(()),
            RowKind::Skipped(kind, title) => {
                *self.skipped.entry(kind).or_default() += 1;
                if title.is_some() {
                    self.section = title;
                }
                return ControlFlow::Continue(());
            }
            RowKind::Record => {}
        }
        if let Row::Record { text, ends } = row {
            self.usual_length = self.usual_length.max(ends.len());
            self.cut_short = ends.len() < self.usual_length;
            if text.len() > self.limits.cell_bytes && self.too_long(&row) {
                self.reject(line, Rejection::CellTooLong, None);
                return ControlFlow::Continue(());
            }
            if (self.table..ends.len()).any(|at| !row.cell(at).is_blank()) {
                self.reject(line, Rejection::ExtraCells, None);
                return ControlFlow::Continue(());
            }
        } else if self.too_long(&row) {
            self.reject(line, Rejection::CellTooLong, None);
            return ControlFlow::Continue(());
        }
        self.letters = Letters::default();
        on_row(self, line, row)
    }

    fn too_long(&self, row: &Row<'_>) -> bool {
        row.iter()
            .any(|cell| matches!(cell, Cell::Text(text) if text.len() > self.limits.cell_bytes))
    }

    /// Keeps a row that cannot be used with its reason.
    pub(super) fn reject(&mut self, line: u32, reason: Rejection, field: Option<Field>) {
        self.rejected_total += 1;
        if self.rejected.len() < Snapshot::KEPT_REJECTED {
            self.rejected.push(RejectedRow {
                line,
                reason: reason.as_str().to_owned(),
                field,
            });
        }
    }

    /// Counts a record that is given to the caller.
    pub(super) fn accept(&mut self) {
        self.tally.rows += 1;
        self.tally.garbled += u64::from(self.letters.garbled);
        self.tally.marked += u64::from(self.letters.marked);
    }

    /// The summary of a pass that came to its end.
    pub(crate) fn finish(self, ending: Ending, mut fields: FieldSet) -> FeedSummary {
        fields.remove(Field::Ignored);
        fields.remove(Field::RowNumber);
        let truncated = ending.truncated || (ending.open_line && self.cut_short);
        let mut profile =
            self.tally
                .finish(self.plans, self.keys.into_sketch(), self.ties, truncated);
        (profile.names, profile.sampled_names) = self.names.finish();
        for (field, counts) in &profile.fields {
            // A column in which nothing could be read says nothing.
            if counts.filled > 0 && counts.unreadable == counts.filled {
                fields.remove(*field);
            }
        }
        FeedSummary {
            rows: profile.rows,
            rejected: self.rejected,
            rejected_total: self.rejected_total,
            skipped: self.skipped,
            fields,
            profile,
        }
    }
}

/// The columns one of which every record fills.
fn key_columns(kind: &FeedKind, plans: &[Plan]) -> Vec<usize> {
    let choices: &[&[Field]] = match kind {
        FeedKind::System(_) => &[&[Field::Login]],
        FeedKind::Roster => &[&[Field::Name], &[Field::GivenName]],
        FeedKind::Units => &[&[Field::UnitName, Field::UnitCode]],
    };
    let columns = |fields: &&[Field]| -> Vec<usize> {
        let keys = plans.iter().filter(|plan| fields.contains(&plan.field));
        keys.map(|plan| plan.index).collect()
    };
    let mut found = choices.iter().map(columns);
    found
        .find(|columns| !columns.is_empty())
        .unwrap_or_default()
}
