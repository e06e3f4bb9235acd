//! A feed: opened, decided, read once from top to bottom.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use domain::{Date, FeedKind, FieldSet, Observation, RosterRow, UnitRow};
use serde::Serialize;

use crate::cell::Cell;
use crate::decision::{Decision, choose_sheet, printed_heading, table_width};
use crate::read::{Pass, accounts::Accounts, roster::Roster, units::Units};
use crate::shape::{self, Column, Heading, Plan, Sample};
use crate::source::Source;
use crate::value::shown_day;
use crate::words::heading::Headings;
use crate::{FeedError, FeedSummary, IdentityKey, Limits, ReadOptions};

/// A feed whose beginning has been understood, ready to be read.
pub struct Feed {
    path: PathBuf,
    source: Source,
    known: Known,
}

/// What the beginning of a feed has shown.
struct Known {
    kind: FeedKind,
    sheet: usize,
    heading: Heading,
    /// The heading row as it stands in the sheet.
    printed: Vec<String>,
    plans: Vec<Plan>,
    /// Columns that belong to the table; a cell further right is one too many.
    width: usize,
    sparse_status: bool,
    as_of: Date,
    key: IdentityKey,
    limits: Limits,
}

/// What was decided about a feed, for `feeds.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Layout {
    /// `csv`, `tsv`, `xlsx`, `xls`, `ods`, `html`.
    pub format: &'static str,
    /// The encoding of a text file, final once the feed has been read.
    pub encoding: &'static str,
    /// What separates the fields of a text file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// The sheet that was read, and those that were not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// Sheets that look less like this feed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_sheets: Vec<String>,
    /// Line of the heading row, 1-based; 0 for a table without headings.
    pub heading_row: u32,
    /// Every column, from left to right.
    pub columns: Vec<Column>,
}

impl Feed {
    /// Opens a feed and decides what it is, by its content and not by its name.
    ///
    /// # Errors
    /// Every way in which the file is no such feed, with the next step.
    pub fn open(
        path: &Path,
        kind: &FeedKind,
        options: &ReadOptions<'_>,
    ) -> Result<Self, FeedError> {
        Self::opened(path, kind, options, true)
    }

    /// The same for a person who is to decide about its columns: one without which the feed means nothing
    /// may be missing, since they can name it.
    ///
    /// # Errors
    /// As [`Feed::open`], but for the missing column.
    pub fn look(
        path: &Path,
        kind: &FeedKind,
        options: &ReadOptions<'_>,
    ) -> Result<Self, FeedError> {
        Self::opened(path, kind, options, false)
    }

    fn opened(
        path: &Path,
        kind: &FeedKind,
        options: &ReadOptions<'_>,
        whole: bool,
    ) -> Result<Self, FeedError> {
        let mapping = options.mapping.and_then(|mapping| mapping.feed(kind));
        let headings = Headings::of(kind);
        let mut source = Source::open(path, mapping, options.limits)?;
        let sheet = choose_sheet(path, &mut source, &headings, mapping)?;
        let sample = Sample::take(&mut source, sheet, Sample::ALL)?;
        if sample.rows.is_empty() {
            return Err(FeedError::NoTable {
                path: path.to_owned(),
            });
        }
        let heading = match mapping.and_then(|mapping| mapping.heading_row) {
            Some(line) => shape::named_row(&sample, line, &headings),
            None => shape::find(&sample, &headings),
        };
        let decision = Decision {
            path,
            kind,
            headings: &headings,
            mapping,
            as_of: options.as_of,
        };
        let (mut plans, sparse_status) = decision.plans(&sample, &heading)?;
        if whole {
            decision.check_keys(&plans)?;
        }
        if mapping.is_none_or(|mapping| mapping.date_order.is_none()) {
            shape::prove_order(&mut source, sheet, &sample, &mut plans, &heading)?;
        }
        Ok(Self {
            path: path.to_owned(),
            source,
            known: Known {
                kind: kind.clone(),
                printed: printed_heading(&sample, &heading),
                width: table_width(&sample, &heading),
                sheet,
                heading,
                plans,
                sparse_status,
                as_of: options.as_of,
                key: options.identity_key.clone(),
                limits: options.limits,
            },
        })
    }

