//! Texts made to hurt: what a scanner, a converter or an enemy makes of a letter is read to its end.

/// How much text, in bytes.
const LONG: usize = 1 << 14;

fn made(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

/// The texts: what a scanner, a converter or an enemy makes of a letter.
const UNITS: [(&str, &str); 16] = [
    ("brackets", "("),
    ("closed brackets", "()"),
    ("commas", "các đơn vị, "),
    (
        "orders",
        "yêu cầu các đơn vị báo cáo trước ngày 25/6/2025; ",
    ),
    ("dates", "trước ngày 25/6/2025 "),
    (
        "references",
        "Công văn số 12/UBND-VP ngày 01/6/2025 của UBND xã, ",
    ),
    ("colons", "yêu cầu:\n"),
    ("items", "1. Mật khẩu:\n"),
    ("rows", "1\t12 ký tự\t3 tháng\n"),
    ("cells", "STT\nNội dung\n1\nĐổi mật khẩu\n"),
    ("headings", "Thời hạn\nNội dung\n"),
    ("marks", "mật khẩu tối thiểu 8 ký tự hoặc "),
    ("quotes", "\"“”\""),
    ("tags", "<sup>1</sup><br>"),
    ("mailboxes", "a.b@c.d.vn; "),
    ("names", "tài khoản vnEdu của Hệ thống thông tin quản lý "),
];

fn letter(unit: &str, bytes: usize) -> String {
    format!(
        "UBND XÃ TÂN AN\nSố: 12/UBND-VP\nTân An, ngày 10 tháng 6 năm 2025\n\nKính gửi: Các đơn vị\n\nUBND xã yêu cầu:\n{}",
        made(unit, bytes)
    )
}

/// Whatever the text, reading ends, and nothing is made of it but what it says.
#[test]
fn hostile_texts_are_read_to_their_end() {
    for (name, unit) in UNITS {
        let text = letter(unit, LONG);
        let read = directive::read(&text);
        let length = text.chars().count();
        for (start, end) in read.spans.values().chain(&read.unread) {
            assert!(start <= end && *end <= length, "{name}");
        }
    }
}
