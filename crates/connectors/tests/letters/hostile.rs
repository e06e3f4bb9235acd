//! Files made to do harm, and files that are something else: each is refused with its reason, in
//! bounded memory, and none ends in a panic.

use crate::made::docx::{container, document, paragraph};
use crate::made::pdf::{Pdf, TEXT, deflated};
use connectors::{LetterLimits, read_letter_from};

fn read(name: &str, bytes: &[u8]) -> Result<String, &'static str> {
    read_letter_from(bytes, name, &LetterLimits::default())
        .map(|letter| letter.text)
        .map_err(|error| error.code())
}

fn compound(names: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(2048, 0);
    for name in names {
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(bytes.len() + 64, 0);
    }
    bytes
}

#[test]
fn what_is_no_letter_says_what_it_is() {
    let sheet: &[(&str, &[u8])] = &[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<a/>"),
    ];
    let odt: &[(&str, &[u8])] = &[("mimetype", b"text"), ("content.xml", b"<a/>")];
    for (name, bytes, code) in [
        ("a.doc", compound(&["WordDocument"]), "old-word"),
        ("a.docx", compound(&["WordDocument"]), "old-word"),
        (
            "a.docx",
            compound(&["EncryptionInfo", "EncryptedPackage"]),
            "encrypted",
        ),
        ("a.xls", compound(&["Workbook"]), "workbook"),
        ("a.msg", compound(&["__properties_version1.0"]), "mail"),
        ("a.xlsx", container(sheet), "workbook"),
        ("a.odt", container(odt), "open-document"),
        ("a.zip", container(&[("cong van.txt", b"abc")]), "archive"),
        ("a.rar", b"Rar!\x1a\x07\x00".repeat(9), "archive"),
        ("a.rtf", b"{\\rtf1\\ansi abc}".to_vec(), "rich-text"),
        (
            "a.html",
            b"<!DOCTYPE html><html><p>abc".to_vec(),
            "web-page",
        ),
        (
            "a.xml",
            b"\xef\xbb\xbf<?xml version=\"1.0\"?><a/>".to_vec(),
            "web-page",
        ),
        (
            "a.pdf",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
            "picture",
        ),
        ("a.txt", vec![3; 500], "unknown"),
        ("a.txt", b" \r\n\t\n".to_vec(), "empty"),
        ("a.docx", document(""), "empty"),
        ("a.docx", b"PK\x03\x04 and nothing else".to_vec(), "damaged"),
        ("a.pdf", b"%PDF-1.7 and nothing else".to_vec(), "damaged"),
    ] {
        assert_eq!(read(name, &bytes), Err(code), "{name}");
    }
}

#[test]
fn documents_that_grow_are_stopped() {
    let blanks = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", " ".repeat(200 << 20));
    assert_eq!(read("bomb.docx", &document(&blanks)), Err("bomb"));
    let entities = r#"<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>"#;
    let bytes = container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", entities.as_bytes()),
    ]);
    assert_eq!(read("entities.docx", &bytes), Err("bomb"));
    let elements = "<w:p/>".repeat(2_500_000);
    assert_eq!(read("elements.docx", &document(&elements)), Err("bomb"));
    for depth in [300, 5_000, 400_000] {
        let deep = format!(
            "{}{}{}",
            "<w:sdt>".repeat(depth),
            paragraph("x"),
            "</w:sdt>".repeat(depth)
        );
        let read = read("deep.docx", &document(&deep));
        assert!(matches!(read, Err("bomb" | "damaged")), "{depth}: {read:?}");
    }
    let names: Vec<String> = (0..5_000).map(|at| format!("word/{at}.xml")).collect();
    let mut members: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), b"".as_slice()))
        .collect();
    members.push(("[Content_Types].xml", b"<Types/>"));
    assert_eq!(read("members.docx", &container(&members)), Err("bomb"));
}

#[test]
fn pdfs_that_are_too_much_or_nothing() {
    let letter = Pdf::pages(1, TEXT, "").bytes("");
    assert_eq!(read("a.pdf", &letter), Ok("Kinh gui: UBND xa\n".to_owned()));
    let long = read_letter_from(
        &*Pdf::pages(500, TEXT, "").bytes(""),
        "a.pdf",
        &LetterLimits::default(),
    );
    let error = long.unwrap_err();
    assert_eq!(error.code(), "too-many-pages");
    assert!(
        error.arguments().contains(&("pages", "500".to_owned())),
        "{error}"
    );
    let mut scanned = Pdf::pages(3, b"q 500 0 0 700 0 0 cm /I Do Q", "/XObject<</I 8 0 R>>");
    scanned.stream(
        "/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray",
        &[0x55; 8],
    );
    assert_eq!(read("scan.pdf", &scanned.bytes("")), Err("no-text-layer"));
}

