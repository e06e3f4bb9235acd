//! A table in a web page (systems often send one under the name .xls), or in the XML that
//! Excel 2003 wrote. Tags are read as they come; nothing else of the page is understood.

use std::io::{BufRead, BufReader, Read as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::xlsx::{check_row, put};
use text::encoding::Encoding;

use super::{Ending, Visit, encoding};
use crate::cell::{Cell, Row};
use crate::mapping::FeedMapping;
use crate::{FeedError, Limits};

/// A longer tag or text is cut into pieces: no table has one.
const PIECE: u64 = 1 << 20;

pub(super) struct Page {
    path: PathBuf,
    named_encoding: Option<Encoding>,
    encoding: Encoding,
    limits: Limits,
}

impl Page {
    pub(super) fn open(
        path: &Path,
        mapping: Option<&FeedMapping>,
        limits: Limits,
    ) -> Result<Self, FeedError> {
        let named_encoding = mapping.and_then(|mapping| mapping.encoding);
        let encoding = encoding::open(path, named_encoding)?.encoding();
        Ok(Self {
            path: path.to_owned(),
            named_encoding,
            encoding,
            limits,
        })
    }

    /// The encoding as far as the page has been read.
    pub(super) const fn encoding(&self) -> Encoding {
        self.encoding
    }

    pub(super) fn rows(&mut self, visit: Visit<'_>) -> Result<Ending, FeedError> {
        let reader = encoding::open(&self.path, self.named_encoding)?;
        let mut reader = BufReader::with_capacity(1 << 16, reader);
        let ending = self.read(&mut reader, visit);
        self.encoding = reader.get_ref().encoding();
        ending
    }

    fn read(&self, mut reader: &mut impl BufRead, visit: Visit<'_>) -> Result<Ending, FeedError> {
        let mut table = TableBuilder::default();
        let mut piece = Vec::new();
        loop {
            if !self.piece(&mut reader, b'<', &mut piece)? {
                break;
            }
            table.text(&String::from_utf8_lossy(&piece), self.limits);
            if !self.piece(&mut reader, b'>', &mut piece)? {
                break;
            }
            let tag = String::from_utf8_lossy(&piece).into_owned();
            if table.tag(&tag, &self.path, self.limits, visit)?.is_break() {
                return Ok(Ending::default());
            }
        }
        let left_open = table.row_open;
        let _ = table.end_row(&self.path, self.limits, visit)?;
        Ok(Ending {
            truncated: left_open,
            open_line: false,
        })
    }

    /// Reads up to a byte, which is dropped; false at the end of the file.
    fn piece(
        &self,
        reader: &mut impl BufRead,
        until: u8,
        piece: &mut Vec<u8>,
    ) -> Result<bool, FeedError> {
        piece.clear();
        let read = reader
            .take(PIECE)
            .read_until(until, piece)
            .map_err(|error| FeedError::unreadable(&self.path, error))?;
        if piece.last() == Some(&until) {
            piece.pop();
        }
        Ok(read > 0)
    }
}

#[derive(Default)]
struct TableBuilder {
    cells: Vec<Cell<'static>>,
    column: u32,
    line: u32,
    row_open: bool,
    cell_open: bool,
    span: u32,
    text: String,
    /// Cells that reach down from rows above: column and how many rows are left.
    reaching: Vec<(u32, u32)>,
    rows_down: u32,
    /// Inside a script or style.
    skipping: bool,
}

impl TableBuilder {
    fn text(&mut self, text: &str, limits: Limits) {
        if self.cell_open && !self.skipping && self.text.len() <= limits.cell_bytes {
            unescape(text, &mut self.text);
        }
    }

    fn tag(
        &mut self,
        tag: &str,
        path: &Path,
        limits: Limits,
        visit: Visit<'_>,
    ) -> Result<ControlFlow<()>, FeedError> {
        let name: String = tag
            .trim_start_matches("ss:")
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/')
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
        match name.as_str() {
            "script" | "style" => self.skipping = !tag.ends_with('/'),
            "/script" | "/style" => self.skipping = false,
            "tr" | "row" => {
                let flow = self.end_row(path, limits, visit)?;
                self.start_row(tag);
                if tag.ends_with('/') {
                    return self.end_row(path, limits, visit);
                }
                return Ok(flow);
            }
            "/tr" | "/row" | "/table" => return self.end_row(path, limits, visit),
            "td" | "th" | "cell" => {
                self.end_cell(path, limits)?;
                self.start_cell(tag);
            }
            "/td" | "/th" | "/cell" => self.end_cell(path, limits)?,
            "br" | "br/" | "p" | "/p" | "/div" if self.cell_open => self.text.push('\n'),
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn start_row(&mut self, tag: &str) {
        self.row_open = true;
        if let Some(index) = number(tag, "index").filter(|index| *index > self.line) {
            self.line = index - 1;
        }
    }

    fn start_cell(&mut self, tag: &str) {
        self.row_open = true;
        self.cell_open = !tag.ends_with('/');
        self.text.clear();
        self.skip_reaching();
        if let Some(index) = number(tag, "index").filter(|index| *index > 0) {
            self.column = index - 1;
        }
        let across = number(tag, "mergeacross").map(|more| more.saturating_add(1));
        self.span = number(tag, "colspan").or(across).unwrap_or(1).clamp(1, 512);
        self.rows_down = number(tag, "rowspan").unwrap_or(1).clamp(1, 512);
    }

    fn skip_reaching(&mut self) {
        while self
            .reaching
            .iter()
            .any(|(column, _)| *column == self.column)
        {
            self.column += 1;
        }
    }

    fn end_cell(&mut self, path: &Path, limits: Limits) -> Result<(), FeedError> {
        if !self.cell_open {
            return Ok(());
        }
        self.cell_open = false;
        let text = self.text.trim();
        if !text.is_empty() {
            let value = Cell::Text(text.to_owned().into());
            put(path, &mut self.cells, self.column, value, limits)?;
        }
        if self.rows_down > 1 {
            let columns = self.column..self.column.saturating_add(self.span);
            // One more than is left: the end of this row takes one off.
            self.reaching
                .extend(columns.map(|column| (column, self.rows_down)));
            self.reaching.truncate(limits.columns as usize);
        }
        self.column = self.column.saturating_add(self.span);
        Ok(())
    }

    fn end_row(
        &mut self,
        path: &Path,
        limits: Limits,
        visit: Visit<'_>,
    ) -> Result<ControlFlow<()>, FeedError> {
        self.end_cell(path, limits)?;
        if !self.row_open {
            return Ok(ControlFlow::Continue(()));
        }
        self.row_open = false;
        check_row(path, self.line, limits)?;
        self.line += 1;
        self.column = 0;
        self.reaching.retain_mut(|(_, rows)| {
            *rows -= 1;
            *rows > 0
        });
        let flow = visit(self.line, Row::Cells(&self.cells));
        self.cells.clear();
        Ok(flow)
    }
}

/// A numeric attribute, whatever its prefix and quotes.
fn number(tag: &str, name: &str) -> Option<u32> {
    let lower = tag.to_ascii_lowercase();
    let after = lower.split_once(name)?.1;
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let digits = value.trim_start_matches(['"', '\'']);
    let end = digits.find(|letter: char| !letter.is_ascii_digit());
    digits[..end.unwrap_or(digits.len())].parse().ok()
}

/// Appends text with its character references resolved and its white space joined.
fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        push_joined(&rest[..at], out);
        rest = &rest[at..];
        let Some(end) = rest.bytes().take(12).position(|byte| byte == b';') else {
            out.push('&');
            rest = &rest[1..];
            continue;
        };
        let name = &rest[1..end];
        match resolve(name) {
            Some(letters) => out.push_str(&letters),
            None => push_joined(&rest[..=end], out),
        }
        rest = &rest[end + 1..];
    }
    push_joined(rest, out);
}

fn resolve(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return quick_xml::escape::resolve_html5_entity(name).map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).map(String::from)
}

