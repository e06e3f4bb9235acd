//! The pieces letters are set from.

use docx_rs::{
    AlignmentType, BorderType, LineSpacing, LineSpacingType, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Run, RunFonts, SpecialIndentType, Table, TableCell,
    TableLayoutType, TableRow, WidthType,
};

/// The typeface of both layouts.
const FONT: &str = "Times New Roman";

/// How a run looks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) size: usize,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) underlined: bool,
}

impl Look {
    pub(super) const fn of(size: usize) -> Self {
        Self {
            size,
            bold: false,
            italic: false,
            underlined: false,
        }
    }

    pub(super) const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    pub(super) const fn italic(mut self) -> Self {
        self.italic = true;
        self
    }

    pub(super) const fn underlined(mut self) -> Self {
        self.underlined = true;
        self
    }
}

pub(super) fn fonts() -> RunFonts {
    RunFonts::new()
        .ascii(FONT)
        .hi_ansi(FONT)
        .cs(FONT)
        .east_asia(FONT)
}

pub(super) fn run(text: &str, look: Look) -> Run {
    // A control character would end the document for whoever reads it.
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    let mut run = Run::new().add_text(text).size(look.size).fonts(fonts());
    if look.bold {
        run = run.bold();
    }
    if look.italic {
        run = run.italic();
    }
    if look.underlined {
        run = run.underline("single");
    }
    run
}

/// A line of header or signature, centred.
pub(super) fn centred(text: &str, look: Look) -> Paragraph {
    bare().align(AlignmentType::Center).add_run(run(text, look))
}

/// A line at the left edge.
pub(super) fn flush(text: &str, look: Look) -> Paragraph {
    bare().add_run(run(text, look))
}

/// An empty line of a size.
pub(super) fn gap(size: usize) -> Paragraph {
    flush("", Look::of(size))
}

/// No space around, single spacing.
fn bare() -> Paragraph {
    Paragraph::new().line_spacing(single().before(0).after(0))
}

/// Single spacing, whatever the size. The rule is named: left out, some readers take the
/// number for points.
fn single() -> LineSpacing {
    LineSpacing::new()
        .line(240)
        .line_rule(LineSpacingType::Auto)
}

/// A solid rule of a length under a line, centred in a column.
pub(super) fn rule(column: usize, length: usize) -> Paragraph {
    let edge = i32::try_from(column.saturating_sub(length) / 2).unwrap_or(0);
    let line = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
        .val(BorderType::Single)
        .size(6)
        .space(0)
        .color("000000");
    let mut paragraph = Paragraph::new()
        .indent(Some(edge), None, Some(edge), None)
        .line_spacing(
            LineSpacing::new()
                .before(0)
                .after(0)
                .line(60)
                .line_rule(LineSpacingType::Exact),
        )
        .add_run(run("", Look::of(4)));
    paragraph.property = paragraph
        .property
        .set_borders(ParagraphBorders::with_empty().set(line));
    paragraph
}

/// About how wide a text is, in twentieths of a point: Times is half its size wide on average,
/// capitals two thirds.
pub(super) fn width(text: &str, look: Look) -> usize {
    let half_points: usize = text
        .chars()
        .map(|letter| match letter {
            ' ' | ',' | '.' | '-' | '/' | 'i' | 'l' | 't' | 'j' => 30,
            letter if letter.is_uppercase() => 70,
            _ => 50,
        })
        .map(|share| if look.bold { share + 2 } else { share })
        .sum();
    half_points * look.size * 10 / 100
}

/// A paragraph of the body: justified, first line in, 6 points between.
pub(super) fn paragraph(text: &str, size: usize, indent: i32, exact: Option<i32>) -> Paragraph {
    let spacing = match exact {
        Some(line) => LineSpacing::new()
            .line(line)
            .line_rule(LineSpacingType::Exact),
        None => single(),
    };
    Paragraph::new()
        .align(AlignmentType::Both)
        .indent(None, Some(SpecialIndentType::FirstLine(indent)), None, None)
        .line_spacing(spacing.before(120).after(0))
        .add_run(run(text, Look::of(size)))
}

/// The heading of a part: bold, kept with what follows.
pub(super) fn heading(text: &str, size: usize, indent: i32) -> Paragraph {
    Paragraph::new()
        .indent(None, Some(SpecialIndentType::FirstLine(indent)), None, None)
        .line_spacing(single().before(120).after(0))
        .keep_next(true)
        .add_run(run(text, Look::of(size).bold()))
}

/// A table with lines: the first column takes the words, the others the numbers.
pub(super) fn grid(heads: &[String], rows: &[Vec<String>], width: usize, size: usize) -> Table {
    // The first column is as wide as two and a half of the others.
    let part = width * 2 / (2 * heads.len() + 3);
    let first = width - part * heads.len().saturating_sub(1);
    let widths: Vec<usize> = (0..heads.len())
        .map(|column| if column == 0 { first } else { part })
        .collect();
    let row = |cells: &[String], look: Look| {
        let cells = cells.iter().zip(&widths).enumerate();
        let cells = cells.map(|(column, (text, width))| {
            let text = match column {
                0 if !look.bold => flush(text, look),
                _ => centred(text, look),
            };
            TableCell::new()
                .width(*width, WidthType::Dxa)
                .add_paragraph(text)
        });
        TableRow::new(cells.collect())
    };
    let look = Look::of(size);
    let lines = std::iter::once(row(heads, look.bold()));
    let lines = lines.chain(rows.iter().map(|cells| row(cells, look)));
    Table::new(lines.collect())
        .layout(TableLayoutType::Fixed)
        .set_grid(widths.clone())
        .width(width, WidthType::Dxa)
}

/// Two columns without lines.
pub(super) fn columns(widths: [usize; 2], cells: [Vec<Paragraph>; 2]) -> Table {
    let cells = widths
        .into_iter()
        .zip(cells)
        .map(|(width, paragraphs)| {
            let cell = TableCell::new().width(width, WidthType::Dxa);
            paragraphs
                .into_iter()
                .fold(cell, |cell, paragraph| cell.add_paragraph(paragraph))
        })
        .collect();
    Table::without_borders(vec![TableRow::new(cells)])
        .layout(TableLayoutType::Fixed)
        .set_grid(widths.to_vec())
        .width(widths.iter().sum(), WidthType::Dxa)
}
