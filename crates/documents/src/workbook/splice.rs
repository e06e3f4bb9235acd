//! Puts spooled rows into a finished workbook.
//!
//! The workbook library takes over a microsecond a cell, most of it for cells that could
//! still change. The long lists of a province have millions of cells that never do. So the
//! library writes everything but their rows (styles, headings, filters, print areas), and
//! the rows are written here, straight into the sheet's XML; measured in docs/formats.md.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::spool::{Next, Spool, Spooled, Strings};
use super::xml::{column_letters, number_into, text_into};
use crate::DocumentError;

type Zip<W> = ZipWriter<StreamWriter<W>>;

/// Rows for a sheet of the package.
#[derive(Debug)]
pub(crate) struct SheetRows {
    pub(crate) spool: Spool,
    /// The row the first one becomes, from 0.
    pub(crate) first_row: u32,
    pub(crate) columns: usize,
}

/// Copies a finished workbook to `target`, with rows put into its sheets (numbered from 1 in
/// the order of their tabs).
pub(crate) fn splice<W: Write>(
    package: Vec<u8>,
    mut rows: BTreeMap<usize, SheetRows>,
    strings: &Strings,
    compression: u8,
    target: W,
) -> Result<W, DocumentError> {
    let mut package = ZipArchive::new(Cursor::new(package))?;
    let mut zip = ZipWriter::new_stream(target);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(compression.into()))
        .unix_permissions(0o600)
        .last_modified_time(DateTime::default());
    // Shared strings stand behind the sheets; how many there are has to be known before.
    let first_string = shared_count(&read(&mut package, STRINGS)?);
    for at in 0..package.len() {
        let name = package.by_index_raw(at)?.name()?.into_owned();
        let sheet = name.strip_prefix("xl/worksheets/sheet");
        let number = sheet.and_then(|rest| rest.strip_suffix(".xml")?.parse().ok());
        if let Some(rows) = number.and_then(|number: usize| rows.remove(&number)) {
            let xml = read(&mut package, &name)?;
            zip.start_file(name, options)?;
            sheet_into(&mut zip, &xml, rows, first_string)?;
        } else if name == STRINGS {
            let xml = read(&mut package, &name)?;
            zip.start_file(name, options)?;
            strings_into(&mut zip, &xml, strings, first_string)?;
        } else {
            zip.raw_copy_file(package.by_index_raw(at)?)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

const STRINGS: &str = "xl/sharedStrings.xml";

fn read(package: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Result<String, DocumentError> {
    let mut xml = String::new();
    package.by_name(name)?.read_to_string(&mut xml)?;
    Ok(xml)
}

/// Something the library used to write is not there any more.
fn unexpected(what: &str) -> DocumentError {
    std::io::Error::other(format!("the workbook library wrote no {what}")).into()
}

/// How many strings the library has put into the table itself.
fn shared_count(xml: &str) -> u32 {
    attribute(xml, " uniqueCount=\"")
        .and_then(|count| count.parse().ok())
        .unwrap_or(0)
}

fn attribute<'a>(xml: &'a str, opening: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(opening)?;
    rest.split_once('"').map(|(value, _)| value)
}

fn strings_into<W: Write>(
    zip: &mut Zip<W>,
    xml: &str,
    strings: &Strings,
    first: u32,
) -> Result<(), DocumentError> {
    let body = xml.split_once("<si>").map_or("", |(_, rest)| rest);
    let body = body.strip_suffix("</sst>").unwrap_or(body);
    let words = strings.in_order();
    let count = words.len() + first as usize;
    write!(
        zip,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         uniqueCount=\"{count}\">"
    )?;
    if !body.is_empty() {
        write!(zip, "<si>{body}")?;
    }
    let mut block = Vec::with_capacity(BLOCK + 1024);
    for words in words {
        block.extend_from_slice(b"<si>");
        text_into(&mut block, words);
        block.extend_from_slice(b"</si>");
        flush(zip, &mut block, BLOCK)?;
    }
    block.extend_from_slice(b"</sst>");
    flush(zip, &mut block, 0)
}

/// How much XML is gathered before it is compressed.
const BLOCK: usize = 1 << 16;

fn flush<W: Write>(
    zip: &mut Zip<W>,
    block: &mut Vec<u8>,
    from: usize,
) -> Result<(), DocumentError> {
    if block.len() > from {
        zip.write_all(block)?;
        block.clear();
    }
    Ok(())
}

fn sheet_into<W: Write>(
    zip: &mut Zip<W>,
    xml: &str,
    rows: SheetRows,
    first_string: u32,
) -> Result<(), DocumentError> {
    let (head, tail) = xml
        .split_once("</sheetData>")
        .ok_or_else(|| unexpected("sheet data"))?;
    let styles = column_styles(head, rows.columns)?;
    let (before, after) = head
        .split_once("<dimension ref=\"")
        .ok_or_else(|| unexpected("dimension"))?;
    let (_, after) = after
        .split_once('"')
        .ok_or_else(|| unexpected("dimension"))?;
    let last = rows.first_row + rows.spool.rows().max(1);
    let column = column_letters(rows.columns.max(1) - 1);
    write!(zip, "{before}<dimension ref=\"A1:{column}{last}\"{after}")?;
    rows_into(zip, rows, &styles, first_string)?;
    write!(zip, "</sheetData>{tail}")?;
    Ok(())
}

/// The style of each column: what its cells carry.
fn column_styles(head: &str, columns: usize) -> Result<Vec<u32>, DocumentError> {
    let (_, cols) = head
        .split_once("<cols>")
        .ok_or_else(|| unexpected("columns"))?;
    let (cols, _) = cols
        .split_once("</cols>")
        .ok_or_else(|| unexpected("columns"))?;
    let mut styles = vec![0; columns];
    for col in cols.split("<col ").skip(1) {
        let col = format!(" {col}");
        let number = |name: &str| attribute(&col, name).and_then(|text| text.parse::<usize>().ok());
        let (first, last) = (
            number(" min=\"").unwrap_or(1),
            number(" max=\"").unwrap_or(0),
        );
        let style = u32::try_from(number(" style=\"").unwrap_or(0)).unwrap_or(0);
        for at in first..=last.min(columns) {
            styles[at - 1] = style;
        }
    }
    Ok(styles)
}

fn rows_into<W: Write>(
    zip: &mut Zip<W>,
    rows: SheetRows,
    styles: &[u32],
    first_string: u32,
) -> Result<(), DocumentError> {
    let mut number = rows.first_row;
    let mut spool = rows.spool.read()?;
    let (mut block, mut row) = (Vec::with_capacity(BLOCK + 4096), Vec::with_capacity(4096));
    let mut column = 0;
    loop {
        match spool.next()? {
            Next::Cell(cell) => {
                cell_into(
                    &mut row,
                    cell,
                    styles.get(column).copied().unwrap_or(0),
                    first_string,
                );
                column += 1;
            }
            Next::EndOfRow(lines) => {
                number += 1;
                block.extend_from_slice(b"<row r=\"");
                number_into(&mut block, number);
                if lines > 1 {
                    let height = super::line_height(f64::from(lines), 11.0);
                    block.extend_from_slice(b"\" customHeight=\"1\" ht=\"");
                    block.extend_from_slice(height.to_string().as_bytes());
                }
                block.extend_from_slice(b"\">");
                block.append(&mut row);
                block.extend_from_slice(b"</row>");
                column = 0;
                flush(zip, &mut block, BLOCK)?;
            }
            Next::End => return flush(zip, &mut block, 0),
        }
    }
}

/// One cell; its place follows from its order, so it needs no address.
fn cell_into(out: &mut Vec<u8>, cell: Spooled<'_>, style: u32, first_string: u32) {
    out.extend_from_slice(b"<c s=\"");
    number_into(out, style);
    match cell {
        Spooled::Empty => out.extend_from_slice(b"\"/>"),
        Spooled::Shared(number) => {
            out.extend_from_slice(b"\" t=\"s\"><v>");
            number_into(out, number.saturating_add(first_string));
            out.extend_from_slice(b"</v></c>");
        }
        Spooled::Own(words) => {
            out.extend_from_slice(b"\" t=\"inlineStr\"><is>");
            text_into(out, words);
            out.extend_from_slice(b"</is></c>");
        }
        Spooled::Number(number) => {
            out.extend_from_slice(b"\"><v>");
            decimal_into(out, number);
            out.extend_from_slice(b"</v></c>");
        }
    }
}

fn decimal_into(out: &mut Vec<u8>, number: f64) {
    let whole = number as u32;
    if f64::from(whole).to_bits() == number.to_bits() {
        number_into(out, whole);
    } else {
        out.extend_from_slice(number.to_string().as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_taken_from_the_columns_of_the_sheet() {
        let head = "<cols><col min=\"1\" max=\"2\" width=\"9\" style=\"7\"/>\
                    <col min=\"4\" max=\"4\" width=\"9\"/><col min=\"5\" max=\"16384\" style=\"2\"/></cols>";
        assert_eq!(column_styles(head, 6).unwrap(), [7, 7, 0, 0, 2, 2]);
        assert!(column_styles("<sheetData>", 1).is_err());
    }
}
