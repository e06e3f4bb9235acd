//! Rows of a table: their cells, and the heading above each.

use super::{Letter, Paragraph};
use crate::source::{Place, Source};

/// True when a paragraph is a row of a table.
fn is_row(source: &Source, paragraph: &Paragraph) -> bool {
    source.letters(&paragraph.place).contains(&'\t')
}

/// The cells of a row.
fn cells(source: &Source, row: &Place) -> Vec<Place> {
    let mut cells = Vec::new();
    let mut start = row.start;
    for (at, letter) in row.clone().zip(source.letters(row)) {
        if *letter == '\t' {
            cells.push(start..at);
            start = at + 1;
        }
    }
    cells.push(start..row.end);
    cells
        .into_iter()
        .map(|cell| source.trimmed(cell, b""))
        .collect()
}

/// The first cell of a row.
pub(crate) fn label(letter: &Letter, at: usize) -> Option<Place> {
    let row = letter.paragraphs.get(at)?;
    let row = is_row(&letter.source, row).then(|| cells(&letter.source, &row.place))?;
    row.into_iter().next()
}

/// Rows a table may have.
const LONGEST: usize = 200;

/// The cells of row `at`, each with the cell of the table's first row above it. Empty when
/// `at` is no row below a first one.
pub(crate) fn headed(letter: &Letter, at: usize) -> Vec<(Place, Place)> {
    let source = &letter.source;
    let Some(row) = letter.paragraphs.get(at).filter(|row| is_row(source, row)) else {
        return Vec::new();
    };
    let first = (at.saturating_sub(LONGEST)..at)
        .rev()
        .take_while(|&above| is_row(source, &letter.paragraphs[above]))
        .last();
    let Some(first) = first.and_then(|first| letter.paragraphs.get(first)) else {
        return Vec::new();
    };
    let headings = cells(source, &first.place);
    let cells = cells(source, &row.place);
    // Number columns may be lost on one side: the last cells stand below the last headings.
    let skip = headings.len().saturating_sub(cells.len());
    let lost = cells.len().saturating_sub(headings.len());
    headings
        .into_iter()
        .skip(skip)
        .zip(cells.into_iter().skip(lost))
        .collect()
}
