//! .xlsx: the bytes are a sheet, the shared texts or the styles of a workbook, or the whole file.
#![no_main]

const TYPES: &[u8] = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const BOOK_RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const TEXTS: &[u8] = br#"<sst uniqueCount="3"><si><t>login</t></si><si><t>name</t></si><si><t>Nguyen Van An</t></si></sst>"#;
const STYLES: &[u8] = br#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
const SHEET: &[u8] = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>annv</t></is></c><c r="B2" t="s"><v>2</v></c></row></sheetData></worksheet>"#;

libfuzzer_sys::fuzz_target!(init: fuzz::hold_caught_panics(), |data: &[u8]| {
    let Some((which, bytes)) = data.split_first() else {
        return;
    };
    if which / 4 % 4 == 3 {
        return fuzz::read("xlsx.xlsx", bytes, *which);
    }
    let part = |number: u8, usual: &'static [u8]| if which / 4 % 4 == number { bytes } else { usual };
    let book = fuzz::container(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/sharedStrings.xml", part(1, TEXTS)),
        ("xl/styles.xml", part(2, STYLES)),
        ("xl/worksheets/sheet1.xml", part(0, SHEET)),
    ]);
    fuzz::read("xlsx.xlsx", &book, *which);
});