#[test]
fn pdfs_that_grow_are_stopped() {
    let big = b"0 0 m ".repeat(40 << 20);
    let packed = deflated(&big);
    let mut pdf = Pdf::pages(1, TEXT, "");
    pdf.objects[3] = Vec::new();
    let content = pdf.stream("/Filter/FlateDecode", &packed);
    pdf.objects[4] = format!("<</Type/Page/Parent 2 0 R/Contents {content} 0 R>>").into_bytes();
    assert_eq!(read("flate.pdf", &pdf.bytes("")), Err("bomb"));
    let twice = deflated(&packed);
    let mut pdf = Pdf::pages(1, TEXT, "");
    let content = pdf.stream("/Filter[/FlateDecode/FlateDecode]", &twice);
    pdf.objects[4] = format!("<</Type/Page/Parent 2 0 R/Contents {content} 0 R>>").into_bytes();
    assert_eq!(read("twice.pdf", &pdf.bytes("")), Err("bomb"));
    // Forms that draw forms: ten at each of eight levels.
    let mut pdf = Pdf::pages(1, b"/X Do", "/XObject<</X 6 0 R>>");
    for level in 0..8 {
        let next = 7 + level;
        pdf.stream(
            &format!(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {next} 0 R>>>>"
            ),
            &b"/X Do ".repeat(10),
        );
    }
    pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", b"0 0 m 1 1 l S");
    assert_eq!(read("forms.pdf", &pdf.bytes("")), Err("bomb"));
}

/// Whatever it makes of them, it comes to an end and says so without a panic.
#[test]
fn pdfs_that_go_in_circles_end() {
    let letter = Pdf::pages(1, TEXT, "");
    let mut circle = Pdf::pages(1, TEXT, "");
    circle.objects[1] = b"<</Type/Pages/Count 1/Kids[2 0 R 5 0 R]/Parent 2 0 R>>".to_vec();
    let mut itself = Pdf::pages(1, b"/X Do", "/XObject<</X 6 0 R>>");
    itself.stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
        b"/X Do",
    );
    let mut length = Pdf::pages(1, TEXT, "");
    length.objects[3] = b"<</Length 4 0 R>>\nstream\nBT ET\nendstream".to_vec();
    let mut wide = Pdf::pages(1, TEXT, "");
    wide.objects[1] =
        b"<</Type/Pages/Count 1/Kids[5 0 R]/MediaBox[-1e30 -1e30 1e38 1e38]>>".to_vec();
    let mut deep = Pdf::pages(1, TEXT, "");
    deep.objects[2] = [b"[".repeat(200_000), b"]".repeat(200_000)].concat();
    let nested = [b"BT ".to_vec(), b"[".repeat(300_000), b"] TJ ET".to_vec()].concat();
    let saves = b"q ".repeat(500_000);
    let mut count = Pdf::pages(1, TEXT, "");
    count.objects[1] = b"<</Type/Pages/Count 2000000000/Kids[5 0 R]>>".to_vec();
    let loops = b"/Prev 9";
    let start = letter.bytes("");
    let at = start
        .windows(5)
        .position(|window| window == b"xref\n")
        .unwrap();
    for (name, bytes) in [
        ("page tree", circle.bytes("")),
        ("form", itself.bytes("")),
        ("length", length.bytes("")),
        ("box", wide.bytes("")),
        ("array", deep.bytes("")),
        ("operands", Pdf::pages(1, &nested, "").bytes("")),
        ("saves", Pdf::pages(1, &saves, "").bytes("")),
        ("count", count.bytes("")),
        ("xref", letter.bytes(&format!("/Prev {at}"))),
        (
            "xref nowhere",
            letter.bytes(std::str::from_utf8(loops).unwrap()),
        ),
        ("size", letter.bytes("/Size 2147483647")),
    ] {
        let read = read(name, &bytes);
        assert!(
            matches!(
                read,
                Ok(_) | Err("damaged" | "bomb" | "no-text-layer" | "empty")
            ),
            "{name}: {read:?}"
        );
    }
}

#[test]
fn cut_files_do_no_harm() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/letters"));
    for file in [
        "libreoffice/05-06-ubnd.docx",
        "libreoffice/05-06-ubnd.pdf",
        "typst/05-06-ubnd.pdf",
    ] {
        let whole = std::fs::read(folder.join(file)).unwrap();
        for part in 1..12 {
            let cut = &whole[..whole.len() * part / 12];
            if let Err(code) = read(file, cut) {
                assert!(
                    ["damaged", "bomb", "no-text-layer", "archive"].contains(&code),
                    "{code}"
                );
            }
        }
    }
}

#[test]
fn a_wrong_name_is_believed_less_than_the_file() {
    let letter = read_letter_from(
        &*Pdf::pages(1, TEXT, "").bytes(""),
        "a.docx",
        &LetterLimits::default(),
    )
    .unwrap();
    let codes: Vec<&str> = letter.notices.iter().map(|notice| notice.code()).collect();
    assert_eq!(codes, ["misnamed"]);
}

/// All of the above once more where no more than two gigabytes may be had.
#[cfg(target_os = "linux")]
#[test]
fn in_bounded_memory() {
    if std::env::var_os("RASOAT_BOUNDED").is_some() {
        return;
    }
    let run = std::process::Command::new("sh")
        .args(["-c", "ulimit -v 2000000; exec \"$0\" --test-threads 1"])
        .arg(std::env::current_exe().unwrap())
        .env("RASOAT_BOUNDED", "yes")
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stdout)
    );
}
