//! Text files: encodings, separators, quotes, headings, rows.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some((which, bytes)) = data.split_first() {
        fuzz::read("csv.csv", bytes, *which);
    }
});
