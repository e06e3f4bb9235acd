//! Runs: the words, breaks and marks inside a paragraph.

use super::body::{Body, chosen};
use super::notes::Kind;
use super::style::Format;
use super::{Node, attribute, child, value};
use crate::letter::LetterFault;

/// Fields whose result is a page number: no words of the letter.
const PAGE_FIELDS: [&str; 4] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"];

/// Where a complex field is: its instruction, then its result.
#[derive(Debug, Default)]
struct Field {
    /// Fields that are open, and whether the result of each is a page number.
    open: Vec<bool>,
    instruction: String,
}

impl Field {
    /// True inside the result of a page number.
    fn silent(&self) -> bool {
        self.open.iter().any(|page| *page)
    }
}

impl Body<'_> {
    /// The runs of a paragraph; text boxes met on the way are handed out.
    pub(super) fn runs<'a, 'input>(
        &mut self,
        node: Node<'a, 'input>,
        paragraph: &Format,
        boxes: &mut Vec<Node<'a, 'input>>,
    ) -> Result<(), LetterFault> {
        let mut field = Field::default();
        self.inside(node, paragraph, &mut field, boxes)
    }

    fn inside<'a, 'input>(
        &mut self,
        node: Node<'a, 'input>,
        format: &Format,
        field: &mut Field,
        boxes: &mut Vec<Node<'a, 'input>>,
    ) -> Result<(), LetterFault> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            let detail = format!("elements nested deeper than {}", self.limits.depth);
            return Err(LetterFault::Bomb(detail));
        }
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "r" => {
                    let own = child(part, "rPr");
                    let style = own.and_then(|own| value(own, "rStyle"));
                    let run = Format::of(None, own)
                        .over(&self.styles.character(style))
                        .over(format);
                    if run.hidden != Some(true) {
                        self.inside(part, &run, field, boxes)?;
                    }
                }
                "del" | "moveFrom" => self.tracked = true,
                "ins" | "moveTo" => {
                    self.tracked = true;
                    self.inside(part, format, field, boxes)?;
                }
                "fldSimple" => {
                    let page = is_page(attribute(part, "instr").unwrap_or_default());
                    field.open.push(page);
                    self.inside(part, format, field, boxes)?;
                    field.open.pop();
                }
                "AlternateContent" => {
                    if let Some(chosen) = chosen(part) {
                        self.inside(chosen, format, field, boxes)?;
                    }
                }
                "txbxContent" => boxes.push(part),
                "pPr" | "rPr" | "delText" | "sdtPr" | "sdtEndPr" => {}
                "fldChar" => turn(field, attribute(part, "fldCharType").unwrap_or_default()),
                "instrText" => {
                    // Long instructions belong to fields that are no page numbers.
                    if field.instruction.len() < 100 {
                        field.instruction.push_str(part.text().unwrap_or_default());
                    }
                }
                _ if field.silent() => {}
                "t" => self.words(part.text().unwrap_or_default(), format)?,
                "tab" | "ptab" => self.writer.push("\t")?,
                "br" | "cr" => self.writer.push("\n")?,
                "noBreakHyphen" => self.writer.push("-")?,
                "sym" => self.writer.push(symbol(part))?,
                "footnoteReference" => self.note_mark(Kind::Footnote, part)?,
                "endnoteReference" => self.note_mark(Kind::Endnote, part)?,
                _ => self.inside(part, format, field, boxes)?,
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn words(&mut self, words: &str, format: &Format) -> Result<(), LetterFault> {
        // A line feed inside a text is a blank; a soft hyphen shows only where a line breaks.
        let clean: String = words
            .chars()
            .filter(|letter| *letter != '\u{ad}')
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        let digits = clean.bytes().all(|byte| byte.is_ascii_digit());
        if format.raised == Some(true) && digits && !clean.is_empty() {
            self.raised(&clean)
        } else if format.capitals == Some(true) {
            self.writer.push(&clean.to_uppercase())
        } else {
            self.writer.push(&clean)
        }
    }
}

fn turn(field: &mut Field, kind: &str) {
    match kind {
        "begin" => {
            field.open.push(false);
            field.instruction.clear();
        }
        "separate" => {
            let page = is_page(&field.instruction);
            if let Some(last) = field.open.last_mut() {
                *last = page;
            }
        }
        "end" => {
            field.open.pop();
        }
        _ => {}
    }
}

fn is_page(instruction: &str) -> bool {
    let first = instruction.split_whitespace().next().unwrap_or_default();
    PAGE_FIELDS
        .iter()
        .any(|page| first.eq_ignore_ascii_case(page))
}

/// A sign of a symbol font: a bullet is "-", others have no name.
fn symbol(node: Node<'_, '_>) -> &'static str {
    match attribute(node, "char")
        .map(str::to_ascii_uppercase)
        .as_deref()
    {
        Some("F0B7" | "00B7" | "F02D" | "F0A7" | "F0D8" | "F0FC") => "-",
        _ => " ",
    }
}
