//! Excel 97–2003 workbooks, as they are.
#![no_main]

libfuzzer_sys::fuzz_target!(init: fuzz::hold_caught_panics(), |data: &[u8]| fuzz::read("xls.xls", data, 2));
