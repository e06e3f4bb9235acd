//! The first rows of a sheet, held to decide by.

use std::ops::ControlFlow;

use crate::FeedError;
use crate::cell::{Cell, Row};
use crate::source::Source;

/// Rows held of one sheet.
const ROWS: usize = 1_500;

/// Bytes held of one cell.
const CELL: usize = 400;

/// The first rows of a sheet, blank ones left out.
#[derive(Debug, Default)]
pub(crate) struct Sample {
    /// Each with its line.
    pub(crate) rows: Vec<(u32, Vec<Cell<'static>>)>,
    /// The sheet has no more rows.
    pub(crate) complete: bool,
}

impl Sample {
    /// Reads the beginning of a sheet, `rows` at most.
    pub(crate) fn take(source: &mut Source, sheet: usize, rows: usize) -> Result<Self, FeedError> {
        let rows = rows.min(ROWS);
        let mut sample = Self {
            rows: Vec::new(),
            complete: true,
        };
        source.rows(sheet, &mut |line, row| {
            if sample.rows.len() == rows {
                sample.complete = false;
                return ControlFlow::Break(());
            }
            let cells = owned(row);
            if cells.iter().any(|cell| !cell.is_blank()) {
                sample.rows.push((line, cells));
            }
            ControlFlow::Continue(())
        })?;
        Ok(sample)
    }

    /// All rows that are held.
    pub(crate) const ALL: usize = ROWS;

    /// The number of columns.
    pub(crate) fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|(_, row)| row.len())
            .max()
            .unwrap_or(0)
    }

    /// The filled cells of a column below a line.
    pub(crate) fn column(&self, index: usize, below: u32) -> impl Iterator<Item = &Cell<'static>> {
        self.rows
            .iter()
            .filter(move |(line, _)| *line > below)
            .filter_map(move |(_, row)| row.get(index))
            .filter(|cell| !cell.is_blank())
    }
}

fn owned(row: Row<'_>) -> Vec<Cell<'static>> {
    let mut cells: Vec<Cell<'static>> = row.iter().map(short).collect();
    while cells.last().is_some_and(Cell::is_blank) {
        cells.pop();
    }
    cells
}

fn short(cell: Cell<'_>) -> Cell<'static> {
    match cell {
        Cell::Text(text) => {
            let end = text.floor_char_boundary(CELL);
            Cell::Text(text[..end].to_owned().into())
        }
        Cell::Number(number) => Cell::Number(number),
        Cell::Serial(days) => Cell::Serial(days),
        Cell::Bool(value) => Cell::Bool(value),
        Cell::Error => Cell::Error,
        Cell::Empty => Cell::Empty,
    }
}
