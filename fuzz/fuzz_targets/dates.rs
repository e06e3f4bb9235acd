//! Cells of columns of dates, one a line.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let mut sheet = b"login\tNg\xc3\xa0y t\xe1\xba\xa1o\tNg\xc3\xa0y sinh\tT\xc3\xacnh tr\xe1\xba\xa1ng\n".to_vec();
    for (number, line) in data.split(|byte| *byte == b'\n').enumerate() {
        sheet.extend_from_slice(format!("u{number}\t").as_bytes());
        for end in [b'\t', b'\t', b'\n'] {
            sheet.extend_from_slice(line);
            sheet.push(end);
        }
    }
    fuzz::read("dates.tsv", &sheet, 2);
    fuzz::read("dates.tsv", &sheet, 1);
});
