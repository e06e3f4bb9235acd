//! The letter as a .docx.

use std::io::Cursor;

use docx_rs::{AlignmentType, Docx, Header, PageMargin, PageNum, Paragraph, SpecialIndentType};

use super::layout::{Layout, mm};
use super::page::{Look, flush, fonts, gap, grid, heading, paragraph, run};
use super::{Letter, Printed, head, plain, tail};
use crate::DocumentError;

/// A4, in twentieths of a point.
const A4: (u32, u32) = (11_906, 16_838);

/// The document's bytes.
///
/// # Errors
/// When the document cannot be packed.
pub fn write(letter: &Letter) -> Result<Vec<u8>, DocumentError> {
    let layout = Layout::of(letter.profile);
    let day = format!("{}T00:00:00Z", letter.month);
    let mut document = Docx::new()
        .page_size(A4.0, A4.1)
        .page_margin(PageMargin {
            top: layout.margin_top,
            right: layout.margin_right,
            bottom: layout.margin_bottom,
            left: layout.margin_left,
            header: mm(10.0),
            footer: mm(10.0),
            gutter: 0,
        })
        .default_fonts(fonts())
        .default_size(layout.body)
        .created_at(&day)
        .updated_at(&day)
        .header(page_number(&layout))
        .first_header(Header::new().add_paragraph(Paragraph::new()))
        .title_pg()
        .add_table(head::table(letter, &layout));
    for line in head::title(letter, &layout) {
        document = document.add_paragraph(line);
    }
    document = document.add_paragraph(gap(layout.body));
    for line in recipients(letter, &layout) {
        document = document.add_paragraph(line);
    }
    document = document.add_paragraph(gap(12));
    for block in letter.printed() {
        document = match block {
            Printed::Text(text) => {
                let text = paragraph(&text, layout.body, layout.indent, layout.exact);
                document.add_paragraph(text)
            }
            Printed::Heading(text) => {
                document.add_paragraph(heading(text, layout.body, layout.indent))
            }
            Printed::Table(heads, rows) => document
                .add_paragraph(gap(12))
                .add_table(grid(heads, rows, layout.left + layout.right, layout.table))
                .add_paragraph(gap(12)),
        };
    }
    document = document
        .add_paragraph(gap(layout.body))
        .add_table(tail::table(letter, &layout));
    let mut bytes = Cursor::new(Vec::new());
    // The library packs with a zip of its own version, whose error is none of ours.
    document
        .pack(&mut bytes)
        .map_err(|error| DocumentError::Io(std::io::Error::other(error.to_string())))?;
    Ok(bytes.into_inner())
}

/// The number in the top margin, not on the first page.
fn page_number(layout: &Layout) -> Header {
    let number = Paragraph::new()
        .align(AlignmentType::Center)
        .size(layout.page_number)
        .fonts(fonts())
        .add_page_num(PageNum::new());
    Header::new().add_paragraph(number)
}

/// One addressee beside "Kính gửi:"; several below it, dashes under the colon.
fn recipients(letter: &Letter, layout: &Layout) -> Vec<Paragraph> {
    let lines = plain::recipients(letter);
    let look = Look::of(layout.body);
    if let [one] = lines.as_slice() {
        let centred = Paragraph::new()
            .align(AlignmentType::Center)
            .add_run(run(one, look));
        return vec![centred];
    }
    // "Kính gửi:" begins a third into the line, the dashes stand under its colon.
    let (head, dashes) = (mm(35.0), mm(55.0));
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| match at {
            0 => flush(line, look).indent(Some(head), None, None, None),
            _ => flush(line, look).indent(
                Some(dashes + mm(3.5)),
                Some(SpecialIndentType::Hanging(mm(3.5))),
                None,
                None,
            ),
        })
        .collect()
}