    /// The fields a column of such a feed can be taken for.
    #[must_use]
    pub fn fields_of(kind: &FeedKind) -> FieldSet {
        Headings::of(kind).fields()
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it is a feed of.
    #[must_use]
    pub const fn kind(&self) -> &FeedKind {
        &self.known.kind
    }

    /// What was decided. The encoding of a text file is certain once the feed has been read.
    #[must_use]
    pub fn layout(&self) -> Layout {
        let sheets = &self.source.sheets;
        let named = |index: usize| sheets.get(index).map(|sheet| sheet.name.clone());
        Layout {
            format: self.source.format.as_str(),
            encoding: self.source.encoding(),
            delimiter: self.source.delimiter,
            sheet: named(self.known.sheet).unwrap_or_default(),
            other_sheets: (0..sheets.len())
                .filter(|index| *index != self.known.sheet)
                .filter_map(named)
                .collect(),
            heading_row: self.known.heading.line,
            columns: self.known.plans.iter().map(Plan::shown).collect(),
        }
    }

    /// The first rows below the heading as a person sees them, each with its line; blank ones left out.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn first_rows(&mut self, count: usize) -> Result<Vec<(u32, Vec<String>)>, FeedError> {
        let below = self.known.heading.last_line;
        let mut rows = Vec::new();
        self.source.rows(self.known.sheet, &mut |line, row| {
            if line > below && row.iter().any(|cell| !cell.is_blank()) {
                let cells = row.iter().map(|cell| shown(&cell));
                rows.push((line, cells.collect()));
            }
            match rows.len() < count {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            }
        })?;
        Ok(rows)
    }

    /// The fields there is a column for.
    #[must_use]
    pub fn fields(&self) -> FieldSet {
        self.known.plans.iter().map(|plan| plan.field).collect()
    }

    /// Reads the accounts of a system. `on_row` breaks to stop early.
    ///
    /// # Errors
    /// When the file cannot be read on, or breaks a limit.
    pub fn read_accounts(
        &mut self,
        on_row: &mut dyn FnMut(Observation) -> ControlFlow<()>,
    ) -> Result<FeedSummary, FeedError> {
        let known = &self.known;
        let mut accounts = Accounts::new(&known.plans, &known.key);
        known.read(
            &mut self.source,
            &mut |pass, line, row| match accounts.row(pass, line, row) {
                Some(observation) => on_row(observation),
                None => ControlFlow::Continue(()),
            },
        )
    }

    /// Reads the roster. `on_row` breaks to stop early.
    ///
    /// # Errors
    /// When the file cannot be read on, or breaks a limit.
    pub fn read_roster(
        &mut self,
        on_row: &mut dyn FnMut(RosterRow) -> ControlFlow<()>,
    ) -> Result<FeedSummary, FeedError> {
        let known = &self.known;
        let mut roster = Roster::new(&known.plans, &known.key, known.sparse_status);
        known.read(
            &mut self.source,
            &mut |pass, line, row| match roster.row(pass, line, row) {
                Some(person) => on_row(person),
                None => ControlFlow::Continue(()),
            },
        )
    }

    /// Reads the unit tree. `on_row` breaks to stop early.
    ///
    /// # Errors
    /// When the file cannot be read on, or breaks a limit.
    pub fn read_units(
        &mut self,
        on_row: &mut dyn FnMut(UnitRow) -> ControlFlow<()>,
    ) -> Result<FeedSummary, FeedError> {
        let known = &self.known;
        let mut units = Units::new(&known.plans);
        known.read(
            &mut self.source,
            &mut |pass, line, row| match units.row(pass, line, row) {
                Some(unit) => on_row(unit),
                None => ControlFlow::Continue(()),
            },
        )
    }
}

impl Known {
    fn read(
        &self,
        source: &mut Source,
        on_row: crate::read::OnRow<'_>,
    ) -> Result<FeedSummary, FeedError> {
        let mut pass = Pass::new(
            &self.kind,
            &self.plans,
            self.as_of,
            (&self.printed, self.width),
            self.limits,
        );
        let below = self.heading.last_line;
        let ending = source.rows(self.sheet, &mut |line, row| {
            if line <= below {
                return ControlFlow::Continue(());
            }
            pass.visit(line, row, on_row)
        })?;
        Ok(pass.finish(ending, self.plans.iter().map(|plan| plan.field).collect()))
    }
}

/// A cell as a person sees it in their spreadsheet: days as days, not as the numbers they are stored as.
fn shown(cell: &Cell<'_>) -> String {
    let day = match cell {
        Cell::Serial(days) => shown_day(*days),
        _ => None,
    };
    day.unwrap_or_else(|| cell.printed().into_owned())
}
