//! Words that stand in a cell and say nothing: "chưa đăng nhập", "N/A", "-".

/// Folded. A date column that says one of these has had its say: the signal is empty, not
/// unreadable.
#[rustfmt::skip]
const SILENCE: &[&str] = &[
    "-", "--", "---", "_", ".", "..", "...", "?", "x", "/", "//", "n/a", "na", "#n/a", "#n/a!",
    "nan", "nil", "nat", "null", "(null)", "none", "(none)", "not set", "<not set>", "(not set)",
    "empty", "(empty)", "blank", "never", "(never)", "never logged in", "never logged on",
    "never used", "not yet", "unknown", "undefined", "not applicable", "no login", "no data",
    "khong", "khong co", "khong ro", "khong xac dinh", "khong co du lieu", "khong ap dung",
    "trong", "bo trong", "chua", "chua co", "chua ro", "chua xac dinh", "chua cap nhat",
    "chua dang nhap", "chua tung dang nhap", "chua dang nhap lan nao", "chua bao gio",
    "chua bao gio dang nhap", "chua su dung", "chua tung su dung", "chua dung", "chua kich hoat",
    "chua doi", "chua doi mat khau", "chua doi lan nao", "chua tung doi", "chua tung doi mat khau",
    "chua thay doi", "chua ra soat", "chua xac nhan", "chua co thong tin", "chua co du lieu",
    "mac dinh", "chua truy cap", "chua tung truy cap", "vo thoi han", "khong thoi han",
    "khong dang nhap", "chua ghi nhan", "khong ghi nhan",
];

/// Folded. Words by which a source admits that it does not know: silence in a name or a unit,
/// but in a signal no proof of "never".
#[rustfmt::skip]
const UNKNOWN: &[&str] = &[
    "?", "#n/a", "#n/a!", "unknown", "undefined", "no data", "khong ro",
    "khong xac dinh", "khong co du lieu", "chua ro", "chua xac dinh", "chua cap nhat",
    "chua co thong tin", "chua co du lieu", "khong ghi nhan", "chua ghi nhan",
];

/// Whether a cell's text admits that the source does not know.
pub(crate) fn is_unknown(text: &str) -> bool {
    is_silence(text) && UNKNOWN.contains(&text::fold(text).trim_end_matches(['.', '!']))
}

/// Whether a cell's text says nothing.
pub(crate) fn is_silence(text: &str) -> bool {
    if text.len() > 64 || !may_be(text) {
        return false;
    }
    let folded = text::fold(text);
    folded.is_empty()
        || SILENCE.contains(&folded.trim_end_matches(['.', '!']))
        || SILENCE.contains(&folded.as_str())
}

/// A glance at the first letters: nearly every cell that says something ends here.
fn may_be(text: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    let mut next = || letters.next().unwrap_or(' ');
    match next() {
        'c' => next() == 'h' && matches!(next(), 'u' | 'ư') && matches!(next(), 'a' | '\u{31b}'),
        'k' => next() == 'h' && matches!(next(), 'o' | 'ô'),
        't' => next() == 'r' && matches!(next(), 'o' | 'ô' | 'ố'),
        'b' => matches!(next(), 'l' | 'o' | 'ỏ'),
        'm' => matches!(next(), 'a' | 'ặ' | 'ă' | 'ạ'),
        'v' => matches!(next(), 'o' | 'ô'),
        'n' => matches!(next(), '/' | 'a' | 'e' | 'i' | 'o' | 'u'),
        'u' => next() == 'n',
        'e' => next() == 'm',
        letter => !letter.is_alphabetic() || letter == 'x',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_passes_the_glance() {
        for word in SILENCE {
            assert!(is_silence(word), "{word}");
            assert!(is_silence(&word.to_uppercase()), "{word}");
        }
        for text in [
            "Chưa đăng nhập",
            "CHƯA ĐỔI",
            "Không có",
            "Trống",
            "Bỏ trống",
            "Mặc định",
            "Vô thời hạn",
        ] {
            assert!(is_silence(text), "{text}");
        }
        for text in [
            "Chuyên viên",
            "Phòng Kinh tế",
            "Nguyễn Văn An",
            "Khoa Nội",
            "x1",
            "12",
        ] {
            assert!(!is_silence(text), "{text}");
        }
    }
}
