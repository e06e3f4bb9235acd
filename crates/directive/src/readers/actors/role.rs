//! The part a mention plays in its clause, by what stands before and behind it.

use super::lexicon::{Tag, look_up};
use super::mention::{Before, Kind, Mention, Role};
use super::word::{Gap, Word};

/// The part of a mention that ends before the word at `end`.
pub(super) fn role(
    words: &[Word],
    (start, end): (usize, usize),
    before: Before,
    towards: bool,
    mention: &Mention,
    depth: usize,
) -> Role {
    if towards || depth > 0 || (start + 1..=end).any(|at| leaves(words, at)) {
        return Role::Object;
    }
    match before {
        Before::Start | Before::Charges | Before::By => Role::Subject,
        Before::Orders if mention.kind == Kind::People => Role::Embedded,
        Before::Orders => Role::Subject,
        Before::Directs => Role::Embedded,
        Before::Informs if verb_follows(words, end) => Role::Embedded,
        Before::Label if verb_at(words, end) => Role::Subject,
        Before::Comma if verb_follows(words, end) => Role::Subject,
        // "Trước ngày 25/6/2025 các đơn vị gửi …", not "10 cơ quan mỗi năm; …".
        Before::Number if verb_follows(words, end) && !mention.alone => Role::Subject,
        _ => Role::Object,
    }
}

/// "ai đã nghỉ hưu", "người chuyển công tác": spoken of, and given nothing to do.
fn leaves(words: &[Word], end: usize) -> bool {
    let mut rest = words.get(end..).unwrap_or_default().iter();
    let mut toned = || rest.next().map_or("", |word| word.toned.as_str());
    let first = match toned() {
        "đã" | "mới" | "vừa" | "có" => toned(),
        first => first,
    };
    matches!(
        (first, toned()),
        ("nghỉ", "hưu" | "việc" | "công" | "chế" | "thai")
            | ("thôi", "việc" | "giữ")
            | ("chuyển", "công" | "đi" | "đơn" | "ngành")
            | ("luân", "chuyển")
            | ("điều", "động" | "chuyển")
            | ("không", "còn")
            | ("từ", "trần")
            | ("xin", "nghỉ" | "thôi")
            | ("bỏ", "việc")
            | ("về", "hưu")
            | ("mãn", "nhiệm" | "hạn")
            | ("hết", "khoá" | "hạn" | "hợp" | "nhiệm" | "tập")
            | ("rời", "xưởng" | "ngành" | "khỏi" | "đơn" | "cơ")
    )
}

/// What is said right behind a mention, or in its last words, tells of those it names: "có", "hết khóa".
pub(super) fn is_told(words: &[Word], (start, end): (usize, usize)) -> bool {
    let next = words.get(end).map_or("", |next| next.toned.as_str());
    (start + 1..=end).any(|at| leaves(words, at))
        || matches!(
            next,
            "có" | "đang" | "đã" | "được" | "mới" | "hết" | "rời" | "bị"
        )
}

/// A body of two syllables in small letters, with its verb right behind.
pub(super) fn body_acts(words: &[Word], start: usize) -> bool {
    // "đơn vị quản lý" is any unit.
    let any = words
        .get(start)
        .is_none_or(|first| matches!(first.toned.as_str(), "đơn" | "cơ"));
    let found = words.get(start..).and_then(look_up).filter(|_| !any);
    matches!(found, Some((Tag::Body, length)) if length > 1 && verb_follows(words, start + length))
}

/// A verb, or a colon, right after a mention.
pub(super) fn verb_follows(words: &[Word], end: usize) -> bool {
    let Some(next) = words.get(end) else {
        return false;
    };
    if next.gap == Gap::Clause {
        return true;
    }
    verb_at(words, end)
}

/// A verb right after a mention.
fn verb_at(words: &[Word], end: usize) -> bool {
    let Some(next) = words.get(end) else {
        return false;
    };
    next.gap == Gap::Blank
        && look_up(&words[end..]).is_some_and(|(tag, _)| {
            matches!(
                tag,
                Tag::Verb | Tag::Orders | Tag::Charges | Tag::Directs | Tag::Informs | Tag::Opening
            ) || next.toned == "gửi"
                || next.toned == "báo"
        })
}
