//! How far a mention reaches: which words still belong to it.

use super::lexicon::{Tag, acts, look_up};
use super::role::verb_follows;
use super::walk::Walk;
use super::word::{Gap, Word};

/// A word of digits.
pub(super) fn is_number(word: &Word) -> bool {
    word.toned.bytes().all(|byte| byte.is_ascii_digit())
}

/// "Công chức một cửa 12 phường": so many units, not the number of one.
pub(super) fn counts_units(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1..).and_then(look_up);
    words.get(at).is_some_and(is_number) && matches!(next, Some((Tag::Unit | Tag::Body, _)))
}

/// "Trung tâm Biến đổi khí hậu", "Trung tâm Chuyển đổi số": no verb, and no number.
fn in_compound(words: &[Word], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
    let change = |word: Option<&Word>| {
        word.is_some_and(|word| word.capital && matches!(word.toned.as_str(), "biến" | "chuyển"))
    };
    let word = words.get(at).map_or("", |word| word.toned.as_str());
    word == "đổi" && change(before(1)) || word == "số" && change(before(2))
}

/// True when the word at `at` still belongs to the mention.
pub(super) fn goes_on(words: &[Word], at: usize, walk: &Walk, towards: bool) -> bool {
    let word = &words[at];
    let tag = look_up(&words[at..]).map(|(tag, _)| tag);
    match word.gap {
        Gap::Sentence | Gap::Clause => return false,
        Gap::Comma => {
            let next = tag.is_some_and(acts);
            // "khi có cán bộ nghỉ việc, đơn vị gửi …": a clause of its own.
            let length = look_up(&words[at..]).map_or(1, |(_, length)| length);
            let named = word.capital && walk.heads > 0;
            if next && walk.trailing && !named && verb_follows(words, at + length) {
                return false;
            }
            let name = word.capital && tag.is_none() && walk.heads > 0 && walk.people == 0;
            // "…về Văn phòng Sở, Văn phòng Sở tổng hợp" begins anew.
            let anew = towards && next && word.capital && !walk.several && walk.people == 0 && {
                let after = words.get(at + 1..).unwrap_or_default();
                after.iter().take(8).zip(0..).any(|(_, n)| {
                    matches!(look_up(&after[n..]), Some((Tag::Verb, _))) && !after[n].capital
                }) && walk.single_so_far()
            };
            return (next || name) && !anew;
        }
        Gap::Blank => {}
    }
    if word.toned == "và" || word.toned == "hoặc" {
        let next = words.get(at + 1);
        let next_tag = words.get(at + 1..).and_then(look_up).map(|(tag, _)| tag);
        return next.is_some_and(|next| {
            next.gap == Gap::Blank
                && (next_tag.is_some_and(acts)
                    || next.capital
                    || (next_tag.is_none() && walk.heads > 0))
        });
    }
    // "Trưởng phòng báo Văn phòng": it tells, and is no newspaper.
    if word.toned == "nào" || (word.toned == "báo" && !word.capital) {
        return false;
    }
    if word.capital || in_compound(words, at) {
        return true;
    }
    // "giảng viên 11 ký tự": a number ends the people.
    let measure = matches!(word.toned.as_str(), "tối" | "ít") && walk.heads == 0;
    if walk.people > 0 && (measure || is_number(word) && !counts_units(words, at)) {
        return false;
    }
    match tag {
        Some(Tag::Towards) => matches!(
            word.toned.as_str(),
            "của" | "thuộc" | "trên" | "tại" | "trong"
        ),
        Some(
            Tag::Verb
            | Tag::Orders
            | Tag::Charges
            | Tag::Directs
            | Tag::Informs
            | Tag::By
            | Tag::Opening
            | Tag::Concerning,
        ) => false,
        _ => !matches!(
            word.toned.as_str(),
            "trước" | "sau" | "chậm" | "muộn" | "hạn" | "này" | "ngày"
        ),
    }
}
