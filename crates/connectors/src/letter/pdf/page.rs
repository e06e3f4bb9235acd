//! Pages become one text.

use super::column::{Block, blocks};
use super::footnote;
use super::glyph::Glyph;
use super::leading::Leading;
use super::line::{Line, lines};

/// The text of all pages; footnotes follow at its end.
pub(super) fn text(pages: Vec<Vec<Glyph>>) -> String {
    let mut pages: Vec<Vec<Line>> = pages.into_iter().map(lines).collect();
    let mut notes: Vec<Line> = Vec::new();
    for (number, lines) in (1usize..).zip(&mut pages) {
        drop_page_number(lines, number);
        let body = footnote::body_size(lines);
        let here = footnote::split(lines, body, notes.last());
        notes.extend(here);
    }
    let mut text = Text {
        out: String::new(),
        leading: Leading::learn(&pages),
        widest: margin(pages.iter().flatten()),
        margin: 0.0,
        above: None,
    };
    for lines in pages {
        text.begin(&lines);
        for block in blocks(lines) {
            text.block(block);
        }
    }
    if !notes.is_empty() {
        text.gap();
        text.begin(&notes);
        for note in notes {
            text.line(note, None);
        }
    }
    text.out
}

fn margin<'l>(lines: impl Iterator<Item = &'l Line>) -> f32 {
    lines.map(|line| line.right).fold(0.0, f32::max)
}

/// A line alone in the margin with the number of its page is no line of the letter.
fn drop_page_number(lines: &mut Vec<Line>, number: usize) {
    let is_number = |line: &Line| {
        let digits = line
            .words
            .trim_matches(|letter: char| !letter.is_ascii_digit());
        line.words.chars().count() <= 8 && digits.parse() == Ok(number)
    };
    if lines.first().is_some_and(is_number) {
        lines.remove(0);
    }
    if lines.last().is_some_and(is_number) {
        lines.pop();
    }
}

/// The text being written.
struct Text {
    out: String,
    leading: Leading,
    /// Where the lines of any page end at most.
    widest: f32,
    /// Where the lines of this page end at most.
    margin: f32,
    /// The line above.
    above: Option<Line>,
}

impl Text {
    /// A new page. Its margin is where its longest line ends; a page of short lines (the
    /// signature alone) has the margin of the others.
    fn begin(&mut self, lines: &[Line]) {
        let own = margin(lines.iter());
        self.margin = if own < self.widest * 0.85 {
            self.widest
        } else {
            own
        };
        if let (Some(above), Some(line)) = (self.above.take(), lines.first()) {
            let small = line.words.trim_start().starts_with(char::is_lowercase);
            if !small && above.right < self.margin * 0.9 {
                self.gap();
            }
        }
    }

    fn block(&mut self, block: Block) {
        match block {
            Block::Line(line) => self.line(line, None),
            Block::Row(row) => {
                let cells: Vec<&str> = row.iter().map(|cell| cell.words.trim()).collect();
                self.out.push_str(&cells.join("\t"));
                self.out.push('\n');
                self.above = None;
            }
            Block::Columns(left, right) => {
                for column in [left, right] {
                    self.gap();
                    self.above = None;
                    let widest = column.iter().map(Line::width).fold(0.0, f32::max);
                    for line in column {
                        self.line(line, Some(widest));
                    }
                }
                self.gap();
                self.above = None;
            }
        }
    }

    /// `column`: how wide the widest line of its column is, where it stands in one.
    fn line(&mut self, line: Line, column: Option<f32>) {
        if let Some(above) = &self.above {
            if self.leading.gap(above, &line) {
                self.gap();
            } else if self.goes_on(above, &line, column) {
                self.out.pop();
                // "03/STTTT-" and "CNTT" are one word, "Thương binh -" and "Xã hội" are not.
                let inside_word = self.out.ends_with('-') && !self.out.ends_with(" -");
                if !inside_word {
                    self.out.push(' ');
                }
            }
        }
        self.out.push_str(line.words.trim());
        self.out.push('\n');
        self.above = Some(line);
    }

    /// True when a line broke only because its next word had no room.
    fn goes_on(&self, above: &Line, line: &Line, column: Option<f32>) -> bool {
        let words = line.words.trim();
        let letters = words.chars().count().max(1) as f32;
        let first = words.split(' ').next().unwrap_or_default().chars().count() as f32;
        let word = line.width() / letters * (first + 1.0);
        // Words moved about with the space bar are a layout of their own.
        let spaced = [words, &above.words]
            .iter()
            .any(|words| words.contains("    "));
        if spaced || is_item(words) {
            return false;
        }
        // Lines of a column are centred, and its headings are lines of their own.
        if let Some(widest) = column {
            let small = words.chars().next().is_some_and(char::is_lowercase);
            return small && above.width() + word > widest;
        }
        let hangs = is_item(&above.words) && line.left < above.left + above.size * 4.0;
        let flush = line.left <= above.left + 2.0 || hangs;
        flush && above.right + word > self.margin
    }

    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// "- …", "1. …", "a) …", "¹ …": the line begins an item.
fn is_item(words: &str) -> bool {
    let mark = words.trim_start().split(' ').next().unwrap_or_default();
    let short = mark.chars().count() <= 5;
    let number = mark.strip_suffix(['.', ')', '/']).is_some_and(|number| {
        let inside = number.trim_start_matches('(');
        inside.chars().count() == 1
            || inside
                .split('.')
                .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let raised = mark.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']);
    let dash = mark.starts_with(['-', '+', '*', '•']) && !mark.starts_with("--");
    dash || raised || (short && number)
}