fn push_joined(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '\r' | '\n' | '\t' | ' ' if out.ends_with([' ', '\n']) || out.is_empty() => {}
            '\r' | '\n' | '\t' => out.push(' '),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &str) -> Vec<(u32, Vec<String>)> {
        crate::source::printed_rows(content.as_bytes(), |path, visit| {
            Page::open(path, None, Limits::default())?.rows(visit)
        })
    }

    #[test]
    fn a_page_is_read_as_a_sheet() {
        let rows = read(
            "<html><style>td{}</style><TABLE border=1><tr><th colspan=2>T&#234;n</th><th>&amp;B</th></tr>\
             <tr><td rowspan='2'>a<td>b\n  c</td><td>1<br>2</td></tr><tr><td>d</td></tr></table>",
        );
        assert_eq!(rows[0], (1, vec!["Tên".into(), String::new(), "&B".into()]));
        assert_eq!(rows[1].1, ["a", "b c", "1\n2"]);
        assert_eq!(rows[2], (3, vec![String::new(), "d".into()]));
    }

    #[test]
    fn the_xml_of_excel_2003_is_read() {
        let rows = read(
            "<?xml version=\"1.0\"?><Workbook><Worksheet><Table><Row><Cell><Data ss:Type=\"String\">login</Data></Cell></Row>\
             <Row ss:Index=\"4\"><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">7</Data></Cell></Row></Table></Worksheet></Workbook>",
        );
        assert_eq!(rows[0], (1, vec!["login".into()]));
        assert_eq!(rows[1], (4, vec![String::new(), "7".into()]));
    }
}
