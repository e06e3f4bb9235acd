//! .ods: the bytes are the content of a workbook, or the whole file.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((which, bytes)) = data.split_first() else {
        return;
    };
    if *which >= 200 {
        return fuzz::read("ods.ods", bytes, *which);
    }
    let book = fuzz::container(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", bytes),
    ]);
    fuzz::read("ods.ods", &book, *which);
});
