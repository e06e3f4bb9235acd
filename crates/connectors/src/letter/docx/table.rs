//! Tables: those that only lay out a page, and those that hold a list.
//!
//! Header and signature of a letter stand in tables without lines (NĐ 30/2020, Phụ lục I, ô 1 to
//! 4, 7 and 9): each cell is read as a text of its own, one after the other. In a list every row
//! is a line, its cells apart by tabs.

use super::body::Body;
use super::{Node, attribute, child, value};
use crate::letter::LetterFault;

impl Body<'_> {
    pub(super) fn table(&mut self, table: Node<'_, '_>) -> Result<(), LetterFault> {
        self.writer.gap();
        let rows: Vec<Vec<Node<'_, '_>>> = rows(table).map(|row| cells(row).collect()).collect();
        if lays_out(&rows) && !ruled(table) {
            // A cell that goes on in the next row is one text with it: column by column.
            let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
            for column in 0..columns {
                for cell in rows.iter().filter_map(|row| row.get(column)) {
                    self.blocks(*cell, true)?;
                }
                self.writer.gap();
            }
        } else {
            for row in &rows {
                self.row(row)?;
            }
        }
        self.writer.gap();
        Ok(())
    }

    fn row(&mut self, row: &[Node<'_, '_>]) -> Result<(), LetterFault> {
        let mut line = Vec::with_capacity(row.len());
        for cell in row {
            let start = self.writer.length();
            self.blocks(*cell, true)?;
            let words = self.writer.take_from(start);
            line.push(words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        self.writer.push(&line.join("\t"))?;
        self.writer.end_line();
        Ok(())
    }
}

/// Few columns and few rows, and some cell of several paragraphs: no list looks so.
fn lays_out(rows: &[Vec<Node<'_, '_>>]) -> bool {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let several = |cell: &Node<'_, '_>| {
        let shown = cell
            .descendants()
            .filter(|node| matches!(node.tag_name().name(), "p" | "br"))
            .count();
        shown > 1
    };
    columns <= 3 && rows.len() <= 4 && rows.iter().flatten().any(several)
}

/// Lines between its cells: a list. Layout tables have none, or one rule under a cell.
fn ruled(table: Node<'_, '_>) -> bool {
    let drawn = |borders: Node<'_, '_>, sides: &[&str]| {
        sides.iter().any(|side| {
            child(borders, side)
                .and_then(|line| attribute(line, "val"))
                .is_some_and(|line| !matches!(line, "nil" | "none"))
        })
    };
    let properties = child(table, "tblPr");
    let styled = properties
        .and_then(|properties| value(properties, "tblStyle"))
        .is_some_and(|style| style.contains("Grid"));
    let borders = properties.and_then(|properties| child(properties, "tblBorders"));
    if let Some(borders) = borders {
        return drawn(borders, &["insideH", "insideV"]);
    }
    let of_cells = table
        .descendants()
        .filter(|node| node.tag_name().name() == "tcBorders")
        .any(|borders| drawn(borders, &["left", "right", "start", "end"]));
    styled || of_cells
}

/// Rows that were not deleted under "track changes".
fn rows<'a, 'input>(table: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    within(table, "tr").filter(|row| {
        let properties = child(*row, "trPr");
        properties
            .and_then(|properties| child(properties, "del"))
            .is_none()
    })
}

fn cells<'a, 'input>(row: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    within(row, "tc")
}

/// Children of a name, also where a content control stands between.
fn within<'a, 'input>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().flat_map(move |found| {
        let inside = child(found, "sdtContent");
        let direct = (found.tag_name().name() == name).then_some(found);
        direct.into_iter().chain(
            inside
                .into_iter()
                .flat_map(|content| content.children())
                .filter(move |found| found.tag_name().name() == name),
        )
    })
}
