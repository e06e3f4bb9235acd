//! A group, a unit or a person named in a paragraph, and its part in the clause.

use super::lexicon::{Tag, acts, look_up};
use super::walk::Walk;
use super::word::{Gap, Word};
use crate::source::Place;

/// Who is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::readers) enum Kind {
    /// People: "cán bộ, công chức".
    People,
    /// Several units, or a unit without a name: "các đơn vị".
    Many,
    /// One unit or office by its name: "Phòng Văn hóa - Xã hội".
    Single,
}

/// Its part in the clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::readers) enum Role {
    /// It acts.
    Subject,
    /// It acts because the subject has it act: "chỉ đạo cán bộ đổi mật khẩu".
    Embedded,
    /// It does not act.
    Object,
}

/// One mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::readers) struct Mention {
    /// Its words.
    pub(in crate::readers) place: Place,
    pub(in crate::readers) kind: Kind,
    pub(in crate::readers) role: Role,
    /// People are among those named.
    pub(in crate::readers) people: bool,
    /// It stands in brackets.
    pub(in crate::readers) aside: bool,
    /// A verb or a colon follows.
    pub(in crate::readers) acts: bool,
    /// It asks others: "UBND xã yêu cầu các đơn vị".
    pub(in crate::readers) asks: bool,
    /// It is charged: "giao Phòng …".
    pub(in crate::readers) charged: bool,
    /// It stands alone in its cell or before a colon.
    pub(in crate::readers) alone: bool,
}

/// What stood before a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    Comma,
    Number,
    Orders,
    Charges,
    Directs,
    Informs,
    By,
    Nothing,
}

/// The mentions of a paragraph, in order.
pub(super) fn mentions(words: &[Word]) -> Vec<Mention> {
    let mut all = Vec::new();
    let mut before = Before::Start;
    let mut towards = false;
    // A group has been named as the one that acts in this sentence: what it asks of others is
    // theirs ("đơn vị đề nghị Văn phòng khóa tài khoản").
    let mut led = false;
    let mut at = 0;
    while let Some(word) = words.get(at) {
        match word.gap {
            Gap::Sentence => (before, towards, led) = (Before::Start, false, false),
            Gap::Clause if !towards && matches!(before, Before::Nothing | Before::Number) => {
                before = Before::Start;
            }
            Gap::Comma => {
                if !matches!(before, Before::Orders | Before::Charges | Before::Directs) {
                    before = Before::Comma;
                }
                towards = false;
            }
            _ => {}
        }
        let found = look_up(&words[at..]);
        match found {
            Some((tag, _)) if acts(tag) => {
                if let Some((mut mention, end)) = mention(words, at, before, towards) {
                    mention.role = role(words, end, before, towards, &mention, word.depth);
                    if led && before == Before::Orders && mention.role == Role::Subject {
                        mention.role = Role::Embedded;
                    }
                    led |= mention.role == Role::Subject && mention.kind != Kind::Single;
                    all.push(mention);
                    at = end;
                    (before, towards) = (Before::Nothing, false);
                    continue;
                }
                (before, towards) = (Before::Nothing, false);
            }
            // "Tài khoản chưa đạt thì chủ tài khoản phải thay": the consequence is a clause of its own.
            Some((Tag::Opening, _)) if word.toned == "thì" => {
                (before, towards) = (Before::Start, false)
            }
            Some((Tag::Opening, _)) => {}
            // "Với người mới: …" is a topic.
            Some((Tag::Towards, _)) if word.toned == "với" && before == Before::Start => {}
            // "Cho viên chức đổi mật khẩu".
            Some((Tag::Towards, _)) if word.toned == "cho" && before == Before::Start => {
                (before, towards) = (Before::Directs, false);
            }
            Some((Tag::Concerning, _)) => {
                towards = !matches!(before, Before::Start | Before::Comma);
                before = if towards {
                    Before::Nothing
                } else {
                    Before::Start
                };
            }
            Some((tag, _)) => {
                towards = tag == Tag::Towards;
                before = match tag {
                    Tag::Orders => Before::Orders,
                    Tag::Charges => Before::Charges,
                    Tag::Directs => Before::Directs,
                    Tag::Informs => Before::Informs,
                    Tag::By => Before::By,
                    _ => Before::Nothing,
                };
            }
            None => {
                before = if is_number(word) {
                    Before::Number
                } else {
                    Before::Nothing
                };
                towards = false;
            }
        }
        at += found.map_or(1, |(_, length)| length);
    }
    all
}

