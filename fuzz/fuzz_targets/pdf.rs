//! .pdf: the bytes are the content of a page, the map of its font to Unicode, or the whole file.
#![no_main]

fn file(content: &[u8], map: &[u8]) -> Vec<u8> {
    let stream = |number: usize, bytes: &[u8]| {
        let mut object = format!("{number} 0 obj\n<</Length {}>>\nstream\n", bytes.len()).into_bytes();
        object.extend(bytes);
        object.extend(b"\nendstream\nendobj\n");
        object
    };
    let mut out = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 4 0 R>>/XObject<</X 7 0 R>>>>>>\nendobj\n4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode 6 0 R>>\nendobj\n".to_vec();
    out.extend(stream(5, content));
    out.extend(stream(6, map));
    out.extend(b"7 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>\nstream\n/X Do\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 8>>\n%%EOF\n");
    out
}

// A panic inside the PDF library ends on its own thread and becomes damage in the file.
libfuzzer_sys::fuzz_target!(init: fuzz::hold_caught_panics(), |data: &[u8]| {
    let Some((which, bytes)) = data.split_first() else {
        return;
    };
    match which % 3 {
        0 => fuzz::read_letter(bytes),
        1 => fuzz::read_letter(&file(bytes, b"")),
        _ => fuzz::read_letter(&file(b"BT /F 12 Tf 72 700 Td (Kinh gui) Tj ET", bytes)),
    }
});
