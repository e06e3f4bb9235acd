//! Letters become lines: those on one baseline, cut where a column begins.

use super::glyph::Glyph;
use crate::letter::docx::raised;

/// A piece of a line, as wide as one column.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) baseline: f32,
    /// The size most of its letters have.
    pub(super) size: f32,
    pub(super) words: String,
    /// Its first letter is a raised digit: the mark of a footnote.
    pub(super) marked: bool,
}

impl Line {
    /// How wide it is.
    pub(super) fn width(&self) -> f32 {
        self.right - self.left
    }

    /// The top of its letters, about.
    pub(super) fn top(&self) -> f32 {
        self.baseline - self.size * 0.8
    }

    /// The bottom of its letters, about.
    pub(super) fn bottom(&self) -> f32 {
        self.baseline + self.size * 0.2
    }

    /// True when both share a good part of their height.
    pub(super) fn beside(&self, other: &Self) -> bool {
        let shared = self.bottom().min(other.bottom()) - self.top().max(other.top());
        shared > self.size.min(other.size) * 0.3
    }
}

/// Letters this far apart (in sizes) are two words.
const WORD_GAP: f32 = 0.18;

/// Letters this far apart stand in two columns.
const COLUMN_GAP: f32 = 1.9;

/// A tab stop after a number is at most this wide.
const TAB_GAP: f32 = 4.5;

/// A raised letter is at most this much of the size of its line.
const RAISED: f32 = 0.8;

/// The lines of a page from top to bottom; pieces of one line from left to right.
pub(super) fn lines(mut glyphs: Vec<Glyph>) -> Vec<Line> {
    glyphs.sort_by(|a, b| {
        let by_line = a.baseline.total_cmp(&b.baseline);
        by_line.then(a.left.total_cmp(&b.left))
    });
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        let fits = |row: &Vec<Glyph>| {
            row.first().is_some_and(|first| {
                (glyph.baseline - first.baseline).abs() < first.size.min(glyph.size) * 0.3
            })
        };
        match rows.last_mut().filter(|row| fits(row)) {
            Some(row) => row.push(glyph),
            None => rows.push(vec![glyph]),
        }
    }
    join_raised(&mut rows);
    let mut lines: Vec<Line> = rows.into_iter().flat_map(pieces).collect();
    lines.retain(|line| !line.words.trim().is_empty());
    lines
}

/// Rows of small letters just above a row are its marks.
fn join_raised(rows: &mut Vec<Vec<Glyph>>) {
    let mut at = 0;
    while at + 1 < rows.len() {
        let (small, large) = (size(&rows[at]), size(&rows[at + 1]));
        let drop = match (rows[at].first(), rows[at + 1].first()) {
            (Some(mark), Some(line)) => line.baseline - mark.baseline,
            _ => f32::MAX,
        };
        let few = rows[at].len() <= 4
            && rows[at]
                .iter()
                .all(|glyph| glyph.is_digit() || glyph.is_blank());
        if few && small <= large * RAISED && drop < large * 0.7 {
            let marks = rows.remove(at);
            rows[at].extend(marks);
        } else {
            at += 1;
        }
    }
}

/// The size most letters of a row have.
fn size(row: &[Glyph]) -> f32 {
    let mut sizes: Vec<f32> = row.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(1.0)
}

fn baseline(row: &[Glyph], size: f32) -> f32 {
    let full = row.iter().find(|glyph| glyph.size > size * RAISED);
    full.or(row.first()).map_or(0.0, |glyph| glyph.baseline)
}

/// Cuts a row where columns begin, and spells each piece.
fn pieces(mut row: Vec<Glyph>) -> Vec<Line> {
    row.sort_by(|a, b| a.left.total_cmp(&b.left));
    let size = size(&row);
    let mut pieces = Vec::new();
    let mut piece: Vec<Glyph> = Vec::new();
    let mut end = f32::MIN;
    for glyph in row {
        let gap = glyph.left - end;
        let item = gap < size * TAB_GAP && is_mark(&piece);
        if !piece.is_empty() && gap > size * COLUMN_GAP && !item {
            pieces.push(spell(&piece, size));
            piece.clear();
        }
        end = if piece.is_empty() {
            glyph.right
        } else {
            end.max(glyph.right)
        };
        piece.push(glyph);
    }
    pieces.push(spell(&piece, size));
    pieces
}

/// "-", "1.", "a)": what follows at a tab stop belongs to it.
fn is_mark(piece: &[Glyph]) -> bool {
    let mut words = String::new();
    for glyph in piece.iter().take(6) {
        glyph.push_to(&mut words);
    }
    let words = words.trim();
    let closed = words.ends_with(['.', ')', '-', '+', '*', '•', '/']);
    words.chars().count() <= 4 && closed && piece.len() <= 6
}

fn spell(piece: &[Glyph], row_size: f32) -> Line {
    let baseline = baseline(piece, row_size);
    let mut words = String::new();
    let mut marked = false;
    let mut before: Option<&Glyph> = None;
    for glyph in piece {
        if let Some(before) = before {
            // Bold made by printing twice.
            let twice = before.letter == glyph.letter
                && (before.left - glyph.left).abs() < glyph.size * 0.1;
            if twice {
                continue;
            }
            let gap = glyph.left - before.right;
            if gap > glyph.size.min(row_size) * WORD_GAP
                && !words.ends_with(' ')
                && !glyph.is_blank()
            {
                words.push(' ');
            }
        }
        let raised_digit = glyph.is_digit()
            && glyph.size <= row_size * RAISED
            && baseline - glyph.baseline > row_size * 0.15;
        if raised_digit {
            marked |= words.trim().is_empty();
            let mut digit = String::new();
            glyph.push_to(&mut digit);
            words.push_str(&raised(&digit));
        } else {
            glyph.push_to(&mut words);
        }
        before = Some(glyph);
    }
    let seen = |glyph: &&Glyph| !glyph.is_blank();
    let edges = piece.iter().filter(seen);
    Line {
        left: edges
            .clone()
            .map(|glyph| glyph.left)
            .fold(f32::MAX, f32::min),
        right: edges.map(|glyph| glyph.right).fold(f32::MIN, f32::max),
        baseline,
        size: row_size,
        words: words.trim_end().to_owned(),
        marked,
    }
}
