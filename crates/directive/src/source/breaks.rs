//! `<br>` inside the cells of a header's table: each ends a line.

use super::atom::Atom;
use super::line::RawLine;
use crate::pattern::pattern;

/// A header's table begins this near the top.
const TOP: usize = 12;
/// A tag is looked at no further.
const TAG: usize = 8;

pattern!(MOTTO = r"cong hoa xa hoi|doc lap ?-|dang cong san viet nam");

/// Puts the lines of such cells below each other, column beside column.
pub(super) fn lines(lines: Vec<RawLine>) -> Vec<RawLine> {
    let mut inside = false;
    let mut out = Vec::with_capacity(lines.len());
    for (at, line) in lines.into_iter().enumerate() {
        // Only such a table's rows are looked at.
        let row = (inside || at < TOP) && line.atoms.iter().any(|atom| atom.letter == '|');
        inside = row && (inside || MOTTO.is_in(words(&line).as_bytes()));
        if inside {
            out.extend(parts(line));
        } else {
            out.push(line);
        }
    }
    out
}

fn words(line: &RawLine) -> String {
    let text: String = line.atoms.iter().map(|atom| atom.letter).collect();
    text::fold(&text)
}

/// The lines of one row; the row itself where no cell has a break.
fn parts(line: RawLine) -> Vec<RawLine> {
    let cells: Vec<Vec<&[Atom]>> = line
        .atoms
        .split(|atom| atom.letter == '|')
        .map(broken)
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(1);
    if height < 2 {
        return vec![line];
    }
    (0..height)
        .map(|row| {
            let mut atoms: Vec<Atom> = Vec::new();
            for part in cells.iter().filter_map(|cell| cell.get(row)) {
                if let (Some(last), Some(_)) = (atoms.last().copied(), part.first()) {
                    atoms.push(Atom {
                        letter: '|',
                        start: last.end,
                        end: last.end,
                    });
                }
                atoms.extend_from_slice(part);
            }
            let end = if row + 1 == height {
                line.end
            } else {
                atoms.last().map_or(line.end, |last| last.end)
            };
            RawLine { atoms, end }
        })
        .collect()
}

/// A cell cut at its breaks.
fn broken(cell: &[Atom]) -> Vec<&[Atom]> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < cell.len() {
        match tag(&cell[at..]) {
            Some(length) => {
                parts.push(&cell[start..at]);
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    parts.push(&cell[start..]);
    parts
}

/// How many atoms `<br>`, `<br/>` or `<br />` has.
fn tag(rest: &[Atom]) -> Option<usize> {
    let head: String = rest
        .iter()
        .take(TAG)
        .map(|atom| atom.letter.to_ascii_lowercase())
        .collect();
    let end = head.starts_with("<br").then(|| head.find('>'))??;
    Some(head[..=end].chars().count())
}
