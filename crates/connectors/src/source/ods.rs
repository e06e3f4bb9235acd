//! .ods, streamed: the sheet is never held, and repeated rows and columns are counted, not
//! believed.

use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::{self, Archive};
use super::xlsx::{check_row, put};
use super::{Ending, Sheet, Visit};
use crate::cell::{Cell, Row};
use crate::{FeedError, Limits};

pub(super) struct Workbook {
    path: PathBuf,
    sheets: Vec<Sheet>,
    limits: Limits,
}

impl Workbook {
    pub(super) fn open(path: &Path, limits: Limits) -> Result<Self, FeedError> {
        let mut archive = archive::open(path)?;
        refuse_encrypted(path, &mut archive)?;
        let mut sheets = Vec::new();
        let mut content = Content::open(path, &mut archive, limits)?;
        while content.next_table(&mut sheets)? {}
        Ok(Self {
            path: path.to_owned(),
            sheets,
            limits,
        })
    }

    pub(super) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    pub(super) fn rows(&self, sheet: usize, visit: Visit<'_>) -> Result<Ending, FeedError> {
        let mut archive = archive::open(&self.path)?;
        let mut content = Content::open(&self.path, &mut archive, self.limits)?;
        let mut seen = Vec::new();
        while seen.len() <= sheet {
            if !content.next_table(&mut seen)? {
                return Ok(Ending::CUT);
            }
        }
        content.rows(visit)
    }
}

fn refuse_encrypted(path: &Path, archive: &mut Archive) -> Result<(), FeedError> {
    let mut manifest = String::new();
    if let Ok(member) = archive.by_name("META-INF/manifest.xml") {
        // Unreadable manifests are left to the content, which decides.
        let _ = member.take(1 << 20).read_to_string(&mut manifest);
    }
    if manifest.contains("encryption-data") {
        return Err(FeedError::Encrypted {
            path: path.to_owned(),
        });
    }
    Ok(())
}

struct Content<'a> {
    path: &'a Path,
    limits: Limits,
    xml: Reader<BufReader<Box<dyn Read + 'a>>>,
    buffer: Vec<u8>,
    hidden_styles: Vec<String>,
    style: String,
}

impl<'a> Content<'a> {
    fn open(path: &'a Path, archive: &'a mut Archive, limits: Limits) -> Result<Self, FeedError> {
        let member = archive
            .by_name("content.xml")
            .map_err(|error| FeedError::damaged(path, error))?;
        let member: Box<dyn Read + 'a> = Box::new(member);
        let mut xml = Reader::from_reader(BufReader::new(member));
        let config = xml.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Ok(Self {
            path,
            limits,
            xml,
            buffer: Vec::new(),
            hidden_styles: Vec::new(),
            style: String::new(),
        })
    }

    /// Goes to the next table and adds it to `sheets`; false at the end.
    fn next_table(&mut self, sheets: &mut Vec<Sheet>) -> Result<bool, FeedError> {
        loop {
            self.buffer.clear();
            let event = self.xml.read_event_into(&mut self.buffer);
            match event.map_err(|error| FeedError::damaged(self.path, error))? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "style" => self.style = attribute(&tag, "name").unwrap_or_default(),
                    "table-properties"
                        if attribute(&tag, "display").as_deref() == Some("false") =>
                    {
                        self.hidden_styles.push(self.style.clone());
                    }
                    "table" if tag.name().as_ref().starts_with("table:") => {
                        let style = attribute(&tag, "style-name").unwrap_or_default();
                        sheets.push(Sheet {
                            name: attribute(&tag, "name").unwrap_or_default(),
                            hidden: self.hidden_styles.contains(&style),
                        });
                        return Ok(true);
                    }
                    _ => {}
                },
                Event::Eof => return Ok(false),
                _ => {}
            }
        }
    }

    /// The rows of the table just entered.
    fn rows(&mut self, visit: Visit<'_>) -> Result<Ending, FeedError> {
        let mut line = 0_u32;
        let mut depth = 1;
        let mut row = RowBuilder::default();
        loop {
            self.buffer.clear();
            let event = match self.xml.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(_) if line > 0 => return Ok(Ending::CUT),
                Err(error) => return Err(FeedError::damaged(self.path, error)),
            };
            match event {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "table" => depth += 1,
                    "table-row" if depth == 1 => row.start(repeats(&tag, "number-rows-repeated")),
                    "table-cell" | "covered-table-cell" if depth == 1 => row.start_cell(&tag),
                    other if depth == 1 => row.start_inside(other, &tag),
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "table" if depth > 1 => depth -= 1,
                    "table" => return Ok(Ending::default()),
                    "table-cell" | "covered-table-cell" if depth == 1 => {
                        row.end_cell(self.path, self.limits)?;
                    }
                    "table-row" if depth == 1 => {
                        let flow = row.give(self.path, &mut line, self.limits, visit)?;
                        if flow.is_break() {
                            return Ok(Ending::default());
                        }
                    }
                    other if depth == 1 => row.end_inside(other),
                    _ => {}
                },
                Event::Text(text) if depth == 1 => row.text(&text),
                Event::CData(text) if depth == 1 => row.text(&text),
                Event::GeneralRef(reference) if depth == 1 => {
                    let known = quick_xml::escape::resolve_predefined_entity(&reference);
                    match (known, reference.resolve_char_ref()) {
                        (Some(text), _) => row.text(text),
                        (None, Ok(Some(letter))) => row.text(letter.encode_utf8(&mut [0; 4])),
                        _ => row.text("\u{fffd}"),
                    }
                }
                Event::Eof => return Ok(Ending::CUT),
                _ => {}
            }
        }
    }
}