fn role(
    words: &[Word],
    end: usize,
    before: Before,
    towards: bool,
    mention: &Mention,
    depth: usize,
) -> Role {
    if towards || depth > 0 || leaves(words, end) {
        return Role::Object;
    }
    match before {
        Before::Start | Before::Charges | Before::By => Role::Subject,
        Before::Orders if mention.kind == Kind::People => Role::Embedded,
        Before::Orders => Role::Subject,
        Before::Directs => Role::Embedded,
        Before::Informs if verb_follows(words, end) => Role::Embedded,
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
    )
}

/// A verb, or a colon, right after a mention.
fn verb_follows(words: &[Word], end: usize) -> bool {
    let Some(next) = words.get(end) else {
        return false;
    };
    if next.gap == Gap::Clause {
        return true;
    }
    next.gap == Gap::Blank
        && look_up(&words[end..]).is_some_and(|(tag, _)| {
            matches!(
                tag,
                Tag::Verb | Tag::Orders | Tag::Charges | Tag::Directs | Tag::Informs | Tag::Opening
            ) || next.toned == "gửi"
                || next.toned == "báo"
        })
}

/// The mention that begins at a word, and the word after it.
fn mention(
    words: &[Word],
    start: usize,
    before: Before,
    towards: bool,
) -> Option<(Mention, usize)> {
    let addressed = matches!(
        before,
        Before::Orders | Before::Charges | Before::Directs | Before::By
    );
    // A small "bộ phận …" opens a clause only as the one that acts.
    let opens = before == Before::Start && words.get(start)?.toned != "báo";
    let mut walk = Walk::default();
    let mut at = start;
    let mut end = start;
    let mut joined = false;
    while let Some(word) = words.get(at) {
        let first = at == start;
        if !first && !goes_on(words, at, &walk, towards) {
            break;
        }
        if word.toned == "và" || word.toned == "hoặc" {
            joined = true;
            at += 1;
            continue;
        }
        joined |= !first && word.gap == Gap::Comma;
        let tag = look_up(&words[at..]);
        let named = !first && word.capital && !matches!(tag, Some((tag, _)) if acts(tag));
        let length = match tag {
            Some((tag, length)) if acts(tag) => {
                walk.take(
                    tag,
                    word,
                    (first, joined),
                    addressed || opens,
                    words.get(at + length),
                )?;
                length
            }
            _ if named => 1,
            Some((Tag::Towards, length)) => length,
            Some((_, length)) => length,
            None => {
                // "Trạm trưởng 14 trạm": as many as there are units.
                walk.several |= counts_units(words, at);
                1
            }
        };
        walk.trailing = !matches!(tag, Some((tag, _)) if acts(tag)) && !word.capital;
        at += length;
        end = at;
        joined &= matches!(tag, Some((Tag::Several, _)));
    }
    let mut kind = walk.kind(before == Before::Charges)?;
    // "Xí nghiệp nào để …": whichever it is.
    let whichever = words.get(end).is_some_and(|next| next.toned == "nào");
    if whichever && kind == Kind::Single {
        kind = Kind::Many;
    }
    // "Trường địa chỉ": a word that is a body only before its name.
    let named = words.get(start + 1..end)?.iter().any(|word| {
        word.capital || matches!(look_up(std::slice::from_ref(word)), Some((Tag::Unit, _)))
    });
    let unnamed = matches!(
        words.get(start)?.toned.as_str(),
        "trường" | "bộ" | "hội" | "báo" | "viện" | "hạt" | "vụ" | "cục" | "đài"
    );
    if kind == Kind::Single && unnamed && !named {
        return None;
    }
    let small = !words.get(start)?.capital && !addressed && kind == Kind::Single;
    if small && !verb_follows(words, end) {
        return None;
    }
    let (first, last) = (words.get(start)?, words.get(end.checked_sub(1)?)?);
    let mention = Mention {
        place: first.place.start..last.place.end,
        kind,
        role: Role::Object,
        aside: first.depth > 0,
        acts: verb_follows(words, end),
        asks: false,
        charged: before == Before::Charges,
        people: walk.people > 0,
        alone: words
            .get(end)
            .is_none_or(|next| matches!(next.gap, Gap::Clause | Gap::Sentence)),
    };
    Some((mention, end))
}

fn is_number(word: &Word) -> bool {
    word.toned.bytes().all(|byte| byte.is_ascii_digit())
}

/// "Công chức một cửa 12 phường": so many units, not the number of one.
fn counts_units(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1..).and_then(look_up);
    words.get(at).is_some_and(is_number) && matches!(next, Some((Tag::Unit | Tag::Body, _)))
}

/// True when the word at `at` still belongs to the mention.
fn goes_on(words: &[Word], at: usize, walk: &Walk, towards: bool) -> bool {
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
    if word.capital {
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
