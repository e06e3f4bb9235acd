//! Paragraphs and what stands around them.

use super::notes::{self, Kind, Notes};
use super::numbering::Numbering;
use super::style::{Format, Styles};
use super::writer::Writer;
use super::{Node, attribute, child, parse, value};
use crate::letter::{LetterFault, LetterLimits};

/// A text being walked.
pub(super) struct Body<'a> {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) notes: Notes,
    pub(super) writer: Writer,
    pub(super) depth: usize,
    pub(super) limits: &'a LetterLimits,
    /// "Track changes" left something.
    pub(super) tracked: bool,
    /// Raised digits were written last: a mark of its own making.
    pub(super) superscript: bool,
}

impl Body<'_> {
    /// Walks a part.
    pub(super) fn part(&mut self, xml: &str) -> Result<(), LetterFault> {
        let document = parse(xml, self.limits)?;
        self.blocks(document.root_element(), false)?;
        self.writer.gap();
        Ok(())
    }

    /// The notes of a part, each behind its mark, in the order of their numbers.
    pub(super) fn notes_of(&mut self, kind: Kind, xml: &str) -> Result<(), LetterFault> {
        let document = parse(xml, self.limits)?;
        for note in document.root_element().children() {
            let id = attribute(note, "id").unwrap_or_default();
            let Some(mark) = self.notes.find(kind, id).map(str::to_owned) else {
                continue;
            };
            self.writer.gap();
            self.writer.push(&mark)?;
            self.writer.push(" ")?;
            self.blocks(note, true)?;
        }
        self.writer.gap();
        Ok(())
    }

    /// Paragraphs and tables. `close`: lines of a cell or a note stand close together.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>, close: bool) -> Result<(), LetterFault> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            let detail = format!("elements nested deeper than {}", self.limits.depth);
            return Err(LetterFault::Bomb(detail));
        }
        let mut centred_before = false;
        for block in node.children().filter(Node::is_element) {
            match block.tag_name().name() {
                "p" => {
                    let centred = self.paragraph_format(block).centred == Some(true);
                    if !(close || centred && centred_before) {
                        self.writer.gap();
                    }
                    centred_before = centred;
                    self.paragraph(block)?;
                }
                "tbl" => {
                    centred_before = false;
                    self.table(block)?;
                }
                "del" | "moveFrom" => self.tracked = true,
                "ins" | "moveTo" => {
                    self.tracked = true;
                    self.blocks(block, close)?;
                }
                "AlternateContent" => {
                    if let Some(chosen) = chosen(block) {
                        self.blocks(chosen, close)?;
                    }
                }
                "sectPr" | "pPr" | "tcPr" | "tblPr" | "sdtPr" | "sdtEndPr" => {}
                _ => self.blocks(block, close)?,
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn paragraph_format(&self, paragraph: Node<'_, '_>) -> Format {
        let own = child(paragraph, "pPr");
        let style = self
            .styles
            .paragraph(own.and_then(|own| value(own, "pStyle")));
        Format::of(own, None).over(style)
    }

    fn paragraph(&mut self, paragraph: Node<'_, '_>) -> Result<(), LetterFault> {
        // A mark of a note stands at the beginning of its line already.
        let begun = !self.writer.at_line_start();
        let format = self.paragraph_format(paragraph);
        if let Some(list) = format.list.as_deref()
            && has_words(paragraph)
            && let Some(mark) = self.numbering.next(list, format.level.unwrap_or(0))
            && !mark.trim().is_empty()
        {
            self.writer.push(mark.trim())?;
            self.writer.push(" ")?;
        }
        let mut boxes = Vec::new();
        self.superscript = false;
        self.runs(paragraph, &format, &mut boxes)?;
        if !begun || !self.writer.at_line_start() {
            self.writer.end_line();
        }
        // The words of a text box float beside the paragraph; they are read after it.
        for inside in boxes {
            self.writer.gap();
            self.blocks(inside, true)?;
            self.writer.gap();
        }
        Ok(())
    }

    /// The mark of a note in the text.
    pub(super) fn note_mark(&mut self, kind: Kind, node: Node<'_, '_>) -> Result<(), LetterFault> {
        let id = attribute(node, "id").unwrap_or_default();
        let own = attribute(node, "customMarkFollows").is_some_and(|own| own != "0");
        let mark = self.notes.mark(kind, id);
        if own { Ok(()) } else { self.writer.push(&mark) }
    }

    /// Digits raised by their format: "quy chế1" is "quy chế¹".
    pub(super) fn raised(&mut self, words: &str) -> Result<(), LetterFault> {
        self.superscript = true;
        self.writer.push(&notes::raised(words))
    }
}

/// The variant to be read: the first that is offered, else the fallback.
pub(super) fn chosen<'a, 'input>(node: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
    child(node, "Choice").or_else(|| child(node, "Fallback"))
}

/// True when a paragraph shows anything: Word numbers no empty one that it does not show.
fn has_words(paragraph: Node<'_, '_>) -> bool {
    paragraph.descendants().any(|node| {
        node.tag_name().name() == "t" && node.text().is_some_and(|text| !text.trim().is_empty())
    })
}
