//! The text of a letter: read to its end, every span inside the text, on a character's border.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let read = directive::read(text);
    let length = text.chars().count();
    for (start, end) in read.spans.values().chain(&read.unread) {
        assert!(start <= end && *end <= length, "a span outside the text");
    }
    for deadline in &read.deadlines {
        let from = deadline.date.or_else(|| "2026-02-10".parse().ok());
        let _ = directive::last_day(deadline, from, directive::Calendar::vietnam());
    }
});
