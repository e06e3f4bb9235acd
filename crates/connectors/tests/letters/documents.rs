//! What of a `.docx` is text: as Word shows it.

use crate::made::docx::{document, paragraph, with};
use crate::made::pdf::Pdf;
use connectors::{LetterLimits, LetterNotice, read_letter_from};

fn text(bytes: &[u8]) -> String {
    read_letter_from(bytes, "a.docx", &LetterLimits::default())
        .unwrap()
        .text
}

fn run(words: &str) -> String {
    format!("<w:r><w:t>{words}</w:t></w:r>")
}

#[test]
fn tracked_changes_read_as_accepted() {
    let body = format!(
        r#"<w:p>{}<w:del><w:r><w:delText>30/4</w:delText></w:r></w:del><w:ins><w:r><w:t>27/4</w:t></w:r></w:ins>
           <w:moveFrom>{}</w:moveFrom></w:p><w:moveTo>{}</w:moveTo>"#,
        run("trước ngày "),
        run(" cũ"),
        paragraph("mới")
    );
    let letter = read_letter_from(&*document(&body), "a.docx", &LetterLimits::default()).unwrap();
    assert_eq!(letter.text, "trước ngày 27/4\n\nmới\n");
    assert_eq!(letter.notices, [LetterNotice::TrackedChanges]);
}

#[test]
fn breaks_tabs_hidden_words_and_capitals() {
    let body = r#"<w:p><w:r><w:t>ủy ban</w:t><w:br/><w:t xml:space="preserve">nhân dân </w:t></w:r>
        <w:r><w:rPr><w:caps/></w:rPr><w:t>xã</w:t><w:tab/><w:t>a</w:t></w:r>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>
        <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>
        <w:r><w:t>20</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r></w:p>"#;
    assert_eq!(text(&document(body)), "ủy ban\nnhân dân XÃ\tA¹²20-1\n");
}

#[test]
fn page_numbers_are_no_words_but_other_fields_are() {
    let field = |instruction: &str, shown: &str| {
        format!(
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {instruction} </w:instrText></w:r>
               <w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
            run(shown)
        )
    };
    let header = format!("<w:hdr xmlns:w=\"w\">{}</w:hdr>", field("PAGE", "2"));
    let body = format!("{}{}", field("DATE", "25/4/2024"), field("NUMPAGES", "9"));
    assert_eq!(text(&with(&body, &[("header", &header)])), "25/4/2024\n");
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() {
    let words = format!("<w:txbxContent>{}</w:txbxContent>", paragraph("HỎA TỐC"));
    let body = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice><w:drawing>{words}</w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{words}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>{}",
        run("CÔNG ĐIỆN"),
        paragraph("Gửi")
    );
    assert_eq!(text(&document(&body)), "CÔNG ĐIỆN\n\nHỎA TỐC\n\nGửi\n");
}

#[test]
fn notes_stand_at_the_end_behind_their_marks() {
    let body = format!(
        r#"<w:p>{}<w:r><w:footnoteReference w:id="4"/></w:r>{}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>"#,
        run("quy chế"),
        run(", quy định")
    );
    let note = |element: &str, id: &str, words: &str| {
        format!(
            r#"<w:{element} w:id="{id}"><w:p><w:r><w:{element}Ref/></w:r>{}</w:p></w:{element}>"#,
            run(words)
        )
    };
    let footnotes = format!(
        r#"<w:footnotes xmlns:w="w">{}{}</w:footnotes>"#,
        note("footnote", "-1", "vạch"),
        note("footnote", "4", "Quyết định số 1")
    );
    let endnotes = format!(
        r#"<w:endnotes xmlns:w="w">{}</w:endnotes>"#,
        note("endnote", "2", "Luật")
    );
    let letter = with(&body, &[("footnotes", &footnotes), ("endnotes", &endnotes)]);
    assert_eq!(
        text(&letter),
        "quy chế¹, quy định²\n\n¹ Quyết định số 1\n\n² Luật\n"
    );
}

#[test]
fn rows_of_a_list_are_lines_and_layout_is_read_cell_by_cell() {
    let cell = |lines: &[&str]| {
        let lines: String = lines.iter().map(|line| paragraph(line)).collect();
        format!("<w:tc>{lines}</w:tc>")
    };
    let list = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell(&["TT"]),
        cell(&["Đơn vị"]),
        cell(&["1"]),
        cell(&["UBND phường"])
    );
    assert_eq!(text(&document(&list)), "TT\tĐơn vị\n1\tUBND phường\n");
    let head = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell(&["ỦY BAN NHÂN DÂN", "XÃ A"]),
        cell(&["CỘNG HÒA", "Độc lập"]),
        cell(&["Số: 1/UBND"]),
        cell(&["A, ngày 1"])
    );
    assert_eq!(
        text(&document(&head)),
        "ỦY BAN NHÂN DÂN\nXÃ A\nSố: 1/UBND\n\nCỘNG HÒA\nĐộc lập\nA, ngày 1\n"
    );
    let ruled = head.replace(
        "<w:tbl>",
        r#"<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>"#,
    );
    assert!(text(&document(&ruled)).starts_with("ỦY BAN NHÂN DÂN XÃ A\tCỘNG HÒA Độc lập\n"));
}

#[test]
fn numbers_that_word_makes_are_written_out() {
    let item = |words: &str, level: u8| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>"#,
            run(words)
        )
    };
    let body = [
        item("Một", 0),
        item("hai", 1),
        item("", 0),
        item("ba", 1),
        item("Bốn", 0),
    ]
    .concat();
    let numbering = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
    assert_eq!(
        text(&with(&body, &[("numbering", numbering)])),
        "1. Một\n\na) hai\n\nb) ba\n\n2. Bốn\n"
    );
}

/// A PDF made with an old font names its glyphs by Latin letters.
#[test]
fn old_fonts_in_a_pdf_become_unicode() {
    let line = text::legacy::from_unicode(
        text::legacy::LegacyEncoding::Tcvn3,
        "Ủy ban nhân dân xã Cẩm Bình đề nghị các đơn vị đổi mật khẩu",
    );
    let bytes: Vec<u8> = line
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let content = format!("BT /F 12 Tf 40 700 Td <{hex}> Tj ET");
    let mut pdf = Pdf::pages(1, content.as_bytes(), "");
    pdf.objects[2] =
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec();
    let letter = read_letter_from(&*pdf.bytes(""), "a.pdf", &LetterLimits::default()).unwrap();
    assert_eq!(
        letter.text.to_lowercase(),
        "ủy ban nhân dân xã cẩm bình đề nghị các đơn vị đổi mật khẩu\n"
    );
    let codes: Vec<&str> = letter.notices.iter().map(LetterNotice::code).collect();
    assert_eq!(codes, ["old-font"]);
}
