//! Two columns side by side (header and signature, NĐ 30/2020, Phụ lục I, ô 1 to 4, 7 and 9):
//! read one after the other, not line by line across.

use super::line::Line;

/// What a page is read as, from top to bottom.
#[derive(Debug)]
pub(super) enum Block {
    /// A line across the page.
    Line(Line),
    /// A row of a table: three or more pieces side by side.
    Row(Vec<Line>),
    /// Two columns.
    Columns(Vec<Line>, Vec<Line>),
}

/// The gap between two columns is at least this wide, in points.
const GAP: f32 = 6.0;

/// Columns being filled.
struct Band {
    left: Vec<Line>,
    right: Vec<Line>,
    /// Where the left column ends, and the right one begins.
    gap: (f32, f32),
    /// Lines after the last pair: the column's, or the page's.
    loose: Vec<Line>,
}

/// Divides a page.
pub(super) fn blocks(lines: Vec<Line>) -> Vec<Block> {
    let paired = paired(&lines);
    let mut blocks = Vec::new();
    let mut band: Option<Band> = None;
    for (line, pair) in lines.into_iter().zip(paired) {
        let line = match (&mut band, pair) {
            (Some(open), _) => match open.take(line, pair != Pair::Alone) {
                None => continue,
                Some(across) => across,
            },
            (None, _) => line,
        };
        if let Some(done) = band.take() {
            done.close(&mut blocks);
        }
        match pair {
            Pair::Left(end, start) | Pair::Right(end, start) => {
                let mut open = Band {
                    left: Vec::new(),
                    right: Vec::new(),
                    gap: (end, start),
                    loose: Vec::new(),
                };
                if let Some(line) = open.take(line, true) {
                    blocks.push(Block::Line(line));
                }
                band = Some(open);
            }
            Pair::Row => match blocks.last_mut() {
                Some(Block::Row(row)) if row.last().is_some_and(|last| last.beside(&line)) => {
                    row.push(line);
                }
                _ => blocks.push(Block::Row(vec![line])),
            },
            Pair::Alone => blocks.push(Block::Line(line)),
        }
    }
    if let Some(done) = band {
        done.close(&mut blocks);
    }
    blocks
}

/// What stands beside a line.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Pair {
    Alone,
    /// One piece at its right: the gap between them.
    Left(f32, f32),
    /// One piece at its left.
    Right(f32, f32),
    /// Two or more.
    Row,
}

fn paired(lines: &[Line]) -> Vec<Pair> {
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let near = at.saturating_sub(6)..(at + 7).min(lines.len());
            let beside: Vec<&Line> = lines[near]
                .iter()
                .filter(|other| {
                    let apart = other.left >= line.right + GAP || other.right + GAP <= line.left;
                    apart && other.beside(line)
                })
                .collect();
            let row = beside.len() > 1
                && beside.iter().any(|one| {
                    beside.iter().any(|two| {
                        one.beside(two) && (one.left >= two.right || two.left >= one.right)
                    })
                });
            match beside.first() {
                None => Pair::Alone,
                Some(_) if row => Pair::Row,
                Some(other) if other.left > line.right => Pair::Left(line.right, other.left),
                Some(other) => Pair::Right(other.right, line.left),
            }
        })
        .collect()
}

impl Band {
    /// Takes a line that stays on one side of the gap; gives back one that crosses it.
    fn take(&mut self, line: Line, paired: bool) -> Option<Line> {
        let (end, start) = self.gap;
        if line.right <= start - GAP {
            self.gap.0 = if paired { end.max(line.right) } else { end };
        } else if line.left >= end + GAP {
            self.gap.1 = if paired { start.min(line.left) } else { start };
        } else {
            return Some(line);
        }
        self.loose.push(line);
        if paired {
            for line in std::mem::take(&mut self.loose) {
                self.put(line);
            }
        }
        None
    }

    fn put(&mut self, line: Line) {
        if line.left >= self.gap.0 + GAP / 2.0 {
            self.right.push(line);
        } else {
            self.left.push(line);
        }
    }

    /// What comes after the last pair belongs to a column as long as it goes on there: the next
    /// line of "Nơi nhận", the name below a signature. Then the page goes on.
    fn close(mut self, blocks: &mut Vec<Block>) {
        let mut rest = std::mem::take(&mut self.loose).into_iter().peekable();
        while let Some(line) = rest.next_if(|line| self.goes_on(line)) {
            self.put(line);
        }
        blocks.push(Block::Columns(self.left, self.right));
        blocks.extend(rest.map(Block::Line));
    }

    fn goes_on(&self, line: &Line) -> bool {
        // The addressees stand below the header, not in it (ô 9a).
        if text::fold(&line.words).trim_start().starts_with("kinh gui") {
            return false;
        }
        let (column, reach) = if line.left >= self.gap.0 + GAP {
            (&self.right, 9.0)
        } else {
            (&self.left, 2.2)
        };
        let lowest = column
            .iter()
            .map(|line| line.baseline)
            .fold(f32::MIN, f32::max);
        line.baseline - lowest < line.size * reach
    }
}
