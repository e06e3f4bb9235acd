//! Letters in both layouts: what the layout table demands, looked for in the document itself.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what a test stands on either holds or ends the test"
)]

use std::io::{Cursor, Read};

use documents::letter::{Block, Letter, Profile, plain, write};

/// The text of one part of a document.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

fn body(letter: &Letter) -> String {
    part(&write(letter).unwrap(), "word/document.xml")
}

/// The run properties that stand before `text`.
fn look(xml: &str, text: &str) -> String {
    let at = xml
        .find(text)
        .unwrap_or_else(|| panic!("{text} is not there"));
    let start = xml[..at].rfind("<w:rPr>").unwrap();
    xml[start..at].to_owned()
}

#[test]
fn the_state_layout_of_decree_30() {
    let xml = body(&Letter::sample(Profile::State));
    assert!(xml.contains("w:w=\"11906\" w:h=\"16838\""), "A4");
    assert!(
        xml.contains("w:left=\"1701\"") && xml.contains("w:right=\"1134\""),
        "30 and 20 mm"
    );
    let republic = look(&xml, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert!(
        republic.contains("<w:b />") && republic.contains("w:val=\"26\""),
        "{republic}"
    );
    let motto = look(&xml, "Độc lập - Tự do - Hạnh phúc");
    assert!(
        motto.contains("<w:b />") && motto.contains("w:val=\"28\""),
        "{motto}"
    );
    let date = look(&xml, "An Lộc, ngày");
    assert!(
        date.contains("<w:i />") && !date.contains("<w:b />"),
        "{date}"
    );
    assert!(look(&xml, "XÃ AN LỘC").contains("<w:b />"));
    let copies = look(&xml, "Nơi nhận:");
    assert!(
        copies.contains("<w:b />") && copies.contains("<w:i />"),
        "{copies}"
    );
    assert!(xml.contains("Số:         /UBND-VP"));
    assert!(xml.contains("04/12/2026./."), "the body ends in ./.");
    assert!(xml.contains("w:ascii=\"Times New Roman\""));
    assert!(xml.contains("<w:titlePg"), "no number on page 1");
}

#[test]
fn the_party_layout_differs_where_it_must() {
    let xml = body(&Letter::sample(Profile::Party));
    assert!(!xml.contains("CỘNG HÒA"), "no Quốc hiệu");
    let banner = look(&xml, "ĐẢNG CỘNG SẢN VIỆT NAM");
    assert!(
        banner.contains("<w:b />") && banner.contains("w:val=\"30\""),
        "{banner}"
    );
    assert!(xml.contains("Số          -CV/ĐU"), "no colon after Số");
    assert!(xml.contains("w:right=\"850\""), "15 mm");
    let office = look(&xml, "BÍ THƯ");
    assert!(
        !office.contains("<w:b />"),
        "the office is not bold: {office}"
    );
    assert!(look(&xml, "T/M BAN THƯỜNG VỤ").contains("<w:b />"));
    assert!(look(&xml, "Nơi nhận:").contains("<w:u "), "underlined");
    assert!(xml.contains("w:lineRule=\"exact\"") && xml.contains("w:line=\"360\""));
    assert!(
        xml.contains("04/12/2026.") && !xml.contains("./."),
        "no ./."
    );
    assert!(xml.contains("về việc rà soát"));
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let letter = Letter::sample(Profile::State);
    assert_eq!(write(&letter).unwrap(), write(&letter).unwrap());
}

#[test]
fn the_preview_says_what_the_document_says() {
    let mut letter = Letter::sample(Profile::State);
    letter.recipients.truncate(1);
    letter.body.push(Block::Dash("hết <&> \u{1}".to_owned()));
    let text = plain(&letter);
    assert!(text.contains("Kính gửi: Các phòng, đơn vị thuộc UBND xã."));
    assert!(text.contains("An Lộc, ngày      tháng 11 năm 2026"));
    assert!(text.contains("1. Thay đổi ngay"));
    let xml = body(&letter);
    assert!(xml.contains("&lt;&amp;&gt;"), "no word breaks the document");
    assert!(!xml.contains('\u{1}'));
}