/// An attribute by its local name.
fn attribute(tag: &BytesStart<'_>, wanted: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == wanted)
        .and_then(|attribute| {
            quick_xml::escape::unescape(&attribute.value)
                .ok()
                .map(|value| value.into_owned())
        })
}

fn repeats(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).map_or(1, |count| count.parse().unwrap_or(1).max(1))
}

/// A row as it is put together.
#[derive(Default)]
struct RowBuilder {
    cells: Vec<Cell<'static>>,
    column: u32,
    repeated: u32,
    /// The cell being read: its repetitions, its value if an attribute holds it, its text.
    open: bool,
    cell_repeated: u32,
    value: Cell<'static>,
    text: String,
    paragraphs: u32,
    /// Inside a comment, whose text is not the cell's.
    comment: bool,
}

impl RowBuilder {
    fn start(&mut self, repeated: u32) {
        self.cells.clear();
        self.column = 0;
        self.repeated = repeated;
    }

    fn start_cell(&mut self, tag: &BytesStart<'_>) {
        self.open = true;
        self.cell_repeated = repeats(tag, "number-columns-repeated");
        self.text.clear();
        self.paragraphs = 0;
        let typed = |name: &str| attribute(tag, name);
        self.value = match typed("value-type").as_deref() {
            Some("float" | "percentage" | "currency") => typed("value")
                .and_then(|number| number.parse().ok())
                .map_or(Cell::Empty, Cell::Number),
            Some("date") => owned(typed("date-value")),
            Some("time") => owned(typed("time-value")),
            Some("boolean") => typed("boolean-value").map_or(Cell::Empty, |value| {
                Cell::Bool(value.eq_ignore_ascii_case("true"))
            }),
            Some("string") => owned(typed("string-value")),
            _ => Cell::Empty,
        };
    }

    fn start_inside(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "annotation" => self.comment = true,
            "p" if self.paragraphs > 0 => self.text("\n"),
            "s" => {
                let spaces = repeats(tag, "c").min(64);
                (0..spaces).for_each(|_| self.text(" "));
            }
            "tab" | "line-break" => self.text("\n"),
            _ => {}
        }
    }

    fn end_inside(&mut self, name: &str) {
        match name {
            "annotation" => self.comment = false,
            "p" if !self.comment => self.paragraphs += 1,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.open && !self.comment {
            self.text.push_str(text);
        }
    }

    fn end_cell(&mut self, path: &Path, limits: Limits) -> Result<(), FeedError> {
        self.open = false;
        let mut value = std::mem::take(&mut self.value);
        if value == Cell::Empty && !self.text.trim().is_empty() {
            value = Cell::Text(std::mem::take(&mut self.text).into());
        }
        if value != Cell::Empty {
            for offset in 0..self.cell_repeated.min(limits.columns.saturating_add(1)) {
                let column = self.column.saturating_add(offset);
                put(path, &mut self.cells, column, value.clone(), limits)?;
            }
        }
        self.column = self.column.saturating_add(self.cell_repeated);
        Ok(())
    }

    /// Gives the row as often as it is repeated; blank ones are only counted.
    fn give(
        &self,
        path: &Path,
        line: &mut u32,
        limits: Limits,
        visit: Visit<'_>,
    ) -> Result<ControlFlow<()>, FeedError> {
        if self.cells.is_empty() {
            *line = line.saturating_add(self.repeated);
            return Ok(ControlFlow::Continue(()));
        }
        for _ in 0..self.repeated {
            check_row(path, *line, limits)?;
            *line += 1;
            if visit(*line, Row::Cells(&self.cells)).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

fn owned(value: Option<String>) -> Cell<'static> {
    value.map_or(Cell::Empty, |text| Cell::Text(text.into()))
}
