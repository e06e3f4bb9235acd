//! .docx: the bytes are the text, the numbering, the styles or the footnotes of a document, or the
//! whole file.
#![no_main]

const TYPES: &[u8] = br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELS: &[u8] = br#"<Relationships><Relationship Type="x/styles" Target="styles.xml"/><Relationship Type="x/numbering" Target="numbering.xml"/><Relationship Type="x/footnotes" Target="footnotes.xml"/></Relationships>"#;
const TEXT: &[u8] = br#"<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Mot</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>"#;
const NUMBERS: &[u8] = br#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
const STYLES: &[u8] = br#"<w:styles xmlns:w="w"><w:style w:styleId="S" w:type="paragraph"><w:rPr><w:caps/></w:rPr></w:style></w:styles>"#;
const NOTES: &[u8] = br#"<w:footnotes xmlns:w="w"><w:footnote w:id="1"><w:p><w:r><w:t>Hai</w:t></w:r></w:p></w:footnote></w:footnotes>"#;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((which, bytes)) = data.split_first() else {
        return;
    };
    if which % 5 == 4 {
        return fuzz::read_letter(bytes);
    }
    let part = |number: u8, usual: &'static [u8]| if which % 5 == number { bytes } else { usual };
    fuzz::read_letter(&fuzz::container(&[
        ("[Content_Types].xml", TYPES),
        ("word/_rels/document.xml.rels", RELS),
        ("word/document.xml", part(0, TEXT)),
        ("word/numbering.xml", part(1, NUMBERS)),
        ("word/styles.xml", part(2, STYLES)),
        ("word/footnotes.xml", part(3, NOTES)),
    ]));
});
