//! Where a system's name ends in running text.

use crate::pattern::pattern;
use crate::source::{Place, Source};

/// Words that end a name in running text.
const ENDS: [&str; 71] = [
    "của", "tại", "do", "được", "là", "ghi", "như", "cho", "để", "trong", "trên", "phải", "bị",
    "có", "đã", "đang", "gồm", "này", "nêu", "nói", "khác", "với", "theo", "khi", "sẽ", "chưa",
    "không", "thì", "tối", "từ", "ít", "bằng", "đặt", "dài", "hết", "thay", "đổi", "gửi", "báo",
    "nhằm", "sau", "trước", "qua", "về", "vì", "nhưng", "hay", "hoặc", "cùng", "tự", "ở", "đến",
    "năm", "vẫn", "bước", "còn", "cần", "đúng", "khóa", "yêu", "bắt", "mỗi", "hằng", "các",
    "những", "đó", "gắn", "dùng", "chạy", "cài", "luôn",
];

/// True when a word, before the next, is one of those; "theo dõi", "đặt lịch", "chuyển đổi" are not,
/// and "định kỳ", "thường xuyên" are.
fn ends(before: &str, word: &str, next: &str) -> bool {
    let inside = matches!(
        (word, next),
        ("theo", "dõi") | ("đặt", "lịch" | "chỗ" | "vé" | "hẹn") | ("khóa", "học") | ("gửi", "xe")
    ) || (before, word) == ("chuyển", "đổi");
    let often = matches!(
        (word, next),
        ("định", "kỳ") | ("thường", "xuyên") | ("hàng", "tuần" | "tháng" | "quý" | "năm")
    );
    often || ENDS.contains(&word) && !inside
}

/// True when words hold one that ends a name.
pub(super) fn ends_name(source: &Source, words: &Place) -> bool {
    let all = spelled(source, &self::words(source, words));
    (0..all.len()).any(|at| ends_at(&all, at))
}

/// True for a word that ends a name where it stands.
fn ends_at(all: &[String], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| all.get(at)).map_or("", String::as_str);
    ends(word(at.checked_sub(1)), word(Some(at)), word(Some(at + 1)))
}

/// The words as printed, in small letters.
fn spelled(source: &Source, words: &[Place]) -> Vec<String> {
    let small = |word: &Place| source.printed(word).to_lowercase();
    words.iter().map(small).collect()
}

/// Where the name that begins at a place ends: before a word of running text, or an "và" after
/// which another thing is named.
pub(super) fn name_end(source: &Source, name: &Place) -> usize {
    let mut end = name.start;
    // A name ends with its cell.
    let cell = source.letters(name).iter().position(|c| *c == '\t');
    let name = &(name.start..cell.map_or(name.end, |at| name.start + at));
    let words = words(source, name);
    let spelled = spelled(source, &words);
    for (at, word) in words.iter().enumerate() {
        let printed = spelled[at].as_str();
        let rest = word.end..name.end;
        let paperless = printed == "không" && source.has(&PAPER, &rest);
        // "phần mềm thu phí 02 ngày", "phần mềm ứng với một người".
        let counted = source.has(&FIGURE, word) && source.has(&COUNTED, &rest);
        let suits = printed == "ứng" && !source.has(&APPLICATION, &rest);
        let ends = ends_at(&spelled, at) || counted || suits || is_login(source, word);
        if !paperless && ends && word.start > name.start {
            break;
        }
        if printed == "và" && source.has(&ANOTHER, &rest) {
            break;
        }
        if printed != "và" {
            end = word.end;
        }
    }
    end
}

/// "Hệ thống Cân Than và can.than@doimo.vn": what goes on with "@" or a dot is a login.
fn is_login(source: &Source, word: &Place) -> bool {
    match source.folded(&(word.end..word.end + 2)) {
        [b'@', _] => true,
        [b'.' | b'_', next] => next.is_ascii_alphanumeric(),
        _ => false,
    }
}

pattern!(
    ANOTHER = r"^ (?:wifi|tai khoan|mat khau|mang|he thong|phan mem|thu|hop thu|ung dung|cong|trang|may|van ban|so tay|csdl|co so|cac|bat|doi|thay|thuc)\b"
);
pattern!(FIGURE = r"^\d");
pattern!(COUNTED = r"^ (?:ngay|tuan|thang|quy|nam|lan|gio|phut|ky tu|ki tu)\b");
pattern!(APPLICATION = r"^ dung\b");
pattern!(PAPER = r"^ giay\b");
pattern!(WORD = r"[^ ]+");

pub(super) fn words(source: &Source, inside: &Place) -> Vec<Place> {
    source.find_all(&WORD, inside)
}
